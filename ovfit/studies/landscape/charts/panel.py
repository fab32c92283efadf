"""Accuracy or loss along a line in weight space: means over networks, or networks one by one."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.bands import BAND, apart, of_shares, only
from ovfit.figures.composed import Panels, View
from ovfit.figures.theme import tooltips

TITLES = {"accuracy": "accuracy (share of the images)", "loss": "cross-entropy (nats, log)"}
WIDTH, HEIGHT = 270, 190
Both = tuple[pd.DataFrame, pd.DataFrame]  # means with their bands, and single networks


def panel(
    panels: Panels, both: Both, measure: str, x: alt.X, hue: alt.Color, told: Sequence[str]
) -> View:
    """Rows of the measure (of TITLES) of `both`; `told`: what tooltips say besides the numbers."""
    means, alone = (frame[frame["measure"] == measure].drop(columns="measure") for frame in both)
    if measure == "loss":  # a log axis has no place for an exact zero
        means = means[means["mean"] > 0]
        means = means.assign(low=means["low"].clip(lower=means["mean"] / 10))
        alone, scale = alone[alone["value"] > 0], alt.Scale(type="log")
    else:
        means, scale = of_shares(means), alt.Scale(domain=[0, 1])
    low, mean, value = (
        alt.Y(f"{name}:Q", title=TITLES[measure], scale=scale) for name in ("low", "mean", "value")
    )
    base = alt.Chart(means)
    numbers = [alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")]
    band = base.mark_area(opacity=0.2).encode(x=x, y=low, y2=alt.Y2("high:Q"), color=hue)
    line = base.mark_line(strokeWidth=2).encode(
        x=x, y=mean, color=hue, tooltip=tooltips(*told, *numbers, "n:Q")
    )
    thin = apart(alone, x, value, hue, told)
    return panels.layered(only(band, BAND), thin, line, width=WIDTH, height=HEIGHT)
