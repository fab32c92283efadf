"""Which images the theory is tried on."""

import numpy as np

from ovfit.data.datasets import Dataset

HELD = 2**29  # bytes at most of a set of images as float64


def affordable(dataset: Dataset, images: int) -> int:
    """As many images, or those that HELD bytes hold."""
    return max(2, min(images, HELD // (8 * int(np.prod(dataset.shape)))))


def distinct(images: np.ndarray, n: int, rng: np.random.Generator) -> np.ndarray:
    """Indices (n,) of different images (N, H, W, C), in random order; fewer where there are."""
    first: dict[bytes, int] = {}
    for place in rng.permutation(len(images)):
        first.setdefault(images[place].tobytes(), int(place))
        if len(first) == n:
            break
    return np.array(list(first.values()))
