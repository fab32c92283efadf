"""What each layer of a network holds: its channels' means, and what can be read out of them."""

from collections.abc import Sequence

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.pictures import gallery
from ovfit.figures.theme import titled, tooltips
from ovfit.studies.identity.charts.legend import AFTER, BOTTOM, COLOURS, SMALL

GOALS = {"identity": "the input", "constant": "the training image"}
CAPTION = (
    "Mean over channels of each layer's output, each picture from its least (black) to its largest "
    "value. Right: how well an affine map of the channels, pixel by pixel, gives the input or the "
    "training image; fitted on every other test input, correlation on the others."
)


def by_layer(
    pictures: dict[str, np.ndarray],
    names: Sequence[str],
    scores: pd.DataFrame,
    inputs: np.ndarray,
    title: str,
) -> alt.TopLevelMixin:
    """`pictures`: random and trained -> uint8 (L, S, H, W), channel means.

    `inputs` uint8 (S, H, W), called `names`. `scores`: weights, goal, layer, value.
    """
    panels = [_means(weights, means, inputs, names) for weights, means in pictures.items()]
    curve = _curve(scores.assign(read=scores["goal"].map(GOALS)))
    chart = alt.hconcat(*panels, curve, spacing=40)
    return titled(chart, f"Layer by layer: {title}", CAPTION + AFTER)


def _means(
    weights: str, means: np.ndarray, inputs: np.ndarray, names: Sequence[str]
) -> alt.LayerChart:
    left = ["input", *[f"layer {layer}" for layer in range(1, len(means) + 1)]]
    texts = [[""] * len(left) for _ in names]
    images = np.concatenate([inputs[None], means]).swapaxes(0, 1)[:, :, None]
    heading = alt.TitleParams(f"{weights} weights", anchor="middle", fontSize=12, offset=22)
    pictures = gallery(images, texts, left, names, SMALL - 10)
    pictures.title = heading
    return pictures


def _curve(rows: pd.DataFrame) -> alt.Chart:
    color = alt.Color(
        "read:N",
        title="read out",
        scale=alt.Scale(domain=list(GOALS.values()), range=[COLOURS[goal] for goal in GOALS]),
        legend=BOTTOM,
    )
    dash = alt.StrokeDash(
        "weights:N",
        title="weights",
        scale=alt.Scale(domain=["trained", "random"], range=[[1, 0], [4, 3]]),
        legend=alt.Legend(orient="bottom", symbolStrokeColor="#444", symbolSize=300),
    )
    lines = alt.Chart(rows, width=320, height=420).mark_line(point=alt.OverlayMarkDef(size=18))
    curve: alt.Chart = lines.encode(
        x=alt.X("layer:Q", title="layer", axis=alt.Axis(tickMinStep=1)),
        y=alt.Y("value:Q", title="correlation of the read-out, held-out inputs"),
        color=color,
        strokeDash=dash,
        tooltip=tooltips("weights", "read", "layer", alt.Tooltip("value:Q", format=".3f")),
    )
    return curve
