"""Means over networks with their 95 % t intervals, as rows to draw."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy import stats

POINTS = 60  # places on the x axis of a curve: enough for the eye, few enough for the file


def bands(frame: pd.DataFrame, by: Sequence[str], value: str = "value") -> pd.DataFrame:
    """Groups of `by` as rows with mean, low, high and n. One network, or no variation, has low = high = mean."""
    found = (
        frame.groupby(list(by), observed=True)[value]
        .agg(mean="mean", spread="std", n="count")
        .reset_index()
    )
    half = (
        stats.t.ppf(0.975, np.maximum(found["n"] - 1, 1))
        * found["spread"].fillna(0)
        / np.sqrt(found["n"])
    )
    return found.assign(low=found["mean"] - half, high=found["mean"] + half).drop(columns="spread")


def thinned(values: np.ndarray, points: int = POINTS) -> np.ndarray:
    """At most `points` of the sorted distinct values, evenly spread over their ranks, both ends kept."""
    distinct = np.unique(values)
    return distinct[
        np.unique(np.linspace(0, len(distinct) - 1, min(points, len(distinct))).round().astype(int))
    ]


def thinned_log(values: np.ndarray, points: int = POINTS) -> np.ndarray:
    """At most `points` of the positive distinct values, evenly spread over their logarithms, both ends kept."""
    distinct = np.unique(values)
    wanted = np.geomspace(distinct[0], distinct[-1], points)
    return distinct[np.unique(np.abs(np.log(distinct)[:, None] - np.log(wanted)).argmin(0))]
