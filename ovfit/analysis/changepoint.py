"""Where a sequence of means parts most in two, and how often chance does as much."""

from dataclasses import dataclass

import numpy as np

PERMUTATIONS = 9999


@dataclass(frozen=True)
class ChangePoint:
    """`place`: the first column of the right part; `statistic`: the largest F over all cuts.

    `p`: the share of permutations with one as large.
    """

    place: int
    statistic: float
    p: float


def change_point(
    values: np.ndarray, rng: np.random.Generator, permutations: int = PERMUTATIONS
) -> ChangePoint:
    """The cut with the largest F (between its two sides, against the rest) of values (S, K).

    S seeds at K places in order; the mean of each seed is taken off first. The null hypothesis,
    that places are exchangeable within a seed, is drawn by permuting each seed's values.

    Andrews 1993 (Econometrica 61) for the supremum over cuts; the permutation makes its level exact
    for any S >= 1 and K >= 3. A trend is no exchangeable sequence either: a small p says that
    places matter, and only the size of the step at `place` says whether it is sharp.
    """
    seeds, places = values.shape
    centred = values - values.mean(1, keepdims=True)
    statistics = _statistics(centred[None])[0]
    ranks = np.broadcast_to(np.arange(places), (permutations, seeds, places))
    order = rng.permuted(ranks, axis=2)
    shuffled = np.take_along_axis(np.broadcast_to(centred, order.shape), order, 2)
    drawn = _statistics(shuffled).max(1)
    largest = float(statistics.max())
    rounded = largest * (1 - 1e-12)  # rounding must not part equal arrangements
    as_large = int((drawn >= rounded).sum())
    p = (1 + as_large) / (1 + permutations)
    return ChangePoint(int(statistics.argmax()) + 1, largest, p)


def _statistics(centred: np.ndarray) -> np.ndarray:
    """(B, K - 1) F statistics of all cuts of (B, S, K) values whose rows have mean zero."""
    seeds, places = centred.shape[1:]
    left = np.arange(1, places)
    # of all values left of each cut; those to its right sum to the opposite
    sums = centred.sum(1).cumsum(1)[:, :-1]
    between = sums**2 / seeds * (1 / left + 1 / (places - left))
    total = (centred**2).sum((1, 2))[:, None]
    freedom = max(seeds * (places - 1) - 1, 1)
    f: np.ndarray = between / np.maximum((total - between) / freedom, 1e-300)
    return f
