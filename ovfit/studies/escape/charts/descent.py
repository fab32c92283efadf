"""Full-batch descent: test accuracy against the clean loss as that falls."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, titled, tooltips

SHOWN = 24  # networks of a start


def descent(
    rows: pd.DataFrame,
    reached: pd.DataFrame,
    starts: Sequence[str],
    margin: float,
    title: str,
) -> alt.TopLevelMixin:
    """`rows`: recipe, start, seed, network, step, loss, test, in the order of the steps.

    `reached`: the same where E6 reads, and run_id. `margin`: the test accuracy below which a
    network has stayed.
    """
    seeds = sorted(rows["seed"].unique())[:SHOWN]
    color = alt.Color(
        "start:N",
        title="from",
        scale=alt.Scale(domain=list(starts), range=PALETTE[: len(starts)]),
        legend=alt.Legend(symbolOpacity=1),
    )
    tips = ["start:N", "seed:N", "step:Q", "loss:Q", "test:Q"]
    panels = []
    for recipe in dict.fromkeys(rows["recipe"]):
        mine, there = (
            frame[(frame["recipe"] == recipe) & frame["seed"].isin(seeds)]
            for frame in (rows, reached)
        )
        x = alt.X(
            "loss:Q",
            title="clean train loss (nats, log, falling)",
            scale=alt.Scale(type="log", reverse=True, nice=False),
        )
        y = alt.Y(
            "test:Q", title="test accuracy (share of the images)", scale=alt.Scale(domain=[0, 1])
        )
        lines = (
            alt.Chart(mine, width=300, height=230, title=recipe)
            .mark_line(strokeWidth=1.2, opacity=0.6)
            .encode(
                x=x,
                y=y,
                color=color,
                detail=alt.Detail("seed:N"),
                order=alt.Order("step:Q"),
                tooltip=tooltips(*tips),
            )
        )
        dots = (
            alt.Chart(there)
            .mark_point(filled=True, size=40, opacity=0.9)
            .encode(x=x, y=y, color=color, tooltip=tooltips(*tips))
        )
        rule = alt.Chart(pd.DataFrame({"test": [margin]})).mark_rule(strokeDash=[4, 4])
        panels.append(lines + rule.encode(y=y) + dots)
    caption = (
        "Each line a network, from its start at the left, by full-batch descent on clean data "
        "without L2; dots: the first measurement at a tenth of the start's clean loss or less, "
        f"where E6 reads test accuracy; dashed: {margin:g}, above which a network has left."
    )
    return titled(alt.concat(*panels, columns=2), f"Does it really descend: {title}", caption)
