"""Gaussian blur of whole image sets as two matrix products, equal to torchvision's."""

import torch
from torch import Tensor


def matrix(side: int, sigma: float, kernel: int | None = None) -> Tensor:
    """(side, side) float64 matrix A that blurs a line of pixels.

    Row i holds the weights of the pixels in the blurred pixel i: exp(-x^2 / (2 sigma^2)),
    normalised over `kernel` (odd; default 2 side - 1, the widest that reflection allows) places;
    beyond the border pixels are reflected without repeating the border, as torchvision does it. As
    sigma grows the kernel becomes flat (Ruparell, section 4.1).
    """
    size = kernel or 2 * side - 1
    half = size // 2
    offset = torch.arange(-half, half + 1, dtype=torch.float64)
    weights = torch.exp(-0.5 * (offset / sigma) ** 2)
    weights /= weights.sum()
    # (side, size), beyond the border too
    place = (torch.arange(side)[:, None] + offset.long()).abs()
    place = torch.where(place >= side, 2 * (side - 1) - place, place)
    empty = torch.zeros(side, side, dtype=torch.float64)
    return empty.scatter_add_(1, place, weights.expand(side, -1))


def blurred(images: Tensor, sigma: float) -> Tensor:
    """Images (..., H, W) of a floating dtype, blurred with the standard deviation `sigma`.

    `sigma` is in pixels, > 0; kernels are as wide as reflection allows.
    """
    down, across = (matrix(side, sigma).to(images) for side in images.shape[-2:])
    lines = (images.flatten(0, -2) @ across.T).view_as(images)  # one product of all lines
    return torch.matmul(down, lines)
