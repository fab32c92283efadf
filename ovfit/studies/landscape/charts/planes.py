"""A plane through weight space: contours of the loss, with the networks that lie in it marked."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.theme import titled
from ovfit.studies.landscape.contours import contours

SHOWN = 41  # points a side that are drawn
LINES = 9  # contours
LEAST = 1e-8  # nats: what is less is drawn so, on a logarithmic scale


def planes(
    losses: Sequence[tuple[str, np.ndarray]],
    places: tuple[np.ndarray, np.ndarray],
    points: pd.DataFrame,
    axes: tuple[str, str],
    heading: tuple[str, str],
    *,
    shared: bool = False,
) -> alt.TopLevelMixin:
    """A panel for each of `losses`, (Y, X) in nats by name, over `places` (X,) and (Y,).

    `points`: name, x, y of what is marked. `axes`: their titles; `heading`: title, caption.
    `shared`: one scale of colours, and the same contours in all.
    """
    logs = [np.log10(np.maximum(values, LEAST)) for _, values in losses]
    ends = [(float(np.nanmin(part)), float(np.nanmax(part))) for part in logs]
    whole = (min(low for low, _ in ends), max(high for _, high in ends))
    panels = [
        _panel(name, part, whole if shared else own, places, points, axes)
        for (name, _), part, own in zip(losses, logs, ends, strict=True)
    ]
    row = alt.hconcat(*panels)
    row = row.resolve_scale(color="shared") if shared else row.resolve_scale(color="independent")
    return titled(row, *heading)


def _panel(
    name: str,
    logs: np.ndarray,
    reach: tuple[float, float],
    places: tuple[np.ndarray, np.ndarray],
    points: pd.DataFrame,
    axes: tuple[str, str],
) -> alt.LayerChart:
    step = -(-len(places[0]) // SHOWN)
    xs, ys = places[0][::step], places[1][::step]
    logs = logs[::step, ::step]
    cells = _cells(logs, xs, ys)
    levels = np.linspace(*reach, LINES + 2)[1:-1]
    lines = contours(logs, xs, ys, list(levels))
    x = _scaled(alt.X, "x", axes[0], xs)
    y = _scaled(alt.Y, "y", axes[1], ys)
    colour = alt.Color(
        "loss:Q",
        title="loss (nats)",
        scale=alt.Scale(type="log", scheme="viridis", reverse=True),
        legend=alt.Legend(format="~g", gradientLength=200),
    )
    base = alt.Chart(cells, width=330, height=330, title=name)
    tips = [alt.Tooltip(f"{column}:Q", format=".3g") for column in ("x", "y", "loss")]
    area = base.mark_rect(stroke=None).encode(
        x=_scaled(alt.X, "left", axes[0], xs),
        x2=alt.X2("right:Q"),
        y=_scaled(alt.Y, "low", axes[1], ys),
        y2=alt.Y2("high:Q"),
        color=colour,
        tooltip=tips,
    )
    drawn = (
        alt.Chart(lines)
        .mark_rule(color="white", strokeWidth=0.9, opacity=0.85)
        .encode(x=x, x2="x2:Q", y=y, y2="y2:Q")
    )
    layers: alt.LayerChart = area + drawn + _marks(points, x, y)
    return layers


def _marks(points: pd.DataFrame, x: alt.X, y: alt.Y) -> alt.LayerChart:
    """Each point as a ring with its name beside it."""
    base = alt.Chart(points).encode(x=x, y=y)
    ring = base.mark_point(size=110, filled=True, color="white", stroke="black", opacity=1)
    name = base.mark_text(
        dy=-14, fontSize=13, fontWeight="bold", color="black", stroke="white", strokeWidth=3
    )
    top = base.mark_text(dy=-14, fontSize=13, fontWeight="bold", color="black")
    marks: alt.LayerChart = (
        ring + name.encode(text=alt.Text("name:N")) + top.encode(text=alt.Text("name:N"))
    )
    return marks


def _cells(logs: np.ndarray, xs: np.ndarray, ys: np.ndarray) -> pd.DataFrame:
    """A rectangle round each point of the grid: x, y, left, right, low, high, loss."""
    across, up = (xs[1] - xs[0]) / 2, (ys[1] - ys[0]) / 2
    grid = np.meshgrid(xs, ys)
    x, y = grid[0].ravel(), grid[1].ravel()
    return pd.DataFrame(
        {
            "x": x,
            "y": y,
            "left": np.maximum(x - across, xs[0]),
            "right": np.minimum(x + across, xs[-1]),
            "low": np.maximum(y - up, ys[0]),
            "high": np.minimum(y + up, ys[-1]),
            "loss": 10 ** logs.ravel(),
        }
    ).dropna()


def _scaled(kind: Any, field: str, title: str, places: np.ndarray) -> Any:
    domain = [float(places[0]), float(places[-1])]
    scale = alt.Scale(domain=domain, nice=False)
    return kind(f"{field}:Q", title=title, scale=scale, axis=alt.Axis(grid=False))
