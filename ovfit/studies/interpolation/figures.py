"""The figures of the pre-interpolation study: 1 to 8 of the paper, and the worst images."""

from collections.abc import Iterator
from contextlib import suppress

import pandas as pd

from ovfit.analysis.curves import carried, wide
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import CONFIGURATION, Scope, named
from ovfit.columns import ARM
from ovfit.data.damage import DAMAGED
from ovfit.figures.theme import Figure
from ovfit.networks.layers import of_perceptron
from ovfit.studies.interpolation.charts import heatmaps
from ovfit.studies.interpolation.charts.learning import learning
from ovfit.studies.interpolation.charts.outliers import outliers
from ovfit.studies.interpolation.charts.rise import rise
from ovfit.studies.interpolation.charts.worst import worst
from ovfit.studies.interpolation.options import CURVES, SPLITS, Options
from ovfit.studies.interpolation.samples import Samples
from ovfit.training.measuring.bins import WIDE

RISES = ("P1", "P2", "P3.dataset", "P3.size", "P3.width")  # the claims that a sweep bears on
SWEPT = 4  # configurations of an arm from which on it is drawn as a sweep


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Of each case learning curves and single samples; of many configurations what rose."""
    if evidence.networks.empty:
        return
    for arm, group in evidence.networks.groupby(ARM, sort=False):
        configurations = group.groupby(CONFIGURATION).ngroups
        if configurations >= SWEPT and group["rise"].notna().any():
            yield _sweep(str(arm), group)
        else:
            yield from _case(str(arm), group, evidence)


def _sweep(arm: str, group: pd.DataFrame) -> Figure:
    datasets = list(group["dataset"].unique())
    sets = group.groupby(["dataset", "train_size"]).ngroups
    training_set = group["train_size"].astype(str) + " " + group["dataset"]
    rows = group.assign(**{"training set": training_set})
    by = "width" if sets == 1 else "training set"
    chart = rise(rows[rows["rise"].notna()], f"{arm}, {', '.join(datasets)}", by)
    scope = {"arm": arm, "dataset": datasets[0]} if len(datasets) == 1 else {"arm": arm}
    return Figure(f"rise-{arm}", chart, scope, RISES)


def _case(arm: str, group: pd.DataFrame, evidence: Evidence[Options]) -> Iterator[Figure]:
    for configuration in named(group):
        networks = configuration.networks
        scope = {"arm": arm, **configuration.scope}
        name = f"{arm}-{scope['dataset']}{configuration.ending}"
        title = _title(scope)
        mine = evidence.curves[evidence.curves["run_id"].isin(networks["run_id"])]
        measured = set(mine["metric"])
        lines = carried(wide(mine), [metric for metric in CURVES if metric in measured])
        chart = learning(lines, float(networks["least_epoch"].mean()), title)
        yield Figure(f"learning-{name}", chart, scope, ("PT",))
        recorded = networks[networks["run_id"].isin(evidence.samples.keys())]
        if recorded.empty:
            continue
        first = recorded.sort_values("seed").iloc[0]
        with suppress(*DAMAGED):  # the rest is drawn
            samples = Samples.read(evidence.samples[first["run_id"]])
            yield from of_samples(samples, name, f"{title}, seed {first['seed']}", scope)


def _title(scope: Scope) -> str:
    size = f"{scope['depth']}x{scope['width']}"
    images = f"{scope['train_size']:,} {scope['dataset']}"
    trained = f"{scope['optimizer']} at {scope['lr']:g}, batch {scope['batch_size']}"
    return f"case {scope['arm']}, {size} on {images}, {trained}"


def of_samples(samples: Samples, name: str, title: str, scope: Scope) -> list[Figure]:
    """The four figures of one network's samples."""
    low, high = WIDE.edges()
    losses = {split: samples.losses(split) for split in SPLITS}
    counts = samples.layers("weights")
    called = of_perceptron(counts)
    weights = {called[layer]: counts[layer] for layer in called}
    final, updates = samples.val[-1], samples.updates
    charts = [
        ("losses", heatmaps.losses(losses, updates, title), ("P4",)),
        ("weights", heatmaps.weights(weights, low, high, updates, title), ("P5",)),
        ("outliers", outliers(samples.outside, samples.looked, final, title), ("P6",)),
        ("worst", worst(samples.arrays, final, title), ()),
    ]
    return [Figure(f"{kind}-{name}", chart, scope, claims) for kind, chart, claims in charts]
