"""Loss and accuracy against optimiser steps, for each task."""

from collections.abc import Sequence
from typing import Literal

import altair as alt
import pandas as pd

from ovfit.figures.bands import BAND, apart, choice, only
from ovfit.figures.composed import Composed, Panels, View
from ovfit.figures.theme import tooltips
from ovfit.studies.randomize.charts.tips import MEANS

COLOURS = {
    "true": "#000000",
    "random-labels": "#D55E00",
    "shuffled-pixels": "#009E73",
    "random-pixels": "#CC79A7",
    "gaussian-pixels": "#0072B2",
}
PARTIAL = ["#F6D8A8", "#F0BE6E", "#E69F00", "#B87F00", "#8A5F00", "#5C3F00"]
LOSS = "cross-entropy on the fitted labels (nats, log)"
ACCURACY = "accuracy on the fitted labels"


def tasks(
    loss: pd.DataFrame,
    accuracy: pd.DataFrame,
    alone: tuple[pd.DataFrame, pd.DataFrame],
    arms: Sequence[str],
    title: str,
) -> Composed:
    """`loss`, `accuracy`: task, x (optimiser steps), mean, low, high, n.

    `alone`: task, x, network, value of both, of some networks. `arms`: the tasks in the order of
    the legend.
    """
    color = _color(arms)
    panels = Panels()
    views = [
        _panel(panels, (loss, alone[0]), LOSS, "log", color),
        _panel(panels, (accuracy, alone[1]), ACCURACY, "linear", color),
    ]
    caption = _caption(int(loss["n"].max()))
    heading = f"Fitting what means nothing: {title}"
    return panels.figure(views, len(views), choice(), heading, caption)


def _color(arms: Sequence[str]) -> alt.Color:
    partial = iter(PARTIAL * 3)
    colours = [COLOURS.get(name) or next(partial) for name in arms]
    return alt.Color(
        "task:N",
        title="task",
        sort=list(arms),
        scale=alt.Scale(domain=list(arms), range=colours),
        legend=alt.Legend(symbolType="stroke", symbolOpacity=1, symbolStrokeWidth=3),
    )


def _panel(
    panels: Panels,
    both: tuple[pd.DataFrame, pd.DataFrame],
    name: str,
    kind: Literal["log", "linear"],
    color: alt.Color,
) -> View:
    """`both`: means with their bands, and single networks."""
    rows, alone = both
    base = alt.Chart(rows)
    steps = alt.X(
        "x:Q",
        title="optimiser steps (log)",
        scale=alt.Scale(type="log", nice=False),
        axis=alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6),
    )
    scale = alt.Scale(type=kind, nice=False, zero=False)
    mean, low = (alt.Y(f"{end}:Q", title=name, scale=scale) for end in ("mean", "low"))
    tips = ["task:N", "x:Q", *MEANS]
    line = base.mark_line(strokeWidth=1.8).encode(
        x=steps, y=mean, color=color, tooltip=tooltips(*tips)
    )
    band = base.mark_area(opacity=0.15).encode(x=steps, y=low, y2=alt.Y2("high:Q"), color=color)
    place = alt.Y("value:Q", title=name, scale=scale)
    shown = alone[(alone["value"] > 0) | (kind == "linear")]
    thin = apart(shown, steps, place, color, ("task:N", "x:Q"))
    return panels.layered(only(band, BAND), thin, line, width=380, height=300)


def _caption(seeds: int) -> str:
    counted = f"Mean over {seeds} seeds, band = 95 % interval" if seeds > 1 else "Mean over 1 seed"
    floor = "The band of the loss ends at a tenth of its mean. " if seeds > 1 else ""
    return (
        f"{counted}; a network that stopped keeps its last value. {floor}"
        "In evaluation mode, over the whole training set with the labels it was given. "
        "After Zhang et al. 2017, figure 1a."
    )
