"""Edits of the pixels of all images, train and test alike (Zhang et al. 2017, section 2.1)."""

import numpy as np

from ovfit.seeds import numpy_generator


def edited(images: np.ndarray, kind: str, seed: int, train: np.ndarray) -> np.ndarray:
    """Images (N, H, W, C), uint8 or int16, under the edit `kind`, drawn from `seed`.

    `shuffled`: one permutation of the pixels, the same for all images, test images included.
    `random`: one of its own for each image. Channels of a pixel stay together. `gaussian`: normal
    noise of the mean and variance per channel of the images `train` (indices), not cut off at 0 and
    255 (hence int16).
    """
    rng = numpy_generator(seed, "pixels", kind)
    count, height, width, channels = images.shape
    flat = images.reshape(count, height * width, channels)
    if kind == "shuffled":
        return flat[:, rng.permutation(height * width)].reshape(images.shape)
    if kind == "random":
        order = np.argsort(rng.random((count, height * width), dtype=np.float32), axis=1)
        return np.take_along_axis(flat, order[..., None], axis=1).reshape(images.shape)
    mean, std = moments(images[train])
    noise = np.empty(images.shape, np.int16)
    for start in range(0, count, 4096):  # in float64, a part at a time
        part = noise[start : start + 4096]
        part[:] = np.rint((rng.standard_normal(part.shape) * std + mean) * 255)
    return noise


def moments(images: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation per channel of images (N, H, W, C), in units of 255."""
    mean, std = [], []
    for channel in range(images.shape[-1]):
        values, counts = (
            np.unique(images[..., channel], return_counts=True)
            if images.dtype != np.uint8
            else _counted(images[..., channel])
        )
        share = counts / counts.sum()
        mean.append(share @ (values / 255))
        std.append(
            np.sqrt(max(share @ (values / 255) ** 2 - mean[-1] ** 2, 0)) or 1.0
        )  # a channel of one value stays at zero
    return np.array(mean), np.array(std)


def _counted(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.arange(256), np.bincount(values.ravel(), minlength=256)
