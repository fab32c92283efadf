"""The identity task: what networks make of test inputs, by depth and by layer, and their scores."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.pictures import gallery
from ovfit.figures.theme import titled

COLOURS = {"identity": "#0072B2", "constant": "#D55E00", "edges": "#009E73"}
SMALL = 44  # a picture, in pixels of the chart
AFTER = " After Zhang et al. 2020."


def by_depth(
    inputs: np.ndarray, outputs: np.ndarray, names: Sequence[str], rows: Sequence[str], title: str
) -> alt.TopLevelMixin:
    """`inputs` uint8 (S, C, H, W), the training image first; `outputs` uint8 (rows, S, C, H, W), a row for each network."""
    images = np.concatenate([inputs[None], outputs]).swapaxes(0, 1)
    left = ["input", *rows]
    texts = [[""] * len(left) for _ in names]
    caption = (
        "First row: the training image, then test inputs. Below: what a network of that depth gives for each (0 to 1 as black to white, cut off there). "
        "The identity repeats the first row, the constant its first image."
    )
    return titled(
        gallery(images, texts, left, names, SMALL), f"One image learned: {title}", caption + AFTER
    )


def by_layer(
    pictures: dict[str, np.ndarray],
    names: Sequence[str],
    scores: pd.DataFrame,
    inputs: np.ndarray,
    title: str,
) -> alt.TopLevelMixin:
    """`pictures`: random and trained -> uint8 (L, S, H, W), channel means; `inputs` uint8 (S, H, W). `scores`: weights, goal, layer, value."""
    panels = []
    layers = next(iter(pictures.values())).shape[0]
    left = ["input", *[f"layer {layer}" for layer in range(1, layers + 1)]]
    texts = [[""] * len(left) for _ in names]
    for weights, means in pictures.items():
        images = np.concatenate([inputs[None], means]).swapaxes(0, 1)[:, :, None]
        heading = alt.TitleParams(f"{weights} weights", anchor="middle", fontSize=12, offset=22)
        panels.append(gallery(images, texts, left, names, SMALL - 10).properties(title=heading))
    goals = {"identity": "the input", "constant": "the training image"}
    rows = scores.assign(read=scores["goal"].map(goals))
    color = alt.Color(
        "read:N",
        title="read out",
        scale=alt.Scale(domain=list(goals.values()), range=[COLOURS[goal] for goal in goals]),
        legend=BOTTOM,
    )
    dash = alt.StrokeDash(
        "weights:N",
        title="weights",
        scale=alt.Scale(domain=["trained", "random"], range=[[1, 0], [4, 3]]),
        legend=alt.Legend(orient="bottom", symbolStrokeColor="#444", symbolSize=300),
    )
    lines = alt.Chart(rows, width=320, height=420).mark_line(point=alt.OverlayMarkDef(size=18))
    curve = lines.encode(
        x=alt.X("layer:Q", title="layer", axis=alt.Axis(tickMinStep=1)),
        y=alt.Y("value:Q", title="correlation of the read-out, held-out inputs"),
        color=color,
        strokeDash=dash,
        tooltip=["weights", "read", "layer", alt.Tooltip("value:Q", format=".3f")],
    )
    caption = (
        "Mean over channels of each layer's output, each picture from its least (black) to its largest value. Right: how well an affine map of the channels, "
        "pixel by pixel, gives the input or the training image; fitted on every other test input, correlation on the others."
    )
    return titled(
        alt.hconcat(*panels, curve, spacing=40), f"Layer by layer: {title}", caption + AFTER
    )


BOTTOM = alt.Legend(
    orient="bottom",
    columns=3,
    symbolType="stroke",
    symbolOpacity=1,
    symbolStrokeWidth=3,
    symbolSize=300,
)


def scores(rows: pd.DataFrame, x: str, title: str, *, log: bool = False) -> alt.TopLevelMixin:
    """Rows x, panel, score (identity, constant, edges), mean, low, high, n; a panel side by side for each `panel`."""
    panels = []
    names = list(COLOURS)
    color = alt.Color(
        "score:N",
        title="correlation with",
        scale=alt.Scale(domain=names, range=list(COLOURS.values())),
        legend=BOTTOM,
    )
    ticks = sorted(rows["x"].unique())
    across = alt.X(
        "x:Q",
        title=x,
        scale=alt.Scale(type="log" if log else "linear", nice=False, padding=12),
        axis=alt.Axis(values=[float(t) for t in ticks]),
    )
    for panel, group in rows.groupby("panel", sort=False):
        base = alt.Chart(
            group,
            width=270,
            height=260,
            title=alt.TitleParams(str(panel), fontSize=12, anchor="middle"),
        )
        up: dict[str, Any] = {
            "title": "mean correlation over test inputs",
            "scale": alt.Scale(domain=[-0.2, 1.0], clamp=True),
        }
        band = base.mark_area(opacity=0.18, clip=True).encode(
            x=across, y=alt.Y("low:Q", **up), y2="high:Q", color=color
        )
        tips = [
            "score:N",
            "x:Q",
            *(alt.Tooltip(f"{name}:Q", format=".3f") for name in ("mean", "low", "high")),
            "n:Q",
        ]
        line = base.mark_line(point=alt.OverlayMarkDef(size=24), clip=True).encode(
            x=across, y=alt.Y("mean:Q", **up), color=color, tooltip=tips
        )
        margin = (
            alt.Chart(pd.DataFrame({"y": [0.8]}))
            .mark_rule(strokeDash=[4, 3], color="#888")
            .encode(y="y:Q")
        )
        panels.append(band + line + margin)
    caption = (
        "Mean and 95 % t interval over seeds of the networks that reached the train target, at the learning rate that counts. Pearson's "
        "correlation of outputs with the inputs (identity), the training image (constant) and Sobel's edges of the inputs. Dashed: the margin .8 of a class."
    )
    return titled(alt.hconcat(*panels), title, caption)


def spectrum(rows: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """Rows panel, depth, place (from 1), value: singular values of d output / d input."""
    panels = []
    depths = sorted(rows["depth"].unique())
    color = alt.Color(
        "depth:O", title="depth", scale=alt.Scale(domain=depths, scheme="viridis"), legend=BOTTOM
    )
    for panel, group in rows.groupby("panel", sort=False):
        base = alt.Chart(
            group,
            width=270,
            height=260,
            title=alt.TitleParams(str(panel), fontSize=12, anchor="middle"),
        )
        across = alt.X("place:Q", title="place (log)", scale=alt.Scale(type="log", nice=False))
        up = alt.Y(
            "value:Q",
            title="singular value (log)",
            scale=alt.Scale(type="log"),
            axis=alt.Axis(format=".0e", tickCount=6),
        )
        panels.append(
            base.mark_line(strokeWidth=2).encode(
                x=across,
                y=up,
                color=color,
                tooltip=["depth:O", "place:Q", alt.Tooltip("value:Q", format=".3g")],
            )
        )
    caption = (
        "Singular values of the derivative of all output pixels by all input pixels at one test digit, one seed. The identity has them all at 1, the constant "
        "all at 0. Values below 1e-6 of the largest of all are drawn there."
    )
    return titled(alt.hconcat(*panels), f"What a small change of the input does: {title}", caption)
