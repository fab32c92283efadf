"""Random bases of subspaces of a network's weights (Li et al. 2018, arXiv 1804.08838, section 2).

Each maps z (d,) to P z (D,), and a gradient of the weights (D,) to P^T g (d,), that of z. Columns
have unit length. They are drawn on the CPU, by a seed, and are the same on every device.
"""

import warnings
from math import ceil, sqrt
from typing import TYPE_CHECKING, Protocol

import numpy as np
import torch
from torch import Tensor

from ovfit.seeds import numpy_generator
from ovfit.spec import Subspace

if TYPE_CHECKING:  # for networks in subspaces alone
    from scipy.sparse import csr_array


class Basis(Protocol):
    """P of D weights and d dimensions."""

    def out(self, z: Tensor) -> Tensor:
        """(D,) P z"""
        ...

    def back(self, gradient: Tensor) -> Tensor:
        """(d,) P^T g"""
        ...


def basis(subspace: Subspace, weights: int, seed: int, like: Tensor) -> Basis:
    """That of a network of so many weights, in the dtype and on the device of `like`."""
    if subspace.kind == "dense":
        return Dense(subspace.dimension, weights, seed, like)
    if subspace.kind == "fastfood":
        return Fastfood(subspace.dimension, weights, seed, like)
    one = Sparse if like.device.type == "cpu" else DeviceSparse
    return one(subspace.dimension, weights, seed, like)


class Dense:
    """Gaussian columns."""

    def __init__(self, dimension: int, weights: int, seed: int, like: Tensor) -> None:
        columns = [
            numpy_generator(seed, "subspace", column).standard_normal(weights)
            for column in range(dimension)
        ]
        whole = np.stack([column / np.linalg.norm(column) for column in columns], 1)
        self.columns = torch.from_numpy(whole).to(like)

    def out(self, z: Tensor) -> Tensor:
        return self.columns @ z

    def back(self, gradient: Tensor) -> Tensor:
        return self.columns.T @ gradient


class Sparse:
    """Columns of signs at random places: each weight is in one with probability 1 / sqrt(D).

    On the CPU the products are scipy's: P z goes by columns there, where torch's goes by rows of
    one or two numbers each, which takes five times as long.
    """

    def __init__(self, dimension: int, weights: int, seed: int, like: Tensor) -> None:
        self.transposed = _signs(dimension, weights, seed).astype(like.numpy().dtype)
        self.columns = self.transposed.T

    def out(self, z: Tensor) -> Tensor:
        return torch.from_numpy(self.columns @ z.numpy())

    def back(self, gradient: Tensor) -> Tensor:
        return torch.from_numpy(self.transposed @ gradient.numpy())


class DeviceSparse:
    """Those of `Sparse`, by torch on the device of `like`."""

    def __init__(self, dimension: int, weights: int, seed: int, like: Tensor) -> None:
        by_column = _signs(dimension, weights, seed)
        self.columns = _on_device(by_column.T.tocsr(), like)
        self.transposed = _on_device(by_column, like)

    def out(self, z: Tensor) -> Tensor:
        return torch.mv(self.columns, z)

    def back(self, gradient: Tensor) -> Tensor:
        return torch.mv(self.transposed, gradient)


def _signs(dimension: int, weights: int, seed: int) -> "csr_array":
    """(d, D) the columns of P as rows."""
    from scipy.sparse import csr_array

    places: list[np.ndarray] = []
    values: list[np.ndarray] = []
    for column in range(dimension):
        rng = numpy_generator(seed, "subspace", column)
        count = max(1, rng.binomial(weights, 1 / sqrt(weights)))
        places.append(np.sort(rng.choice(weights, count, replace=False)))
        values.append(rng.choice([-1.0, 1.0], count) / sqrt(count))
    ends = np.cumsum([0, *map(len, places)])
    return csr_array(
        (np.concatenate(values), np.concatenate(places).astype(np.int32), ends.astype(np.int32)),
        shape=(dimension, weights),
    )


def _on_device(matrix: "csr_array", like: Tensor) -> Tensor:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that torch's support is a beta
        return torch.sparse_csr_tensor(
            torch.from_numpy(matrix.indptr),
            torch.from_numpy(matrix.indices),
            torch.from_numpy(matrix.data),
            matrix.shape,
            check_invariants=False,
        ).to(like.device, like.dtype)


class Fastfood:
    """Blocks of n weights, n = 2^k >= d: G H Pi B z, each with B of signs, Pi a permutation, G
    Gaussian and H the orthonormal Walsh-Hadamard transform on either side of them; the last block
    is cut off. Le, Sarlos & Smola 2013 (ICML), equation 7, without its scaling S, which is for
    kernels.
    """

    def __init__(self, dimension: int, weights: int, seed: int, like: Tensor) -> None:
        self.dimension, self.weights = dimension, weights
        self.size = 1 << max(0, (dimension - 1).bit_length())
        blocks = ceil(weights / self.size)
        rng = numpy_generator(seed, "fastfood")
        signs = rng.choice([-1.0, 1.0], (blocks, self.size))
        scales = rng.standard_normal((blocks, self.size))
        order = np.stack([rng.permutation(self.size) for _ in range(blocks)])
        self.signs, self.scales = (torch.from_numpy(each).to(like) for each in (signs, scales))
        self.order = torch.from_numpy(order).to(like.device)
        self.inverse = self.order.argsort(1)
        self.length = self._lengths()

    def _lengths(self) -> Tensor:
        """(d,) lengths of the columns, about sqrt(D / n): exact but for the block that is cut off,
        of which it is the mean.
        """
        squares = self.scales.square().mean(1)
        last = self.weights - (len(squares) - 1) * self.size
        whole = squares[:-1].sum() + squares[-1] * last / self.size
        return whole.sqrt().expand(self.dimension)

    def out(self, z: Tensor) -> Tensor:
        padded = torch.zeros(self.size, dtype=z.dtype, device=z.device)
        padded[: self.dimension] = z / self.length
        mixed = walsh_hadamard(self.signs * padded).gather(1, self.order) * self.scales
        return walsh_hadamard(mixed).flatten()[: self.weights]

    def back(self, gradient: Tensor) -> Tensor:
        padded = torch.zeros_like(self.signs).flatten()
        padded[: self.weights] = gradient
        mixed = walsh_hadamard(padded.view_as(self.signs)) * self.scales
        summed = (walsh_hadamard(mixed.gather(1, self.inverse)) * self.signs).sum(0)
        return summed[: self.dimension] / self.length


def walsh_hadamard(values: Tensor) -> Tensor:
    """(B, n) the orthonormal Walsh-Hadamard transform of rows of n = 2^k numbers; its own inverse.

    By butterflies, in n log n steps.
    """
    rows, size = values.shape
    step = 1
    while step < size:
        pairs = values.view(rows, -1, 2, step)
        first, second = pairs[:, :, 0], pairs[:, :, 1]
        values = torch.stack((first + second, first - second), 2).view(rows, size)
        step *= 2
    return values / sqrt(size)
