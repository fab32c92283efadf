"""Validation loss and accuracy at interpolation against the same at the epoch of least loss."""

from typing import Literal

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled

BOTH, NOT_BOTH = "loss and accuracy both rose", "not both"
TIPS = (
    "dataset",
    "optimizer",
    "depth",
    "width",
    "batch_size",
    "train_size",
    "seed",
    "least_epoch",
    "final_epoch",
    "interpolated",
    "least_loss",
    "final_loss",
    "least_accuracy",
    "final_accuracy",
)


def rise(networks: pd.DataFrame, title: str, by: str) -> alt.TopLevelMixin:
    """`networks`: a row per network, with the column `by` that colours.

    Further columns: least_loss, final_loss, least_accuracy, final_accuracy, width, seed, optimizer.
    """
    lost = networks["final_loss"] > networks["least_loss"]
    gained = networks["final_accuracy"] > networks["least_accuracy"]
    rows = networks.assign(change=(lost & gained).map({True: BOTH, False: NOT_BOTH}))
    loss = _panel(rows, by, "loss", "validation loss (nats, log)", "log")
    accuracy = _panel(rows, by, "accuracy", "validation accuracy", "linear")
    caption = (
        f"A mark per network (n = {len(rows)}). Above the dashed line the measure rose between "
        "the epoch of least validation loss and the first epoch of 100 % train accuracy (the one "
        "of highest train accuracy where there is none). Each network's own least loss: no loss "
        "can lie below the line, and one that only fluctuates lies above it; the claims take the "
        "epoch from other seeds. Triangles: both rose. "
        "After Venter et al. 2021, figures 2 and 3."
    )
    panels = alt.hconcat(loss, accuracy)
    return titled(panels, f"What rises before interpolation: {title}", caption)


def _panel(
    rows: pd.DataFrame, by: str, measure: str, label: str, kind: Literal["log", "linear"]
) -> alt.LayerChart:
    x, y = f"least_{measure}", f"final_{measure}"
    low, high = rows[[x, y]].min().min(), rows[[x, y]].max().max()
    highest = high * 1.03 if kind == "log" else min(1.0, high * 1.01)
    axis = alt.Scale(type=kind, zero=False, nice=False, domain=[low * 0.97, highest])
    line = (
        alt.Chart(pd.DataFrame({"at": [low, high]}))
        .mark_line(color="#888", strokeDash=[4, 3])
        .encode(x=alt.X("at:Q", scale=axis), y=alt.Y("at:Q", scale=axis))
    )
    shown = [tip for tip in TIPS if tip in rows]
    columns = [*dict.fromkeys([*shown, by]), "change"]
    dots = alt.Chart(rows[columns], width=330, height=300).mark_point(
        filled=True, size=65, opacity=0.8
    )
    marks = dots.encode(
        x=alt.X(f"{x}:Q", title=f"{label} at the epoch of least validation loss", scale=axis),
        y=alt.Y(f"{y}:Q", title=f"{label} at first interpolation", scale=axis),
        color=_color(rows, by),
        shape=alt.Shape(
            "change:N",
            title="from least loss to interpolation",
            scale=alt.Scale(domain=[BOTH, NOT_BOTH], range=["triangle-up", "circle"]),
        ),
        tooltip=shown,
    )
    panel: alt.LayerChart = line + marks
    return panel


def _color(rows: pd.DataFrame, by: str) -> alt.Color:
    title = by.replace("_", " ")
    if pd.api.types.is_numeric_dtype(rows[by]):
        scale = alt.Scale(type="log", scheme="viridis")
        return alt.Color(f"{by}:Q", title=title, scale=scale)
    return alt.Color(f"{by}:N", title=title, scale=alt.Scale(scheme="viridis"))
