"""From finished networks to sweeps: errors by place and seed."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ovfit.analysis.curves import carried, wide
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import Sweep
from ovfit.analysis.predictions import read_all
from ovfit.analysis.summary import Scope, configurations
from ovfit.studies import specs
from ovfit.studies.descent.measured import MeasuredSweep, suffix, varying
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.predictions import wrong

FAMILY = (  # what the networks of a sweep share, besides images or width
    "dataset",
    "arch",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
    "noise",
)
ACCURACIES = ("fit_accuracy", "val_accuracy", "test_accuracy")


def sweeps(evidence: Evidence[Options]) -> list[MeasuredSweep]:
    """The launch's sweeps, worked out once: claims, tables and figures ask for them.

    Every width sweep (or, where that was asked for, every sweep over images) of two places or
    more; of one where its epochs are what is asked about.
    """
    return evidence.kept(_all_sweeps)


def _all_sweeps(evidence: Evidence[Options]) -> list[MeasuredSweep]:
    return list(_sweeps(evidence))


def _sweeps(evidence: Evidence[Options]) -> Iterator[MeasuredSweep]:
    options, networks = evidence.options, evidence.networks
    if networks.empty or options.sweep == "complexity":
        return
    by, fixed = "n_parameters", "train_size"
    if options.sweep == "samples":
        by, fixed = fixed, by
    least = 1 if options.sweep == "epochs" else 2
    names = varying(networks)
    for scope, group in configurations(networks, [*FAMILY, fixed]):
        size = scope.pop(fixed)
        runs = _whole(group, by)
        if len(runs) and len(runs.columns) >= least:
            ending = suffix(scope, names)
            yield _measured(evidence, group, runs, by=by, scope=scope, fixed=size, ending=ending)


def _whole(group: pd.DataFrame, by: str) -> pd.DataFrame:
    """Run ids, a row per seed and a column per place; only seeds with a sound one at each."""
    sound = group[group["ovfit.outcome"] != "diverged"]
    runs = sound.pivot_table(index="seed", columns=by, values="run_id", aggfunc="first")
    return runs.reindex(columns=sorted(group[by].unique())).dropna()


def _measured(
    evidence: Evidence[Options],
    group: pd.DataFrame,
    runs: pd.DataFrame,
    *,
    by: str,
    scope: Scope,
    fixed: int,
    ending: str,
) -> MeasuredSweep:
    run_ids = runs.to_numpy()
    networks = group[group["run_id"].isin(run_ids.ravel())]
    predictions = read_all(evidence.predictions, run_ids.ravel())
    train, val, test = (
        networks.set_index("run_id")[name].reindex(run_ids.ravel()).to_numpy().reshape(runs.shape)
        for name in ("train_error", "val_error", "test_error")
    )
    by_image = wrong(run_ids, predictions, "test")
    errors = test[..., None] if by_image is None else by_image
    return MeasuredSweep(
        by=by,
        scope=scope,
        fixed=fixed,
        networks=networks,
        sweep=Sweep(x=runs.columns.to_numpy(), train=train, val=val, test=errors),
        early=wrong(run_ids, predictions, "early"),
        seeds=runs.index.to_numpy(),
        runs=run_ids,
        predictions=predictions,
        planned=specs.seeds(evidence.options),
        suffix=ending,
    )


def over_epochs(evidence: Evidence[Options], run_ids: list[str]) -> Sweep | None:
    """The curves of some networks as a sweep over epochs; None where there are fewer than three.

    A network that stopped early keeps its last value.
    """
    curves = evidence.curves
    mine = curves[curves["run_id"].isin(run_ids) & (curves["step"] > 0)]
    measured = set(mine["metric"])
    if not measured.issuperset(ACCURACIES) or mine["step"].nunique() < 3:
        return None
    lines = carried(wide(mine), ACCURACIES)
    train, val, test = (_errors(lines, name, run_ids) for name in ACCURACIES)
    return Sweep(x=np.unique(lines["step"]), train=train, val=val, test=test[..., None])


def _errors(lines: pd.DataFrame, metric: str, run_ids: list[str]) -> np.ndarray:
    """(S, E) of networks and epochs."""
    mine = lines[lines["metric"] == metric]
    table = mine.pivot(index="run_id", columns="step", values="value").reindex(run_ids)
    errors: np.ndarray = 1 - table.to_numpy(dtype=np.float64)
    return errors
