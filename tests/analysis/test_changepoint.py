"""The change-point test: its statistic against a plain F, its level, a step."""

import numpy as np
import pytest

from ovfit.analysis.changepoint import change_point
from ovfit.seeds import numpy_generator

RATES = np.array([125, 100, 90, 80, 75, 70, 60, 50, 33, 20, 10])
NO_IMAGES = np.zeros(11)


def test_the_statistic_against_a_plain_f() -> None:
    values = np.random.default_rng(3).normal(size=(4, 7))
    cut = change_point(values, numpy_generator(0), np.zeros(7), permutations=99)
    centred = values - values.mean(1, keepdims=True)
    plain = []
    for place in range(1, 7):
        left, right = centred[:, :place].ravel(), centred[:, place:].ravel()
        between = len(left) * left.mean() ** 2 + len(right) * right.mean() ** 2
        within = ((left - left.mean()) ** 2).sum() + ((right - right.mean()) ** 2).sum()
        plain.append(between / (within / (4 * 6 - 1)))
    assert cut.place == int(np.argmax(plain)) + 1
    assert cut.statistic == pytest.approx(max(plain))


def test_it_keeps_its_level() -> None:
    """200 x .05 = 10; more than 18 alarms in one of 160 draws of a binomial."""
    rng = np.random.default_rng(5)
    alarms = 0
    for _ in range(200):
        exchangeable = rng.normal(size=(5, 1)) + rng.normal(size=(5, 11))
        alarms += change_point(exchangeable, rng, NO_IMAGES, permutations=199).p <= 0.05
    assert alarms <= 18


@pytest.mark.parametrize("shared", [True, False])
def test_it_keeps_its_level_where_places_have_images_of_their_own(shared: bool) -> None:
    """Nothing depends on the rate; 1/k of 12,000 images are measured at it, some harder than
    others, the same in every seed or others. Permuting seeds alone takes their luck for a change.
    """
    rng = np.random.default_rng(6)
    sizes = 12_000 // RATES
    alarms = {"seeds": 0, "seeds and images": 0}
    for _ in range(200):
        values = _measured(rng, sizes, shared=shared)
        p = values.mean()
        errors = np.sqrt(p * (1 - p) / sizes / (1 if shared else 5))
        by_seeds = change_point(values, rng, NO_IMAGES, permutations=199)
        with_images = change_point(values, rng, errors, permutations=199)
        alarms["seeds"] += by_seeds.p <= 0.05
        alarms["seeds and images"] += with_images.p <= 0.05
    assert alarms["seeds"] / 200 > (0.28 if shared else 0.05)
    assert alarms["seeds and images"] / 200 <= 0.05


def _measured(rng: np.random.Generator, sizes: np.ndarray, *, shared: bool) -> np.ndarray:
    """(5, K) shares of images that change, of five seeds."""
    values = np.empty((5, len(sizes)))
    for place, size in enumerate(sizes):
        chances = rng.beta(0.45, 0.05, size)
        for row in values:
            drawn = chances if shared else rng.beta(0.45, 0.05, size)
            row[place] = (rng.random(size) < drawn).mean()
    return values + rng.normal(0, 0.02, (5, 1))


def test_it_finds_a_step() -> None:
    rng = np.random.default_rng(5)
    step = np.where(np.arange(11) >= 5, 0.3, 0.0) + rng.normal(size=(5, 11)) * 0.05
    for errors in (NO_IMAGES, np.full(11, 0.03)):
        cut = change_point(step, rng, errors)
        assert cut.place == 5
        assert cut.p < 0.001
