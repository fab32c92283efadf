"""The figures of the extreme-overfitting study: process, distance, gradient, control, answers,
weights.
"""

from collections.abc import Iterator, Mapping

import pandas as pd

from ovfit.analysis.answers import of_first_seed
from ovfit.analysis.curves import carried, wide
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import AXES, Curve, curves, on_axis
from ovfit.analysis.summary import Scope, named
from ovfit.columns import SHORT
from ovfit.data.registry import class_names
from ovfit.figures.memorised import memorised
from ovfit.figures.theme import Figure
from ovfit.networks.layers import of_perceptron
from ovfit.studies.extreme.charts.control import control
from ovfit.studies.extreme.charts.critical import critical
from ovfit.studies.extreme.charts.distance import distance
from ovfit.studies.extreme.charts.process import process
from ovfit.studies.extreme.charts.weights import weights
from ovfit.studies.extreme.critical import CLEAN
from ovfit.studies.extreme.histograms import last_weights
from ovfit.studies.extreme.options import PER_SPLIT, Options

POINTS = ("E1", "E2", "E3", "E9")
TWINS = ("E5", "E5.steps", "E5.loss", "E5.copies")
CRITICAL = ("E4", "E4.twin")
ORDER = {arm: place for place, arm in enumerate(("extreme", "normal", "clean-copies"))}


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Four to six for each configuration, in the order of the claims they bear on."""
    for suffix, difference, scope, group in named(evidence.networks):
        arms = group.set_index("run_id")["ovfit.arm"].rename("arm")
        title = f"{scope['arch']} on {scope['dataset']}{difference}"
        name = f"{scope['arch']}-{scope['dataset']}{suffix}"
        final = group.rename(columns={"ovfit.arm": "arm"})
        yield from _answers(final, evidence, scope, name, title)
        mine = evidence.curves[evidence.curves["run_id"].isin(arms.index)]
        table, by_run = wide(mine), curves(mine)
        lines = carried(table, [metric for metric in PER_SPLIT if metric in table])
        yield Figure(
            f"process-{name}", process(lines.join(arms, on="run_id"), title), scope, POINTS
        )
        yield Figure(f"control-{name}", control(final, title), scope)
        gradients = _gradients(final, by_run)
        if len(gradients):
            chart = critical(gradients, title, CLEAN)
            yield Figure(f"critical-{name}", chart, scope, CRITICAL)
        measured = {axis: on_axis(by_run, "distance_from_init", axis) for axis in AXES}
        by_arm = {axis: rows.join(arms, on="run_id") for axis, rows in measured.items()}
        yield Figure(f"distance-{name}", distance(by_arm, title), scope, TWINS)
        counts = last_weights(evidence.histograms, arms.index)
        if len(counts):
            if scope["arch"] == "mlp":
                counts["layer"] = counts["layer"].replace(of_perceptron(counts["layer"].unique()))
            chart = weights(counts.join(arms, on="run_id"), title)
            yield Figure(f"weights-{name}", chart, scope)


def _answers(
    networks: pd.DataFrame, evidence: Evidence[Options], scope: Scope, name: str, title: str
) -> Iterator[Figure]:
    """What the arms of one seed answer."""
    rows = networks.sort_values("arm", key=lambda arms: arms.map(ORDER))
    seed, said = of_first_seed(
        zip(rows["seed"], rows["arm"], rows["run_id"], strict=True), evidence.probes, "extreme"
    )
    if said:
        chart = memorised(said, f"{title}, seed {seed}", class_names(str(scope["dataset"])))
        yield Figure(f"answers-{name}", chart, scope, POINTS)


def _gradients(networks: pd.DataFrame, by_run: Mapping[str, Curve]) -> pd.DataFrame:
    """arm, seed, network, epoch, train_loss, grad_norm: a row each time it was measured."""
    names = ("epoch", "train_loss", "grad_norm")
    parts = []
    for run_id, arm, seed in zip(
        networks["run_id"], networks["arm"], networks["seed"], strict=True
    ):
        if str(run_id) in by_run:
            measured = dict(zip(names, by_run[str(run_id)].measured(*names), strict=True))
            who = {"arm": arm, "seed": seed, "network": str(run_id)[:SHORT]}
            parts.append(pd.DataFrame({**who, **measured}))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()
