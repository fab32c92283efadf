"""Outliers, the loss they hold, and how alike those of different seeds are."""

import numpy as np
import pytest
from scipy import stats

from ovfit.studies.interpolation.outliers import across_seeds, held_by_worst, jaccard, outliers


def test_the_worst_samples_share_of_the_loss() -> None:
    losses = np.array([10.0] + [1.0] * 90 + [0.0] * 9)
    assert held_by_worst(losses, 0.01) == pytest.approx(0.1)
    assert held_by_worst(losses, 0.10) == pytest.approx(0.19)
    assert np.isnan(held_by_worst(np.zeros(10), 0.1))


def test_jaccard() -> None:
    one, other = np.array([1, 1, 0, 0], bool), np.array([1, 0, 1, 0], bool)
    assert jaccard(one, other) == pytest.approx(1 / 3)
    assert np.isnan(jaccard(np.zeros(4, bool), np.zeros(4, bool)))


def test_overlap_with_the_other_seeds_of_a_group() -> None:
    flags = {"a": [1, 1, 0, 0], "b": [1, 0, 1, 0], "c": [1, 1, 0, 0], "d": [1, 0, 0, 0]}
    beyond = {name: np.array(row, bool) for name, row in flags.items()}
    alike = across_seeds([["a", "b", "c", "gone"], ["d"]], beyond)
    assert alike["a"] == pytest.approx((1 / 3 + 1) / 2)
    assert alike["b"] == pytest.approx(1 / 3)
    assert np.isnan(alike["d"])
    assert set(alike) == {"a", "b", "c", "d"}


def test_outliers_are_beyond_tukey_s_fence() -> None:
    rows = np.random.default_rng(0).lognormal(size=(4, 200))
    beyond = outliers(rows)
    assert beyond.any(axis=1).all()
    for row, flags in zip(rows, beyond, strict=True):
        fence = np.percentile(row, 75) + 1.5 * stats.iqr(row)
        assert (flags == (row > fence)).all()
