"""Where a sequence of means parts most in two, and how often chance does as much."""

from dataclasses import dataclass

import numpy as np

PERMUTATIONS = 9999


@dataclass(frozen=True)
class ChangePoint:
    """`place`: the first column of the right part; `statistic`: the largest F over all cuts; `p`: the share of permutations with one as large."""

    place: int
    statistic: float
    p: float


def change_point(
    values: np.ndarray, rng: np.random.Generator, permutations: int = PERMUTATIONS
) -> ChangePoint:
    """The largest F (between the two sides of a cut, against the rest) over all cuts of values (S, K), S seeds at K places in order, after the mean of
    each seed is taken off. The null hypothesis, that places are exchangeable within a seed, is drawn by permuting each seed's values.

    Andrews 1993 (Econometrica 61) for the supremum over cuts; the permutation makes its level exact for any S >= 1 and K >= 3. A trend is no
    exchangeable sequence either: a small p says that places matter, and only the size of the step at `place` says whether it is sharp.
    """
    centred = values - values.mean(1, keepdims=True)
    found = _statistics(centred[None])[0]
    order = rng.permuted(
        np.broadcast_to(np.arange(values.shape[1]), (permutations, *values.shape)), axis=2
    )
    drawn = _statistics(np.take_along_axis(np.broadcast_to(centred, order.shape), order, 2)).max(1)
    largest = float(found.max())
    as_large = int(
        (drawn >= largest * (1 - 1e-12)).sum()
    )  # rounding must not part equal arrangements
    return ChangePoint(int(found.argmax()) + 1, largest, (1 + as_large) / (1 + permutations))


def _statistics(centred: np.ndarray) -> np.ndarray:
    """(B, K - 1) F statistics of all cuts of (B, S, K) values whose rows have mean zero."""
    seeds, places = centred.shape[1:]
    left = np.arange(1, places)
    sums = centred.sum(1).cumsum(1)[
        :, :-1
    ]  # of all values left of each cut; those to its right sum to the opposite
    between = sums**2 / seeds * (1 / left + 1 / (places - left))
    total = (centred**2).sum((1, 2))[:, None]
    freedom = max(seeds * (places - 1) - 1, 1)
    return between / np.maximum((total - between) / freedom, 1e-300)
