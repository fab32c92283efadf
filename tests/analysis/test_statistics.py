"""Tests at a fixed n, and Holm's correction, against scipy and Holm's own example."""

import numpy as np
import pytest
from scipy import stats

from ovfit.analysis.statistics import Interval, fixed_interval, holm, p_value


def test_fixed_intervals_against_scipy() -> None:
    values = np.random.default_rng(0).normal(2, 1, 12)
    found = fixed_interval(values)
    exact = stats.ttest_1samp(values, 0).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((exact.low, exact.high))
    same = fixed_interval(np.ones(9))
    assert (same.mean, same.low, same.high, same.n) == (1, 1, 1, 9)
    assert np.isnan(fixed_interval(np.ones(1)).low) and fixed_interval(np.empty(0)).n == 0


def test_a_standard_error_that_is_given_takes_the_place_of_the_values_own() -> None:
    interval = fixed_interval(np.array([1.0, 1.0, 1.0]), error=0.5)
    half = 0.5 * stats.t.ppf(0.975, 2)
    assert (interval.low, interval.high) == pytest.approx((1 - half, 1 + half))


def test_holm() -> None:
    """Holm 1979: thresholds .0125, .0167, .025, .05."""
    assert holm([0.01, 0.04, 0.03, 0.005]) == [True, False, False, True]


def test_p_values_against_scipy() -> None:
    values = np.random.default_rng(4).normal(0.4, 1, 9)
    assert p_value(values, 0.1) == pytest.approx(stats.ttest_1samp(values, 0.1).pvalue)
    own = values.std(ddof=1) / np.sqrt(9)
    assert p_value(values, 0.1, own) == pytest.approx(p_value(values, 0.1))
    assert p_value(values, 0.1, 2 * own) > p_value(values, 0.1)


@pytest.mark.parametrize(
    ("values", "margin", "p"), [([1.0], 0.0, 1.0), ([1.0, 1.0], 1.0, 1.0), ([1.0, 1.0], 0.0, 0.0)]
)
def test_p_values_without_variation(values: list[float], margin: float, p: float) -> None:
    assert p_value(np.array(values), margin) == p


def test_holm_stops_at_the_first_that_is_not_rejected() -> None:
    assert holm([]) == []
    assert holm([0.02, 0.026, 0.001]) == [True, True, True]  # thresholds .0167, .025, .05
    assert holm([0.03, 0.026, 0.001]) == [False, False, True]  # .026 > .025: .03 <= .05 is no help


def test_an_interval_as_text() -> None:
    assert Interval(0.97312, 0.97, 0.9761, 10).text == "0.9731 [0.97, 0.9761] n=10"
    assert Interval(0.5, np.nan, np.nan, 1).text == "0.5 n=1"
    assert Interval(0.5, -np.inf, np.inf, 2).text == "0.5 n=2"
