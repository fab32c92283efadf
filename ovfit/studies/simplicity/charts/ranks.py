"""The probability of functions against their rank."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, colour, titled, tooltips
from ovfit.studies.simplicity.charts.axes import HEIGHT, WIDTH, decades


def ranks(rows: pd.DataFrame, networks: int) -> alt.TopLevelMixin:
    """`rows`: biases ("variance 0"), rank, mean, low, high (probability), n blocks."""
    names = sorted(rows["biases"].unique())
    color = colour("biases:N", dict(zip(names, PALETTE, strict=False)), names, "biases")
    placed = decades(rows["rank"])
    x = alt.X("rank:Q", title="rank (log)", scale=placed["scale"], axis=_plain(placed["axis"]))
    y, low = (
        alt.Y(f"{end}:Q", title="probability (log)", **decades(rows["mean"]))
        for end in ("mean", "low")
    )
    base = alt.Chart(rows, width=WIDTH, height=HEIGHT)
    band = base.mark_area(opacity=0.2, clip=True).encode(
        x=x, y=low, y2=alt.Y2("high:Q"), color=color
    )
    ends = (alt.Tooltip(f"{end}:Q", format=".3g") for end in ("mean", "low", "high"))
    line = base.mark_line(strokeWidth=1.8).encode(
        x=x, y=y, color=color, tooltip=tooltips("biases:N", "rank:Q", *ends, "n:Q")
    )
    caption = (
        f"Functions in the order of how often random networks are them, {networks:,} networks a "
        f"block; mean over {int(rows['n'].max())} blocks, band = 95 % interval. The shelf at the "
        "end: functions seen once."
    )
    return titled(band + line, "Probability of functions by rank", caption)


def _plain(axis: alt.Axis) -> alt.Axis:
    """With 1, 10, 100, 1k for 1e+0 ..."""
    named = axis.copy()
    named.format = "~s"
    return named
