"""The self-test's regression is least squares."""

import numpy as np
import pytest

from ovfit.studies.descent.random_features import fit


def test_the_oracle_s_regression_is_least_squares() -> None:
    """Below p = n the normal equations; above it the interpolating solution of least norm."""
    rng = np.random.default_rng(6)
    images = {
        "train": rng.normal(size=(40, 12)),
        "val": rng.normal(size=(9, 12)),
        "test": rng.normal(size=(30, 12)),
    }
    labels, test = rng.integers(0, 3, 40), rng.integers(0, 3, 30)
    for count in (10, 90):
        found = fit(images, [labels], test, count, np.random.default_rng(7))[0]
        mean = images["train"].mean(0)
        drawn = np.random.default_rng(7).normal(size=(12, count)) / np.sqrt(12)
        train, held = (np.maximum((images[name] - mean) @ drawn, 0) for name in ("train", "test"))
        if count < 40:
            weights = np.linalg.solve(train.T @ train, train.T @ np.eye(3)[labels])
        else:
            weights = np.linalg.pinv(train) @ np.eye(3)[labels]
        loss = ((held @ weights - np.eye(3)[test]) ** 2).mean()
        assert found.loss == pytest.approx(loss, rel=1e-8)
        assert (found.test == (held @ weights).argmax(1)).all()
    assert (found.train == labels).all()
