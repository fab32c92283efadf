"""Spearman's rank correlation, and its jackknife."""

import numpy as np
from scipy import stats


def spearman(x: np.ndarray, y: np.ndarray) -> float:
    """Spearman's rank correlation of x and y, (N,), ties at their mean rank.

    NaN where either does not vary, or where there are fewer than 3 pairs.
    """
    if len(x) < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return float("nan")
    return float(stats.spearmanr(x, y).statistic)


def pseudo_values(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Jackknife pseudo-values of Spearman's correlation of x and y (N,), the finite ones.

    Their mean and t interval are the correlation's (Tukey 1958).
    """
    n = len(x)
    whole = spearman(x, y)
    others = ~np.eye(n, dtype=bool)
    values = np.array([n * whole - (n - 1) * spearman(x[row], y[row]) for row in others])
    finite: np.ndarray = values[np.isfinite(values)]
    return finite
