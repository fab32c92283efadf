"""The digits inside scikit-learn: their sizes, their split, their content."""

import numpy as np

from ovfit.data.digits import digits as load_digits
from ovfit.data.registry import BUILT_IN


def test_they_are_embedded_stratified_and_verified() -> None:
    digits = load_digits()
    assert digits.train_images.shape == (1437, 8, 8, 1) and digits.test_images.shape == (
        360,
        8,
        8,
        1,
    )
    assert digits.train_images.max() == 255 and digits.train_images.dtype == np.uint8
    shares = np.bincount(digits.test_labels) / np.bincount(
        np.concatenate([digits.train_labels, digits.test_labels])
    )
    assert np.abs(shares - 360 / 1797).max() < 0.01
    assert digits.content_digest() == BUILT_IN["digits"].content
