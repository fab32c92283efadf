"""Intervals and corrections against scipy, closed forms and simulation."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from ovfit.analysis.claims import Part, corrected, judge
from ovfit.analysis.statistics import (
    Interval,
    half_width,
    holm,
    mean_interval,
    mean_intervals,
    p_value,
)


def test_intervals_against_scipy() -> None:
    values = np.random.default_rng(0).normal(2, 1, 12)
    found = mean_interval(values)
    expected = stats.bootstrap(
        (values,), np.mean, random_state=0
    ).confidence_interval  # another method, near enough
    exact = stats.ttest_1samp(values, 0).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((exact.low, exact.high))
    assert found.low == pytest.approx(expected.low, abs=0.15)
    same = mean_interval(np.ones(9))
    assert (same.mean, same.low, same.high, same.n) == (1, 1, 1, 9) and "no variation" in same.text
    assert np.isnan(mean_interval(np.ones(1)).low) and mean_interval(np.empty(0)).n == 0


def test_interval_covers_95_percent() -> None:
    rng = np.random.default_rng(1)
    hits = [
        abs(found.mean) <= found.mean - found.low
        for found in (mean_interval(rng.normal(0, 3, 6)) for _ in range(2000))
    ]
    assert 0.935 < np.mean(hits) < 0.965


def test_holm() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == [
        True,
        False,
        False,
        True,
    ]  # Holm 1979: thresholds .0125, .0167, .025, .05
    weak = judge("A", "s", "", {}, [Part("x", np.array([1.0, 2, 3, 1, 5, 0.1]), "above", 0.0)], "")
    assert weak.verdict == "holds" and 0.01 < weak.p < 0.05
    alone, crowd = corrected([weak])[0], corrected([weak] * 10)
    assert (
        alone.verdict == "holds"
        and {claim.verdict for claim in crowd} == {"undecided"}
        and "Holm over 10" in crowd[0].test
    )


@pytest.mark.parametrize("n", [2, 5, 20])
def test_half_a_width_is_the_t_quantile(n: int) -> None:
    exact = stats.t.interval(0.95, n - 1, scale=0.3)[1]
    assert half_width(np.array(0.3), np.array(n)) == pytest.approx(exact)


def test_one_value_has_no_width() -> None:
    widths = half_width(np.array([1.0, 1.0]), np.array([1, 3]))
    assert np.isnan(widths[0]) and widths[1] == pytest.approx(stats.t.ppf(0.975, 2))


def test_a_standard_error_that_is_given_takes_the_place_of_the_values_own() -> None:
    interval = mean_interval(np.array([1.0, 1.0, 1.0]), error=0.5)
    half = 0.5 * stats.t.ppf(0.975, 2)
    assert (interval.low, interval.high) == pytest.approx((1 - half, 1 + half))


def test_intervals_of_groups_are_those_of_each_alone() -> None:
    rng = np.random.default_rng(3)
    groups = {"a": rng.normal(size=7), "b": np.full(4, 2.5), "c": rng.normal(size=1)}
    rows = [(name, value) for name, values in groups.items() for value in values]
    frame = pd.DataFrame([*rows, ("a", np.nan)], columns=["group", "value"])  # NaN is left out
    table = mean_intervals(frame, ["group"], "value").set_index("group")
    for name, values in groups.items():
        alone = mean_interval(values)
        expected = [alone.mean, alone.low, alone.high, alone.n]
        assert table.loc[name].tolist() == pytest.approx(expected, nan_ok=True)
    assert table.loc["b", "low"] == table.loc["b", "high"] == 2.5


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
