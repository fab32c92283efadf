"""Validation error against the learning rate, a line per configuration."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips

SHOWN = 12  # configurations to a figure: more are told apart by none


def rates(cells: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """`cells`: a row per cell: configuration, lr, error with its interval low, high, n, best.

    The error is a mean over n replicas, a share; best is a bool.
    """
    names = list(cells["configuration"].unique())
    rows = _rows(cells, names[:SHOWN])
    base = alt.Chart(rows, width=520, height=320)
    x = alt.X("lr:Q", title="learning rate (log)", scale=alt.Scale(type="log"))
    y = alt.Y("error:Q", title="final validation error (share)", scale=alt.Scale(zero=False))
    color = alt.Color(
        "configuration:N",
        title="configuration",
        sort=names,
        legend=alt.Legend(labelLimit=420, orient="bottom", columns=1),
    )
    numbers = [alt.Tooltip(f"{name}:Q", format=".4f") for name in ("error", "low", "high")]
    line = base.mark_line(strokeWidth=2, opacity=0.8).encode(x=x, y=y, color=color)
    whisker = base.mark_rule(strokeWidth=1.5).encode(
        x=x, y=alt.Y("low:Q"), y2=alt.Y2("high:Q"), color=color
    )
    dots = base.mark_point(filled=True, size=45, opacity=1).encode(
        x=x, y=y, color=color, tooltip=tooltips("configuration:N", "lr:Q", *numbers, "n:Q")
    )
    ring = (
        alt.Chart(rows[rows["best"]])
        .mark_point(size=190, strokeWidth=2.5, color="#222")
        .encode(x=x, y=y)
    )
    cut = f" The first {SHOWN} of {len(names)} configurations." if len(names) > SHOWN else ""
    caption = (
        "Mean over replicas of the validation error after the last epoch, lines = 95 % interval; "
        "a replica that diverged counts as 1. "
        "Where other parameters were searched too, the best cell of each rate. "
        f"Ringed: the chosen rate, the smallest of those with the least error.{cut}"
    )
    return titled(line + whisker + dots + ring, title, caption)


def _rows(cells: pd.DataFrame, shown: Sequence[str]) -> pd.DataFrame:
    """Of several cells at one rate (other parameters were searched too) the best, with bounds."""
    best = cells.loc[cells.groupby(["configuration", "lr"])["error"].idxmin()]
    rows = best[best["configuration"].isin(shown)].astype({"best": bool})
    return rows.assign(
        low=rows["low"].fillna(rows["error"]).clip(lower=0),
        high=rows["high"].fillna(rows["error"]).clip(upper=1),
    )
