"""Spearman's correlation and its jackknife, against scipy and the bootstrap."""

import numpy as np
import pytest
from scipy import stats

from ovfit.studies.interpolation.spearman import pseudo_values, spearman


def test_jackknife_of_spearman() -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(size=80)
    y = x + rng.normal(size=80)
    assert spearman(x, y) == pytest.approx(stats.spearmanr(x, y).statistic)
    values = pseudo_values(x, y)
    resampled = [stats.spearmanr(x[i], y[i]).statistic for i in rng.integers(0, 80, (400, 80))]
    assert values.mean() == pytest.approx(spearman(x, y), abs=0.03)
    assert values.std(ddof=1) / np.sqrt(80) == pytest.approx(np.std(resampled), rel=0.3)


def test_there_is_no_correlation_of_what_does_not_vary() -> None:
    assert np.isnan(spearman(np.ones(5), np.arange(5)))
    assert np.isnan(spearman(np.arange(2), np.arange(2)))
