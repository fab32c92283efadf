"""Intervals over replicas. The network (seed) is the unit."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

LEVEL = 0.95
LEAST = 5  # networks below which nothing is decided


@dataclass(frozen=True)
class Interval:
    """A mean with its 95 % interval over n networks; `low` = `high` = mean where all agree."""

    mean: float
    low: float
    high: float
    n: int

    @property
    def text(self) -> str:
        """E.g. "0.973 [0.970, 0.976] n=10"; says so where there is no interval."""
        if self.n < 2:
            return f"{self.mean:.4g} n={self.n}"
        if self.low == self.high:
            return f"{self.mean:.4g} no variation n={self.n}"
        return f"{self.mean:.4g} [{self.low:.4g}, {self.high:.4g}] n={self.n}"


def half_width(error: np.ndarray, n: np.ndarray) -> np.ndarray:
    """Half of Student's t interval of means of n values with these standard errors.

    Elementwise; NaN where n < 2: one value says nothing about how far others are from it.
    """
    known = n >= 2
    quantiles = stats.t.ppf((1 + LEVEL) / 2, np.where(known, n - 1, 1))
    return np.where(known, quantiles * error, np.nan)


def mean_interval(values: np.ndarray, error: float | None = None) -> Interval:
    """Student's t interval of the mean of finite values (N,).

    The value itself where all agree, NaN bounds where N = 1. `error`: the standard error of the
    mean, where it is not that of the values alone.
    """
    values = np.asarray(values, dtype=np.float64)
    n = len(values)
    if n == 0:
        return Interval(np.nan, np.nan, np.nan, 0)
    if n > 1 and np.ptp(values) == 0 and not error:
        return Interval(float(values[0]), float(values[0]), float(values[0]), n)
    mean = float(values.mean())
    if error is None:
        error = float(values.std(ddof=1) / np.sqrt(n)) if n > 1 else np.nan
    half = float(half_width(np.asarray(error), np.asarray(n)))
    return Interval(mean, mean - half, mean + half, n)


def mean_intervals(frame: pd.DataFrame, by: Sequence[str], value: str) -> pd.DataFrame:
    """`mean_interval` of the column `value` in every group of `by`: `by`, mean, low, high, n.

    NaN values are left out. One row per group, sorted by `by`; NaN bounds where n = 1.
    """
    groups = frame.groupby(list(by), observed=True)[value]
    table = groups.agg(mean="mean", spread="std", least="min", most="max", n="count").reset_index()
    alike = (table["n"] > 1) & (table["least"] == table["most"])
    mean = table["mean"].mask(alike, table["least"])
    error = table["spread"].mask(alike, 0.0) / np.sqrt(table["n"])
    half = half_width(error.to_numpy(), table["n"].to_numpy())
    table = table.assign(mean=mean, low=mean - half, high=mean + half)
    return table[[*by, "mean", "low", "high", "n"]]


def p_value(values: np.ndarray, margin: float, error: float | None = None) -> float:
    """Two-sided p of a t test of mean = margin; 0 or 1 where the values (N,) do not vary.

    `error` as in `mean_interval`.
    """
    values = np.asarray(values, dtype=np.float64)
    if len(values) < 2:
        return 1.0
    if error:
        return float(2 * stats.t.sf(abs(values.mean() - margin) / error, len(values) - 1))
    if np.ptp(values) == 0:
        return 1.0 if values[0] == margin else 0.0
    return float(stats.ttest_1samp(values, margin).pvalue)


def holm(p_values: list[float], alpha: float = 1 - LEVEL) -> list[bool]:
    """Which hypotheses are rejected with a family-wise error of at most alpha.

    Holm 1979 (A simple sequentially rejective multiple test procedure): step down.
    """
    order = np.argsort(p_values, kind="stable")
    rejected = [False] * len(p_values)
    for rank, place in enumerate(order):
        if p_values[place] > alpha / (len(p_values) - rank):
            break
        rejected[place] = True
    return rejected
