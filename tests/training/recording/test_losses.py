"""The code of a loss, and the fence, against numpy and scipy."""

import numpy as np
import pytest
from scipy import stats

from ovfit.training.recording.losses import decode, encode, fence


def test_two_bytes_hold_a_loss_to_a_thousandth() -> None:
    losses = np.concatenate([np.geomspace(1e-37, 9e3, 5000), [0.0, np.inf, np.nan]]).astype(
        np.float32
    )
    codes = encode(losses)
    assert codes.dtype == np.uint16
    back = decode(codes)
    assert np.abs(back[:5000] / losses[:5000].astype(np.float64) - 1).max() < 1e-3
    assert back[5000] == 0 and np.isnan(back[5001:]).all()


def test_fence_is_tukey_s() -> None:
    losses = np.random.default_rng(0).lognormal(size=(3, 501))
    for row, found in zip(losses, fence(losses), strict=True):
        assert found == pytest.approx(np.percentile(row, 75) + 1.5 * stats.iqr(row), rel=1e-12)
