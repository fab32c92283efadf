"""How many dimensions suffice: read off an isotonic fit."""

import numpy as np
from scipy.optimize import isotonic_regression


def fitted(accuracy: np.ndarray) -> np.ndarray:
    """(K,) the non-decreasing least-squares fit of accuracies (K,) at rising sizes; NaN stays."""
    known = ~np.isnan(accuracy)
    fit = np.full(accuracy.shape, np.nan)
    if known.any():
        fit[known] = isotonic_regression(accuracy[known]).x
    return fit


def first_reaching(sizes: np.ndarray, accuracy: np.ndarray, level: float) -> float:
    """The size at which the fit of accuracies (K,) first reaches a level, linear in log size
    between the `sizes` (K,), rising. The first size where the fit is there from the beginning; NaN
    where it never is.
    """
    known = ~np.isnan(accuracy)
    x, fit = sizes[known], fitted(accuracy)[known]
    reached = np.flatnonzero(fit >= level)
    if not len(reached):
        return float("nan")
    last = int(reached[0])
    if last == 0:
        return float(x[0])
    low, high = fit[last - 1], fit[last]
    share = (level - low) / (high - low)
    return float(np.exp(np.log(x[last - 1]) + share * (np.log(x[last]) - np.log(x[last - 1]))))
