"""Is there a peak? Its place is chosen on some seeds, without test data; its height is measured on the others.

A maximum picked from the curve it is tested on always looks like a peak (shared: studies of section D, D1).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

LEVEL = 0.01  # train error up to which a network has interpolated
DRAWS = 1000  # of the bootstrap


@dataclass(frozen=True)
class Sweep:
    """S seeds at W places. `x` (W,) rises: parameters, images or epochs. `train` (error on the assigned labels) and `val` are (S, W), NaN where unknown.

    `test` (S, W, N) is 1 for a test image the network gets wrong, else 0; or (S, W, 1) the test error where single images are not known.
    """

    x: np.ndarray
    train: np.ndarray
    val: np.ndarray
    test: np.ndarray


Rule = Callable[
    [np.ndarray, np.ndarray], int | None
]  # train and val (W,), means over seeds -> the peak's place


def at_threshold(train: np.ndarray, val: np.ndarray) -> int | None:
    """The first place that interpolates: the peak of a width sweep."""
    reached = np.flatnonzero(train <= LEVEL)
    return int(reached[0]) if len(reached) else None


def at_last_fitted(train: np.ndarray, val: np.ndarray) -> int | None:
    """The last place that still interpolates: the peak of a sweep over numbers of images. None where all do: it lies beyond."""
    reached = np.flatnonzero(train <= LEVEL)
    return int(reached[-1]) if len(reached) and reached[-1] < len(train) - 1 else None


def at_second_rise(train: np.ndarray, val: np.ndarray) -> int | None:
    """Where validation error climbs highest above its least value so far: the peak of a curve over epochs."""
    return int((val - np.minimum.accumulate(val)).argmax()) or None


@dataclass(frozen=True)
class Heights:
    """Differences of test error, (S, N) each, by places the other half of the seeds chose. `peaks` and `lefts` are those places, one per half."""

    rise: np.ndarray  # peak - left minimum
    fall: np.ndarray  # peak - last place
    peaks: tuple[int, int]
    lefts: tuple[int, int]


def halves(seeds: int) -> tuple[np.ndarray, np.ndarray]:
    """Every second seed, and the others."""
    return np.arange(0, seeds, 2), np.arange(1, seeds, 2)


def places(sweep: Sweep, seeds: np.ndarray, rule: Rule) -> tuple[int, int] | None:
    """(left minimum, peak) on the means over some seeds; None where no place is a peak's, or nothing lies left of it."""
    train, val = sweep.train[seeds].mean(0), sweep.val[seeds].mean(0)
    peak = rule(train, val)
    if not peak or np.isnan(val[:peak]).any():
        return None
    return int(val[:peak].argmin()), peak


def heights(
    sweep: Sweep, rule: Rule = at_threshold, test: np.ndarray | None = None
) -> Heights | None:
    """Both halves measured at the places the other chose; None where one of them has no place. `test` in place of the sweep's: other errors, same places."""
    one, other = halves(len(sweep.train))
    found = [places(sweep, chooser, rule) for chooser in (one, other)] if len(other) else [None]
    if None in found:
        return None
    errors = sweep.test if test is None else test
    rise, fall = (np.empty((errors.shape[0], errors.shape[2])) for _ in range(2))
    for measured, (left, peak) in zip((other, one), found, strict=True):  # type: ignore[misc]
        rise[measured] = errors[measured, peak] - errors[measured, left]
        fall[measured] = errors[measured, peak] - errors[measured, -1]
    (left, peak), (second_left, second) = found  # type: ignore[misc]
    return Heights(rise, fall, (peak, second), (left, second_left))


def excess(sweep: Sweep) -> np.ndarray | None:
    """(S, N) test error of the last place less that of the best other one, by the validation error of the other half of the seeds."""
    one, other = halves(len(sweep.val))
    if not len(other) or np.isnan(sweep.val).any() or sweep.val.shape[1] < 2:
        return None
    found = np.empty((sweep.test.shape[0], sweep.test.shape[2]))
    for measured, chooser in ((other, one), (one, other)):
        found[measured] = (
            sweep.test[measured, -1]
            - sweep.test[measured, sweep.val[chooser, :-1].mean(0).argmin()]
        )
    return found


def standard_error(values: np.ndarray, seed: int = 0) -> float:
    """Of the mean of (S, N) values: the bootstrap that draws seeds and test images anew (crossed; Owen 2007 shows it errs on the wide side)."""
    rng = np.random.Generator(np.random.PCG64(seed))
    seeds, images = values.shape
    by_image = (
        rng.multinomial(images, np.full(images, 1 / images), size=DRAWS) @ values.T / images
        if images > 1
        else np.broadcast_to(values.T, (DRAWS, seeds))
    )
    by_seed = rng.multinomial(seeds, np.full(seeds, 1 / seeds), size=DRAWS) / seeds
    return float((by_image * by_seed).sum(1).std() * np.sqrt(seeds / (seeds - 1)))


def thresholds(sweep: Sweep, level: float = LEVEL) -> np.ndarray:
    """(S,) the x of each seed's first place with train error <= level; NaN where it has none."""
    reached = sweep.train <= level
    return np.where(reached.any(1), sweep.x[reached.argmax(1)], np.nan)
