"""How losses and weights are distributed through training.

Iterations across, values up, logarithmic counts as colour.
"""

from collections.abc import Mapping

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.bands import thinned
from ovfit.figures.theme import titled, tooltips

COLUMNS, LIMIT = 40, 4500  # iterations drawn at most; rows of one chart at most
LOSS = (-8.0, 2.0, 40)  # log10 nats: lowest, highest, bins; below it an underflow bin
OPEN = 0.25  # how far the open bins of weights are drawn


def places(updates: np.ndarray, columns: int) -> np.ndarray:
    """Places (int) of at most `columns` records, evenly spread, first and last among them."""
    return np.flatnonzero(np.isin(updates, thinned(updates, columns)))


def loss_counts(losses: np.ndarray) -> np.ndarray:
    """(K, bins + 1) samples per bin of log10 loss (K, N).

    The first bin is everything below, the last holds everything above. NaN is not counted.
    """
    low, high, bins = LOSS
    with np.errstate(divide="ignore", invalid="ignore"):
        places = np.floor((np.log10(losses) - low) / (high - low) * bins)
    counts = np.zeros((len(losses), bins + 1), np.int64)
    for row, place in enumerate(places):
        known = place[~np.isnan(place)]
        bin_of = np.clip(known, -1, bins - 1).astype(int) + 1
        counts[row] = np.bincount(bin_of, minlength=bins + 1)
    return counts


def losses(splits: Mapping[str, np.ndarray], updates: np.ndarray, title: str) -> alt.TopLevelMixin:
    """`splits`: name -> losses (K, N) in nats at `updates` (K,) optimiser steps."""
    low, high, bins = LOSS
    edges = np.concatenate([[low - 1.0], np.linspace(low, high, bins + 1)])
    chosen = places(updates, min(COLUMNS, LIMIT // ((bins + 1) * len(splits))))
    axis = alt.Axis(values=[-8, -6, -4, -2, 0, 2], labelExpr="'1e' + datum.value")
    y = alt.Y("y:Q", title="loss (nats, log)", axis=axis, scale=alt.Scale(domain=[low - 1, high]))
    panels = []
    for name, values in splits.items():
        rows = _rows(loss_counts(values[chosen]), updates[chosen], edges)
        panels.append(_panel(rows, f"{name} (N = {values.shape[1]:,})", y, "samples"))
    caption = (
        "Colour: samples per bin of a quarter of a decade, logarithmic. The lowest row, below "
        "1e-8, holds every smaller loss. Most samples' loss falls; a minority's, where the upper "
        "edge climbs, rises. Iteration 0 is drawn at 0.5. "
        "After Venter et al. 2021, figures 5 and 8."
    )
    row = alt.hconcat(*panels).resolve_scale(color="shared")
    return titled(row, f"Losses of single samples: {title}", caption)


def weights(
    layers: Mapping[str, np.ndarray],
    low: np.ndarray,
    high: np.ndarray,
    updates: np.ndarray,
    title: str,
) -> alt.TopLevelMixin:
    """`layers`: name -> counts (K, bins) at `updates` (K,) optimiser steps.

    `low`, `high` (bins,): the bins' edges, the outermost infinite.
    """
    bottom = np.where(np.isinf(low), high - OPEN, low)
    top = np.where(np.isinf(high), low + OPEN, high)
    used = np.flatnonzero(sum(counts.sum(0) for counts in layers.values()))
    end = used[-1] + 1
    coarse = max(1, -(-(end - used[0]) * len(layers) * 25 // LIMIT))
    first = np.arange(used[0], end, coarse)
    edges = np.append(bottom[first], top[used[-1]])
    chosen = places(updates, max(8, LIMIT // (len(first) * len(layers))))
    y = alt.Y("y:Q", title="weight")
    panels = []
    for name, counts in layers.items():
        summed = np.add.reduceat(counts[chosen][:, :end], first, axis=1)
        rows = _rows(summed, updates[chosen], edges)
        panels.append(_panel(rows, name, y, "weights"))
    caption = (
        "Colour: weights per bin, logarithmic (biases left out). Iteration 0 is drawn at 0.5. The "
        "bins of a panel are as wide as 5,000 cells allow. "
        "After Venter et al. 2021, figures 6 and 8."
    )
    grid = alt.concat(*panels, columns=2).resolve_scale(color="shared")
    return titled(grid, f"Weights through training: {title}", caption)


def _rows(counts: np.ndarray, updates: np.ndarray, edges: np.ndarray) -> pd.DataFrame:
    """The non-empty cells: x, x2 (each record reaches to the next), y, y2, count."""
    left = np.maximum(updates, 0.5).astype(float)
    right = np.append(left[1:], left[-1] * 1.15)
    k, b = np.nonzero(counts)
    return pd.DataFrame(
        {
            "x": left[k],
            "x2": right[k],
            "y": edges[b].round(4),
            "y2": edges[b + 1].round(4),
            "count": counts[k, b],
        }
    )


def _panel(rows: pd.DataFrame, name: str, y: alt.Y, what: str) -> alt.Chart:
    scale = alt.Scale(type="log", scheme="inferno")
    color = alt.Color("count:Q", title=f"{what} per bin (log)", scale=scale)
    x = alt.X(
        "x:Q", title="iteration (optimiser steps, log)", scale=alt.Scale(type="log", nice=False)
    )
    tips = ["x", "y", "y2", "count"]
    chart: alt.Chart = (
        alt.Chart(rows, width=300, height=230, title=name)
        .mark_rect(strokeWidth=0)
        .encode(x=x, x2=alt.X2("x2"), y=y, y2=alt.Y2("y2"), color=color, tooltip=tooltips(*tips))
    )
    return chart
