"""How likely so much evidence beyond a margin is where there is nothing: p, valid at any look.

Values come on the scale they are tested on, in the order of their seeds, NaN for a network that is
outside whatever it measures.
"""

from collections.abc import Callable
from typing import Literal

import numpy as np
from scipy import special

from ovfit.analysis import sequential
from ovfit.analysis.statistics import LEAST, p_value

Side = Literal["above", "below"]
OTHER: dict[Side, Side] = {"above": "below", "below": "above"}
SMALLEST = 1e-12  # a p below it says no more
HALVINGS = 44  # of the range of log levels: the last is 2e-12


def of_means(
    values: np.ndarray, margin: float, side: Side, n: np.ndarray, errors: np.ndarray
) -> np.ndarray:
    """Of the mean of the first `n` finite values on that side of the margin; float64 (K,).

    It is 1 / the largest evidence. `values`: (K, N), or (1, N) where all are of one series. `n`:
    (K,), from 5 on.

    `errors`: (K,), none, or all above 0: the standard error of the mean that the choice of images
    makes. The margin is then moved as far as images move a mean with a chance of half the level,
    and the evidence has the other half: p is the smallest level at which both together reject.
    """
    if not errors.any():
        return _beyond(values, np.array([[margin]]), side, n)
    sign = 1.0 if side == "above" else -1.0

    def rejects(levels: np.ndarray, rows: np.ndarray) -> np.ndarray:
        moved = margin + sign * images_moved(levels) * errors[rows]
        series = values if len(values) == 1 else values[rows]
        rejected: np.ndarray = 2 * _beyond(series, moved[:, None], side, n[rows]) <= levels
        return rejected

    return _smallest_levels(rejects, len(n))


def _beyond(values: np.ndarray, margins: np.ndarray, side: Side, n: np.ndarray) -> np.ndarray:
    """1 / the largest evidence up to each of `n` (K,); `margins` (K, 1), or (1, 1)."""
    first = values[:, :1]
    means = first + (values - first).cumsum(1) / np.arange(1, values.shape[1] + 1)
    is_beyond = means > margins if side == "above" else means < margins
    evidence = np.where(is_beyond, sequential.evidence(values, margins), 0.0)[:, LEAST - 1 :]
    largest = np.maximum.accumulate(np.maximum(evidence, 1.0), axis=1)
    each = np.broadcast_to(largest, (len(n), largest.shape[1]))
    p: np.ndarray = 1 / each[np.arange(len(n)), n - LEAST]
    return p


def images_moved(levels: float | np.ndarray) -> np.ndarray:
    """Standard errors that other images move a mean by, with a chance of half of a level."""
    moved: np.ndarray = -special.ndtri(np.asarray(levels) / 4)
    return moved


def _smallest_levels(
    rejects: Callable[[np.ndarray, np.ndarray], np.ndarray], size: int
) -> np.ndarray:
    """Of `size` tests that each reject at every larger level too; by bisection of log levels.

    `rejects(levels, rows)`: whether the tests `rows` do, at these levels.
    """
    found = np.ones(size)
    rows = np.arange(size)
    rows = rows[rejects(found, rows)]
    found[rows] = SMALLEST
    rows = rows[~rejects(found[rows], rows)] if len(rows) else rows
    low, high = np.full(len(rows), np.log(SMALLEST)), np.zeros(len(rows))
    for _ in range(HALVINGS if len(rows) else 0):
        middle = (low + high) / 2
        is_rejected = rejects(np.exp(middle), rows)
        low, high = np.where(is_rejected, low, middle), np.where(is_rejected, middle, high)
    found[rows] = np.exp(high)
    return found


def completed(
    values: np.ndarray, margin: float, side: Side, claimed: Side, n: np.ndarray
) -> np.ndarray:
    """The values (N,) with a number for each network outside, as it is after `n` (K,): (K, N).

    It speaks against the claim, but never for the opposite. To see whether the claim holds it is as
    far outside as the farthest value so far is away from the margin; to see whether it fails, on
    it. One row where no network is outside.
    """
    outside = np.isnan(values)
    if not outside.any():
        return values[None]
    farthest = np.fmax.accumulate(np.abs(values - margin))[n - 1]
    away = np.nan_to_num(farthest) * (side == claimed) * (-1 if claimed == "above" else 1)
    return np.where(outside, margin + away[:, None], values)


def of_share(inside: np.ndarray, share: float, side: Side) -> np.ndarray:
    """Of more (`above`) or less than `share` of the networks inside, of bool (N,), N >= 5.

    After each network from the fifth on, float64 (N - 4,).
    """
    counts, n = inside.cumsum(), np.arange(1, len(inside) + 1)
    if side == "below":
        counts, share = n - counts, 1 - share
    evidence = sequential.share_evidence(counts, n, share)[LEAST - 1 :]
    p: np.ndarray = 1 / np.maximum.accumulate(np.maximum(evidence, 1.0))
    return p


def of_fixed(values: np.ndarray, margin: float, side: Side, error: float | None) -> float:
    """Of a t test of finite values (N,), once, with the mean on that side."""
    mean = values.mean()
    is_beyond = mean > margin if side == "above" else mean < margin
    return p_value(values, margin, error) if is_beyond else 1.0
