"""Images on the device: one uint8 pool, normalised when a batch is taken from it."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ovfit.data.datasets import Dataset


@dataclass(frozen=True)
class Pool:
    """All images of a dataset, train then test, as uint8 (N, C, H, W) on the device; `scale` and `shift` (None: nothing to add) are (C, 1, 1)."""

    images: Tensor
    labels: np.ndarray  # (N,) int64, true labels, on the host
    scale: Tensor
    shift: Tensor | None

    def batch(self, index: Tensor) -> Tensor:
        """Normalised images (*index.shape, C, H, W) in the dtype of `scale`."""
        rows = self.images.index_select(0, index.flatten())  # four times as fast as images[index] on a CPU
        chosen = rows.to(self.scale.dtype).mul_(self.scale)
        return (chosen if self.shift is None else chosen.add_(self.shift)).unflatten(0, index.shape)


def pool(dataset: Dataset, normalisation: str, train: np.ndarray, device: torch.device, dtype: torch.dtype) -> Pool:
    """`unit`: x/255. `centred`: (x/255 - .5)/.5. `standard`: zero mean and unit variance per channel over the images `train` (indices)."""
    images = np.concatenate([dataset.train_images, dataset.test_images])
    labels = np.concatenate([dataset.train_labels, dataset.test_labels])
    if normalisation == "standard":
        mean, std = _moments(images[train])
    else:
        middle, half = {"unit": (0.0, 1.0), "centred": (0.5, 0.5)}[normalisation]
        mean, std = np.full(images.shape[-1], middle), np.full(images.shape[-1], half)
    scale = torch.tensor(1 / (255 * std), dtype=dtype, device=device)[:, None, None]
    shift = torch.tensor(-mean / std, dtype=dtype, device=device)[:, None, None] if mean.any() else None
    return Pool(torch.from_numpy(images).permute(0, 3, 1, 2).contiguous().to(device), labels, scale, shift)


def _moments(images: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation per channel of uint8 images, in units of 255, exact from the 256 counts."""
    counts = np.stack([np.bincount(images[..., c].ravel(), minlength=256) for c in range(images.shape[-1])])
    values = np.arange(256) / 255
    share = counts / counts.sum(1, keepdims=True)
    mean = share @ values
    std = np.sqrt(np.maximum(share @ values**2 - mean**2, 0))
    return mean, np.where(std > 0, std, 1.0)  # a channel of one value stays at zero
