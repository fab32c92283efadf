"""Fitting random labels: loss against steps for each task, what corruption costs, and what regularisers bring."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, titled

TIPS = [alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")] + ["n:Q"]
TASKS = {
    "true": "#000000",
    "random-labels": "#D55E00",
    "shuffled-pixels": "#009E73",
    "random-pixels": "#CC79A7",
    "gaussian-pixels": "#0072B2",
}
PARTIAL = ["#F6D8A8", "#F0BE6E", "#E69F00", "#B87F00", "#8A5F00", "#5C3F00"]


def tasks(
    loss: pd.DataFrame, accuracy: pd.DataFrame, arms: Sequence[str], title: str
) -> alt.TopLevelMixin:
    """`loss`, `accuracy`: task, x (optimiser steps), mean, low, high, n. `arms`: the tasks in the order of the legend."""
    partial = iter(PARTIAL * 3)
    colours = [TASKS.get(name) or next(partial) for name in arms]
    seeds = int(loss["n"].max())
    panels = []
    for rows, name, log in (
        (loss, "cross-entropy on the fitted labels (nats, log)", True),
        (accuracy, "accuracy on the fitted labels", False),
    ):
        base = alt.Chart(rows, width=380, height=300)
        legend = alt.Legend(symbolType="stroke", symbolOpacity=1, symbolStrokeWidth=3)
        colour = alt.Color(
            "task:N",
            title="task",
            sort=list(arms),
            scale=alt.Scale(domain=list(arms), range=colours),
            legend=legend,
        )
        axis = alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6)
        x = alt.X(
            "x:Q", title="optimiser steps (log)", scale=alt.Scale(type="log", nice=False), axis=axis
        )
        scale = alt.Scale(type="log" if log else "linear", nice=False, zero=False)
        line = base.mark_line(strokeWidth=1.8).encode(
            x=x,
            y=alt.Y("mean:Q", title=name, scale=scale),
            color=colour,
            tooltip=["task:N", "x:Q", *TIPS],
        )
        band = base.mark_area(opacity=0.15).encode(
            x=x, y=alt.Y("low:Q", title=name, scale=scale), y2="high:Q", color=colour
        )
        panels.append(band + line)
    caption = f"Mean over {seeds} seed{'s' * (seeds != 1)}{', band = 95 % t interval' * (seeds > 1)}; a network that stopped keeps its last value. "
    caption += "The band of the loss ends at a tenth of its mean. " if seeds > 1 else ""
    caption += "In evaluation mode, over the whole training set with the labels it was given. After Zhang et al. 2017, figure 1a."
    return titled(alt.hconcat(*panels), f"Fitting what means nothing: {title}", caption)


def corruption(
    slowdown: pd.DataFrame, error: pd.DataFrame, chance: float, title: str
) -> alt.TopLevelMixin:
    """Both: x (share of labels drawn at random), mean, low, high, n; `error` with a column measure (last epoch, best epoch). `chance`: 1 - 1/k."""
    across = alt.X("x:Q", title="share of labels drawn at random")
    left = alt.Chart(slowdown, width=340, height=280)
    up = alt.Y("mean:Q", title="steps to train loss .1, relative to true labels")
    panel = left.mark_line(point=True, color=PALETTE[0]).encode(
        x=across, y=up, tooltip=["x:Q", *TIPS]
    )
    panel += left.mark_rule(color=PALETTE[0], strokeWidth=1.5).encode(
        x=across, y="low:Q", y2="high:Q"
    )
    right = alt.Chart(error, width=340, height=280)
    names = list(dict.fromkeys(error["measure"]))
    colour = alt.Color(
        "measure:N",
        title=None,
        scale=alt.Scale(domain=names, range=PALETTE[: len(names)]),
        legend=alt.Legend(orient="bottom"),
    )
    other = right.mark_line(point=True).encode(
        x=across,
        y=alt.Y("mean:Q", title="test error"),
        color=colour,
        tooltip=["measure:N", "x:Q", *TIPS],
    )
    other += right.mark_rule(strokeWidth=1.5).encode(x=across, y="low:Q", y2="high:Q", color=colour)
    other += (
        alt.Chart(pd.DataFrame({"y": [chance]}))
        .mark_rule(strokeDash=[4, 3], color="#666")
        .encode(y="y:Q")
    )
    caption = (
        "Mean and 95 % t interval over seeds. Networks that never came down to a train loss of .1 are left out on the left. Dashed: chance. "
        "Best epoch: that of highest validation accuracy. After Zhang et al. 2017, figures 1b and 1c."
    )
    return titled(alt.hconcat(panel, other), f"Partially corrupted labels: {title}", caption)


def regularisers(rows: pd.DataFrame, arms: Sequence[str], title: str) -> alt.TopLevelMixin:
    """`rows`: regulariser, epoch (last, best), mean, low, high, n of the test accuracy."""
    base = alt.Chart(rows, width=460, height=46 * len(arms))
    names = list(dict.fromkeys(rows["epoch"]))
    colour = alt.Color(
        "epoch:N",
        title="test accuracy at",
        scale=alt.Scale(domain=names, range=PALETTE[: len(names)]),
    )
    up = alt.Y("regulariser:N", title=None, sort=list(arms))
    aside = alt.YOffset("epoch:N", sort=names)
    x = alt.X("mean:Q", title="test accuracy", scale=alt.Scale(zero=False))
    dots = base.mark_point(filled=True, size=60).encode(
        x=x, y=up, yOffset=aside, color=colour, tooltip=["regulariser:N", "epoch:N", *TIPS]
    )
    bars = base.mark_rule(strokeWidth=2).encode(
        x="low:Q", x2="high:Q", y=up, yOffset=aside, color=colour
    )
    text = base.mark_text(dx=10, align="left", fontSize=10).encode(
        x="high:Q", y=up, yOffset=aside, text=alt.Text("mean:Q", format=".3f")
    )
    caption = (
        "Mean and 95 % t interval over seeds, true labels, equal numbers of epochs. Early stopping = the best of the evaluated epochs: that of highest "
        "validation accuracy. "
        "After Zhang et al. 2017, table 1 and figure 2."
    )
    return titled(bars + dots + text, f"What regularisers bring: {title}", caption)
