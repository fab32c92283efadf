"""What is measured of networks against the share of weights that pruning has left."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from ovfit.figures.bands import BAND, apart, only
from ovfit.figures.theme import PALETTE, tooltips

SIDES = {
    "ticket": PALETTE[1],
    "reinitialised": PALETTE[0],
    "shuffled": PALETTE[2],
    "random": PALETTE[6],
    "dual": PALETTE[3],
    "early-bird": PALETTE[4],
}
KEPT = {
    "wrong labels": PALETTE[1],
    "hardest correct labels": PALETTE[0],
    "correct labels": PALETTE[2],
}


def across() -> alt.X:
    """The axis of all of them: from all weights, at the left, to few."""
    return alt.X(
        "planned:Q",
        title="weights left (share of a layer's, log)",
        scale=alt.Scale(type="log", nice=False, reverse=True),
        axis=alt.Axis(format="~p", labelOverlap="greedy", labelSeparation=6),
    )


def panel(
    rows: pd.DataFrame,
    alone: pd.DataFrame,
    colours: Mapping[str, str],
    title: str,
    y: str,
    *,
    level: float | None = None,
) -> alt.LayerChart:
    """`rows`: side, planned, mean, low, high, n; `alone`: side, planned, seed, value of single
    networks. `level`: a dashed line, of the dense network.
    """
    present = [name for name in colours if name in set(rows["side"])]
    shade = alt.Color(
        "side:N",
        title=None,
        scale=alt.Scale(domain=present, range=[colours[name] for name in present]),
        legend=alt.Legend(orient="bottom", columns=3, symbolOpacity=1),
    )
    scale = alt.Scale(zero=False, domain=_ends(rows, level), nice=False)
    base = alt.Chart(rows, title=title, width=380, height=280)
    band = base.mark_area(opacity=0.18, clip=True).encode(
        x=across(), y=alt.Y("low:Q", title=y, scale=scale), y2=alt.Y2("high:Q"), color=shade
    )
    numbers = [alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")]
    line = base.mark_line(point=alt.OverlayMarkDef(size=22), clip=True).encode(
        x=across(),
        y=alt.Y("mean:Q", title=y, scale=scale),
        color=shade,
        tooltip=tooltips("side:N", alt.Tooltip("planned:Q", format=".3~p"), *numbers, "n:Q"),
    )
    value = alt.Y("value:Q", title=y, scale=scale)
    thin = apart(alone, across(), value, shade, ("side:N", "planned:Q"), "seed")
    layers: alt.LayerChart = only(band, BAND) + thin + line
    if level is None:
        return layers
    dashed = alt.Chart(pd.DataFrame({"mean": [level], "name": ["dense network"]}))
    rule = dashed.mark_rule(strokeDash=[5, 4], color="#666").encode(
        y=alt.Y("mean:Q", scale=scale),
        tooltip=tooltips("name:N", alt.Tooltip("mean:Q", format=".4g")),
    )
    both: alt.LayerChart = rule + layers
    return both


def _ends(rows: pd.DataFrame, level: float | None) -> list[float]:
    """Of the y axis: a little beyond the means."""
    means = [*rows["mean"], *([] if level is None else [level])]
    margin = 0.08 * (max(means) - min(means)) or 0.01
    return [max(0.0, min(means) - margin), max(means) + margin]
