"""Barriers, against a search of every place."""

import numpy as np
import pytest

from ovfit.analysis.barriers import barrier


def test_barrier_is_the_largest_excess_over_the_mix_of_the_ends() -> None:
    rng = np.random.default_rng(0)
    for _ in range(20):
        places = np.concatenate([[0.0], np.sort(rng.random(7)), [1.0]])
        values = rng.random(9)
        excess = [
            value - (values[0] + t * (values[-1] - values[0]))
            for t, value in zip(places, values, strict=True)
        ]
        assert barrier(values, places) == pytest.approx(max(excess))


def test_path_below_its_ends_has_none() -> None:
    places = np.linspace(0, 1, 5)
    assert barrier(np.array([0.2, 0.1, 0.0, 0.1, 0.4]), places) == 0
    assert barrier(0.3 - 0.2 * places, places) == pytest.approx(0)
