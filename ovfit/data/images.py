"""Images on the device: one pool as they are stored, cropped and normalised when a batch is taken
from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ovfit.data import pixels
from ovfit.data.datasets import Dataset
from ovfit.spec import Data

# an image that is not cropped is padded by its side / PAD before a random crop (4 pixels on 32x32)
PAD = 8
WHITENED = 4096  # images at a time


@dataclass(frozen=True)
class Crops:
    """The augmentation of a batch (...): the crop's corner and whether it is mirrored, int64 and
    bool.
    """

    top: Tensor
    left: Tensor
    mirrored: Tensor


@dataclass(frozen=True)
class Pool:
    """All images of a dataset, train then test, as integers (N, C, H, W) on the device; `scale` and
    `shift` (None: nothing to add) are (C, 1, 1).

    Where their pixels are edited, all of them once for each seed of the edit, one after the other.

    `side`: of the centre crop (0: none). `whitening` (2, N): where each image has zero mean and
    unit variance over its own pixels and channels, the factor and the addend that make it so; a
    random crop has others, worked out when it is taken.
    """

    images: Tensor
    labels: np.ndarray  # (N,) int64, true labels, on the host
    scale: Tensor
    shift: Tensor | None
    side: int = 0
    whitening: Tensor | None = None

    def batch(self, index: Tensor, crops: Crops | None = None) -> Tensor:
        """Normalised images (*index.shape, C, H, W) in the dtype of `scale`; with `crops` (of
        index.shape) randomly cropped and mirrored ones.
        """
        # four times as fast as images[index] on a CPU
        rows = self.images.index_select(0, index.flatten())
        if self.whitening is not None and crops is None:
            factor, addend = self.whitening.index_select(1, index.flatten())[:, :, None, None, None]
            whitened = self.cropped(rows).to(self.scale.dtype).mul_(factor).add_(addend)
            return whitened.view(*index.shape, *whitened.shape[1:])
        rows = self.cropped(rows) if crops is None else self._augmented(rows, crops)
        normalised = self.normalised(rows.to(self.scale.dtype))
        return normalised.view(*index.shape, *normalised.shape[1:])

    def normalised(self, raw: Tensor) -> Tensor:
        """What a network sees of images (..., C, H, W) of 0 to 255; `raw` is overwritten."""
        scaled = raw.mul_(self.scale)
        if self.whitening is not None:
            return standardised(scaled)
        return scaled if self.shift is None else scaled.add_(self.shift)

    def cropped(self, rows: Tensor) -> Tensor:
        """The central `side` x `side` pixels of (..., C, H, W)."""
        if not self.side:
            return rows
        top, left = ((size - self.side) // 2 for size in rows.shape[-2:])
        return rows[..., top : top + self.side, left : left + self.side]

    def reach(self) -> tuple[int, int]:
        """The largest corner (top, left) of a random crop; corners run from 0."""
        height, width = self.images.shape[-2:]
        return (
            (height - self.side, width - self.side)
            if self.side
            else (2 * (height // PAD), 2 * (width // PAD))
        )

    def _augmented(self, rows: Tensor, crops: Crops) -> Tensor:
        height, width = rows.shape[-2:]
        if not self.side:
            rows = torch.nn.functional.pad(rows, (width // PAD,) * 2 + (height // PAD,) * 2)
        sizes = (self.side, self.side) if self.side else (height, width)
        down = crops.top.flatten()[:, None] + torch.arange(sizes[0], device=rows.device)
        across = crops.left.flatten()[:, None] + torch.arange(sizes[1], device=rows.device)
        across = torch.where(crops.mirrored.flatten()[:, None], across.flip(1), across)
        place = torch.arange(len(rows), device=rows.device)
        return rows[
            place[:, None, None, None],
            torch.arange(rows.shape[1], device=rows.device)[:, None, None],
            down[:, None, :, None],
            across[:, None, None, :],
        ]


def moments(images: Tensor) -> tuple[Tensor, Tensor]:
    """max(std, 1 / sqrt(N)) and mean (...) over the N values of each image (..., C, H, W), as
    TensorFlow's per_image_standardization takes them.
    """
    values = images.flatten(-3)
    return values.std(-1, correction=0).clamp_min(values.shape[-1] ** -0.5), values.mean(-1)


def standardised(images: Tensor) -> Tensor:
    """Images (..., C, H, W) with zero mean and unit variance each, by their `moments`."""
    std, mean = moments(images)
    return (images - mean[..., None, None, None]) / std[..., None, None, None]


def _whitened(pool: Pool) -> Pool:
    """A pool with what whitens each image, worked out once, not in every batch."""
    blocks = torch.split(pool.images, WHITENED)
    parts = [moments(pool.cropped(block).to(pool.scale.dtype) / 255) for block in blocks]
    std, mean = (torch.cat(values) for values in zip(*parts, strict=True))
    return replace(pool, whitening=torch.stack([1 / (255 * std), -mean / std]))


def pool(
    dataset: Dataset,
    data: Data,
    train: np.ndarray,
    device: torch.device,
    dtype: torch.dtype,
    seeds: Sequence[int] = (),
) -> Pool:
    """`unit`: x/255.

    `centred`: (x/255 - .5)/.5. `standard`: zero mean and unit variance per channel over the images
    `train` (indices).

    `image`: zero mean and unit variance over each image alone. `seeds`: of the edit of the pixels
    (default: the one of `data`).
    """
    images = dataset.images
    labels = dataset.labels
    side = data.crop
    if data.normalisation == "standard":
        mean, std = pixels.moments(_centre(images[train], side))
    else:
        middle, half = {"unit": (0.0, 1.0), "centred": (0.5, 0.5), "image": (0.0, 1.0)}[
            data.normalisation
        ]
        mean, std = np.full(images.shape[-1], middle), np.full(images.shape[-1], half)
    if data.pixels != "true":
        cut, side, seeds = _centre(images, side), 0, seeds or (data.pixel_seed,)
        images, labels = (
            np.concatenate([pixels.edited(cut, data.pixels, seed, train) for seed in seeds]),
            np.tile(labels, len(seeds)),
        )
    scale = torch.tensor(1 / (255 * std), dtype=dtype, device=device)[:, None, None]
    shift = (
        torch.tensor(-mean / std, dtype=dtype, device=device)[:, None, None] if mean.any() else None
    )
    stored = torch.from_numpy(images).permute(0, 3, 1, 2).contiguous().to(device)
    plain = Pool(stored, labels, scale, shift, side)
    return _whitened(plain) if data.normalisation == "image" else plain


def _centre(images: np.ndarray, side: int) -> np.ndarray:
    """The central side x side pixels of (N, H, W, C)."""
    top, left = ((size - side) // 2 if side else 0 for size in images.shape[1:3])
    return images[:, top : top + side, left : left + side] if side else images
