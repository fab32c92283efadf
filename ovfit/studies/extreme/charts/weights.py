"""How the weights are distributed at the end of training, per arm."""

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.bands import bands
from ovfit.figures.theme import ARMS, colour, titled, tooltips

LAYERS = 4  # up to so many layers get a panel each; all of them together always do


def weights(histograms: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """`histograms`: arm, run_id, layer, low, high (bin edges), count.

    Drawn as shares of a layer's weights per bin.
    """
    layers = list(dict.fromkeys(histograms["layer"]))
    total = (
        histograms.groupby(["arm", "run_id", "low", "high"], as_index=False)["count"]
        .sum()
        .assign(layer="all layers")
    )
    chosen = pd.concat([total, histograms] if 1 < len(layers) <= LAYERS else [total])
    chosen["share"] = chosen["count"] / chosen.groupby(["arm", "run_id", "layer"])[
        "count"
    ].transform("sum")
    chosen["weight"] = np.where(
        np.isinf(chosen["low"]),
        chosen["high"],
        np.where(np.isinf(chosen["high"]), chosen["low"], (chosen["low"] + chosen["high"]) / 2),
    )
    rows = bands(
        chosen.astype({"weight": float}).round({"weight": 4}), ["layer", "arm", "weight"], "share"
    )
    rows = rows[rows["mean"] > 1e-7]
    panels = []
    for layer in ["all layers", *layers] if len(chosen["layer"].unique()) > 1 else ["all layers"]:
        data = rows[rows["layer"] == layer].assign(
            low=lambda d: d["low"].clip(lower=d["mean"] / 10)
        )
        base = alt.Chart(data, width=300, height=200, title=layer)
        color = colour("arm:N", ARMS, list(rows["arm"].unique()), "arm")
        y = alt.Scale(type="log")
        band = base.mark_area(opacity=0.2).encode(
            x=alt.X("weight:Q", title="weight"),
            y=alt.Y("low:Q", scale=y, title="share of weights per 0.01 (log)"),
            y2=alt.Y2("high:Q"),
            color=color,
        )
        tips = ["arm:N", "weight:Q", alt.Tooltip("mean:Q", format=".3g"), "n:Q"]
        panels.append(
            band
            + base.mark_line(strokeWidth=1.5).encode(
                x=alt.X("weight:Q"),
                y=alt.Y("mean:Q", scale=y),
                color=color,
                tooltip=tooltips(*tips),
            )
        )
    caption = (
        "Histogram of the weights (biases left out) after the last epoch, in bins of 0.01 with "
        "open ends at -1.005 and 1.005; "
        "line = mean over networks, band = 95 % interval over seeds."
    )
    return titled(alt.concat(*panels, columns=3), f"Weights: {title}", caption)
