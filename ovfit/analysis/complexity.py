"""Effective model complexity: the most images a training procedure fits to within epsilon.

Nakkiran et al. 2019 (Deep double descent), definition 1, found by bisection.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

RESOLUTION = 1.1  # the bisection ends where the two numbers of images are within this factor


@dataclass(frozen=True)
class Complexity:
    """A bisection so far, in numbers of images.

    `fitted`: the most known to be fitted (None: not even the least). `beyond`: the fewest known not
    to be (None: all are fitted). `next`: to be tried now; None where the bisection is at its end.
    """

    fitted: int | None
    beyond: int | None
    next: int | None


def bisect(
    error: Callable[[int], float | None], least: int, most: int, epsilon: float
) -> Complexity:
    """Replays the bisection over `least` .. `most` images, in ratios.

    `error(n)` is the mean train error at n images, None where it is not known yet. Assumes that
    what fits n images fits fewer.
    """
    fitted = beyond = None
    while True:
        low, high = fitted or least, beyond or most
        closed = fitted is not None and beyond is not None
        if closed and (high <= RESOLUTION * low or high - low < 2):
            return Complexity(fitted, beyond, None)
        if fitted == most or beyond == least:
            return Complexity(fitted, beyond, None)
        middle = round(sqrt(low * high))
        if high <= RESOLUTION**2 * low or middle in (low, high):
            middle = _end(fitted, beyond, low, high, middle)
        known = error(middle)
        if known is None:
            return Complexity(fitted, beyond, middle)
        if known <= epsilon:
            fitted = middle
        else:
            beyond = middle


def _end(fitted: int | None, beyond: int | None, low: int, high: int, middle: int) -> int:
    """Where the ends are near each other: the one that was never tried, else the middle."""
    if beyond is None and fitted is not None:
        return high
    if fitted is None and beyond is not None:
        return low
    return middle
