"""How many images change their label, by strength, rate and group."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips

MEANINGS = {
    "own": "unlike the net's own label",
    "assigned": "unlike the assigned label",
    "true": "the true label",
}
STRENGTHS = {
    "blur": "sigma (pixels of 28 a side, log)",
    "noise": "noise (share of the full scale)",
    "contrast": "contrast lost (share)",
}
INTERVAL = [alt.Tooltip(f"{name}:Q", format=".4f") for name in ("mean", "low", "high")]
TIPS = [alt.Tooltip("x:Q", format=".3g"), *INTERVAL, "n:Q"]
UNDER_BLUR = (
    "Mean over seeds for each share of mislabelled training images. Rows: images whose label is "
    "then unlike the one the network gave the unaltered image, unlike the assigned one (at the "
    "left: the errors of the unaltered images), and equal to the true one. Test images are the "
    "control group."
)
UNDER_CONTROLS = (
    "Mean over seeds. Images whose label is unlike the one the network gave the unaltered image, "
    "under Gaussian noise and under lost contrast: what is seen under blur alone says more about "
    "blur than about mislabelling."
)


def strengths(rows: pd.DataFrame, rates: Sequence[str], title: str) -> alt.TopLevelMixin:
    """Shares against sigma.

    `rows`: rate, group, meaning, x (sigma), mean, low, high, n; `rates` in rising order.
    """
    panels = []
    for meaning, of_meaning in rows.groupby("meaning", sort=False):
        text = MEANINGS[str(meaning)]
        panels.append(_row(of_meaning, rates, "blur", text))
    return titled(alt.vconcat(*panels), f"Labels under blur: {title}", UNDER_BLUR)


def controls(rows: pd.DataFrame, rates: Sequence[str], title: str) -> alt.TopLevelMixin:
    """The control probes.

    Rows as in `strengths` with a column `kind` (noise, contrast), meaning own.
    """
    panels = []
    for kind, of_kind in rows.groupby("kind", sort=False):
        panels.append(_row(of_kind, rates, str(kind), f"changed by {kind}"))
    return titled(alt.vconcat(*panels), f"Control probes: {title}", UNDER_CONTROLS)


def _row(rows: pd.DataFrame, rates: Sequence[str], kind: str, text: str) -> alt.HConcatChart:
    """A panel for each group, side by side."""
    panels = []
    for group, of_group in rows.groupby("group", sort=False):
        panels.append(_lines(of_group, rates, kind, f"{group}: {text}"))
    return alt.hconcat(*panels)


def _lines(rows: pd.DataFrame, rates: Sequence[str], kind: str, title: str) -> alt.Chart:
    names = list(rates)
    colours = alt.Scale(domain=names, scheme="viridis")
    colour = alt.Color("rate:N", title="mislabelled", sort=names, scale=colours)
    scale = alt.Scale(type="log", nice=False) if kind == "blur" else alt.Scale(nice=False)
    axis = alt.Axis(labelOverlap="greedy", labelSeparation=4)
    across = alt.X("x:Q", title=STRENGTHS[kind], scale=scale, axis=axis)
    up = alt.Y("mean:Q", title="share of images", scale=alt.Scale(domain=[0, 1]))
    base = alt.Chart(rows, width=250, height=180, title=title)
    marks = base.mark_line(point=alt.OverlayMarkDef(size=12), strokeWidth=1.5)
    chart: alt.Chart = marks.encode(x=across, y=up, color=colour, tooltip=tooltips("rate:N", *TIPS))
    return chart
