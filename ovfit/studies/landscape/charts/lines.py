"""Slices along one filter-normalised direction, arm beside arm."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import bands
from ovfit.figures.theme import ARMS, colour, titled, tooltips


def lines(rows: pd.DataFrame, heading: tuple[str, str]) -> alt.TopLevelMixin:
    """`rows`: arm, seed, x, split, measure (accuracy, loss), value."""
    means = bands(rows, ["arm", "split", "measure", "x"])
    panels = [
        _panel(means, split, measure)
        for measure in ("loss", "accuracy")
        for split in dict.fromkeys(rows["split"])
    ]
    return titled(alt.concat(*panels, columns=len(panels) // 2), *heading)


def _panel(means: pd.DataFrame, split: str, measure: str) -> alt.LayerChart:
    data = means[(means["split"] == split) & (means["measure"] == measure)]
    if measure == "loss":
        data = data[data["mean"] > 0].assign(low=lambda d: d["low"].clip(lower=d["mean"] / 10))
        title, scale = "loss (nats, log)", alt.Scale(type="log")
    else:
        data = data.assign(low=data["low"].clip(lower=0), high=data["high"].clip(upper=1))
        title, scale = "accuracy", alt.Scale(domain=[0, 1])
    base = alt.Chart(data, width=270, height=180, title=split)
    hue = colour("arm:N", ARMS, list(means["arm"].unique()), "arm")
    x = alt.X("x:Q", title="step, in lengths of the filters")
    low, mean = (alt.Y(f"{name}:Q", title=title, scale=scale) for name in ("low", "mean"))
    layers: alt.LayerChart = base.mark_area(opacity=0.2).encode(
        x=x, y=low, y2=alt.Y2("high:Q"), color=hue
    ) + base.mark_line(strokeWidth=2).encode(
        x=x, y=mean, color=hue, tooltip=tooltips("arm:N", "x:Q", "n:Q")
    )
    return layers
