"""The figures of the identity study."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import DAMAGED, Evidence
from ovfit.analysis.summary import configurations
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure
from ovfit.studies.identity import charts as draw
from ovfit.studies.identity.inputs import KINDS
from ovfit.studies.identity.measures import SCORES

SHOWN = {
    "combination": 2,
    "digit": 3,
    "fashion": 2,
    "black": 1,
    "white": 1,
    "noise": 1,
    "stripes": 3,
    "checker": 1,
}  # inputs of each kind in a gallery
LINES = 80  # points of a curve of singular values


def figures(evidence: Evidence) -> Iterator[Figure]:
    """Of the networks whose learning rate counts; pictures of the first seed."""
    networks = evidence.networks
    if networks.empty:
        return
    counted = networks[networks["chosen"] & networks["identity"].notna()]
    for scope, group in configurations(counted, ["dataset", "init", "arch", "width"]):
        if group["depth"].nunique() > 1:
            yield from _pictures(evidence, scope, group)
    for scope, group in configurations(counted[counted["reached"]], ["dataset"]):
        yield from _scores(scope, group)
        yield from _spectra(evidence, scope, group)


def _file(*words: Any) -> str:
    """A file name of words that may hold any character."""
    return re.sub(r"[^\w.]+", "-", "-".join(map(str, words))).strip("-")


def _read(evidence: Evidence, run_id: str) -> Mapping[str, np.ndarray]:
    """A network's probes; empty where they are not there."""
    with suppress(*DAMAGED), np.load(evidence.probes[run_id]) as archive:
        return {name: archive[name] for name in archive}
    return {}


def _pictures(
    evidence: Evidence, scope: Mapping[str, Any], group: pd.DataFrame
) -> Iterator[Figure]:
    """The gallery by depth, and for conv that by layer of the deepest network that learned its image."""
    first = group[group["seed"] == group["seed"].min()].sort_values("depth")
    records = [(row, _read(evidence, row["run_id"])) for _, row in first.iterrows()]
    records = [(row, arrays) for row, arrays in records if arrays]
    if not records:
        return
    name, seed = (
        _file(scope["dataset"], scope["arch"], scope["width"], scope["init"]),
        first["seed"].iloc[0],
    )
    what = f"{scope['arch']}, {scope['width']} {'channels' if scope['arch'] == 'conv' else 'hidden units'}, {scope['init']}, on {scope['dataset']}"
    chosen, names = _columns(records[0][1]["kinds"])
    outputs = np.stack([_bytes(arrays["outputs"][chosen]) for _, arrays in records])
    rows = [f"depth {row['depth']}{'' if row['reached'] else ' *'}" for row, _ in records]
    title = f"{what}, seed {seed}{'' if first['reached'].all() else ' (*: did not reach the train target)'}"
    claims = ("I3", "I3.edges") if scope["arch"] == "conv" else ("I1", "I2.deep", "I2.shallow")
    yield Figure(
        f"gallery-{name}",
        draw.by_depth(records[0][1]["images"][chosen], outputs, names, rows, title),
        scope,
        claims,
    )
    for row, arrays in [
        (row, arrays) for row, arrays in records if "shown" in arrays and row["depth"] > 1
    ][-1:]:
        title = f"{row['depth']} layers, {what}, seed {seed}"
        yield Figure(
            f"layers-{name}",
            _layers(arrays, title),
            {**scope, "depth": int(row["depth"])},
            ("I7.random", "I7.trained"),
        )


def _columns(kinds: np.ndarray) -> tuple[list[int], list[str]]:
    """Which images a gallery shows, the training image first, and what they are called."""
    chosen, names = [0], ["training"]
    for kind, count in SHOWN.items():
        places = np.flatnonzero(kinds == KINDS.index(kind))[:count]
        chosen += places.tolist()
        names += [kind] * len(places)
    return chosen, [
        name if name != before else "" for name, before in zip(names, ["", *names], strict=False)
    ]


def _bytes(outputs: np.ndarray) -> np.ndarray:
    return np.rint(np.nan_to_num(outputs.astype(np.float32)).clip(0, 1) * 255).astype(np.uint8)


def _layers(arrays: Mapping[str, np.ndarray], title: str) -> Any:
    shown = arrays["shown"]
    names = [KINDS[arrays["kinds"][place]].replace("combination", "mix") for place in shown]
    pictures = {weights: arrays[f"means/{weights}"] for weights in ("random", "trained")}
    rows = [
        {"weights": weights, "goal": goal, "layer": layer, "value": value}
        for weights in pictures
        for goal in ("identity", "constant")
        for layer, value in enumerate(arrays[f"readout/{weights}/{goal}"].tolist(), 1)
    ]
    inputs = arrays["images"][shown].mean(1).round().astype(np.uint8)
    return draw.by_layer(pictures, names, pd.DataFrame(rows), inputs, title)


def _scores(scope: Mapping[str, Any], networks: pd.DataFrame) -> Iterator[Figure]:
    """Scores against depth, and against channels."""
    for fixed, varied, title, claims in (
        ("width", "depth", "depth (weight layers)", ("I2.deep", "I2.shallow", "I3", "I5")),
        ("depth", "width", "channels (log)", ("I5", "I6")),
    ):
        rows = []
        for one, group in configurations(
            networks[(networks["arch"] == "conv") | (varied == "depth")], ["arch", fixed, "init"]
        ):
            if group[varied].nunique() > 1:
                unit = {
                    "width": "channels" if one["arch"] == "conv" else "units",
                    "depth": "layers",
                }[fixed]
                long = group.melt(
                    id_vars=[varied], value_vars=list(SCORES), var_name="score"
                ).rename(columns={varied: "x"})
                rows.append(
                    bands(long, ["x", "score"]).assign(
                        panel=f"{one['arch']}, {one[fixed]} {unit}, {one['init']}"
                    )
                )
        if rows:
            name = _file(varied, scope["dataset"])
            heading = f"Identity or constant, by {'channels' if varied == 'width' else varied}: {scope['dataset']}"
            yield Figure(
                f"scores-{name}",
                draw.scores(pd.concat(rows), title, heading, log=varied == "width"),
                scope,
                claims,
            )


def _spectra(
    evidence: Evidence, scope: Mapping[str, Any], networks: pd.DataFrame
) -> Iterator[Figure]:
    """Singular values of the Jacobian, of the first seed of each depth grid."""
    rows = []
    for one, group in configurations(
        networks[networks["seed"] == networks["seed"].min()], ["arch", "width", "init"]
    ):
        for _, network in group.iterrows() if group["depth"].nunique() > 1 else ():
            values = _read(evidence, network["run_id"]).get("singular")
            if values is not None and values[0] > 0:
                place = np.unique(np.geomspace(1, len(values), LINES).round().astype(int))
                panel = f"{one['arch']}, width {one['width']}, {one['init']}"
                rows.append(
                    pd.DataFrame(
                        {
                            "panel": panel,
                            "depth": network["depth"],
                            "place": place,
                            "value": values[place - 1],
                        }
                    )
                )
    if rows:
        table = pd.concat(rows)
        table["value"] = table["value"].clip(lower=1e-6 * table["value"].max())
        yield Figure(
            _file("jacobian", scope["dataset"]),
            draw.spectrum(table, str(scope["dataset"])),
            scope,
            ("I1", "I2.deep", "I3"),
        )
