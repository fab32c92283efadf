"""The error that the choice of images makes: against simulation, and its bound."""

import numpy as np
import pytest

from ovfit.analysis.image_error import binomial, crossed


def _right(rng: np.random.Generator, difficulty: np.ndarray, networks: int) -> np.ndarray:
    return (rng.random((networks, len(difficulty))) < difficulty).astype(np.float64)


def test_the_crossed_error_is_that_of_images_drawn_anew() -> None:
    rng = np.random.default_rng(0)
    means, told = [], []
    for _ in range(400):
        right = _right(rng, rng.beta(2, 1, 300), networks=30)
        means.append(right.mean())
        told.append(crossed(right))
    assert np.mean(told) == pytest.approx(np.std(means), rel=0.1)


def test_the_bound_is_wider_and_is_reached_by_networks_that_agree() -> None:
    rng = np.random.default_rng(1)
    right = _right(rng, rng.beta(2, 1, 300), networks=30)
    bound = binomial([float(right.mean())], 300)
    assert crossed(right) < bound
    alike = np.repeat(right[:1], 30, 0)
    assert crossed(alike) == pytest.approx(binomial([float(alike.mean())], 299))


def test_of_a_difference_the_bound_adds_both() -> None:
    rng = np.random.default_rng(2)
    difficulty = rng.beta(2, 1, 300)
    first, second = (_right(rng, difficulty, networks=30) for _ in range(2))
    bound = binomial([float(first.mean()), float(second.mean())], 300)
    assert crossed(first - second) < bound
    assert binomial([0.5, 0.5], 100, [2.0, 0.0]) == pytest.approx(0.1)


def test_networks_without_a_record_are_left_out() -> None:
    right = np.array([[1.0, 0.0, 1.0], [np.nan, np.nan, np.nan]])
    assert crossed(right) == crossed(right[:1]) > 0
    assert np.isnan(crossed(right[1:])) and np.isnan(crossed(np.ones((5, 1))))
