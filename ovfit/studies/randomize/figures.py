"""The figures of the study of random labels."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from ovfit.analysis.curves import carried, wide
from ovfit.analysis.evidence import Evidence
from ovfit.figures.bands import bands, single, thinned_log
from ovfit.figures.theme import Chart, Figure
from ovfit.studies.randomize.charts.corruption import corruption
from ovfit.studies.randomize.charts.regularisers import regularisers
from ovfit.studies.randomize.charts.tasks import tasks
from ovfit.studies.randomize.measures import families
from ovfit.studies.randomize.options import ARMS, TASKS, Options
from ovfit.studies.randomize.statements import REGULARISERS
from ovfit.studies.randomize.theory import figures as theory

LOSSES = ["fit_loss", "fit_accuracy"]
TEST = {"last epoch": "test_accuracy", "best epoch": "best_accuracy"}


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """For each configuration tasks, corruption rates and regularisers, as far as there are any.

    Those of the theory where that was asked for.
    """
    if evidence.options.theory:
        yield from theory.figures(evidence)
        return
    for scope, group in families(evidence.networks):
        name, title = _name(scope), _title(scope)
        is_arm = group["ovfit.arm"].isin(ARMS)
        learned, arms = group[~is_arm], group[is_arm]
        if len(learned):
            order = _order(learned["ovfit.arm"])
            curves = evidence.curves[evidence.curves["run_id"].isin(learned["run_id"])]
            if len(curves):
                lines = _by_step(curves, learned.set_index("run_id")["ovfit.arm"])
                chart: Chart = tasks(*_losses(lines), _alone(lines), order, title)
                yield Figure(f"tasks-{name}", chart, scope, ("Z1a", "Z2"))
            yield from _corruption(learned, order, scope, name, title)
        if len(arms):
            present = [arm for arm in ARMS if arm in set(arms["ovfit.arm"])]
            chart = regularisers(_accuracies(arms), present, title)
            yield Figure(f"regularisers-{name}", chart, scope, REGULARISERS)


def _name(scope: Mapping[str, Any]) -> str:
    network = f"{scope['arch']}-{scope['depth']}-{scope['width']}"
    images = f"{scope['dataset']}-{scope['train_size']}"
    return f"{network}-{images}-{scope['lr']:g}-{scope['weight_decay']:g}"


def _title(scope: Mapping[str, Any]) -> str:
    depth = f" of depth {scope['depth']}" if scope["arch"] == "mlp" else ""
    images = f"{scope['train_size']:,} {scope['dataset']}"
    return f"{scope['arch']}{depth} on {images}, {scope['optimizer']} at {scope['lr']:g}"


def _order(arms: pd.Series) -> list[str]:
    """Tasks as they are listed, partial ones by their rate."""
    places = {str(task): place for place, task in enumerate(TASKS)}
    return sorted(set(map(str, arms)), key=lambda arm: (places[arm.split(" ")[0]], arm))


def _losses(lines: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Means of fit loss and fit accuracy by task and step; the loss's band does not reach 0."""
    loss, accuracy = (bands(lines[lines["metric"] == name], ["task", "x"]) for name in LOSSES)
    return loss.assign(low=loss["low"].clip(lower=loss["mean"] / 10)), accuracy


def _alone(lines: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Fit loss and fit accuracy of some networks of each task: task, x, network, value."""
    some = single(lines, "task", "x")
    loss, accuracy = (some[some["metric"] == name].drop(columns="metric") for name in LOSSES)
    return loss, accuracy


def _by_step(curves: pd.DataFrame, arms: pd.Series) -> pd.DataFrame:
    """task, x (optimiser steps), metric, value: an epoch's at the step it ended with, thinned."""
    table = wide(curves)
    table = table.assign(step=table["updates"])[["step", *LOSSES]]
    lines = carried(table[table["step"] > 0], LOSSES)
    kept = lines[lines["step"].isin(thinned_log(lines["step"].to_numpy()))]
    return kept.rename(columns={"step": "x"}).assign(task=kept["run_id"].map(arms))


def _corruption(
    learned: pd.DataFrame,
    order: list[str],
    scope: Mapping[str, Any],
    name: str,
    title: str,
) -> Iterator[Figure]:
    """What corrupted labels cost, where there is more than one share of them."""
    partial = {arm: float(arm.split(" ")[1]) for arm in order if arm.startswith("partial")}
    shares = {"true": 0.0, "random-labels": 1.0, **partial}
    labels = learned[learned["ovfit.arm"].isin(shares)]
    labels = labels.assign(x=labels["ovfit.arm"].map(shares))
    if labels["x"].nunique() < 2:
        return
    slow = bands(labels.assign(value=labels["slowdown"]).dropna(subset="value"), ["x"])
    errors = [labels.assign(measure=at, error=1 - labels[column]) for at, column in TEST.items()]
    error = bands(pd.concat(errors).dropna(subset="error"), ["measure", "x"], "error")
    error = error.sort_values("measure", ascending=False)  # last epoch, best epoch
    chance = 1 - 1 / float(learned["classes"].iloc[0])
    chart = corruption(slow, error, chance, title)
    yield Figure(f"corruption-{name}", chart, scope, ("Z1b", "Z2"))


def _accuracies(arms: pd.DataFrame) -> pd.DataFrame:
    """Mean test accuracies by regulariser and epoch, the last epoch first."""
    parts = []
    for epoch, column in TEST.items():
        named = {"regulariser": arms["ovfit.arm"], "epoch": f"the {epoch}"}
        parts.append(pd.DataFrame({**named, "accuracy": arms[column]}).dropna())
    rows = bands(pd.concat(parts), ["regulariser", "epoch"], "accuracy")
    return rows.sort_values("epoch", ascending=False)
