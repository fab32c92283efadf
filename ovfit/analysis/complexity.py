"""Effective model complexity: the most images a training procedure fits to within epsilon (Nakkiran et al. 2019, definition 1), by bisection."""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

RESOLUTION = 1.1  # the bisection ends where the two numbers of images are within this factor


@dataclass(frozen=True)
class Complexity:
    """`fitted`: the most images known to be fitted (None: not even the least); `beyond`: the fewest known not to be (None: all are fitted).

    `next`: the number to try now; None where the bisection is at its end.
    """

    fitted: int | None
    beyond: int | None
    next: int | None


def bisect(
    error: Callable[[int], float | None], least: int, most: int, epsilon: float
) -> Complexity:
    """Replays the bisection over `least` .. `most` images, in ratios. `error(n)` is the mean train error at n images, None where it is not known yet.

    Assumes that what fits n images fits fewer.
    """
    fitted = beyond = None
    while True:
        low, high = fitted or least, beyond or most
        if fitted and beyond and (high <= RESOLUTION * low or high - low < 2):
            return Complexity(fitted, beyond, None)
        if fitted == most or beyond == least:
            return Complexity(fitted, beyond, None)
        middle = round(sqrt(low * high))
        if high <= RESOLUTION**2 * low or middle in (low, high):
            middle = (
                high if beyond is None and fitted else low if fitted is None and beyond else middle
            )
        known = error(middle)
        if known is None:
            return Complexity(fitted, beyond, middle)
        fitted, beyond = (middle, beyond) if known <= epsilon else (fitted, middle)
