"""Means over networks with their 95 % intervals, as rows to draw."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.sequential import mean_intervals

POINTS = 60  # places on the x axis of a curve: enough for the eye, few enough for the file


def bands(frame: pd.DataFrame, by: Sequence[str], value: str = "value") -> pd.DataFrame:
    """`mean_intervals` of the groups of `by`, to be drawn: `by`, mean, n, low, high.

    Where one network has no interval, low = high = mean: its band has no width.
    """
    rows = mean_intervals(frame, by, value)[[*by, "mean", "n", "low", "high"]]
    # Vega leaves out marks without bounds, and what stands beside them
    return rows.assign(low=rows["low"].fillna(rows["mean"]), high=rows["high"].fillna(rows["mean"]))


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
