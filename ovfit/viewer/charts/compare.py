"""Curves of single networks, one over the other."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.bands import thinned
from ovfit.figures.theme import MOST_ROWS, PALETTE, titled

COLOURS = [*PALETTE, "#000000"]
DASHES = [[1, 0], [5, 3]]


def overlaid(curves: pd.DataFrame, networks: Sequence[str]) -> alt.TopLevelMixin:
    """`curves`: network (its name), metric, step (epoch), value. A panel per metric, a line per network."""
    names = sorted(curves["metric"].unique())
    points = max(2, MOST_ROWS // max(1, len(networks) * len(names)))
    rows = (
        pd.concat(
            [
                one[one["step"].isin(thinned(one["step"].to_numpy(), points))]
                for _, one in curves.groupby(["metric", "network"])
            ]
        )
        if len(curves)
        else curves
    )
    places = range(len(networks))
    colours, dashes = (
        [COLOURS[i % len(COLOURS)] for i in places],
        [DASHES[i // len(COLOURS) % 2] for i in places],
    )
    color = alt.Color(
        "network:N", scale=alt.Scale(domain=list(networks), range=colours), title="network"
    )
    dash = alt.StrokeDash(
        "network:N", scale=alt.Scale(domain=list(networks), range=dashes), title="network"
    )
    panels = []
    for name in names:
        one = rows[rows["metric"] == name]
        log = name.endswith("_loss")
        one = one[one["value"] > 0] if log else one
        y = alt.Y(
            "value:Q",
            title=_title(name),
            scale=alt.Scale(type="log" if log else "linear", zero=False),
        )
        x = alt.X("step:Q", title="epoch")
        line = alt.Chart(one, width=330, height=240).mark_line(point=len(one) < 200)
        panels.append(
            line.encode(
                x=x,
                y=y,
                color=color,
                strokeDash=dash,
                tooltip=["network", "step", alt.Tooltip("value:Q", format=".4g")],
            )
        )
    caption = f"{len(networks)} networks, each line one of them. A log axis leaves out values of exactly 0."
    return titled(alt.concat(*panels, columns=3), "Curves, one over the other", caption)


def _title(metric: str) -> str:
    words = metric.replace("_", " ")
    return (
        f"{words} (nats, log)"
        if metric.endswith("_loss")
        else f"{words} (share)"
        if metric.endswith("_accuracy")
        else words
    )
