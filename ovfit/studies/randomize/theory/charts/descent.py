"""SGD's way to the minimum-norm solution."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, colour, titled, tooltips
from ovfit.studies.randomize.theory.charts.axes import HEIGHT, WIDTH, decades, margin_line

STARTS = dict(zip(("zero", "elsewhere"), PALETTE, strict=False))


def descent(rows: pd.DataFrame, ends: pd.DataFrame, margin: float, title: str) -> alt.TopLevelMixin:
    """`rows`: start, seed, step >= 1, distance.

    `ends`: outside, the share of a start elsewhere that no image sees (one row per seed).
    """
    distance = rows["distance"]
    low, high = min(distance.min(), margin) / 2, max(distance.max(), 1.0) * 2
    y = decades("distance:Q", "||w - w*|| / ||w*|| (log)", low, high)
    scale = alt.Scale(type="log", nice=False)
    axis = alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6)
    paths = alt.Chart(rows, width=WIDTH, height=HEIGHT).mark_line(opacity=0.8)
    lines = paths.encode(
        x=alt.X("step:Q", title="SGD steps (log)", scale=scale, axis=axis),
        y=y,
        color=colour("start:N", STARTS, list(rows["start"]), "from"),
        detail=alt.Detail("seed:N"),
        tooltip=tooltips("start", "seed", "step", alt.Tooltip("distance:Q", format=".3g")),
    )
    dotted = alt.Chart(ends.rename(columns={"outside": "distance"}))
    stays = dotted.mark_rule(strokeDash=[2, 2], color="black", opacity=0.7).encode(y=y)
    caption = (
        "A line per seed: mini-batch SGD on the linear model of one-hot labels, images "
        "standardised one by one, float64. w* is the interpolating solution of least norm. "
        f"Dashed: the margin, {margin:g}. Dotted: the part of each start elsewhere that no image "
        "sees, which SGD keeps."
    )
    chart = lines + stays + margin_line("distance", margin, y)
    return titled(chart, f"SGD from zero ends at the minimum-norm solution: {title}", caption)
