"""What lies on a path between two networks: accuracy and loss against the place on it."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import bands
from ovfit.figures.theme import PALETTE, SPLITS, colour, titled, tooltips

COLOURS = {**SPLITS, "memorised": PALETTE[4]}


def profiles(
    rows: pd.DataFrame, ends: tuple[str, str], heading: tuple[str, str]
) -> alt.TopLevelMixin:
    """`rows`: kind (of path), seed, t, split, measure (accuracy, loss), value.

    A column of panels for each kind; `ends`: what stands at t = 0 and at t = 1.
    """
    means = bands(rows, ["kind", "measure", "split", "t"])
    kinds = list(dict.fromkeys(rows["kind"]))
    accuracy = [_panel(means, kind, "accuracy", ends) for kind in kinds]
    loss = [_panel(means, kind, "loss", ends) for kind in kinds]
    return titled(alt.concat(*accuracy, *loss, columns=len(kinds)), *heading)


def _panel(means: pd.DataFrame, kind: str, measure: str, ends: tuple[str, str]) -> alt.LayerChart:
    chosen = (means["kind"] == kind) & (means["measure"] == measure)
    data = means[chosen]
    x = alt.X("t:Q", title=f"t: {ends[0]} at 0, {ends[1]} at 1")
    if measure == "loss":
        data = data[(data["mean"] > 0) & (data["split"] != "memorised")]
        data = data.assign(low=lambda d: d["low"].clip(lower=d["mean"] / 10))
        title, scale = "cross-entropy (nats, log)", alt.Scale(type="log")
    else:
        data = data.assign(low=data["low"].clip(lower=0), high=data["high"].clip(upper=1))
        title, scale = "accuracy (share of the images)", alt.Scale(domain=[0, 1])
    heading = f"{kind} (n = {data['n'].max()})" if measure == "accuracy" else alt.Undefined
    base = alt.Chart(data, width=270, height=190, title=heading)
    hue = colour("split:N", COLOURS, list(means["split"].unique()), "measured on")
    low, mean = (alt.Y(f"{name}:Q", title=title, scale=scale) for name in ("low", "mean"))
    numbers = [alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")]
    line = base.mark_line(strokeWidth=2).encode(
        x=x, y=mean, color=hue, tooltip=tooltips("split:N", "t:Q", *numbers, "n:Q")
    )
    layers: alt.LayerChart = (
        base.mark_area(opacity=0.2).encode(x=x, y=low, y2=alt.Y2("high:Q"), color=hue) + line
    )
    return layers
