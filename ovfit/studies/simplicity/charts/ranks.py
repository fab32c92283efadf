"""The probability of functions against their rank."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, colour, titled, tooltips

WIDTH, HEIGHT = 520, 330


def ranks(rows: pd.DataFrame, networks: int) -> alt.TopLevelMixin:
    """`rows`: biases ("variance 0"), rank, mean, low, high (probability), n blocks."""
    names = sorted(rows["biases"].unique())
    color = colour("biases:N", dict(zip(names, PALETTE, strict=False)), names, "biases")
    x = alt.X(
        "rank:Q",
        title="rank (log)",
        scale=alt.Scale(type="log", nice=False),
        axis=alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6),
    )
    scale = alt.Scale(type="log", nice=False)
    axis = alt.Axis(format=".0e", labelOverlap=True)
    y, low = (
        alt.Y(f"{end}:Q", title="probability (log)", scale=scale, axis=axis)
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
    return titled(band + line, "Few functions take most of the weights", caption)
