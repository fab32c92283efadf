"""Rank correlations between how often functions were met and something else of them."""

import numpy as np
from scipy import stats

from ovfit.analysis.spearman import spearman
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.lempel_ziv import complexities
from ovfit.studies.simplicity.options import BOTH, SEEN, STRATUM

SPLITS = 20  # in random halves, for a reliability
SHUFFLES = 200


def frequent(counts: Counts) -> Counts:
    """Those that B1 is about: seen ten times, no constants."""
    return counts.where((counts.times >= SEEN) & (counts.minority > 0))


def within_strata(x: np.ndarray, y: np.ndarray, strata: np.ndarray) -> float:
    """Spearman's correlation of x and y (N,) within the strata (N,), as one number.

    The mean over strata of STRATUM or more, weighted by their size less one: the degrees of freedom
    of each (Taylor 1987: Kendall's and Spearman's correlation coefficients in the presence of a
    blocking variable). Strata in which x or y does not vary say nothing, and are left out; NaN
    where no stratum is left.
    """
    values, weights = [], []
    for stratum in np.unique(strata):
        mine = strata == stratum
        value = spearman(x[mine], y[mine]) if mine.sum() >= STRATUM else np.nan
        if not np.isnan(value):
            values.append(value)
            weights.append(mine.sum() - 1)
    return float(np.average(values, weights=weights)) if values else np.nan


def of_complexity(often: Counts) -> tuple[float, float]:
    """Of log P and K, over frequent functions: B1's within equal minority, and over all strata."""
    known = complexities(often.functions)
    return within_strata(often.times, known, often.minority), spearman(often.times, known)


def reliability(times: np.ndarray, draw: np.random.Generator) -> float:
    """Which share of the variance of ranks (N,) is none of counting.

    Networks are independent draws, so a random half of them is binomial in each count; the mean
    rank correlation between two halves over SPLITS such splits, stepped up to the whole (Spearman
    1910 and Brown 1910). NaN where halves do not agree at all.
    """
    halves = draw.binomial(times, 0.5, (SPLITS, len(times)))
    mean = float(_spearmans(halves, times - halves).mean())
    return 2 * mean / (1 + mean) if mean > 0 else np.nan


def common(first: Counts, second: Counts) -> tuple[Counts, np.ndarray]:
    """The functions hit BOTH times by each: as in the first, and their times (N,) in the second."""
    often = first.where(first.times >= BOTH)
    others = second.where(second.times >= BOTH).of_each(often.functions)
    return often.where(others > 0), others[others > 0]


def disattenuated(observed: float, reliabilities: tuple[float, float]) -> float:
    """A correlation as it would be without noise in either (Spearman 1904); within -1 and 1."""
    return float(np.clip(observed / np.sqrt(reliabilities[0] * reliabilities[1]), -1.0, 1.0))


def shuffled(x: np.ndarray, y: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """(SHUFFLES,): rank correlations where the functions of y are permuted; what chance gives."""
    permuted = draw.permuted(np.tile(y, (SHUFFLES, 1)), axis=1)
    return _spearmans(np.broadcast_to(x, permuted.shape), permuted)


def _spearmans(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(S,): Spearman's correlation of each row of x and y (S, N); NaN where one does not vary."""
    ranks = [stats.rankdata(values, axis=1) for values in (x, y)]
    first, second = (rank - rank.mean(1, keepdims=True) for rank in ranks)
    spread = np.sqrt((first**2).sum(1) * (second**2).sum(1))
    with np.errstate(invalid="ignore"):
        return np.asarray((first * second).sum(1) / spread)
