"""Where a sequence of means parts most in two, and how often chance does as much."""

from dataclasses import dataclass

import numpy as np

PERMUTATIONS = 9999


@dataclass(frozen=True)
class ChangePoint:
    """`place`: the first column of the right part; `statistic`: the largest F over all cuts.

    `p`: the share of draws where nothing changes with a cut as large.
    """

    place: int
    statistic: float
    p: float


def change_point(
    values: np.ndarray,
    rng: np.random.Generator,
    errors: np.ndarray,
    permutations: int = PERMUTATIONS,
) -> ChangePoint:
    """The cut with the largest F (between its two sides, against the rest) of values (S, K).

    S seeds at K places in order; the mean of each seed is taken off first. `errors` (K,): the
    standard error of each place's mean over the seeds that the choice of its images alone makes
    (zero where places share nothing but their seeds).

    Where nothing changes, places are exchangeable within a seed but for their images. That is drawn
    by permuting each seed's values, and images anew: a normal number for each place, which all
    seeds share. What is compared is the sum of squares between the two sides; among permutations it
    orders cuts as F does.

    Andrews 1993 (Econometrica 61) for the supremum over cuts. With errors of zero the permutation
    makes its level exact for any S >= 1 and K >= 3; with errors that are not too small it errs on
    the wide side, as the values that are permuted contain the luck of their images already. A trend
    is no exchangeable sequence either: a small p says that places matter, and only the size of the
    step at `place` says whether it is sharp.
    """
    seeds, places = values.shape
    centred = values - values.mean(1, keepdims=True)
    squares = _between(centred[None])[0]
    ranks = np.broadcast_to(np.arange(places), (permutations, seeds, places))
    order = rng.permuted(ranks, axis=2)
    shuffled = np.take_along_axis(np.broadcast_to(centred, order.shape), order, 2)
    images = rng.normal(size=(permutations, places)) * errors
    images -= images.mean(1, keepdims=True)
    drawn = _between(shuffled + images[:, None]).max(1)
    largest = float(squares.max())
    rounded = largest * (1 - 1e-12)  # rounding must not part equal arrangements
    as_large = int((drawn >= rounded).sum())
    p = (1 + as_large) / (1 + permutations)
    return ChangePoint(int(squares.argmax()) + 1, _f(centred, largest), p)


def _between(centred: np.ndarray) -> np.ndarray:
    """(B, K - 1) sums of squares between the sides of all cuts of (B, S, K) values.

    Their rows have mean zero.
    """
    seeds, places = centred.shape[1:]
    left = np.arange(1, places)
    # of all values left of each cut; those to its right sum to the opposite
    sums = centred.sum(1).cumsum(1)[:, :-1]
    between: np.ndarray = sums**2 / seeds * (1 / left + 1 / (places - left))
    return between


def _f(centred: np.ndarray, between: float) -> float:
    """The F of a sum of squares between two sides of (S, K) values."""
    seeds, places = centred.shape
    within = float((centred**2).sum()) - between
    freedom = max(seeds * (places - 1) - 1, 1)
    return float(between / max(within / freedom, 1e-300))
