"""A spec as the flat params of a network's run: the names of the contract."""

from dataclasses import fields, is_dataclass
from typing import Any

from ovfit.spec import Spec

RENAMED = {
    "data.name": "dataset",
    "optimizer.name": "optimizer",
    "stop.steps": "stop_steps",
    "stop.hold": "stop_hold",
    "stop.loss": "stop_loss",
    "stop.accuracy": "stop_accuracy",
    "stop.clean": "stop_clean",
    "stop.settled": "stop_settled",
    "stop.pruned": "stop_pruned",
    "path.kind": "path",
    "path.first": "path_first",
    "path.second": "path_second",
    "path.matched": "path_matched",
    "subspace.kind": "subspace",
    "subspace.dimension": "subspace_dimension",
    "prune.rule": "prune",
    "prune.parent": "prune_parent",
    "prune.share": "prune_share",
    "prune.output": "prune_output",
    "prune.scope": "prune_scope",
    "prune.growth": "prune_growth",
    "corruption.kind": "corruption",
    "corruption.rate": "noise",
}
LEFT_OUT = {
    "study": "a tag",
    "arm": "a tag",
    "data.digest": "the run's dataset",
    "data.shape": "the dataset says it, and config.json",
    "data.crop": "`crop` is what the network sees",
}


def network_name(spec: Spec) -> str:
    """What the run of a network is called."""
    return f"{spec.arm} {spec.network.arch} {spec.data.name} seed {spec.seed}"


def leaves(value: object, place: str = "") -> dict[str, Any]:
    """The fields of a (nested) dataclass by their place, e.g. {"network.arch": "mlp"}."""
    flat: dict[str, Any] = {}
    if not is_dataclass(value):
        return {place: value}
    for each in fields(value):
        flat |= leaves(getattr(value, each.name), f"{place}.{each.name}".removeprefix("."))
    return flat


def network_params(spec: Spec) -> dict[str, Any]:
    """Every leaf of a spec that is not LEFT_OUT, by the last part of its place or as RENAMED says,
    and `fit_size`. Raises ValueError where two leaves have one name.
    """
    params: dict[str, Any] = {"fit_size": spec.fit_size}
    for place, value in leaves(spec).items():
        if place in LEFT_OUT:
            continue
        name = RENAMED.get(place, place.rpartition(".")[2])
        if name in params:
            raise ValueError(f"{place} and another field are both the param {name}: rename one")
        params[name] = value
    params["units"] = " ".join(map(str, spec.network.units)) or "-"
    params["crop"] = spec.network.crop or spec.data.crop
    params["tf32"] = spec.precision == "tf32"  # as runs of before there were others have it
    return params
