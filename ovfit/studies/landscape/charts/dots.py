"""One value per network or path, in groups, with the mean and its interval."""

from collections.abc import Sequence
from typing import Literal

import altair as alt
import pandas as pd

from ovfit.figures.bands import bands
from ovfit.figures.theme import PALETTE, tooltips


def dots(
    rows: pd.DataFrame,
    groups: Sequence[str],
    title: str,
    label: str,
    *,
    hues: dict[str, str] | None = None,
    scale: Literal["linear", "log"] = "linear",
    mark: float | None = None,
    zero: bool = False,
    width: int = 220,
) -> alt.LayerChart:
    """`rows`: group, seed, value and, where a dot is a run, run_id. `groups` in their order from
    left to right; `title` of the value.

    `label`: of the panel. `hues`: a colour by group. `mark`: a dashed line there.
    `zero`: values are at least 0, and so is what is drawn.
    """
    means = bands(rows, ["group"])
    if zero:
        means = means.assign(low=means["low"].clip(lower=0))
    x = alt.X("group:N", title=None, sort=list(groups), axis=alt.Axis(labelAngle=-25))
    y = alt.Y("value:Q", title=title, scale=alt.Scale(type=scale, zero=zero))
    names = [name for name in groups if name in set(rows["group"])]
    known = hues or dict.fromkeys(names, PALETTE[0])
    hue = alt.Color(
        "group:N",
        scale=alt.Scale(domain=names, range=[known.get(name, PALETTE[0]) for name in names]),
        legend=None,
    )
    base = alt.Chart(rows, width=width, height=240, title=label)
    points = base.mark_circle(size=34, opacity=0.8, stroke="white", strokeWidth=0.7).encode(
        x=x, y=y, color=hue, tooltip=tooltips("group", "seed", "value")
    )
    numbers = [alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")]
    summary = alt.Chart(means).encode(x=x, color=hue, tooltip=tooltips("group:N", *numbers, "n:Q"))
    whisker = summary.mark_rule(strokeWidth=2).encode(
        y=alt.Y("low:Q", title=title), y2=alt.Y2("high:Q")
    )
    tick = summary.mark_tick(thickness=2.5, size=24).encode(y=alt.Y("mean:Q", title=title))
    layers: alt.LayerChart = whisker + tick + points  # a pointer meets what is drawn last
    if mark is not None:
        line = alt.Chart(pd.DataFrame({"value": [mark]})).mark_rule(strokeDash=[5, 4])
        layers = layers + line.encode(y=y)
    return layers
