"""Images on the device: how a batch is normalised."""

import numpy as np
import pytest
import torch

from ovfit.data import images
from ovfit.spec import Data
from tests.conftest import blobs


@pytest.mark.parametrize("kind", ["standard", "unit", "centred"])
def test_normalisation(kind: str) -> None:
    one = blobs(channels=3)
    train = np.arange(20)
    data = Data(
        digest=one.digest,
        shape=one.shape,
        classes=2,
        train_size=20,
        test_size=1,
        val_size=0,
        control_size=0,
        normalisation=kind,
    )
    found = images.pool(one, data, train, torch.device("cpu"), torch.float64).batch(
        torch.arange(20)
    )
    plain = torch.from_numpy(one.train_images[train]).permute(0, 3, 1, 2).double() / 255
    if kind == "standard":
        expected = (plain - plain.mean((0, 2, 3), keepdim=True)) / plain.std(
            (0, 2, 3), keepdim=True, correction=0
        )
    else:
        expected = plain if kind == "unit" else (plain - 0.5) / 0.5
    torch.testing.assert_close(found, expected)
