"""Where a peak is looked for, and the standard error of its height."""

from dataclasses import replace

import numpy as np
import pytest

from ovfit.analysis.peaks import (
    at_last_fitted,
    at_second_rise,
    at_threshold,
    excess,
    heights,
    standard_error,
    thresholds,
)
from tests.support.simulated import simulated


def test_places_need_a_threshold_something_to_its_left_validation_and_two_seeds() -> None:
    rng = np.random.default_rng(3)
    errors = np.full(8, 0.2)
    assert heights(simulated(errors, rng, train=np.full(8, 0.1))) is None
    assert heights(simulated(errors, rng, train=np.zeros(8))) is None
    assert heights(simulated(errors, rng, seeds=1)) is None
    whole = simulated(errors, rng)
    assert heights(whole) is not None and excess(whole) is not None
    blind = replace(whole, val=np.full((8, 8), np.nan))
    assert heights(blind) is None and excess(blind) is None
    first, never = thresholds(replace(whole, train=np.array([[0.1, 0.0], [0.1, 0.1]])))
    assert first == 2000 and np.isnan(never)


def test_rules_for_images_and_epochs() -> None:
    flat = np.zeros(5)
    assert at_threshold(np.array([0.1, 0.01, 0.02, 0.0, 0.0]), flat) == 1
    assert at_last_fitted(np.array([0.0, 0.0, 0.01, 0.2, 0.3]), flat) == 2
    assert at_last_fitted(flat, flat) is None and at_last_fitted(flat + 0.1, flat) is None
    assert at_second_rise(flat, np.array([0.9, 0.3, 0.2, 0.35, 0.25])) == 3
    assert at_second_rise(flat, np.array([0.9, 0.5, 0.4, 0.3, 0.2])) is None


def test_standard_error_counts_seeds_and_images() -> None:
    rng = np.random.default_rng(4)
    seeds, images = rng.normal(0, 0.1, (60, 1)), rng.normal(0, 1.0, (1, 500))
    assert standard_error(seeds + 0 * images) == pytest.approx(0.1 / np.sqrt(60), rel=0.25)
    assert standard_error(0 * seeds + images) == pytest.approx(1 / np.sqrt(500), rel=0.15)
    assert standard_error(seeds + images) == pytest.approx(
        np.hypot(0.1 / np.sqrt(60), 1 / np.sqrt(500)), rel=0.15
    )
    assert standard_error(rng.normal(size=(8, 1))) > 0
