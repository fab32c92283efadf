"""Means over networks with their 95 % intervals, as rows to draw."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from ovfit.analysis.sequential import mean_intervals
from ovfit.columns import SHORT
from ovfit.figures.theme import tooltips

DRAWN, BAND, SINGLE = "drawn", "band", "single seeds"
NETWORKS, PLACES = 12, 15  # drawn one by one: of an arm, of each
POINTS = 60  # places on the x axis of a curve: enough for the eye, few enough for the file


def bands(frame: pd.DataFrame, by: Sequence[str], value: str = "value") -> pd.DataFrame:
    """`mean_intervals` of the groups of `by`, to be drawn: `by`, mean, n, low, high.

    Where one network has no interval, low = high = mean: its band has no width.
    """
    rows = mean_intervals(frame, by, value)[[*by, "mean", "n", "low", "high"]]
    # Vega leaves out marks without bounds, and what stands beside them
    return rows.assign(low=rows["low"].fillna(rows["mean"]), high=rows["high"].fillna(rows["mean"]))


def of_shares(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `bands` whose values are shares: intervals of few seeds know nothing of 0 and 1."""
    return rows.assign(low=rows["low"].clip(lower=0), high=rows["high"].clip(upper=1))


def thinned(values: np.ndarray, points: int = POINTS) -> np.ndarray:
    """At most `points` of the sorted distinct values (N,), both ends kept.

    They are evenly spread over their ranks.
    """
    distinct = np.unique(values)
    ranks = np.linspace(0, len(distinct) - 1, min(points, len(distinct)))
    chosen: np.ndarray = distinct[np.unique(ranks.round().astype(int))]
    return chosen


def thinned_log(values: np.ndarray, points: int = POINTS) -> np.ndarray:
    """At most `points` of the positive distinct values (N,), both ends kept.

    They are evenly spread over their logarithms.
    """
    distinct = np.unique(values)
    wanted = np.geomspace(distinct[0], distinct[-1], points)
    distances = np.abs(np.log(distinct)[:, None] - np.log(wanted))
    chosen: np.ndarray = distinct[np.unique(distances.argmin(0))]
    return chosen


def choice() -> dict[str, Any]:
    """Whether bands are drawn or the networks one by one: two buttons below the chart.

    A parameter of Vega-Lite.
    """
    buttons = {"input": "radio", "options": [BAND, SINGLE], "name": "seeds "}
    return {"name": DRAWN, "value": BAND, "bind": buttons}


def chosen(chart: alt.HConcatChart | alt.ConcatChart) -> alt.TopLevelMixin:
    """The panels with that choice, which all of them obey."""
    radio = alt.BindRadioSelect(**choice()["bind"])
    return chart.add_params(alt.param(name=DRAWN, value=BAND, bind=radio))


def only(chart: alt.Chart, choice: str) -> alt.Chart:
    """The chart where BAND or SINGLE is chosen, and nothing elsewhere."""
    shown: alt.Chart = chart.transform_filter(f"{DRAWN} === '{choice}'")
    return shown


def single(frame: pd.DataFrame, by: str = "arm", step: str = "step") -> pd.DataFrame:
    """The rows of some networks of each group at some places, to be drawn one by one.

    `frame`: run_id, and columns of these names. The result has `network` instead of the run id, the
    beginning of it.
    """
    parts = []
    for _, rows in frame.groupby(by):
        some = rows[rows["run_id"].isin(rows["run_id"].unique()[:NETWORKS])]
        steps = thinned(some[step].to_numpy(), PLACES)
        parts.append(some[some[step].isin(steps)])
    chosen = pd.concat(parts) if parts else frame
    return chosen.assign(network=chosen["run_id"].str[:SHORT]).drop(columns="run_id")


def apart(
    rows: pd.DataFrame,
    x: alt.X,
    y: alt.Y,
    color: alt.Color,
    told: Sequence[str],
    by: str = "network",
) -> alt.Chart:
    """Networks (or what else has its name in the column `by`) one by one, where they are asked for.

    `rows`: `by`, value and what is encoded; `told`: what the tooltip says besides.
    """
    lines = alt.Chart(rows).mark_line(strokeWidth=1, opacity=0.6, clip=True)
    value = alt.Tooltip("value:Q", format=".4g")
    thin = lines.encode(
        x=x,
        y=y,
        color=color,
        detail=alt.Detail(f"{by}:N"),
        tooltip=tooltips(f"{by}:N", *told, value),
    )
    return only(thin, SINGLE)
