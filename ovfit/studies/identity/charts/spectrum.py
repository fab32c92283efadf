"""Singular values of the derivative of a network's output by its input."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips
from ovfit.studies.identity.charts.legend import BOTTOM, panel

CAPTION = (
    "Singular values of the derivative of all output pixels by all input pixels at one test digit, "
    "one seed. The identity has them all at 1, the constant all at 0. Values below 1e-6 of the "
    "largest of all are drawn there."
)


def spectrum(rows: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """Rows panel, depth, place (from 1), value; a panel side by side for each `panel`."""
    color = alt.Color(
        "depth:O",
        title="depth",
        scale=alt.Scale(domain=sorted(rows["depth"].unique()), scheme="viridis"),
        legend=BOTTOM,
    )
    across = alt.X("place:Q", title="place (log)", scale=alt.Scale(type="log", nice=False))
    up = alt.Y(
        "value:Q",
        title="singular value (log)",
        scale=alt.Scale(type="log"),
        axis=alt.Axis(format=".0e", tickCount=6),
    )
    tips = ["depth:O", "place:Q", alt.Tooltip("value:Q", format=".3g")]
    panels = []
    for name, group in rows.groupby("panel", sort=False):
        base = alt.Chart(group, width=270, height=260, title=panel(str(name)))
        lines = base.mark_line(strokeWidth=2)
        panels.append(lines.encode(x=across, y=up, color=color, tooltip=tooltips(*tips)))
    return titled(alt.hconcat(*panels), f"What a small change of the input does: {title}", CAPTION)
