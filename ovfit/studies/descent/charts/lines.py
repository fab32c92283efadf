"""What its charts share: lines with bands over a logarithmic axis, and marks at places on it."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import BAND, apart, only
from ovfit.figures.theme import tooltips

COLOURS = {
    "train (assigned labels)": "#0072B2",
    "test": "#D55E00",
    "test, early-stopped": "#E69F00",
    "test, ensemble": "#CC79A7",
    "clean images": "#009E73",
    "wrong labels learned": "#0072B2",
    "true label all the same": "#D55E00",
    "bias": "#0072B2",
    "spread": "#009E73",
    "luck": "#999999",
    "mean error": "#D55E00",
}
BANDS = "Mean and 95 % interval over seeds"
TIPS = [
    alt.Tooltip("mean:Q", format=".4g"),
    alt.Tooltip("low:Q", format=".4g"),
    alt.Tooltip("high:Q", format=".4g"),
    "n:Q",
]


def across(field: str, title: str) -> alt.X:
    """The logarithmic axis of all these figures."""
    axis = alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6)
    return alt.X(field, title=title, scale=alt.Scale(type="log", nice=False), axis=axis)


def lines(
    rows: pd.DataFrame,
    x: str,
    y: str,
    *,
    by: str = "measure",
    log: bool = False,
    sequential: bool = False,
    alone: pd.DataFrame | None = None,
) -> alt.LayerChart:
    """A line with its band for each value of `by`: rows have x, mean, low, high, n.

    `x`, `y`: titles of the axes; `log`: the y axis is logarithmic. `sequential`: a colour scale for
    values that have an order. Bands are cut off a little beyond the means: with few seeds they
    would flatten everything. `alone`: `by`, x, seed, value, drawn instead of the bands where single
    seeds are asked for.
    """
    if log:
        rows = rows[rows["mean"] > 0]
        rows = rows.assign(low=rows["low"].clip(lower=rows["mean"] / 10))
    colour = _colour(rows, by, sequential=sequential)
    up = alt.Scale(type="log" if log else "linear", domain=_ends(rows, log=log), nice=False)
    base = alt.Chart(rows, width=400, height=280)
    band = base.mark_area(opacity=0.18, clip=True).encode(
        x=across("x:Q", x), y=alt.Y("low:Q", title=y, scale=up), y2=alt.Y2("high:Q"), color=colour
    )
    line = base.mark_line(point=alt.OverlayMarkDef(size=22), clip=True).encode(
        x=across("x:Q", x),
        y=alt.Y("mean:Q", title=y, scale=up),
        color=colour,
        tooltip=tooltips(f"{by}:N", "x:Q", *TIPS),
    )
    if alone is None:
        both: alt.LayerChart = band + line
        return both
    shown = alone[alone["value"] > 0] if log else alone
    value = alt.Y("value:Q", title=y, scale=up)
    thin = apart(shown, across("x:Q", x), value, colour, (f"{by}:N", "x:Q"), "seed")
    layers: alt.LayerChart = only(band, BAND) + thin + line
    return layers


def _colour(rows: pd.DataFrame, by: str, *, sequential: bool) -> alt.Color:
    present = list(dict.fromkeys(rows[by]))
    if sequential:
        title, scale = by, alt.Scale(domain=present, scheme="viridis")
    else:
        colours = [COLOURS.get(str(name), "#555") for name in present]
        title, scale = None, alt.Scale(domain=present, range=colours)
    legend = alt.Legend(
        orient="bottom", columns=3, symbolType="stroke", symbolOpacity=1, symbolStrokeWidth=3
    )
    return alt.Color(f"{by}:N", title=title, scale=scale, legend=legend)


def _ends(rows: pd.DataFrame, *, log: bool) -> list[float]:
    """Of the y axis: a little beyond the means."""
    least, most = rows["mean"].min(), rows["mean"].max()
    if log:
        return [least / 2, most * 2]
    margin = 0.3 * (most - least)
    return [max(0.0, least - margin), most + margin]


def marks(places: pd.DataFrame) -> alt.LayerChart:
    """A dashed line with its name, turned, at each `x`: places have x, name."""
    base = alt.Chart(places)
    rule = base.mark_rule(strokeDash=[4, 3], color="#666").encode(x=alt.X("x:Q"))
    name = base.mark_text(
        angle=270, align="right", baseline="bottom", dx=-4, dy=-2, fontSize=10, color="#444"
    ).encode(x=alt.X("x:Q"), y=alt.value(0), text=alt.Text("name:N"))
    named: alt.LayerChart = rule + name
    return named
