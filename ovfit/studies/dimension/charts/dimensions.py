"""Accuracy against how many numbers were trained, with the place where it is enough."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from ovfit.figures.bands import BAND, apart, only
from ovfit.figures.theme import PALETTE, tooltips

KINDS = {
    "random subspace": PALETTE[1],
    "trained directly": PALETTE[0],
    "true labels": PALETTE[0],
    "random labels": PALETTE[1],
    "shuffled labels": PALETTE[3],
}
Rows = pd.DataFrame


def panel(
    rows: Rows,
    alone: Rows,
    enough: Rows,
    published: Rows,
    words: Mapping[str, str],
) -> alt.LayerChart:
    """`rows`: kind, trained, mean, low, high, n; `alone`: kind, trained, seed, value of single
    networks. `enough` (may be empty): kind, trained, low, high, level, of where it is enough.
    `published` (may be empty): trained, level, of a source. `words`: x, y.
    """
    present = [name for name in KINDS if name in set(rows["kind"])]
    shade = alt.Color(
        "kind:N",
        title=None,
        scale=alt.Scale(domain=present, range=[KINDS[name] for name in present]),
        legend=alt.Legend(orient="bottom", columns=3, symbolOpacity=1),
    )
    x = alt.X(
        "trained:Q",
        title=words["x"],
        scale=alt.Scale(type="log", nice=False),
        axis=alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6),
    )
    scale = alt.Scale(domain=[0, 1])
    base = alt.Chart(rows, width=400, height=300)
    band = base.mark_area(opacity=0.18, clip=True).encode(
        x=x, y=alt.Y("low:Q", title=words["y"], scale=scale), y2=alt.Y2("high:Q"), color=shade
    )
    numbers = [alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")]
    line = base.mark_line(point=alt.OverlayMarkDef(size=22), clip=True).encode(
        x=x,
        y=alt.Y("mean:Q", title=words["y"], scale=scale),
        color=shade,
        tooltip=tooltips("kind:N", "trained:Q", *numbers, "n:Q"),
    )
    value = alt.Y("value:Q", title=words["y"], scale=scale)
    thin = apart(alone, x, value, shade, ("kind:N", "trained:Q"), "seed")
    layers: alt.LayerChart = only(band, BAND) + thin + line
    if len(enough):
        layers = layers + _enough(enough, shade)
    if len(published):
        layers = layers + _published(published)
    return layers


def _enough(rows: Rows, shade: alt.Color) -> alt.LayerChart:
    """A bar from low to high at the level, and a dot."""
    base = alt.Chart(rows)
    told = tooltips(
        "kind:N", *(alt.Tooltip(f"{name}:Q", format=".4g") for name in ("trained", "low", "high"))
    )
    bar = base.mark_rule(strokeWidth=4).encode(
        x=alt.X("low:Q"), x2=alt.X2("high:Q"), y=alt.Y("level:Q"), color=shade, tooltip=told
    )
    dot = base.mark_point(size=120, filled=True, shape="diamond", opacity=1).encode(
        x=alt.X("trained:Q"), y=alt.Y("level:Q"), color=shade, tooltip=told
    )
    both: alt.LayerChart = bar + dot
    return both


def _published(rows: Rows) -> alt.Chart:
    """Open markers, of a paper's own numbers."""
    points = alt.Chart(rows).mark_point(filled=False, size=110, color="black", opacity=1)
    drawn: alt.Chart = points.encode(
        x=alt.X("trained:Q"), y=alt.Y("level:Q"), tooltip=tooltips("name:N", "trained:Q")
    )
    return drawn
