"""Norms of interpolating solutions beside their test errors."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, colour, titled, tooltips
from ovfit.studies.randomize.theory.charts.axes import HEIGHT, WIDTH

FEATURES = dict(zip(("pixels", "standardised", "random convolutions"), PALETTE, strict=False))
SHAPES = {"linear": "triangle-up", "Gaussian kernel": "circle"}


def norms(rows: pd.DataFrame, title: str, images: int) -> alt.TopLevelMixin:
    """`rows`: one per pre-processing and model.

    features, model, n, and mean, low, high of the norm and of the test error (mean_norm ...
    high_error).
    """
    x, y = _norm(rows), _test_error()
    color = colour("features:N", FEATURES, list(rows["features"]), "features")
    kinds = alt.Scale(domain=list(SHAPES), range=list(SHAPES.values()))
    shape = alt.Shape("model:N", scale=kinds)
    names = [f"{end}_{name}" for name in ("norm", "error") for end in ("mean", "low", "high")]
    tips = ["features", "model", "n", *(alt.Tooltip(f"{name}:Q", format=".3g") for name in names)]
    base = alt.Chart(rows, width=WIDTH, height=HEIGHT)
    along = base.mark_rule().encode(
        x=alt.X("low_norm:Q"), x2=alt.X2("high_norm:Q"), y=y, color=color
    )
    up = base.mark_rule().encode(
        x=x, y=alt.Y("low_error:Q"), y2=alt.Y2("high_error:Q"), color=color
    )
    points = base.mark_point(filled=True, size=90, opacity=1)
    marks = points.encode(x=x, y=y, color=color, shape=shape, tooltip=tooltips(*tips))
    return titled(along + up + marks, f"Norm against test error: {title}", _caption(images))


def _norm(rows: pd.DataFrame) -> alt.X:
    domain = [rows["low_norm"].min() / 1.4, rows["high_norm"].max() * 1.4]
    return alt.X(
        "mean_norm:Q",
        title="l2 norm of the minimum-norm solution (log)",
        scale=alt.Scale(type="log", domain=domain, nice=False),
        axis=alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6),
    )


def _test_error() -> alt.Y:
    return alt.Y(
        "mean_error:Q",
        title="test error",
        scale=alt.Scale(zero=False, padding=20),
        axis=alt.Axis(format="~g"),
    )


def _caption(images: int) -> str:
    return (
        f"Interpolating solutions of least norm for the one-hot labels of {images:,} training "
        "images; mean over drawn subsets, bars = 95 % interval. Features have mean squared "
        "length 1, so that norms compare. If the norm predicted the test error, marks of one shape "
        "would rise from left to right. Where a subset's labels are not all given back, its "
        "solution is left out."
    )
