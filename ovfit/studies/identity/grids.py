"""What the claims compare within a grid of networks: a number per seed, or per two seeds.

Measures are (S, 1 + D), as of a `Panel`.
"""

from collections.abc import Sequence

import numpy as np
from scipy import stats

from ovfit.analysis.statistics import LEAST


def mean_over(measures: Sequence[np.ndarray]) -> np.ndarray:
    """(S, 1 + D) the mean over networks of one seed; NaN where one has no value."""
    mean: np.ndarray = np.stack(measures).mean(0)
    return mean


def slope(measures: Sequence[np.ndarray], parameters: Sequence[float]) -> np.ndarray:
    """(S, 1 + D) per seed the slope of a measure on log2(parameters), over networks (K,)."""
    doublings = np.log2(np.asarray(parameters, dtype=np.float64))
    centred = doublings - doublings.mean()
    slopes: np.ndarray = np.tensordot(centred, np.stack(measures), 1) / (centred**2).sum()
    return slopes


def between(measures: Sequence[np.ndarray]) -> np.ndarray:
    """(S // 2, 1 + D) the variance of a measure between J settings, one value per two seeds.

    The sum over settings of the product of two seeds' deviations from their means over settings,
    over J - 1. What seeds make is independent in the two, so that its mean is the variance between
    settings alone (0 where there is none), whatever that of seeds: it is the variance seen less
    that of seeds, without bias.
    """
    every = np.stack(measures)
    away = every - every.mean(0)
    pairs = every.shape[1] // 2
    first, second = away[:, : 2 * pairs : 2], away[:, 1 : 2 * pairs : 2]
    products: np.ndarray = (first * second).sum(0) / (len(every) - 1)
    return products


def trains(measure: np.ndarray) -> bool:
    """Whether most of the first LEAST seeds have a value; later ones do not count."""
    return bool(np.isfinite(measure[:LEAST, 0]).mean() > 0.5)


def rank_correlation(measures: Sequence[np.ndarray], parameters: Sequence[float]) -> np.ndarray:
    """(S, 1 + D) per seed |Spearman's correlation| of parameters and a measure, over networks."""
    every = np.stack(measures)
    ranks = stats.rankdata(every, axis=0, nan_policy="propagate")
    sizes = stats.rankdata(np.asarray(parameters, dtype=np.float64))
    x, y = sizes - sizes.mean(), ranks - ranks.mean(0)
    scale = np.sqrt((x**2).sum() * (y**2).sum(0))
    products = np.tensordot(x, y, 1)
    correlations: np.ndarray = np.zeros_like(scale)
    np.divide(np.abs(products), scale, out=correlations, where=scale != 0)
    return correlations
