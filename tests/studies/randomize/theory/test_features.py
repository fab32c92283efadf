"""Feature maps: standardised images, and random convolutions by hand."""

import numpy as np
import pytest
import torch

from ovfit.studies.randomize.theory.features import features, filters
from tests.conftest import blobs


def test_features() -> None:
    images = blobs(train=30, side=9, channels=3).train_images
    bank = filters(images, np.random.default_rng(0))
    again = filters(images, np.random.default_rng(0))
    assert (
        torch.equal(bank, again)
        and bank.shape == (256, 3, 5, 5)
        and bank.sum((1, 2, 3)).abs().max() < 1e-3
    )
    np.testing.assert_array_equal(features(images, "pixels"), images.reshape(30, -1) / 255)
    flat = features(images, "standardised")
    np.testing.assert_allclose(flat.mean(1), 0, atol=1e-12)
    np.testing.assert_allclose(flat.std(1), 1)
    responses = features(images, "random convolutions", bank)
    assert (
        responses.shape == (30, 2048)
        and responses.dtype == np.float64
        and (responses >= 0).all()
        and len(np.unique(responses.round(6))) > 1000
    )
    np.testing.assert_array_equal(responses, features(images, "random convolutions", again))
    planes = torch.from_numpy(flat.reshape(images.shape)).permute(0, 3, 1, 2)[:1].float()
    corner = torch.relu(
        (planes[0, :, :5, :5] * bank[7]).sum() - 1
    )  # the first of the 5 x 5 places of filter 7, by hand
    response = torch.relu(torch.nn.functional.conv2d(planes, bank)[0, 7] - 1)
    torch.testing.assert_close(response[0, 0], corner)
    assert responses[0, 7 * 4] == pytest.approx(response[:3, :3].mean().item(), rel=1e-5)
    tiny = filters(images[:, :1, :2], np.random.default_rng(0))
    assert np.isfinite(features(images[:, :1, :2], "random convolutions", tiny)).all()


def test_convolutions_need_a_bank() -> None:
    with pytest.raises(ValueError, match="bank of filters"):
        features(blobs().train_images, "random convolutions")
