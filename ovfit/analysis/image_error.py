"""How far off a mean over images may be because others could have been in their place.

Networks that are measured on the same images share this luck: no number of seeds makes it smaller.
"""

from collections.abc import Sequence

import numpy as np

from ovfit.analysis.statistics import standard_error


def crossed(by_image: np.ndarray) -> float:
    """The standard error of the mean of (S, N) values, of S networks on the same N images.

    Of the choice of images alone: the spread over images of the mean over networks. Rows with NaN
    are networks without a record, and left out. NaN where none is left, or there is one image.
    """
    known = by_image[~np.isnan(by_image).any(1)]
    if not len(known) or by_image.shape[1] < 2:
        return float("nan")
    means = known.mean(0, dtype=np.float64)
    return standard_error(means)


def binomial(
    shares: Sequence[float], images: float, weights: Sequence[float] | np.ndarray | None = None
) -> float:
    """The most that `crossed` can be where single images are not known.

    Of a sum of `shares` (each a mean over networks of a share of the same images) with `weights`
    (usually 1 and -1): sqrt(sum w^2 p (1 - p) / images), as if all networks were right on the same
    images, and shares with opposite signs had nothing in common.
    """
    p = np.clip(np.asarray(shares, dtype=np.float64), 0.0, 1.0)
    w = np.ones(len(p)) if weights is None else np.asarray(weights, dtype=np.float64)
    return float(np.sqrt((w**2 * p * (1 - p)).sum() / images))
