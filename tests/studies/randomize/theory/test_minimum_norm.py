"""Minimum-norm solutions: closed forms against pseudo-inverses, and SGD against closed forms."""

import numpy as np
import pytest

from ovfit.data.digits import digits
from ovfit.studies.randomize.theory import minimum_norm
from ovfit.studies.randomize.theory.features import features


def test_closed_form_is_the_pseudo_inverse() -> None:
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(12, 40)) * np.geomspace(1, 100, 40), rng.normal(size=(12, 3))
    np.testing.assert_allclose(
        minimum_norm.closed_form(x, y), np.linalg.pinv(x) @ y, rtol=1e-9, atol=1e-12
    )
    np.testing.assert_allclose(
        minimum_norm.closed_form(x, y), x.T @ np.linalg.inv(x @ x.T) @ y, rtol=1e-6, atol=1e-10
    )
    low = np.concatenate([x, x[:2]])  # rank 12 of 14
    np.testing.assert_allclose(
        minimum_norm.closed_form(low, np.concatenate([y, y[:2]])),
        np.linalg.pinv(x) @ y,
        rtol=1e-9,
        atol=1e-12,
    )


def test_closed_form_of_dependent_images() -> None:
    """More images than pixels, each with zero mean: rank below both sizes.

    Singular values of rounding size must not count.
    """
    data = digits()
    x, y = (
        features(data.train_images[:500], "standardised"),
        np.eye(10)[data.train_labels[:500]],
    )
    w = minimum_norm.closed_form(x, y)
    np.testing.assert_allclose(w, np.linalg.pinv(x, rcond=1e-12) @ y, rtol=1e-6, atol=1e-8)
    assert np.linalg.matrix_rank(x) < 64 and np.linalg.norm(w) < 100


@pytest.mark.parametrize("batch", [1, 4, 12])
def test_sgd_from_zero_and_from_elsewhere(batch: int) -> None:
    rng = np.random.default_rng(batch)
    x, y = rng.normal(size=(12, 40)), rng.normal(size=(12, 3))
    best = np.linalg.pinv(x) @ y
    path = minimum_norm.by_sgd(x, y, rng, 3000, batch, 1e-10)
    np.testing.assert_allclose(path.w, best, atol=1e-8)
    assert (
        path.distance[0] == pytest.approx(1)
        and path.distance[-1] < 1e-8
        and path.residual[-1] <= 1e-10
    )
    assert (
        (np.diff(path.steps) > 0).all() and path.steps[0] == 0 and path.steps[1] == -(-12 // batch)
    )
    start = rng.normal(size=best.shape)
    unseen = start - np.linalg.pinv(x) @ x @ start
    np.testing.assert_allclose(minimum_norm.outside(x, start), unseen, atol=1e-12)
    path = minimum_norm.by_sgd(x, y, rng, 3000, batch, 1e-10, start)
    np.testing.assert_allclose(path.w, best + unseen, atol=1e-8)
    assert path.distance[-1] == pytest.approx(
        np.linalg.norm(unseen) / np.linalg.norm(best), rel=1e-6
    )


@pytest.mark.parametrize("model", minimum_norm.MODELS)
def test_fits_interpolate_and_ignore_the_scale_of_features(model: str) -> None:
    rng = np.random.default_rng(0)
    train, labels = rng.normal(size=(20, 50)), rng.integers(0, 3, 20)
    one = minimum_norm.fit(train, labels, train + 1e-9, labels, 3, model)
    assert one.train_error == one.test_error == 0
    other = minimum_norm.fit(train * 1000, labels, train * 1000, 2 - labels, 3, model)
    assert other.norm == pytest.approx(one.norm) and other.test_error == (labels != 1).mean()
    apart = ((train[:, None] - train[None]) ** 2).sum(2)
    kernel = (
        train @ train.T / (train**2).sum(1).mean()
        if model == "linear"
        else np.exp(-apart / np.median(apart[np.triu_indices(20, 1)]))
    )
    y = np.eye(3)[labels]
    assert one.norm == pytest.approx(np.sqrt(np.trace(y.T @ np.linalg.inv(kernel) @ y)))
