"""The gradient of the clean loss against the clean loss, as both fall."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import thinned
from ovfit.figures.theme import ARMS, colour, titled, tooltips

SHOWN, POINTS = 20, 40  # networks of an arm; measurements of each


def critical(networks: pd.DataFrame, title: str, down_to: float) -> alt.TopLevelMixin:
    """`networks`: arm, seed, network, epoch, train_loss and grad_norm, a row per measurement.

    `down_to`: the clean loss (nats) at which a claim reads the norm.
    """
    some = sorted(networks["seed"].unique())[:SHOWN]
    positive = (networks["train_loss"] > 0) & (networks["grad_norm"] > 0)
    rows = networks[positive & networks["seed"].isin(some)]
    rows = rows[rows["epoch"].isin(thinned(rows["epoch"].to_numpy(), POINTS))]
    x = alt.X(
        "train_loss:Q",
        title="loss on the clean training set (nats, log, falling)",
        scale=alt.Scale(type="log", reverse=True),
    )
    y = alt.Y(
        "grad_norm:Q", title="norm of its gradient (log)", scale=alt.Scale(type="log", nice=False)
    )
    lines = (
        alt.Chart(rows, width=460, height=300)
        .mark_line(strokeWidth=1.5, opacity=0.6, point=alt.OverlayMarkDef(size=14))
        .encode(
            x=x,
            y=y,
            color=colour("arm:N", ARMS, list(rows["arm"].unique()), "arm"),
            detail=alt.Detail("seed:N"),
            order=alt.Order("epoch:Q"),
            tooltip=tooltips("arm", "seed", "epoch", "train_loss", "grad_norm"),
        )
    )
    mark = alt.Chart(pd.DataFrame({"train_loss": [down_to]})).mark_rule(strokeDash=[4, 4])
    caption = (
        f"Each line a network (of each arm the first {SHOWN} at most), each dot a measurement, in "
        "the order of the epochs. If the point is "
        "critical for the clean loss, the line of the extreme arm falls all the way; the dashed "
        f"line is a clean loss of {down_to:g}, to which only networks trained on by --loss-target "
        "come."
    )
    return titled(lines + mark.encode(x=x), f"Gradient of the clean loss: {title}", caption)
