"""What partially corrupted labels cost: steps to a loss, and test error."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, titled, tooltips
from ovfit.studies.randomize.charts.tips import MEANS

CAPTION = (
    "Mean and 95 % interval over seeds. Networks that never came down to a train loss of .1 are "
    "left out on the left. Dashed: chance. Best epoch: that of highest validation accuracy. "
    "After Zhang et al. 2017, figures 1b and 1c."
)


def corruption(
    slowdown: pd.DataFrame, error: pd.DataFrame, chance: float, title: str
) -> alt.TopLevelMixin:
    """Both: x (share of labels drawn at random), mean, low, high, n.

    `error` has a column measure, too (last epoch, best epoch). `chance`: 1 - 1/k.
    """
    share = alt.X("x:Q", title="share of labels drawn at random")
    panels = [_error(error, share, chance)]
    if slowdown["mean"].notna().any():
        panels.insert(0, _slowdown(slowdown, share))
    return titled(alt.hconcat(*panels), f"Partially corrupted labels: {title}", CAPTION)


def _slowdown(rows: pd.DataFrame, share: alt.X) -> alt.LayerChart:
    base = alt.Chart(rows, width=340, height=280)
    mean = alt.Y("mean:Q", title="steps to train loss .1, relative to true labels")
    line = base.mark_line(point=True, color=PALETTE[0])
    bars = base.mark_rule(color=PALETTE[0], strokeWidth=1.5)
    panel: alt.LayerChart = line.encode(x=share, y=mean, tooltip=tooltips("x:Q", *MEANS))
    panel += bars.encode(x=share, y=alt.Y("low:Q"), y2=alt.Y2("high:Q"))
    return panel


def _error(rows: pd.DataFrame, share: alt.X, chance: float) -> alt.LayerChart:
    base = alt.Chart(rows, width=340, height=280)
    names = list(dict.fromkeys(rows["measure"]))
    color = alt.Color(
        "measure:N",
        title=None,
        scale=alt.Scale(domain=names, range=PALETTE[: len(names)]),
        legend=alt.Legend(orient="bottom"),
    )
    mean = alt.Y("mean:Q", title="test error")
    tips = ["measure:N", "x:Q", *MEANS]
    line = base.mark_line(point=True).encode(x=share, y=mean, color=color, tooltip=tooltips(*tips))
    bars = base.mark_rule(strokeWidth=1.5).encode(
        x=share, y=alt.Y("low:Q"), y2=alt.Y2("high:Q"), color=color
    )
    guess = alt.Chart(pd.DataFrame({"y": [chance]}))
    dashed = guess.mark_rule(strokeDash=[4, 3], color="#666").encode(y=alt.Y("y:Q"))
    panel: alt.LayerChart = line + bars + dashed
    return panel
