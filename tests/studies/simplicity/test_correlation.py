"""The statistics of both claims."""

import numpy as np
import pytest
from scipy import stats

from ovfit.studies.simplicity import correlation
from ovfit.studies.simplicity.counts import Counts


def test_within_strata_is_the_weighted_mean_of_scipys() -> None:
    rng = np.random.default_rng(0)
    strata = np.repeat([1, 2, 3, 4], [40, 15, 5, 12])
    x = rng.integers(0, 20, len(strata)) + 100 * strata
    y = -x + rng.normal(0, 8, len(strata)) + 300 * strata
    y[strata == 4] = 1.0  # says nothing
    each = [stats.spearmanr(x[strata == s], y[strata == s]).statistic for s in (1, 2)]
    expected = np.average(each, weights=[39, 14])
    assert correlation.within_strata(x, y, strata) == pytest.approx(expected)


def test_what_differs_between_strata_alone_is_no_correlation_within() -> None:
    rng = np.random.default_rng(1)
    strata = np.repeat(np.arange(10), 100)
    x, y = strata + rng.uniform(size=1000), -strata + rng.uniform(size=1000)
    assert stats.spearmanr(x, y).statistic < -0.9
    assert abs(correlation.within_strata(x, y, strata)) < 0.1


def test_no_stratum_is_no_number() -> None:
    three = np.arange(3)
    assert np.isnan(correlation.within_strata(three, three, np.zeros(3)))


@pytest.mark.parametrize("scale", (40.0, 400.0))
def test_the_correction_takes_away_what_counting_does(scale: float) -> None:
    """Counts of two distributions that agree at .8: corrected they say so, at any number."""
    rng = np.random.default_rng(2)
    found, raw = [], []
    for _ in range(20):
        log = rng.multivariate_normal([0, 0], [[1, 0.8], [0.8, 1]], 80) * 0.4
        times = rng.poisson(scale * np.exp(log))
        each = [correlation.reliability(column, rng) for column in times.T]
        observed = stats.spearmanr(*times.T).statistic
        raw.append(observed)
        found.append(correlation.disattenuated(observed, (each[0], each[1])))
    true = 6 / np.pi * np.arcsin(0.8 / 2)  # Spearman's of a normal pair
    assert np.mean(found) == pytest.approx(true, abs=0.05)
    assert np.mean(raw) < np.mean(found)


def test_counts_that_are_only_noise_have_no_reliability() -> None:
    rng = np.random.default_rng(3)
    each = [correlation.reliability(rng.poisson(100, 500), rng) for _ in range(5)]
    assert all(np.isnan(value) or value < 0.3 for value in each)


def test_functions_in_common_were_hit_often_by_both() -> None:
    functions = np.arange(80, dtype=np.uint8).reshape(5, 16)
    first = Counts(functions, np.array([30, 29, 50, 400, 31]))
    second = Counts(functions[[0, 1, 3, 4]], np.array([90, 90, 30, 29]))
    mine, theirs = correlation.common(first, second)
    assert mine.times.tolist() == [30, 400] and theirs.tolist() == [90, 30]


def test_shuffled_pairs_are_about_nothing() -> None:
    values = np.arange(50)
    chance = correlation.shuffled(values, values, np.random.default_rng(4))
    assert abs(chance.mean()) < 0.05 and np.quantile(chance, 0.95) < 0.35
