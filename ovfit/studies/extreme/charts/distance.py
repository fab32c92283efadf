"""Distance from initialisation at equal epochs, equal steps and equal train loss."""

from collections.abc import Callable, Mapping
from typing import Literal

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.bands import BAND, apart, bands, choice, only, single, thinned
from ovfit.figures.composed import Composed, Panels
from ovfit.figures.theme import ARMS, colour, tooltips

AXES: dict[str, tuple[str, Literal["linear", "log"]]] = {
    "epoch": ("epoch", "linear"),
    "updates": ("optimiser steps (log)", "log"),
    "train_loss": ("loss on the clean training set (nats, log, falling)", "log"),
}


def distance(curves: Mapping[str, pd.DataFrame], title: str) -> Composed:
    """`curves`: for each of AXES a frame arm, run_id, step (the place on that axis), value
    (distance).
    """
    panels, views = Panels(), []
    y = _y(curves)
    for name, (label, kind) in AXES.items():
        frame = curves[name]
        frame = (
            pd.concat(
                [
                    one[one["step"].isin(thinned(one["step"].to_numpy()))]
                    for _, one in frame.groupby("arm")
                ]
            )
            if len(frame)
            else frame
        )
        rows = bands(frame, ["arm", "step"])
        rows["low"] = rows["low"].clip(lower=0)  # a distance is never less
        everyone = rows["n"] == rows.groupby("arm")["n"].transform(
            "max"
        )  # where some have stopped, the mean is over others
        rows = rows[everyone & ((rows["step"] > 0) | (kind == "linear"))]
        base = alt.Chart(rows, title=f"at equal {name.replace('_', ' ')}")
        x = alt.X("step:Q", title=label, scale=alt.Scale(type=kind, reverse=name == "train_loss"))
        color = colour("arm:N", ARMS, list(rows["arm"].unique()), "arm")
        band = base.mark_area(opacity=0.2).encode(
            x=x,
            y=y("low"),
            y2=alt.Y2("high:Q"),
            color=color,
        )
        tips = [
            "arm:N",
            "step:Q",
            alt.Tooltip("mean:Q", format=".4g"),
            alt.Tooltip("low:Q", format=".4g"),
            alt.Tooltip("high:Q", format=".4g"),
            "n:Q",
        ]
        line = base.mark_line(strokeWidth=2).encode(
            x=x, y=y("mean"), color=color, tooltip=tooltips(*tips)
        )
        alone = single(frame)
        alone = alone[(alone["step"] > 0) | (kind == "linear")]
        thin = apart(alone, x, y("value"), color, ("arm:N", "step:Q"))
        views.append(panels.layered(only(band, BAND), thin, line, width=280, height=220))
    caption = (
        "Euclidean distance of all weights from where they started; mean over networks, band = "
        "95 % interval over seeds. "
        "Drawn as far as all networks of an arm went. Corrupted epochs are longer, so equal "
        "epochs are not equal work: read the middle and right panels too."
    )
    heading = f"Distance from initialisation: {title}"
    return panels.figure(views, len(views), choice(), heading, caption)


def _y(curves: Mapping[str, pd.DataFrame]) -> Callable[[str], alt.Y]:
    """The axis that all panels share, of a field: up to the largest distance that is drawn."""
    tops = [0.0]
    for frame in curves.values():
        if len(frame):
            tops += [frame["value"].max(), bands(frame, ["arm", "step"])["high"].max()]
    top = float(np.nanmax(tops))
    scale = alt.Scale(domain=[0, top], nice=True) if top > 0 else alt.Scale()
    return lambda field: alt.Y(f"{field}:Q", title="distance from initialisation (L2)", scale=scale)
