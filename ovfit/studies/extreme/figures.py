"""The figures of the extreme-overfitting study: process, distance, control split and weights."""

from collections.abc import Iterator

from ovfit.analysis.curves import carried, wide
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import AXES, curves, on_axis
from ovfit.analysis.summary import named
from ovfit.figures.theme import Figure
from ovfit.studies.extreme.charts.control import control
from ovfit.studies.extreme.charts.distance import distance
from ovfit.studies.extreme.charts.process import process
from ovfit.studies.extreme.charts.weights import weights
from ovfit.studies.extreme.histograms import last_weights
from ovfit.studies.extreme.options import PER_SPLIT, Options

POINTS = ("E1", "E2", "E3", "E9")
TWINS = ("E4", "E5", "E5.steps", "E5.loss", "E5.copies")


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Four for each configuration."""
    for suffix, difference, scope, group in named(evidence.networks):
        arms = group.set_index("run_id")["ovfit.arm"].rename("arm")
        title = f"{scope['arch']} on {scope['dataset']}{difference}"
        name = f"{scope['arch']}-{scope['dataset']}{suffix}"
        mine = evidence.curves[evidence.curves["run_id"].isin(arms.index)]
        table, by_run = wide(mine), curves(mine)
        lines = carried(table, [metric for metric in PER_SPLIT if metric in table])
        yield Figure(
            f"process-{name}", process(lines.join(arms, on="run_id"), title), scope, POINTS
        )
        measured = {axis: on_axis(by_run, "distance_from_init", axis) for axis in AXES}
        by_arm = {axis: rows.join(arms, on="run_id") for axis, rows in measured.items()}
        yield Figure(f"distance-{name}", distance(by_arm, title), scope, TWINS)
        final = group.rename(columns={"ovfit.arm": "arm"})
        yield Figure(f"control-{name}", control(final, title), scope)
        counts = last_weights(evidence.histograms, arms.index)
        if len(counts):
            chart = weights(counts.join(arms, on="run_id"), title)
            yield Figure(f"weights-{name}", chart, scope)
