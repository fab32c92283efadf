"""The bins of losses."""

import numpy as np

from ovfit.studies.interpolation.charts.heatmaps import loss_counts


def test_loss_bins() -> None:
    losses = np.array([[0.0, 1e-9, 1.0001e-8, 1.0, 99.0, 1e5, np.nan]])
    (counts,) = loss_counts(losses)
    assert counts.sum() == 6  # NaN is not counted
    assert counts[0] == 2  # below the lowest bin
    assert counts[1] == 1
    assert counts[33] == 1
    assert counts[-1] == 2  # the highest bin, and above it
