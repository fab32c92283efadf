"""The sweeps of the double-descent study: from finished networks to errors by place and seed."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.curves import carried, wide
from ovfit.analysis.decomposition import decompose
from ovfit.analysis.evidence import DAMAGED, Evidence
from ovfit.analysis.pairs import curves
from ovfit.analysis.peaks import Sweep
from ovfit.analysis.summary import configurations

FAMILY = [
    "dataset",
    "arch",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
    "noise",
]  # what the networks of a sweep share, besides images or width
SETTINGS = [
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
]  # of these, those that vary within a launch are in its figures' names
Predictions = dict[str, np.ndarray]


@dataclass(frozen=True, eq=False)
class Measured:
    """One sweep: `by` n_parameters or train_size; a row of `networks` per network, `sweep` the same as arrays, `early` (S, W, N) the early-stopped errors.

    `fixed` is the number of images (of a width sweep) or of parameters. `seeds` (S,), `runs` (S, W) run ids. `dropped`: seeds left out, because a
    network of theirs diverged or is missing. `suffix` tells it from sweeps of the same launch that share dataset, architecture and `fixed`.
    """

    by: str
    scope: dict[str, Any]
    fixed: int
    networks: pd.DataFrame
    sweep: Sweep
    early: np.ndarray | None
    seeds: np.ndarray
    runs: np.ndarray
    predictions: Mapping[str, Predictions]
    dropped: int
    suffix: str = ""

    @property
    def classes(self) -> int:
        first = next(iter(self.predictions.values()), None)
        return first["probabilities"].shape[1] if first else 0

    @property
    def family(self) -> str:
        """A name that all noise levels share."""
        return f"{self.scope['arch']}-{self.scope['dataset']}-{self.fixed}{slug(self.suffix)}"

    @property
    def name(self) -> str:
        return f"{self.family}-{self.scope['noise']:g}"

    @property
    def what(self) -> str:
        fixed = "images" if self.by == "n_parameters" else "parameters"
        return (
            f"{self.scope['arch']} on {self.scope['dataset']}, {self.fixed:,} {fixed}{self.suffix}"
        )

    @property
    def title(self) -> str:
        return self.what + (
            f", {percent(self.scope['noise'])} label noise"
            if self.scope["noise"]
            else ", no label noise"
        )

    @property
    def setting(self) -> dict[str, Any]:
        """What all its networks share, as a claim's or a figure's scope."""
        return {
            **self.scope,
            "train_size" if self.by == "n_parameters" else "n_parameters": self.fixed,
        }

    @cached_property
    def decomposition(self) -> list[Mapping[str, float]]:
        """Error, bias, spread, luck and ensemble at each place.

        Empty where a network's predictions are not known, or there is one seed alone.
        """
        if len(self.predictions) < self.runs.size or len(self.seeds) < 2:
            return []
        return [self._decomposed(x, ids) for x, ids in zip(self.sweep.x, self.runs.T, strict=True)]

    def _decomposed(self, x: float, run_ids: np.ndarray) -> Mapping[str, float]:
        known = [self.predictions[run_id] for run_id in run_ids]
        parts = decompose(
            np.stack([arrays["test"] for arrays in known]),
            known[0]["labels"],
            np.stack([arrays["probabilities"] for arrays in known]),
        )
        return {self.by: x, **vars(parts), "seeds": len(known)}

    @property
    def is_source(self) -> bool:
        """Whether these are the source's networks on the source's data, so that its Table 1 stands beside them."""
        own_data = (
            self.scope["dataset"].startswith("cifar10-4")
            and self.fixed == 20_000
            and not self.scope["noise"]
        )
        return own_data and self.scope["arch"] == "lenet5" and self.by == "n_parameters"


def percent(share: float) -> str:
    return f"{100 * share:g} %"


def varying(networks: pd.DataFrame) -> list[str]:
    """The SETTINGS that differ within a launch."""
    return [name for name in SETTINGS if networks[name].nunique() > 1]


def suffix(scope: Mapping[str, Any], names: Sequence[str]) -> str:
    """What tells a sweep from its likes, as the end of a title: ", lr 0.1"."""
    return "".join(f", {name.replace('_', ' ')} {scope[name]}" for name in names)


def slug(suffix: str) -> str:
    """The same as the end of a file name: "-lr-0.1"."""
    return suffix.replace(", ", "-").replace(" ", "-")


def measures(evidence: Evidence) -> pd.DataFrame:
    """run_id, errors at the end (train_error on the assigned labels), and early_error: the test error at the epoch of least validation error, early_epoch."""
    networks = evidence.networks
    found = pd.DataFrame({"run_id": networks["run_id"]})
    for name, metric in (
        ("train_error", "fit_accuracy"),
        ("val_error", "val_accuracy"),
        ("test_error", "test_accuracy"),
    ):
        found[name] = 1 - networks[metric] if metric in networks else np.nan
    early = {}
    for run_id, curve in (curves(evidence.curves) if len(evidence.curves) else {}).items():
        epoch, val, test = curve.measured("epoch", "val_accuracy", "test_accuracy")
        if (epoch > 0).any():
            best = int(np.where(epoch > 0, val, -1).argmax())
            early[run_id] = (1 - test[best], epoch[best])
    found["early_error"] = found["run_id"].map(lambda run_id: early.get(run_id, (np.nan,))[0])
    found["early_epoch"] = found["run_id"].map(lambda run_id: early.get(run_id, (0, np.nan))[1])
    return found


def sweeps(evidence: Evidence) -> list[Measured]:
    """The launch's sweeps, worked out once: claims, tables and figures ask for them."""
    return evidence.kept(_all_sweeps)


