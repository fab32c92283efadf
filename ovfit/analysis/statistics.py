"""Intervals and tests over seeds at one n that was fixed beforehand, and Holm's correction."""

from dataclasses import dataclass

import numpy as np
from scipy import special  # not stats, which takes half a second to import

LEVEL = 0.95
LEAST = 5  # networks below which nothing is decided


@dataclass(frozen=True)
class Interval:
    """A mean with its 95 % interval over n networks; `low` = `high` = mean where all agree."""

    mean: float
    low: float
    high: float
    n: int

    def columns(self, title: str) -> dict[str, float]:
        """As a table has it: TITLE, TITLE_low, TITLE_high."""
        return {title: self.mean, f"{title}_low": self.low, f"{title}_high": self.high}

    @property
    def text(self) -> str:
        """E.g. "0.973 [0.970, 0.976] n=10"; says so where there is no interval."""
        return f"{self.mean:.4g} {self.bounds}n={self.n}"

    @property
    def bounds(self) -> str:
        """E.g. "[0.970, 0.976] "; empty where nothing is excluded."""
        if self.n < 2 or not np.isfinite([self.low, self.high]).any():
            return ""
        if self.low == self.high:
            return "no variation "
        return f"[{self.low:.4g}, {self.high:.4g}] "


def standard_error(values: np.ndarray) -> float:
    """Of the mean of values (N,), N >= 2."""
    return float(values.std(ddof=1) / np.sqrt(len(values)))


def fixed_interval(values: np.ndarray, error: float | None = None) -> Interval:
    """Student's t interval of the mean of finite values (N,): for one n, fixed beforehand.

    The value itself where all agree, NaN bounds where N = 1. `error`: the standard error of the
    mean, where more than the networks varies (test images).
    """
    values = np.asarray(values, dtype=np.float64)
    n = len(values)
    if n < 2:
        return Interval(float(values[0]) if n else np.nan, np.nan, np.nan, n)
    if np.ptp(values) == 0 and not error:
        return Interval(float(values[0]), float(values[0]), float(values[0]), n)
    mean = float(values.mean())
    if error is None:
        error = standard_error(values)
    half = float(special.stdtrit(n - 1, (1 + LEVEL) / 2)) * error
    return Interval(mean, mean - half, mean + half, n)


def p_value(values: np.ndarray, margin: float, error: float | None = None) -> float:
    """Two-sided p of a t test of mean = margin; 0 or 1 where the values (N,) do not vary.

    `error` as in `fixed_interval`.
    """
    values = np.asarray(values, dtype=np.float64)
    if len(values) < 2:
        return 1.0
    if not error and np.ptp(values) == 0:
        return 1.0 if values[0] == margin else 0.0
    t = abs(values.mean() - margin) / (error or standard_error(values))
    return float(2 * special.stdtr(len(values) - 1, -t))


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
