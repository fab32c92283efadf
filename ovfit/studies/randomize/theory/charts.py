"""What needs no training: the network of 2n + d weights, and minimum-norm solutions."""

import math

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, colour, titled

FEATURES = dict(zip(("pixels", "standardised", "random convolutions"), PALETTE, strict=False))
LABELS = dict(zip(("true", "random"), PALETTE, strict=False))
STARTS = dict(zip(("zero", "elsewhere"), PALETTE, strict=False))
WIDTH, HEIGHT = 460, 300


def _decades(field: str, title: str, low: float, high: float) -> alt.Y:
    """A logarithmic axis with a line per power of ten."""
    powers = [
        10.0**power for power in range(math.ceil(math.log10(low)), math.floor(math.log10(high)) + 1)
    ]
    return alt.Y(
        field,
        title=title,
        scale=alt.Scale(type="log", domain=[low, high], nice=False),
        axis=alt.Axis(format=".0e", values=powers),
    )


def _rule(field: str, at: float, y: alt.Y) -> alt.Chart:
    return (
        alt.Chart(pd.DataFrame({field: [at]}))
        .mark_rule(strokeDash=[4, 3], color="#666")
        .encode(y=y)
    )


def construction(rows: pd.DataFrame, margin: float, title: str) -> alt.TopLevelMixin:
    """`rows`: train_size, labels (true, random), n_parameters, seed, largest_error > 0, a row per network."""
    y = _decades(
        "largest_error:Q",
        "largest |h(x) - label| (in classes, log)",
        rows["largest_error"].min() / 10,
        margin * 20,
    )
    scale = alt.Scale(
        type="log",
        domain=[rows["train_size"].min() / 2, rows["train_size"].max() * 2.5],
        nice=False,
    )
    x = alt.X(
        "train_size:Q",
        title="images n (log)",
        scale=scale,
        axis=alt.Axis(values=sorted(set(rows["train_size"].tolist())), format=","),
    )
    color = colour("labels:N", LABELS, list(rows["labels"]), "labels")
    tips = [
        "train_size",
        "n_parameters",
        "labels",
        "seed",
        alt.Tooltip("largest_error:Q", format=".3g"),
    ]
    dots = (
        alt.Chart(rows, width=WIDTH, height=HEIGHT)
        .mark_point(filled=True, size=55, opacity=0.7)
        .encode(x=x, y=y, color=color, tooltip=tips)
    )
    tops = rows.groupby(["train_size", "n_parameters"], as_index=False)["largest_error"].max()
    tops["text"] = tops["n_parameters"].map("p = {:,}".format)
    names = alt.Chart(tops).mark_text(dy=-14, fontSize=11).encode(x=x, y=y, text="text:N")
    caption = "Each mark is a network h(x) = sum of w_j max(<a, x> - b_j, 0) with p = 2n + d weights, built in float64 for n images and their labels "
    caption += "(numbers 0 to k - 1). Below the dashed line every label is given back exactly when h is rounded. Zhang et al. 2017, theorem 1."
    return titled(
        dots + names + _rule("largest_error", margin, y),
        f"2n + d weights fit any labels: {title}",
        caption,
    )


def descent(rows: pd.DataFrame, ends: pd.DataFrame, margin: float, title: str) -> alt.TopLevelMixin:
    """`rows`: start, seed, step >= 1, distance. `ends`: outside, the share of a start elsewhere that no image sees (one row per seed)."""
    y = _decades(
        "distance:Q",
        "||w - w*|| / ||w*|| (log)",
        min(rows["distance"].min(), margin) / 2,
        max(rows["distance"].max(), 1.0) * 2,
    )
    scale, axis = (
        alt.Scale(type="log", nice=False),
        alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6),
    )
    tips = ["start", "seed", "step", alt.Tooltip("distance:Q", format=".3g")]
    paths = alt.Chart(rows, width=WIDTH, height=HEIGHT).mark_line(opacity=0.8)
    lines = paths.encode(
        x=alt.X("step:Q", title="SGD steps (log)", scale=scale, axis=axis),
        y=y,
        color=colour("start:N", STARTS, list(rows["start"]), "from"),
        detail="seed:N",
        tooltip=tips,
    )
    stays = (
        alt.Chart(ends.rename(columns={"outside": "distance"}))
        .mark_rule(strokeDash=[2, 2], color="black", opacity=0.7)
        .encode(y=y)
    )
    caption = "A line per seed: mini-batch SGD on the linear model of one-hot labels, images standardised one by one, float64. w* is the interpolating "
    caption += f"solution of least norm. Dashed: the margin, {margin:g}. Dotted: the part of each start elsewhere that no image sees, which SGD keeps."
    return titled(
        lines + stays + _rule("distance", margin, y),
        f"SGD from zero ends at the minimum-norm solution: {title}",
        caption,
    )


def norms(rows: pd.DataFrame, title: str, images: int) -> alt.TopLevelMixin:
    """`rows`: features, model, n, and mean, low, high of the norm and of the test error (mean_norm ... high_error): one per pre-processing and model."""
    reach = alt.Scale(
        type="log", domain=[rows["low_norm"].min() / 1.4, rows["high_norm"].max() * 1.4], nice=False
    )
    axis = alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6)
    x = alt.X(
        "mean_norm:Q", title="l2 norm of the minimum-norm solution (log)", scale=reach, axis=axis
    )
    y = alt.Y(
        "mean_error:Q",
        title="test error",
        scale=alt.Scale(zero=False, padding=20),
        axis=alt.Axis(format="~g"),
    )
    color = colour("features:N", FEATURES, list(rows["features"]), "features")
    shape = alt.Shape(
        "model:N",
        scale=alt.Scale(domain=["linear", "Gaussian kernel"], range=["triangle-up", "circle"]),
    )
    tips = [
        alt.Tooltip(f"{end}_{name}:Q", format=".3g")
        for name in ("norm", "error")
        for end in ("mean", "low", "high")
    ]
    base = alt.Chart(rows, width=WIDTH, height=HEIGHT)
    bars = base.mark_rule().encode(x=alt.X("low_norm:Q"), x2="high_norm:Q", y=y, color=color)
    bars += base.mark_rule().encode(x=x, y=alt.Y("low_error:Q"), y2="high_error:Q", color=color)
    marks = base.mark_point(filled=True, size=90, opacity=1).encode(
        x=x, y=y, color=color, shape=shape, tooltip=["features", "model", "n", *tips]
    )
    caption = f"Interpolating solutions of least norm for the one-hot labels of {images:,} training images; mean over drawn subsets, bars = 95 % t interval. "
    caption += "Features have mean squared length 1, so that norms compare. If the norm predicted the test error, marks of one shape would rise from left to "
    return titled(
        bars + marks,
        f"Norm against test error: {title}",
        caption
        + "right. Where a subset's labels are not all given back, its solution is left out.",
    )
