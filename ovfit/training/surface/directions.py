"""Random directions in weight space, as they are or normalised filter by filter."""

from collections.abc import Sequence

import torch
from torch import Tensor

from ovfit.seeds import derive
from ovfit.training.engine.padding import corner
from ovfit.training.engine.stack import Stack


def gaussian(stack: Stack, seeds: Sequence[int], number: int) -> Tensor:
    """(R, P) of standard normal numbers for every weight, zero in the padding.

    Row r is direction `number` of `seeds[r]`, whatever else is in the stack: networks of one seed
    and shape have the same.
    """
    drawn = torch.zeros_like(stack.flat)
    for row, seed in enumerate(seeds):
        generator = torch.Generator().manual_seed(derive(seed, "direction", number))
        for name, view in stack.views(drawn[row : row + 1]).items():
            shape = stack.true_shapes[row][name]
            values = torch.randn(shape, generator=generator)
            view[0][corner(shape)] = values.to(drawn)
    return drawn


def plain(stack: Stack, seeds: Sequence[int], number: int) -> Tensor:
    """(R, P) Gaussian directions of length 1."""
    drawn = gaussian(stack, seeds, number)
    length: Tensor = torch.linalg.vector_norm(drawn, dim=1, keepdim=True)
    return drawn / length


def filter_normalised(stack: Stack, seeds: Sequence[int], number: int) -> Tensor:
    """(R, P) Gaussian directions, each filter as long as the network's own.

    Li et al. 2018 (arXiv 1712.09913, section 4): d_ij <- d_ij / |d_ij| |w_ij|, where w_ij are the
    weights of one filter of a convolution, or of one neuron. Biases and the weights of batch norm
    do not move (as in the authors' code: their default ignores both), so that a step of 1 along it
    is as long as the weights that do.
    """
    drawn = gaussian(stack, seeds, number)
    views = zip(stack.views(drawn).values(), stack.views(stack.flat.detach()).values(), strict=True)
    for direction, weights in views:
        if direction.ndim <= 2:  # (R, units): a bias, or of a batch norm
            direction.zero_()
            continue
        direction.mul_(_lengths(weights) / _lengths(direction).clamp_min(1e-10))  # of padding: 0
    return drawn


def _lengths(weights: Tensor) -> Tensor:
    """(R, filters, 1 ...) of weights (R, filters, ...)."""
    inner = tuple(range(2, weights.ndim))
    lengths: Tensor = torch.linalg.vector_norm(weights, dim=inner, keepdim=True)
    return lengths
