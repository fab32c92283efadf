"""Mislabelled data under blur: how many images change their label, by strength, rate and group; and what single images become."""

from collections.abc import Sequence

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.pictures import gallery
from ovfit.figures.theme import PALETTE, titled

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
TIPS = [
    "rate:N",
    alt.Tooltip("x:Q", format=".3g"),
    *(alt.Tooltip(f"{name}:Q", format=".4f") for name in ("mean", "low", "high")),
    "n:Q",
]


def strengths(rows: pd.DataFrame, rates: Sequence[str], title: str) -> alt.TopLevelMixin:
    """Shares against sigma. `rows`: rate, group, meaning, x (sigma), mean, low, high, n; `rates` in rising order."""
    panels = [
        alt.hconcat(
            *(
                _lines(part, rates, "blur", f"{group}: {MEANINGS[str(meaning)]}")
                for group, part in kind.groupby("group", sort=False)
            )
        )
        for meaning, kind in rows.groupby("meaning", sort=False)
    ]
    caption = (
        "Mean over seeds for each share of mislabelled training images. Rows: images whose label is then unlike the one the network gave the unaltered image, "
        "unlike the assigned one (at the left: the errors of the unaltered images), and equal to the true one. Test images are the control group."
    )
    return titled(alt.vconcat(*panels), f"Labels under blur: {title}", caption)


def controls(rows: pd.DataFrame, rates: Sequence[str], title: str) -> alt.TopLevelMixin:
    """The control probes: rows as in `strengths` with a column `kind` (noise, contrast), meaning own."""
    panels = [
        alt.hconcat(
            *(
                _lines(part, rates, str(kind), f"{group}: changed by {kind}")
                for group, part in one.groupby("group", sort=False)
            )
        )
        for kind, one in rows.groupby("kind", sort=False)
    ]
    caption = "Mean over seeds. Images whose label is unlike the one the network gave the unaltered image, under Gaussian noise and under lost contrast: "
    return titled(
        alt.vconcat(*panels),
        f"Control probes: {title}",
        caption + "what is seen under blur alone says more about blur than about mislabelling.",
    )


def _lines(rows: pd.DataFrame, rates: Sequence[str], kind: str, title: str) -> alt.Chart:
    scale = alt.Scale(type="log", nice=False) if kind == "blur" else alt.Scale(nice=False)
    colour = alt.Color(
        "rate:N",
        title="mislabelled",
        sort=list(rates),
        scale=alt.Scale(domain=list(rates), scheme="viridis"),
    )
    chart = alt.Chart(rows, width=250, height=180, title=title).mark_line(
        point=alt.OverlayMarkDef(size=12), strokeWidth=1.5
    )
    y = alt.Y("mean:Q", title="share of images", scale=alt.Scale(domain=[0, 1]))
    across = alt.X(
        "x:Q",
        title=STRENGTHS[kind],
        scale=scale,
        axis=alt.Axis(labelOverlap="greedy", labelSeparation=4),
    )
    return chart.encode(x=across, y=y, color=colour, tooltip=TIPS)


def rates(rows: pd.DataFrame, at: float, cuts: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """Change at one sigma against the rate. `rows`: x (share of mislabelled images), group, meaning, mean, low, high, n. `cuts`: x and name of rates."""
    panels = []
    rows = rows.assign(
        low=rows["low"].clip(lower=0), high=rows["high"].clip(upper=1)
    )  # shares: intervals of few seeds know nothing of it
    for meaning, part in rows.groupby("meaning", sort=False):
        base = alt.Chart(part, width=380, height=280, title=MEANINGS[str(meaning)])
        groups = list(dict.fromkeys(part["group"]))
        colour = alt.Color(
            "group:N",
            title=None,
            scale=alt.Scale(domain=groups, range=PALETTE[: len(groups)]),
            legend=alt.Legend(orient="bottom"),
        )
        axis = alt.Axis(format="~%", labelOverlap="greedy", labelSeparation=6)
        across = alt.X(
            "x:Q",
            title="share of mislabelled training images (log)",
            scale=alt.Scale(type="log", nice=False),
            axis=axis,
        )
        up = alt.Y(
            "mean:Q", title=f"share of images at sigma = {at:g}", scale=alt.Scale(zero=False)
        )
        line = base.mark_line(point=True).encode(
            x=across, y=up, color=colour, tooltip=["group:N", *TIPS[1:]]
        )
        bars = base.mark_rule(strokeWidth=1.5).encode(
            x=across, y="low:Q", y2="high:Q", color=colour
        )
        marks = (
            alt.Chart(cuts)
            .mark_rule(strokeDash=[4, 3], color="#666")
            .encode(x="x:Q", tooltip=["name:N"])
        )
        panels.append(marks + bars + line)
    seeds = int(rows["n"].max())
    caption = f"Mean{' and 95 % t interval' * (seeds > 1)} over {seeds} seed{'s' * (seeds != 1)}. "
    caption += "Dashed: 1/80 = 1.25 % and 1/70 = 1.43 %, between which the paper sees a transition."
    return titled(
        alt.hconcat(*panels).resolve_scale(y="independent"),
        f"Change at one strength of blur: {title}",
        caption,
    )


def through(
    images: np.ndarray,
    below: Sequence[Sequence[str]],
    left: Sequence[str],
    above: Sequence[str],
    title: str,
) -> alt.TopLevelMixin:
    """Images uint8 (columns, rows, C, H, W) with a text `below` each [column][row], `left` of each row and `above` each column."""
    caption = (
        "Each row is one training image, named by its true and, where it is mislabelled, its assigned label; columns are sigma in pixels of 28 a side. "
        "Below each picture: the label the network gives it, and its probability."
    )
    return titled(gallery(images, below, left, above), f"Images through blur: {title}", caption)
