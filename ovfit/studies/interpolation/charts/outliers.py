"""Which validation samples are outliers, for how long, and what their loss is in the end; and what the worst of them look like."""

from collections.abc import Sequence

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.pictures import SIZE, picture
from ovfit.figures.theme import titled

POINTS = 1000


def outliers(outside: np.ndarray, looked: int, final: np.ndarray, title: str) -> alt.TopLevelMixin:
    """`outside` (N,) epochs, of `looked`, in which each validation sample was beyond Tukey's fence; `final` (N,) its loss (nats) at the end."""
    order = np.lexsort((final, outside))
    group = (np.arange(len(order)) * min(POINTS, len(order)) // len(order)).astype(int)
    frame = pd.DataFrame(
        {
            "group": group,
            "rank": np.arange(len(order)),
            "epochs": outside[order],
            "loss": np.maximum(final[order], 1e-8),
        }
    )
    rows = (
        frame.groupby("group")
        .agg(rank=("rank", "mean"), epochs=("epochs", "mean"), loss=("loss", "max"))
        .reset_index()
    )
    x = alt.X("rank:Q", title="validation samples, in rising order of epochs as an outlier")
    base = alt.Chart(rows, width=640, height=300)
    left = base.mark_line(color="#0072B2", strokeWidth=2.5).encode(
        x=x,
        y=alt.Y(
            "epochs:Q",
            title=f"epochs as an outlier (of {looked})",
            axis=alt.Axis(titleColor="#0072B2"),
        ),
        tooltip=["rank", "epochs", "loss"],
    )
    axis = alt.Axis(titleColor="#D55E00", orient="right", format=".0e", tickCount=6)
    right = base.mark_circle(color="#D55E00", size=14, opacity=0.6).encode(
        x=x,
        y=alt.Y("loss:Q", title="final loss (nats, log)", axis=axis, scale=alt.Scale(type="log")),
        tooltip=["rank", "epochs", "loss"],
    )
    caption = (
        f"Blue: in how many of the {looked} epochs looked at a sample's loss was above Q3 + 1.5 (Q3 - Q1) of all validation losses. Red: its loss at the end "
        f"(the largest of each of {len(rows)} groups of neighbours; losses below 1e-8 drawn there). {(outside == 0).mean():.1%} of the samples never were "
        "outliers. After Venter et al. 2021, figure 7."
    )
    return titled(
        (left + right).resolve_scale(y="independent"),
        f"Outliers among the validation samples: {title}",
        caption,
    )


def worst(
    images: np.ndarray,
    labels: Sequence[str],
    predictions: Sequence[str],
    losses: np.ndarray,
    outside: np.ndarray,
    looked: int,
    title: str,
) -> alt.TopLevelMixin:
    """`images` uint8 (S, C, H, W) of the samples with the largest final losses (S,), their labels and the network's predictions."""
    columns, size = 8, SIZE
    place = np.arange(len(images))
    rows = pd.DataFrame(
        {
            "column": place % columns,
            "row": place // columns,
            "url": [picture(image) for image in images],
            "label": [
                f"{label} → {prediction}"
                for label, prediction in zip(labels, predictions, strict=True)
            ],
            "loss": [
                f"{loss:.3g} nats, {count}/{looked}"
                for loss, count in zip(losses, outside, strict=True)
            ],
        }
    )
    height = 118 * int(rows["row"].max() + 1)
    base = alt.Chart(rows, width=columns * 100, height=height).encode(
        x=alt.X("column:Q", axis=None, scale=alt.Scale(domain=[-0.5, columns - 0.5])),
        y=alt.Y("row:Q", axis=None, scale=alt.Scale(domain=[rows["row"].max() + 0.5, -0.5])),
    )
    pictures = base.mark_image(width=size, height=size).encode(
        url="url:N", tooltip=["label:N", "loss:N"]
    )
    names = base.mark_text(dy=48, fontSize=11).encode(text="label:N")
    sizes = base.mark_text(dy=-46, fontSize=10, color="#555").encode(text="loss:N")
    caption = (
        "Label → prediction of the validation images with the largest loss after the last epoch; above each its loss and in how many of the epochs "
        "looked at it was an outlier."
    )
    return titled(pictures + names + sizes, f"The worst validation images: {title}", caption)
