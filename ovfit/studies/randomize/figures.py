"""The figures of the randomize study."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from ovfit.analysis.curves import carried, wide
from ovfit.analysis.evidence import Evidence
from ovfit.figures.bands import bands, thinned_log
from ovfit.figures.theme import Figure
from ovfit.studies.randomize import TASKS
from ovfit.studies.randomize import charts as memorisation
from ovfit.studies.randomize.measures import ARMS, families
from ovfit.studies.randomize.theory import figures as _theory_figures


def figures(evidence: Evidence) -> Iterator[Figure]:
    """For each configuration the tasks, the corruption rates and the regularisers, as far as there are networks; or those of the theory."""
    if evidence.options.theory:
        yield from _theory_figures.figures(evidence)
        return
    for scope, group in families(evidence.networks):
        depth = f" of depth {scope['depth']}" if scope["arch"] == "mlp" else ""
        title = f"{scope['arch']}{depth} on {scope['train_size']:,} {scope['dataset']}, {scope['optimizer']} at {scope['lr']:g}"
        name = f"{scope['arch']}-{scope['depth']}-{scope['width']}-{scope['dataset']}-{scope['train_size']}-{scope['lr']:g}-{scope['weight_decay']:g}"
        tasks = group[~group["ovfit.arm"].isin(ARMS)]
        if len(tasks):
            yield from _tasks(tasks, evidence, scope, name, title)
        arms = group[group["ovfit.arm"].isin(ARMS)]
        if len(arms):
            rows = pd.concat(
                [
                    _values(arms, column, epoch)
                    for column, epoch in (
                        ("test_accuracy", "the last epoch"),
                        ("best_accuracy", "the best epoch"),
                    )
                ]
            )
            present = [arm for arm in ARMS if arm in set(arms["ovfit.arm"])]
            chart = memorisation.regularisers(
                bands(rows, ["regulariser", "epoch"]).sort_values("epoch", ascending=False),
                present,
                title,
            )
            yield Figure(
                f"regularisers-{name}", chart, scope, ("Z3.help", "Z3.survives", "Z3.most")
            )


def _values(arms: pd.DataFrame, column: str, epoch: str) -> pd.DataFrame:
    return pd.DataFrame(
        {"regulariser": arms["ovfit.arm"], "epoch": epoch, "value": arms[column]}
    ).dropna()


def _tasks(
    tasks: pd.DataFrame, evidence: Evidence, scope: Mapping[str, Any], name: str, title: str
) -> Iterator[Figure]:
    arms = sorted(
        tasks["ovfit.arm"].unique(), key=lambda arm: (TASKS.index(arm.split(" ")[0]), arm)
    )
    mine = evidence.curves[evidence.curves["run_id"].isin(tasks["run_id"])]
    if len(mine):
        lines = _by_step(mine, tasks.set_index("run_id")["ovfit.arm"])
        loss, accuracy = (
            bands(lines[lines["metric"] == metric], ["task", "x"])
            for metric in ("fit_loss", "fit_accuracy")
        )
        loss = loss.assign(low=loss["low"].clip(lower=loss["mean"] / 10))
        yield Figure(
            f"tasks-{name}", memorisation.tasks(loss, accuracy, arms, title), scope, ("Z1a", "Z2")
        )
    shares = {
        "true": 0.0,
        "random-labels": 1.0,
        **{arm: float(arm.split(" ")[1]) for arm in arms if arm.startswith("partial")},
    }
    labels = tasks[tasks["ovfit.arm"].isin(shares)].assign(
        x=lambda rows: rows["ovfit.arm"].map(shares)
    )
    if labels["x"].nunique() > 1:
        slow = bands(labels.assign(value=labels["slowdown"]).dropna(subset="value"), ["x"])
        errors = [
            labels.assign(measure=at, value=1 - labels[column])
            for column, at in (("test_accuracy", "last epoch"), ("best_accuracy", "best epoch"))
        ]
        error = bands(pd.concat(errors).dropna(subset="value"), ["measure", "x"]).sort_values(
            "measure", ascending=False
        )
        chart = memorisation.corruption(slow, error, 1 - 1 / float(tasks["classes"].iloc[0]), title)
        yield Figure(f"corruption-{name}", chart, scope, ("Z1b", "Z2"))


def _by_step(curves: pd.DataFrame, arms: pd.Series) -> pd.DataFrame:
    """task, x (optimiser steps), metric, value: the epochs' measurements at the steps they were made at, thinned."""
    table = wide(curves)
    table = table.assign(step=table["updates"])[["step", "fit_loss", "fit_accuracy"]]
    lines = carried(table[table["step"] > 0], ["fit_loss", "fit_accuracy"])
    kept = lines[lines["step"].isin(thinned_log(lines["step"].to_numpy()))]
    return kept.rename(columns={"step": "x"}).assign(task=kept["run_id"].map(arms))
