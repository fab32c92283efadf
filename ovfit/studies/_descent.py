"""The sweeps of the double-descent study: from finished networks to errors by place and seed, and the bisection."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.complexity import bisect
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import curves
from ovfit.analysis.peaks import Sweep
from ovfit.analysis.summary import configurations
from ovfit.data.datasets import Dataset
from ovfit.spec import Spec
from ovfit.studies import _specs, descent

FAMILY = ["dataset", "arch", "optimizer", "lr", "weight_decay", "batch_size", "noise"]  # what the networks of a sweep share, besides images or width
Predictions = dict[str, np.ndarray]


@dataclass(frozen=True)
class Measured:
    """One sweep: `by` n_parameters or train_size; a row of `networks` per network, `sweep` the same as arrays, `early` (S, W, N) the early-stopped errors.

    `classes` is k, `fixed` the number of images (of a width sweep) or of parameters. `runs` (S, W) are run ids.
    """

    by: str
    scope: dict[str, Any]
    fixed: int
    networks: pd.DataFrame
    sweep: Sweep
    early: np.ndarray | None
    runs: np.ndarray
    predictions: Mapping[str, Predictions]

    @property
    def classes(self) -> int:
        first = next(iter(self.predictions.values()), None)
        return first["probabilities"].shape[1] if first else 0

    @property
    def title(self) -> str:
        scope, what = self.scope, "images" if self.by == "n_parameters" else "parameters"
        noise = f", {scope['noise']:.0%} label noise" if scope["noise"] else ", no label noise"
        return f"{scope['arch']} on {scope['dataset']}, {self.fixed:,} {what}{noise}"

    @property
    def name(self) -> str:
        return f"{self.scope['arch']}-{self.scope['dataset']}-{self.fixed}-{self.scope['noise']:g}"


def measures(evidence: Evidence) -> pd.DataFrame:
    """run_id, errors at the end (train_error on the assigned labels), and early_error: the test error at the epoch of least validation error, early_epoch."""
    networks = evidence.networks
    found = pd.DataFrame({"run_id": networks["run_id"]})
    for name, metric in (("train_error", "fit_accuracy"), ("val_error", "val_accuracy"), ("test_error", "test_accuracy")):
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


def sweeps(evidence: Evidence) -> Iterator[Measured]:
    """Every width sweep (or, where that was asked for, every sweep over images) with two places or more."""
    if evidence.networks.empty or evidence.options.sweep == "complexity":
        return
    by, fixed = ("train_size", "n_parameters") if evidence.options.sweep == "samples" else ("n_parameters", "train_size")
    for scope, group in configurations(evidence.networks, [*FAMILY, fixed]):
        runs = group.pivot_table(index="seed", columns=by, values="run_id", aggfunc="first").dropna()
        if runs.shape[1] < 2 or runs.empty:
            continue
        known = {run_id: arrays for run_id in runs.to_numpy().ravel() if (arrays := _read(evidence.predictions.get(run_id)))}
        yield _measured(by, scope, scope.pop(fixed), group[group["run_id"].isin(runs.to_numpy().ravel())], runs, known)


def _read(path: Path | None) -> Predictions | None:
    """A predictions.npz; None where it is missing or damaged."""
    with suppress(OSError, ValueError, EOFError, KeyError):
        if path is not None:
            with np.load(path) as archive:
                return {name: archive[name] for name in archive}
    return None


def _measured(by: str, scope: dict[str, Any], fixed: int, group: pd.DataFrame, runs: pd.DataFrame, known: Mapping[str, Predictions]) -> Measured:
    rows = group.set_index("run_id")
    place = runs.to_numpy()
    train, val, test = (rows[name].reindex(place.ravel()).to_numpy().reshape(place.shape) for name in ("train_error", "val_error", "test_error"))
    errors, early = test[..., None], None
    if len(known) == place.size:
        errors = _stacked(place, known, "test")
        early = _stacked(place, known, "early") if all("early" in arrays for arrays in known.values()) else None
    return Measured(by, scope, fixed, group, Sweep(runs.columns.to_numpy(), train, val, errors), early, place, known)


def _stacked(place: np.ndarray, known: Mapping[str, Predictions], name: str) -> np.ndarray:
    """(S, W, N) float32: 1 where the prediction is wrong."""
    return np.array([[known[run_id][name] != known[run_id]["labels"] for run_id in row] for row in place], np.float32)


def over_epochs(evidence: Evidence, run_ids: list[str]) -> Sweep | None:
    """The curves of some networks as a sweep over the epochs all of them were measured at; None where there are fewer than three."""
    mine = evidence.curves[evidence.curves["run_id"].isin(run_ids) & (evidence.curves["step"] > 0)]
    tables = {}
    for name in ("fit_accuracy", "val_accuracy", "test_accuracy"):
        table = mine[mine["metric"] == name].pivot(index="run_id", columns="step", values="value")
        tables[name] = 1 - table.reindex(run_ids)
    shared = tables["test_accuracy"].dropna(axis=1).columns
    if len(shared) < 3:
        return None
    train, val, test = (table.reindex(columns=shared).to_numpy(dtype=np.float64) for table in tables.values())
    return Sweep(shared.to_numpy(), train, val, test[..., None])


def next_round(options: descent.Options, datasets: Mapping[str, Dataset], networks: pd.DataFrame) -> Iterator[Spec]:
    """What the bisection of each procedure (network, optimiser, noise level) needs trained next, a spec per seed."""
    fitted = dict(zip(networks["ovfit.signature"], networks["fit_accuracy"], strict=True)) if "fit_accuracy" in networks else {}
    for source in descent.sources(options):
        dataset = datasets[source]
        data = _specs.data(options, dataset)
        for (network, epochs), optimizer, noise in product(descent.members(options, dataset.shape), _specs.optimizers(options), options.noise):

            def specs(images: int, what: tuple[Any, ...] = (data, network, epochs, optimizer, noise)) -> list[Spec]:
                data, network, epochs, optimizer, noise = what
                return descent.replicas(options, replace(data, train_size=images), network, epochs, optimizer, noise, data.train_size)

            def error(images: int, specs: Any = specs) -> float | None:
                found = [fitted[spec.signature()] for spec in specs(images) if spec.signature() in fitted]
                return 1 - float(np.mean(np.nan_to_num(found))) if len(found) == options.replicas else None

            images = bisect(error, options.batch_size, data.train_size, options.epsilon).next
            yield from specs(images) if images else []
