"""Change at one strength of blur, against the rate."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import of_shares
from ovfit.figures.theme import PALETTE, titled, tooltips
from ovfit.studies.mislabel.charts.strengths import MEANINGS, TIPS

DASHED = "Dashed: 1/80 = 1.25 % and 1/70 = 1.43 %, between which the paper sees a transition."


def rates(rows: pd.DataFrame, at: float, cuts: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """Change at one sigma against the rate.

    `rows`: x (share of mislabelled images), group, meaning, mean, low, high, n. `cuts`: x and name
    of rates.
    """
    panels = []
    for meaning, part in of_shares(rows).groupby("meaning", sort=False):
        panels.append(_panel(part, at, cuts, MEANINGS[str(meaning)]))
    seeds = int(rows["n"].max())
    mean = f"Mean and 95 % interval over {seeds} seeds." if seeds > 1 else "Mean over 1 seed."
    return titled(
        alt.hconcat(*panels).resolve_scale(y="independent"),
        f"Change at one strength of blur: {title}",
        f"{mean} {DASHED}",
    )


def _panel(rows: pd.DataFrame, at: float, cuts: pd.DataFrame, title: str) -> alt.LayerChart:
    groups = list(dict.fromkeys(rows["group"]))
    colour = alt.Color(
        "group:N",
        title=None,
        scale=alt.Scale(domain=groups, range=PALETTE[: len(groups)]),
        legend=alt.Legend(orient="bottom"),
    )
    across = alt.X(
        "x:Q",
        title="share of mislabelled training images (log)",
        scale=alt.Scale(type="log", nice=False),
        axis=alt.Axis(format="~%", labelOverlap="greedy", labelSeparation=6),
    )
    up = alt.Y("mean:Q", title=f"share of images at sigma = {at:g}", scale=alt.Scale(zero=False))
    base = alt.Chart(rows, width=380, height=280, title=title).encode(x=across, color=colour)
    line = base.mark_line(point=True).encode(y=up, tooltip=tooltips("group:N", *TIPS))
    bars = base.mark_rule(strokeWidth=1.5).encode(y=alt.Y("low:Q"), y2=alt.Y2("high:Q"))
    dashes = alt.Chart(cuts).mark_rule(strokeDash=[4, 3], color="#666")
    marks = dashes.encode(x=alt.X("x:Q"), tooltip=tooltips("name:N"))
    panel: alt.LayerChart = marks + bars + line
    return panel