def _all_sweeps(evidence: Evidence) -> list[Measured]:
    return list(_sweeps(evidence))


def _sweeps(evidence: Evidence) -> Iterator[Measured]:
    """Every width sweep (or, where that was asked for, every sweep over images) of two places or more; of one where its epochs are what is asked about."""
    options, networks = evidence.options, evidence.networks
    if networks.empty or options.sweep == "complexity":
        return
    by, fixed = (
        ("train_size", "n_parameters")
        if options.sweep == "samples"
        else ("n_parameters", "train_size")
    )
    names = varying(networks)
    for scope, group in configurations(networks, [*FAMILY, fixed]):
        sound = group[group["ovfit.outcome"] != "diverged"]
        runs = sound.pivot_table(
            index="seed", columns=by, values="run_id", aggfunc="first"
        ).reindex(columns=sorted(group[by].unique()))
        whole = runs.dropna()
        if whole.shape[1] < (1 if options.sweep == "epochs" else 2) or whole.empty:
            continue
        ids = whole.to_numpy()
        known = {
            run_id: arrays
            for run_id in ids.ravel()
            if (arrays := _read(evidence.predictions.get(run_id)))
        }
        rows = group[group["run_id"].isin(ids.ravel())]
        yield _measured(
            by,
            scope,
            scope.pop(fixed),
            rows,
            whole,
            known,
            group["seed"].nunique() - len(whole),
            suffix(scope, names),
        )


def _read(path: Path | None) -> Predictions | None:
    """A predictions.npz; None where it is missing or damaged."""
    with suppress(*DAMAGED):
        if path is not None:
            with np.load(path) as archive:
                found = {name: archive[name] for name in archive}
            return found if {"test", "labels", "probabilities"} <= set(found) else None
    return None


def _measured(
    by: str,
    scope: dict[str, Any],
    fixed: int,
    group: pd.DataFrame,
    runs: pd.DataFrame,
    known: Mapping[str, Predictions],
    dropped: int,
    suffix: str,
) -> Measured:
    rows = group.set_index("run_id")
    place = runs.to_numpy()
    train, val, test = (
        rows[name].reindex(place.ravel()).to_numpy().reshape(place.shape)
        for name in ("train_error", "val_error", "test_error")
    )
    errors, early = test[..., None], None
    if len(known) == place.size:
        errors = _stacked(place, known, "test")
        early = (
            _stacked(place, known, "early")
            if all("early" in arrays for arrays in known.values())
            else None
        )
    sweep = Sweep(runs.columns.to_numpy(), train, val, errors)
    return Measured(
        by, scope, fixed, group, sweep, early, runs.index.to_numpy(), place, known, dropped, suffix
    )


def _stacked(place: np.ndarray, known: Mapping[str, Predictions], name: str) -> np.ndarray:
    """(S, W, N) float32: 1 where the prediction is wrong."""
    return np.array(
        [[known[run_id][name] != known[run_id]["labels"] for run_id in row] for row in place],
        np.float32,
    )


def over_epochs(evidence: Evidence, run_ids: list[str]) -> Sweep | None:
    """The curves of some networks as a sweep over epochs (one that stopped early keeps its last value); None where there are fewer than three."""
    mine = evidence.curves[evidence.curves["run_id"].isin(run_ids) & (evidence.curves["step"] > 0)]
    names = [
        name
        for name in ("fit_accuracy", "val_accuracy", "test_accuracy")
        if name in set(mine["metric"])
    ]
    if len(names) < 3 or mine["step"].nunique() < 3:
        return None
    lines = carried(wide(mine), names)
    tables = [
        1
        - lines[lines["metric"] == name]
        .pivot(index="run_id", columns="step", values="value")
        .reindex(run_ids)
        for name in names
    ]
    train, val, test = (table.to_numpy(dtype=np.float64) for table in tables)
    return Sweep(tables[0].columns.to_numpy(), train, val, test[..., None])
