"""Axes and lines that the theory's charts share."""

import math

import altair as alt
import pandas as pd

WIDTH, HEIGHT = 460, 300  # of a chart


def decades(field: str, title: str, low: float, high: float) -> alt.Y:
    """A logarithmic axis with a line per power of ten."""
    first, last = math.ceil(math.log10(low)), math.floor(math.log10(high))
    powers = [10.0**power for power in range(first, last + 1)]
    return alt.Y(
        field,
        title=title,
        scale=alt.Scale(type="log", domain=[low, high], nice=False),
        axis=alt.Axis(format=".0e", values=powers),
    )


def margin_line(field: str, margin: float, y: alt.Y) -> alt.Chart:
    """A dashed line across the chart."""
    base = alt.Chart(pd.DataFrame({field: [margin]}))
    line: alt.Chart = base.mark_rule(strokeDash=[4, 3], color="#666").encode(y=y)
    return line
