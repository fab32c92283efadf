"""Accuracies against optimiser steps, from one start: a panel for each recipe."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.bands import BAND, apart, choice, only
from ovfit.figures.composed import Composed, Panels, View
from ovfit.figures.theme import SPLITS, colour, tooltips

COLOURS = {
    "train": SPLITS["train"],
    "test": SPLITS["test"],
    "control": SPLITS["control"],
    "memorised": "#E69F00",
}
FIRST = 0.5  # where the start is drawn: a log axis has no place for step 0
COLUMNS = 3


def courses(
    rows: pd.DataFrame, alone: pd.DataFrame, recipes: Sequence[str], title: str
) -> Composed:
    """`rows`: recipe, accuracy (train, test ...), step (FIRST: the start), mean, low, high, n.

    `alone`: recipe, accuracy, step, network, value of some networks.
    """
    present = [name for name in COLOURS if name in set(rows["accuracy"])]
    panels = Panels()
    views = [
        _panel(
            panels,
            rows[rows["recipe"] == recipe],
            alone[alone["recipe"] == recipe].drop(columns="recipe"),
            recipe,
            present,
        )
        for recipe in recipes
    ]
    taught = (
        "memorised: the share of the images taught with a wrong label that are given that label. "
        if "memorised" in present
        else ""
    )
    caption = (
        "Trained on clean data alone. Mean over networks, band = 95 % interval over seeds. train, "
        f"test, control: true labels, over the whole split, in evaluation mode. {taught}The start "
        f"is drawn at {FIRST:g}. A step of gd sees every training image."
    )
    return panels.figure(views, COLUMNS, choice(), title, caption)


def _panel(
    panels: Panels, rows: pd.DataFrame, alone: pd.DataFrame, recipe: str, present: list[str]
) -> View:
    most = rows["n"].max() if len(rows) else 0
    base = alt.Chart(rows, title=f"{recipe} (n = {most})")
    x = alt.X("step:Q", title="optimiser steps (log)", scale=alt.Scale(type="log", nice=False))
    scale = alt.Scale(domain=[0, 1])
    low, mean = (
        alt.Y(f"{name}:Q", scale=scale, title="accuracy (share of the images)")
        for name in ("low", "mean")
    )
    color = colour("accuracy:N", COLOURS, present, "accuracy")
    numbers = [alt.Tooltip(f"{name}:Q", format=".3f") for name in ("mean", "low", "high")]
    band = base.mark_area(opacity=0.2).encode(x=x, y=low, y2=alt.Y2("high:Q"), color=color)
    line = base.mark_line(strokeWidth=2).encode(
        x=x, y=mean, color=color, tooltip=tooltips("accuracy:N", "step:Q", *numbers, "n:Q")
    )
    place = alt.Y("value:Q", scale=scale, title="accuracy (share of the images)")
    thin = apart(alone, x, place, color, ("accuracy:N", "step:Q"))
    return panels.layered(only(band, BAND), thin, line, width=230, height=150)
