"""Scores against depth or channels."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips
from ovfit.studies.identity.charts.legend import BOTTOM, COLOURS, panel
from ovfit.studies.identity.statements import SURE

CAPTION = (
    "Mean and 95 % interval over seeds of the networks that reached the train target, at the "
    "learning rate that counts. Pearson's correlation of outputs with the inputs (identity), the "
    "training image (constant) and Sobel's edges of the inputs. Dashed: the margin .8 of a class."
)


def scores(rows: pd.DataFrame, x: str, title: str, *, log: bool = False) -> alt.TopLevelMixin:
    """Rows x, panel, score (identity, constant, edges), mean, low, high, n.

    A panel side by side for each `panel`.
    """
    across = alt.X(
        "x:Q",
        title=x,
        scale=alt.Scale(type="log" if log else "linear", nice=False, padding=12),
        axis=alt.Axis(values=[float(tick) for tick in sorted(rows["x"].unique())]),
    )
    groups = rows.groupby("panel", sort=False)
    panels = [_panel(group, str(name), across) for name, group in groups]
    return titled(alt.hconcat(*panels), title, CAPTION)


def _panel(group: pd.DataFrame, title: str, across: alt.X) -> alt.LayerChart:
    color = alt.Color(
        "score:N",
        title="correlation with",
        scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())),
        legend=BOTTOM,
    )
    heading = "mean correlation over test inputs"
    cut = alt.Scale(domain=[-0.2, 1.0], clamp=True)
    tips = [
        "score:N",
        "x:Q",
        *(alt.Tooltip(f"{name}:Q", format=".3f") for name in ("mean", "low", "high")),
        "n:Q",
    ]
    base = alt.Chart(group, width=270, height=260, title=panel(title))
    band = base.mark_area(opacity=0.18, clip=True).encode(
        x=across, y=alt.Y("low:Q", title=heading, scale=cut), y2=alt.Y2("high:Q"), color=color
    )
    line = base.mark_line(point=alt.OverlayMarkDef(size=24), clip=True).encode(
        x=across, y=alt.Y("mean:Q", title=heading, scale=cut), color=color, tooltip=tooltips(*tips)
    )
    rule = alt.Chart(pd.DataFrame({"y": [SURE]})).mark_rule(strokeDash=[4, 3], color="#888")
    chart: alt.LayerChart = band + line + rule.encode(y=alt.Y("y:Q"))
    return chart
