"""What stands between two networks on a path."""

import numpy as np


def barrier(values: np.ndarray, places: np.ndarray) -> float:
    """The largest of `values` (T,) at the `places` t (T,), from 0 to 1, less the linear mix of its
    ends at the same t: Frankle et al. 2020 (arXiv 1912.05671), section 2, who say "error barrier".

    0 where the path is nowhere above it: at its ends it is equal to it.
    """
    mix = (1 - places) * values[0] + places * values[-1]
    return float((values - mix).max())
