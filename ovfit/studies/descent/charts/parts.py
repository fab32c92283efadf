"""Bias and variance over seeds, and what became of clean and mislabelled images."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled
from ovfit.studies.descent.charts.lines import lines

PARTS = (
    "Mean error over seeds = bias (the main prediction is wrong) + spread (disagreement where it "
    "is right) - luck (right where it is wrong), Domingos 2000. Ensemble: the mean of the seeds' "
    "probabilities."
)
UNKNOWN = (
    "Bias and variance are those of two seeds or more that share their labels: --noise-seed gives "
    "all of them the same wrong ones."
)


def parts(rows: pd.DataFrame, labels: pd.DataFrame, title: str, x: str) -> alt.TopLevelMixin:
    """Both: x, measure, mean, low, high, n; `labels` is empty without label noise.

    `rows` is empty where networks do not share their labels; one of the two has rows.
    """
    panels, captions = [], []
    if len(rows):
        panels.append(lines(rows, x, "share of the test images"))
        captions.append(PARTS)
    else:
        captions.append(UNKNOWN)
    if len(labels):
        panels.append(lines(labels, x, "accuracy on training images"))
        captions.append("Training images by the kind of label they were given.")
    caption = " ".join(captions)
    chart = alt.hconcat(*panels).resolve_scale(color="independent")
    return titled(chart, f"What the error is made of: {title}", caption)
