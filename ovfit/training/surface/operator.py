"""Symmetric matrices known by their products alone, one for each network of a stack."""

from typing import Protocol

import torch
from torch import Tensor

from ovfit.seeds import derive
from ovfit.training.engine.padding import corner
from ovfit.training.engine.stack import Stack


class Operator(Protocol):
    """R symmetric matrices (P, P). `own` bool (R, P): the coordinates that are a network's own.

    Rows and columns of the others (padding) are zero.
    """

    own: Tensor
    dtype: torch.dtype

    def products(self, vectors: Tensor) -> Tensor:
        """Matrix times vector, (..., R, P), for vectors (..., R, P)."""
        ...


def own_coordinates(stack: Stack) -> Tensor:
    """Which of the flat weights are each network's own, not padding: bool (R, P)."""
    own = torch.zeros_like(stack.flat, dtype=torch.bool)
    for name, view in stack.views(own).items():
        for row, shapes in enumerate(stack.true_shapes):
            view[row][corner(shapes[name])] = True
    return own


def drawn(operator: Operator, seed: int, *purpose: str | int, signs: bool = False) -> Tensor:
    """Independent standard normal (or, `signs`, +-1) numbers (R, P), zero at padded coordinates.

    They depend on a network's shape, the seed and the purpose, not on its stack mates: networks of
    one shape are looked at along the same vectors.
    """
    own = operator.own.cpu()
    vectors = torch.zeros(own.shape, dtype=torch.float64)
    for row, mine in enumerate(own):
        generator = torch.Generator().manual_seed(derive(seed, *purpose))
        normal = torch.randn(int(mine.sum()), generator=generator, dtype=torch.float64)
        vectors[row, mine] = torch.where(normal < 0, -1.0, 1.0).double() if signs else normal
    return vectors.to(operator.own.device, operator.dtype)
