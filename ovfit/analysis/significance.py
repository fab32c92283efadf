"""How likely so much evidence beyond a margin is where there is nothing: p, valid at any look.

Values come on the scale they are tested on, in the order of their seeds, NaN for a network that is
outside whatever it measures.
"""

from collections.abc import Callable
from typing import Literal

import numpy as np
from scipy import optimize, special

from ovfit.analysis import sequential
from ovfit.analysis.statistics import LEAST, p_value

Side = Literal["above", "below"]
OTHER: dict[Side, Side] = {"above": "below", "below": "above"}
SMALLEST = 1e-12  # a p below it says no more


def of_mean(values: np.ndarray, margin: float, side: Side, *, error: float = 0.0) -> float:
    """Of the mean of finite values (N,) on that side of the margin; 1 / the largest evidence.

    `error`: the standard error of the mean that the choice of images makes. The margin is then
    moved as far as images move a mean with a chance of half the level, and the evidence has the
    other half: p is the smallest level at which both together reject.
    """
    if not error:
        return _beyond(values, margin, side)
    sign = 1.0 if side == "above" else -1.0

    def rejects(level: float) -> bool:
        moved = margin + sign * images_moved(level) * error
        return 2 * _beyond(values, moved, side) <= level

    return _smallest_level(rejects)


def _beyond(values: np.ndarray, margin: float, side: Side) -> float:
    n = np.arange(1, len(values) + 1)
    means = values[0] + (values - values[0]).cumsum() / n
    is_beyond = means > margin if side == "above" else means < margin
    evidence = np.where(is_beyond, sequential.evidence(values, margin), 0.0)[LEAST - 1 :]
    return 1 / max(1.0, float(evidence.max()))


def images_moved(level: float) -> float:
    """Standard errors that other images move a mean by, with a chance of half of `level`."""
    return float(-special.ndtri(level / 4))


def _smallest_level(rejects: Callable[[float], bool]) -> float:
    """Of a test that rejects at every larger level too."""
    if not rejects(1.0):
        return 1.0
    if rejects(SMALLEST):
        return SMALLEST

    def change(log_level: float) -> float:
        return 0.5 - rejects(float(np.exp(log_level)))

    return float(np.exp(optimize.bisect(change, np.log(SMALLEST), 0.0)))


def completed(values: np.ndarray, margin: float, side: Side, claimed: Side) -> np.ndarray:
    """The values with a number for each network outside.

    It speaks against the claim, but never for the opposite. To see whether the claim holds it is as
    far outside as the farthest value is away from the margin; to see whether it fails, on it.
    """
    farthest = np.nanmax(np.abs(values - margin))
    away = -farthest if claimed == "above" else farthest
    return np.where(np.isnan(values), margin + away * (side == claimed), values)


def of_share(inside: np.ndarray, share: float, side: Side) -> float:
    """Of more (`above`) or less than `share` of the networks inside, of bool (N,)."""
    counts, n = inside.cumsum(), np.arange(1, len(inside) + 1)
    if side == "below":
        counts, share = n - counts, 1 - share
    return 1 / max(1.0, float(sequential.share_evidence(counts, n, share)[LEAST - 1 :].max()))


def of_fixed(values: np.ndarray, margin: float, side: Side, error: float | None) -> float:
    """Of a t test of finite values (N,), once, with the mean on that side."""
    mean = values.mean()
    is_beyond = mean > margin if side == "above" else mean < margin
    return p_value(values, margin, error) if is_beyond else 1.0
