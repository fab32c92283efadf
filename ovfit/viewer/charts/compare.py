"""Curves of single networks, one over the other."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.bands import thinned
from ovfit.figures.theme import MOST_ROWS, PALETTE, titled, tooltips

COLOURS = [*PALETTE, "#000000"]
DASHES = [[1, 0], [5, 3]]


def overlaid(curves: pd.DataFrame, networks: Sequence[str]) -> alt.TopLevelMixin:
    """A panel per metric, a line per network.

    `curves`: network (its name), metric, step (epoch), value, and maybe page, which a click on a
    line opens. `networks`: their names, in order.
    """
    metrics = sorted(curves["metric"].unique())
    rows = _thinned(curves, max(2, MOST_ROWS // max(1, len(networks) * len(metrics))))
    places = range(len(networks))
    colours = [COLOURS[place % len(COLOURS)] for place in places]
    dashes = [DASHES[place // len(COLOURS) % 2] for place in places]
    color = alt.Color(
        "network:N", scale=alt.Scale(domain=list(networks), range=colours), title="network"
    )
    dash = alt.StrokeDash(
        "network:N", scale=alt.Scale(domain=list(networks), range=dashes), title="network"
    )
    panels = []
    for metric in metrics:
        panel = _panel(rows[rows["metric"] == metric], metric)
        panels.append(panel.encode(color=color, strokeDash=dash))
    caption = (
        f"{len(networks)} networks, each line one of them. A log axis leaves out values of "
        "exactly 0."
    )
    return titled(alt.concat(*panels, columns=3), "Curves, one over the other", caption)


def _thinned(curves: pd.DataFrame, points: int) -> pd.DataFrame:
    """At most so many points of each line."""
    if curves.empty:
        return curves
    parts = []
    for _, line in curves.groupby(["metric", "network"]):
        steps = thinned(line["step"].to_numpy(), points)
        parts.append(line[line["step"].isin(steps)])
    return pd.concat(parts)


def _panel(rows: pd.DataFrame, metric: str) -> alt.Chart:
    is_log = metric.endswith("_loss")
    drawn = rows[rows["value"] > 0] if is_log else rows
    scale = alt.Scale(type="log" if is_log else "linear", zero=False)
    lines = alt.Chart(drawn, width=330, height=240).mark_line(point=len(drawn) < 200)
    panel: alt.Chart = lines.encode(
        x=alt.X("step:Q", title="epoch"),
        y=alt.Y("value:Q", title=_title(metric), scale=scale),
        tooltip=tooltips("network", "step", alt.Tooltip("value:Q", format=".4g")),
    )
    return panel.encode(href=alt.Href("page:N")) if "page" in drawn else panel


def _title(metric: str) -> str:
    name = metric.replace("_", " ")
    if metric.endswith("_loss"):
        return f"{name} (nats, log)"
    if metric.endswith("_accuracy"):
        return f"{name} (share)"
    return name
