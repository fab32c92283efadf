"""The change-point test: its statistic against a plain F, its level, and a step."""

import numpy as np
import pytest

from ovfit.analysis.changepoint import change_point
from ovfit.seeds import numpy_generator


def test_the_statistic_against_a_plain_f() -> None:
    values = np.random.default_rng(3).normal(size=(4, 7))
    cut = change_point(values, numpy_generator(0), permutations=99)
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
        alarms += change_point(exchangeable, rng, permutations=199).p <= 0.05
    assert alarms <= 18


def test_it_finds_a_step() -> None:
    rng = np.random.default_rng(5)
    step = np.where(np.arange(11) >= 5, 0.3, 0.0) + rng.normal(size=(5, 11)) * 0.05
    cut = change_point(step, rng)
    assert cut.place == 5
    assert cut.p < 0.001
