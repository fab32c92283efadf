"""Bias and variance of the 0-1 loss."""

import numpy as np
import pytest
from scipy import stats

from ovfit.analysis.decomposition import decompose


def test_bias_and_variance_add_up() -> None:
    rng = np.random.default_rng(5)
    labels = rng.integers(0, 4, 400)
    predictions = np.where(rng.random((7, 400)) < 0.6, labels, rng.integers(0, 4, (7, 400)))
    probabilities = rng.dirichlet(np.ones(4), (7, 400))
    found = decompose(predictions, labels, probabilities)
    assert found.error == pytest.approx((predictions != labels).mean())
    assert found.error == pytest.approx(found.bias + found.spread - found.luck, abs=1e-12)
    main = stats.mode(predictions, axis=0).mode
    assert found.bias == pytest.approx((main != labels).mean())
    assert found.ensemble == pytest.approx((probabilities.mean(0).argmax(1) != labels).mean())
    alike = decompose(predictions[[0, 0]], labels, probabilities[[0, 0]])
    assert (alike.spread, alike.luck) == (0, 0)
