"""Bias and variance over seeds, and what became of clean and mislabelled images."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled
from ovfit.studies.descent.charts.lines import lines


def parts(rows: pd.DataFrame, labels: pd.DataFrame, title: str, x: str) -> alt.TopLevelMixin:
    """Both: x, measure, mean, low, high, n; `labels` is empty without label noise."""
    panels = [lines(rows, x, "share of the test images")]
    caption = (
        "Left: mean error over seeds = bias (the main prediction is wrong) + spread (disagreement "
        "where it is right) - luck (right where it is wrong), Domingos 2000. Ensemble: the mean "
        "of the seeds' probabilities. "
    )
    if len(labels):
        panels.append(lines(labels, x, "accuracy on training images"))
        caption += "Right: the training images by the kind of label they were given."
    chart = alt.hconcat(*panels).resolve_scale(color="independent")
    return titled(chart, f"What the error is made of: {title}", caption)
