"""Images as features: pixels, standardised pixels, and random convolutions."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from torch import Tensor

KINDS = ("pixels", "standardised", "random convolutions")
PIXELS, STANDARDISED = KINDS[:2]
FILTERS = 256
SIDE = 5  # pixels of a patch's side
PATCHES = 20_000  # that are whitened
POOLED = 2  # cells of the pooling's side
CHUNK = 500  # images standardised at once: all at once would take gigabytes
ROWS = 16  # images convolved at once: their responses fit in a cache (4 x as fast as 400 on a CPU)
FLOOR = 0.01  # of the mean variance, added in whitening: directions of none are not blown up


def features(images: np.ndarray, kind: str, bank: "Tensor | None" = None) -> np.ndarray:
    """(N, D) float64 of uint8 images (N, H, W, C).

    pixels: x/255. standardised: each image with zero mean and unit variance. random convolutions:
    by a `bank` of `filters`.
    """
    if kind == PIXELS:
        return images.reshape(len(images), -1) / 255.0
    standardised = _standardised(images)
    if kind == STANDARDISED:
        return standardised.reshape(len(images), -1)
    if bank is None:
        raise ValueError(f"{kind} need a bank of filters")
    return _convolved(standardised, bank)


def _convolved(images: np.ndarray, bank: "Tensor") -> np.ndarray:
    """2 POOLED^2 FILTERS = 2,048 ReLU responses max(+-f * x - 1, 0), averaged over quadrants.

    After Coates & Ng 2012, "Learning Feature Representations with K-means", with random patches in
    the place of means.
    """
    from torch import from_numpy, no_grad  # here: the claims need none of it
    from torch.nn import functional

    def pooled(responses: "Tensor") -> np.ndarray:
        active = functional.relu(responses - 1.0)
        cells: np.ndarray = functional.adaptive_avg_pool2d(active, POOLED).flatten(1).numpy()
        return cells.astype(np.float64)

    above, below = [], []
    with no_grad():
        for start in range(0, len(images), ROWS):
            planes = from_numpy(images[start : start + ROWS].transpose(0, 3, 1, 2)).to(bank)
            responses = functional.conv2d(planes, bank)
            above.append(pooled(responses))
            below.append(pooled(-responses))
    return np.concatenate([np.concatenate(above), np.concatenate(below)], axis=1)


def filters(images: np.ndarray, rng: np.random.Generator) -> "Tensor":
    """A bank (FILTERS, C, h, w) float32 of whitened random patches of the images (N, H, W, C).

    A filter's response varies by 1 over random patches.
    """
    from torch import from_numpy

    height, width, channels = images.shape[1:]
    tall, wide = min(SIDE, max(1, height - 1)), min(SIDE, max(1, width - 1))
    patches = _patches(images, tall, wide, rng)
    values, vectors = np.linalg.eigh(patches.T @ patches / PATCHES)
    whiten = (vectors / np.sqrt(values + FLOOR * values.mean())) @ vectors.T
    chosen = patches[rng.choice(PATCHES, FILTERS, replace=False)]
    bank = chosen @ whiten @ whiten  # whitened patches against whitened patches
    bank -= bank.mean(1, keepdims=True)
    bank /= np.maximum((patches @ bank.T).std(0)[:, None], 1e-12)
    return from_numpy(bank.reshape(FILTERS, channels, tall, wide)).float()


def _patches(images: np.ndarray, tall: int, wide: int, rng: np.random.Generator) -> np.ndarray:
    """(PATCHES, C * tall * wide) float64: random patches of standardised images, of zero mean."""
    _, height, width, channels = images.shape
    if len(images) > PATCHES:
        images = images[np.sort(rng.integers(len(images), size=PATCHES))]
    which = rng.integers(len(images), size=PATCHES)
    top = rng.integers(height - tall + 1, size=PATCHES)
    left = rng.integers(width - wide + 1, size=PATCHES)
    down = top[:, None, None] + np.arange(tall)[:, None]
    across = left[:, None, None] + np.arange(wide)
    patches = np.empty((PATCHES, channels * tall * wide))
    for start in range(0, len(images), CHUNK):
        mine = np.flatnonzero((which >= start) & (which < start + CHUNK))
        standardised = _standardised(images[start : start + CHUNK])
        cut = standardised[which[mine, None, None] - start, down[mine], across[mine]]
        patches[mine] = cut.transpose(0, 3, 1, 2).reshape(len(mine), -1)
    patches -= patches.mean(1, keepdims=True)
    return patches


def _standardised(images: np.ndarray) -> np.ndarray:
    """Each image (H, W, C) with zero mean and unit variance, as float64."""
    from torch import from_numpy

    from ovfit.data.images import standardised

    return standardised(from_numpy(images / 255.0)).numpy()
