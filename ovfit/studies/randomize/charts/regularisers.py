"""Test accuracy with each regulariser, at the last and at the best epoch."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, titled, tooltips
from ovfit.studies.randomize.charts.tips import MEANS

CAPTION = (
    "Mean and 95 % interval over seeds, true labels, equal numbers of epochs. Early stopping = "
    "the best of the evaluated epochs: that of highest validation accuracy. "
    "After Zhang et al. 2017, table 1 and figure 2."
)


def regularisers(rows: pd.DataFrame, arms: Sequence[str], title: str) -> alt.TopLevelMixin:
    """`rows`: regulariser, epoch (last, best), mean, low, high, n of the test accuracy."""
    base = alt.Chart(rows, width=460, height=46 * len(arms))
    names = list(dict.fromkeys(rows["epoch"]))
    color = alt.Color(
        "epoch:N",
        title="test accuracy at",
        scale=alt.Scale(domain=names, range=PALETTE[: len(names)]),
    )
    arm = alt.Y("regulariser:N", title=None, sort=list(arms))
    aside = alt.YOffset("epoch:N", sort=names)
    mean = alt.X("mean:Q", title="test accuracy", scale=alt.Scale(zero=False))
    tips = ["regulariser:N", "epoch:N", *MEANS]
    dots = base.mark_point(filled=True, size=60).encode(
        x=mean, y=arm, yOffset=aside, color=color, tooltip=tooltips(*tips)
    )
    bars = base.mark_rule(strokeWidth=2).encode(
        x=alt.X("low:Q"), x2=alt.X2("high:Q"), y=arm, yOffset=aside, color=color
    )
    text = base.mark_text(dx=10, align="left", fontSize=10).encode(
        x=alt.X("high:Q"), y=arm, yOffset=aside, text=alt.Text("mean:Q", format=".3f")
    )
    return titled(bars + dots + text, f"What regularisers bring: {title}", CAPTION)
