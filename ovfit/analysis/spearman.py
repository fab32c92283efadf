"""Spearman's rank correlation."""

import numpy as np
from scipy import stats


def spearman(x: np.ndarray, y: np.ndarray) -> float:
    """Spearman's rank correlation of x and y, (N,), ties at their mean rank.

    NaN where either does not vary, or where there are fewer than 3 pairs.
    """
    if len(x) < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return float("nan")
    return float(stats.spearmanr(x, y).statistic)
