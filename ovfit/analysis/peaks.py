"""Is there a peak? Its place is chosen on some seeds; its height is measured on the others.

No test data choose the place. A maximum picked from the curve it is tested on always looks like a
peak.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ovfit.analysis.image_error import binomial

LEVEL = 0.01  # train error up to which a network has interpolated
DRAWS = 1000  # of the bootstrap


@dataclass(frozen=True)
class Sweep:
    """Errors of S seeds at W places: parameters, images or epochs, `x` (W,), rising.

    `train` (S, W): error on the assigned labels; `val` (S, W); NaN where unknown. `test` (S, W, N):
    1 for a test image the network gets wrong, else 0; or (S, W, 1) the test error, where single
    images are not known.
    """

    x: np.ndarray
    train: np.ndarray
    val: np.ndarray
    test: np.ndarray


# train and val (W,), means over seeds -> the peak's place
Rule = Callable[[np.ndarray, np.ndarray], int | None]


def at_threshold(train: np.ndarray, val: np.ndarray) -> int | None:
    """The first place that interpolates: the peak of a width sweep."""
    reached = np.flatnonzero(train <= LEVEL)
    return int(reached[0]) if len(reached) else None


def at_last_fitted(train: np.ndarray, val: np.ndarray) -> int | None:
    """The last place that still interpolates: the peak of a sweep over numbers of images.

    None where all do: it lies beyond.
    """
    reached = np.flatnonzero(train <= LEVEL)
    return int(reached[-1]) if len(reached) and reached[-1] < len(train) - 1 else None


def at_second_rise(train: np.ndarray, val: np.ndarray) -> int | None:
    """Where validation error climbs highest above its least value so far: a peak over epochs."""
    return int((val - np.minimum.accumulate(val)).argmax()) or None


@dataclass(frozen=True)
class Difference:
    """Test errors less test errors of the same seeds and images: terms (S, N) by their sign."""

    plus: tuple[np.ndarray, ...]
    minus: tuple[np.ndarray, ...]

    @property
    def values(self) -> np.ndarray:
        """(S, N)"""
        values: np.ndarray = np.sum(self.plus, axis=0) - np.sum(self.minus, axis=0)
        return values

    def __sub__(self, other: "Difference") -> "Difference":
        return Difference(self.plus + other.minus, self.minus + other.plus)

    def error(self, images: int | None) -> float | None:
        """The standard error of the mean over seeds and images, both drawn anew.

        By `standard_error` where single images are known (N > 1). Where there are but the errors of
        `images` images, what seeds make, and at most what images do: their binomial error in every
        term (terms of the same images, which are hard or easy for all, have less). None where
        there is one seed, or the number of images is not known.
        """
        values = self.values
        seeds, known = values.shape
        if seeds < 2:
            return None
        if known > 1:
            return standard_error(values)
        if images is None:
            return None
        of_images = binomial([float(term.mean()) for term in (*self.plus, *self.minus)], images)
        return float(np.hypot(values.std(ddof=1) / np.sqrt(seeds), of_images))


@dataclass(frozen=True)
class Heights:
    """Test errors, (S, N) each, at places that the other half of the seeds chose.

    `peaks` and `lefts` are those places, one per half.
    """

    peak: np.ndarray
    left: np.ndarray  # at the left minimum
    last: np.ndarray
    peaks: tuple[int, int]
    lefts: tuple[int, int]

    @property
    def rise(self) -> Difference:
        """Peak - left minimum."""
        return Difference((self.peak,), (self.left,))

    @property
    def fall(self) -> Difference:
        """Peak - last place."""
        return Difference((self.peak,), (self.last,))


def halves(seeds: int) -> tuple[np.ndarray, np.ndarray]:
    """Every second seed, and the others."""
    return np.arange(0, seeds, 2), np.arange(1, seeds, 2)


def places(sweep: Sweep, seeds: np.ndarray, rule: Rule) -> tuple[int, int] | None:
    """(left minimum, peak) on the means over some seeds (n,) of the sweep's.

    None where no place is a peak's, or nothing lies left of it.
    """
    train, val = sweep.train[seeds].mean(0), sweep.val[seeds].mean(0)
    peak = rule(train, val)
    if not peak or np.isnan(val[:peak]).any():
        return None
    return int(val[:peak].argmin()), peak


def heights(
    sweep: Sweep, rule: Rule = at_threshold, test: np.ndarray | None = None
) -> Heights | None:
    """Both halves measured at the places the other chose; None where one of them has no place.

    `test` (S, W, N) in place of the sweep's: other errors at the same places.
    """
    even, odd = halves(len(sweep.train))
    if not len(odd):
        return None
    by_even, by_odd = places(sweep, even, rule), places(sweep, odd, rule)
    if by_even is None or by_odd is None:
        return None
    errors = sweep.test if test is None else test
    seeds = np.arange(len(errors))
    left, peak = np.where(seeds % 2, np.array(by_even)[:, None], np.array(by_odd)[:, None])
    return Heights(
        peak=errors[seeds, peak],
        left=errors[seeds, left],
        last=errors[:, -1],
        peaks=(by_even[1], by_odd[1]),
        lefts=(by_even[0], by_odd[0]),
    )


def excess(sweep: Sweep) -> Difference | None:
    """Test error of the last place less that of the best other one.

    Which is best says the validation error of the other half of the seeds. None where there are
    too few seeds or places, or a validation error is unknown.
    """
    even, odd = halves(len(sweep.val))
    if not len(odd) or np.isnan(sweep.val).any() or sweep.val.shape[1] < 2:
        return None
    by_even, by_odd = (sweep.val[half, :-1].mean(0).argmin() for half in (even, odd))
    seeds = np.arange(len(sweep.val))
    best = np.where(seeds % 2, by_even, by_odd)
    return Difference((sweep.test[:, -1],), (sweep.test[seeds, best],))


def standard_error(values: np.ndarray, seed: int = 0) -> float:
    """Of the mean of (S, N) values: the bootstrap that draws seeds and test images anew.

    Crossed; Owen 2007 (The pigeonhole bootstrap) shows that it errs on the wide side.
    """
    seeds, images = values.shape
    of_images, of_seeds = _drawn(seeds, images, seed)
    if images == 1:
        by_image = np.broadcast_to(values.T, (DRAWS, seeds))
    else:
        by_image = of_images.astype(np.float64) @ values.T / images
    by_seed = of_seeds / seeds
    return float((by_image * by_seed).sum(1).std() * np.sqrt(seeds / (seeds - 1)))


@lru_cache(maxsize=4)  # the same for all sweeps of a launch
def _drawn(seeds: int, images: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """How often each of the DRAWS draws has each image (DRAWS, images), uint16, and each seed.

    One image is drawn once, without asking.
    """
    rng = np.random.Generator(np.random.PCG64(seed))
    of_images = np.ones((DRAWS, 1), dtype=np.uint16)
    if images > 1:
        drawn = rng.multinomial(images, np.full(images, 1 / images), size=DRAWS)
        of_images = drawn.astype(np.uint16)
    of_seeds = rng.multinomial(seeds, np.full(seeds, 1 / seeds), size=DRAWS)
    return of_images, of_seeds


def thresholds(sweep: Sweep, level: float = LEVEL) -> np.ndarray:
    """(S,) the x of each seed's first place with train error <= level; NaN where it has none."""
    reached = sweep.train <= level
    return np.where(reached.any(1), sweep.x[reached.argmax(1)], np.nan)
