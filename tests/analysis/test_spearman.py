"""Spearman's correlation, against scipy."""

import numpy as np
import pytest
from scipy import stats

from ovfit.analysis.spearman import spearman


def test_spearman() -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(size=80).round(1)  # with ties
    y = x + rng.normal(size=80)
    assert spearman(x, y) == pytest.approx(stats.spearmanr(x, y).statistic)


def test_there_is_no_correlation_of_what_does_not_vary() -> None:
    assert np.isnan(spearman(np.ones(5), np.arange(5)))
    assert np.isnan(spearman(np.arange(2), np.arange(2)))
