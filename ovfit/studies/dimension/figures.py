"""The figures of the study of dimensions."""

from collections.abc import Iterator, Sequence

import altair as alt
import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import geometric_interval
from ovfit.analysis.summary import configurations
from ovfit.columns import DATASET, WIDTH
from ovfit.figures.bands import bands, chosen, of_shares
from ovfit.figures.theme import Figure, titled
from ovfit.studies.command import Command
from ovfit.studies.dimension.arms import DIRECT
from ovfit.studies.dimension.charts.dimensions import panel
from ovfit.studies.dimension.here import Here, Read
from ovfit.studies.dimension.options import CONFIGURATION, Options
from ovfit.studies.dimension.statements import GOOD

# Li et al. 2018, table 1: architecture, width, depth -> dimensions for 90 % of the accuracy
PUBLISHED = {("lenet5", 16, 5): 290, ("mlp", 200, 2): 750}
NAMES = {"true": "true labels", "random": "random labels", "shuffled": "shuffled labels"}
MEAN = "Mean over networks, band = 95 % interval over seeds, each size at the rate that other seeds"
DIAMOND = (
    f"Diamond and bar: where the isotonic fit of a seed reaches {GOOD:g}, geometric mean and 95 % "
    "interval over seeds that reach it."
)


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """For each setting accuracy against what was trained, and true against other labels."""
    for scope, group in configurations(evidence.networks, CONFIGURATION):
        here = Here(evidence, scope, group, Command("dimension"))
        name = f"{scope['arch']}-{scope['depth']}-{scope[DATASET]}-{scope['train_size']}"
        what = f"{scope['arch']} on {scope['train_size']:,} {scope[DATASET]}"
        if len(here.of(DIRECT)):
            yield Figure(f"dimension-{name}", _confined(here, what), scope, ("S1", "S2", "S3"))
        if len(here.of("random")) or len(here.of("shuffled")):
            yield Figure(f"labels-{name}", _labels(here, what), scope, ("S4",))


def _confined(here: Here, what: str) -> alt.TopLevelMixin:
    read = {
        "random subspace": here.read("true", "val_accuracy"),
        "trained directly": here.read(DIRECT, "val_accuracy"),
    }
    words = {
        "x": "numbers that are trained: dimensions, or all weights (log)",
        "y": "validation accuracy (share of the images)",
    }
    source = _published(here)
    open_marker = "Open circle: the source's own d90. " if len(source) else ""
    chart = panel(*_rows(read), _enough(read), source, words)
    caption = f"{MEAN} chose. {DIAMOND} {open_marker}"
    return titled(chosen(alt.hconcat(chart)), f"How many dimensions suffice: {what}", caption)


def _labels(here: Here, what: str) -> alt.TopLevelMixin:
    present = [kind for kind in NAMES if len(here.of(kind))]
    read = {NAMES[kind]: here.read(kind, "fit_accuracy") for kind in present}
    words = {
        "x": "dimensions of the subspace (log)",
        "y": "training accuracy, of the labels that were taught (share)",
    }
    chart = panel(*_rows(read), _enough(read), pd.DataFrame(), words)
    caption = f"{MEAN} chose. {DIAMOND} The same images under each kind of labels."
    return titled(chosen(alt.hconcat(chart)), f"What labels cost: {what}", caption)


def _rows(read: dict[str, Read]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """kind, trained, mean, low, high, n; and kind, trained, seed, value."""
    parts = []
    for kind, found in read.items():
        seeds, sizes = found.accuracy.shape
        part = {
            "kind": kind,
            "trained": np.tile(found.trained, seeds),
            "seed": np.repeat(np.arange(seeds), sizes),
            "value": found.accuracy.ravel(),
        }
        parts.append(pd.DataFrame(part))
    alone = pd.concat(parts).dropna(subset=["value"])
    return of_shares(bands(alone, ["kind", "trained"])), alone


def _enough(read: dict[str, Read]) -> pd.DataFrame:
    """kind, trained, low, high, level: where it is enough, of seeds that reach it."""
    rows = []
    for kind, found in read.items():
        values = found.reaching()
        if np.isnan(values).all():
            continue
        interval = geometric_interval(values)
        low, high = _finite([interval.low, interval.high], interval.mean)
        row = {"kind": kind, "trained": interval.mean, "low": low, "high": high, "level": GOOD}
        rows.append(row)
    return pd.DataFrame(rows)


def _finite(ends: Sequence[float], mean: float) -> list[float]:
    """Of one seed there is no interval: the mean."""
    return [float(end) if np.isfinite(end) and end > 0 else mean for end in ends]


def _published(here: Here) -> pd.DataFrame:
    """trained, level, name: of this network on MNIST."""
    widths = {int(width) for width in here.of("true")[WIDTH]}
    known = [
        {"trained": size, "level": GOOD, "name": "Li et al. 2018"}
        for (arch, width, depth), size in PUBLISHED.items()
        if (here.scope["arch"], here.scope["depth"]) == (arch, depth) and widths == {width}
    ]
    return pd.DataFrame(known if str(here.scope[DATASET]).startswith("mnist") else [])
