"""The path of a measured quantity: what was known of it after each network, up to its verdict."""

from collections.abc import Iterable

import numpy as np

from ovfit.analysis import sequential
from ovfit.analysis.statistics import LEAST

MOST = 64  # steps that are kept
ENDLESS = 1e300  # evidence where p is 0: a number, so that JSON can have it
Step = dict[str, int | float | None]


def looks(n: int) -> np.ndarray:
    """After how many of `n` networks a step is kept, int (K,): 5 to n, K <= MOST.

    The first, the last, and evenly spaced ones between.
    """
    kept: np.ndarray = np.linspace(LEAST, n, min(MOST, n - LEAST + 1)).round().astype(int)
    return kept


def step(n: int, ends: Iterable[float], p: Iterable[float]) -> Step:
    """The state after `n` networks, as claims.json has it.

    `ends`: the mean, and its interval; None where not finite. `p`: of holding, of failing; kept is
    the evidence, 1 / p.
    """
    effect, low, high = map(finite, ends)
    evidence, against = (1 / max(float(each), 1 / ENDLESS) for each in p)
    state = {"effect": effect, "low": low, "high": high, "evidence": evidence, "against": against}
    return {"n": int(n), **state}


def ends(values: np.ndarray, n: np.ndarray, alarm: float) -> np.ndarray:
    """The mean of those of the first `n` (K,) values that are known, and its interval; (3, K).

    `values`: (N,), NaN where not known. `alarm`: as of `sequential.running`. NaN where it is not
    known.
    """
    is_known = ~np.isnan(values)
    known, number = values[is_known], is_known.cumsum()[n - 1]
    if not len(known):
        return np.full((3, len(n)), np.nan)
    means = known.cumsum() / np.arange(1, len(known) + 1)
    rows = np.array([means, *sequential.bounds(known, alarm)])[:, number - 1]
    found: np.ndarray = np.where(number > 0, rows, np.nan)
    return found


def share_ends(inside: np.ndarray, n: np.ndarray) -> np.ndarray:
    """The share of the first `n` (K,) of bool (N,) that are inside, and its limits; (3, K)."""
    low, high = sequential.share_bounds(inside)
    return np.array([inside.cumsum()[n - 1] / n, low[n - LEAST], high[n - LEAST]])


def finite(value: float) -> float | None:
    """None for NaN and infinities, which JSON does not have."""
    return float(value) if np.isfinite(value) else None
