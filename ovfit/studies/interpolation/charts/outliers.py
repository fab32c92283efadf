"""Which validation samples are outliers, for how long, and what their loss is in the end."""

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.theme import titled, tooltips

POINTS = 1000  # drawn at most; neighbours are drawn as one
FLOOR = 1e-8  # nats: smaller losses are drawn there
EPOCHS, LOSS = "#0072B2", "#D55E00"


def outliers(outside: np.ndarray, looked: int, final: np.ndarray, title: str) -> alt.TopLevelMixin:
    """`outside` (N,): epochs, of `looked`, in which a validation sample was beyond Tukey's fence.

    `final` (N,): its loss (nats) at the end.
    """
    rows = _rows(outside, final)
    x = alt.X("rank:Q", title="validation samples, in rising order of epochs as an outlier")
    base = alt.Chart(rows, width=640, height=300)
    tips = ["rank", "epochs", "loss"]
    counts = alt.Y(
        "epochs:Q",
        title=f"epochs as an outlier (of {looked})",
        axis=alt.Axis(titleColor=EPOCHS),
    )
    left = base.mark_line(color=EPOCHS, strokeWidth=2.5).encode(
        x=x, y=counts, tooltip=tooltips(*tips)
    )
    axis = alt.Axis(titleColor=LOSS, orient="right", format=".0e", tickCount=6)
    losses = alt.Y("loss:Q", title="final loss (nats, log)", axis=axis, scale=alt.Scale(type="log"))
    right = base.mark_circle(color=LOSS, size=14, opacity=0.6).encode(
        x=x, y=losses, tooltip=tooltips(*tips)
    )
    caption = (
        f"Blue: in how many of the {looked} epochs looked at a sample's loss was above "
        "Q3 + 1.5 (Q3 - Q1) of all validation losses. Red: its loss at the end "
        f"(the largest of each of {len(rows)} groups of neighbours; losses below 1e-8 drawn "
        f"there). {(outside == 0).mean():.1%} of the samples never were outliers. "
        "After Venter et al. 2021, figure 7."
    )
    both = (left + right).resolve_scale(y="independent")
    return titled(both, f"Outliers among the validation samples: {title}", caption)


def _rows(outside: np.ndarray, final: np.ndarray) -> pd.DataFrame:
    """rank, epochs (means) and loss (the largest) of groups of neighbours, POINTS at most."""
    order = np.lexsort((final, outside))
    ranks = np.arange(len(order))
    frame = pd.DataFrame(
        {
            "group": ranks * min(POINTS, len(order)) // len(order),
            "rank": ranks,
            "epochs": outside[order],
            "loss": np.maximum(final[order], FLOOR),
        }
    )
    return (
        frame.groupby("group")
        .agg(rank=("rank", "mean"), epochs=("epochs", "mean"), loss=("loss", "max"))
        .reset_index()
    )
