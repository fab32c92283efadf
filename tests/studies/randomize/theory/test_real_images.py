"""The theory on real images."""

import numpy as np
import pytest

from ovfit.data.registry import load
from ovfit.folders import data_dir
from ovfit.studies.randomize.statements import DISTANCE
from ovfit.studies.randomize.theory import construction, minimum_norm
from ovfit.studies.randomize.theory.features import features


@pytest.mark.real_data
@pytest.mark.parametrize("name", ["mnist", "cifar10"])
def test_real_images(name: str) -> None:
    data = load(name, data_dir())
    rng = np.random.default_rng(0)
    for n in (10, 100, 1000):
        points = data.train_images[:n].reshape(n, -1) / 255.0
        targets = rng.integers(0, 10, n).astype(float)
        net = construction.construct(points, targets, rng)
        assert net.n_parameters == 2 * n + points.shape[1]
        np.testing.assert_allclose(net(points), targets, atol=1e-5)
    images = features(data.train_images[:100], "standardised")
    y = np.eye(10)[data.train_labels[:100]]
    path = minimum_norm.by_sgd(images, y, rng, 5000)
    np.testing.assert_allclose(
        minimum_norm.closed_form(images, y), np.linalg.pinv(images) @ y, atol=1e-9
    )
    assert path.distance[-1] <= DISTANCE.value
