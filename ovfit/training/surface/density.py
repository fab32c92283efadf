"""How the eigenvalues of every network are spread: stochastic Lanczos quadrature.

Ghorbani, Krishnan & Xiao 2019, An investigation into neural net optimization via Hessian eigenvalue
density (arXiv 1901.10159), section 2 and algorithm 1.
"""

from dataclasses import dataclass
from math import pi, sqrt

import torch
from torch import Tensor

from ovfit.training.surface.lanczos import Krylov, room
from ovfit.training.surface.operator import Operator, drawn
from ovfit.training.surface.values import Beat

WIDTH = sqrt(1e-5)  # of the Gaussian kernel, where the spectrum reaches from -1 to 1 (section 3)


@dataclass(frozen=True, eq=False)
class Density:
    """Of R networks, float64 on the CPU. Padded coordinates do not count.

    `nodes` and `weights` are the quadrature itself, of V random vectors and m steps each: a share
    `weights` of the eigenvalues lies near `nodes`. The rest is what they look like.
    """

    grid: Tensor  # (R, G) eigenvalues
    density: Tensor  # (R, G), whose integral is 1
    nodes: Tensor  # (R, V, m)
    weights: Tensor  # (R, V, m), whose sum over m is 1


def density(
    operator: Operator,
    *,
    vectors: int = 2,
    steps: int = 50,
    points: int = 1024,
    seed: int = 0,
    beat: Beat = lambda share: None,
) -> Density:
    """`vectors` times `steps` products; a grid of `points` over each network's own spectrum.

    `beat` hears the share that is done.
    """
    most = room(operator, steps)
    nodes, weights = [], []
    for vector in range(vectors):
        krylov = Krylov(operator, drawn(operator, seed, "density", vector), most)
        for step in range(most):
            krylov.step()
            beat((vector + (step + 1) / most) / vectors)
        values, rotations, _ = krylov.ritz()
        nodes.append(values)
        weights.append(rotations[:, 0] ** 2)
    return smoothed(torch.stack(nodes, 1), torch.stack(weights, 1), points)


def smoothed(nodes: Tensor, weights: Tensor, points: int) -> Density:
    """Nodes and weights (R, V, m) under a Gaussian kernel, on a grid of `points`."""
    flat, shares = nodes.flatten(1), weights.flatten(1) / nodes.shape[1]
    low, high = flat.amin(1, keepdim=True), flat.amax(1, keepdim=True)
    half = ((high - low) / 2).clamp_min(1e-12)  # all zero: a flat loss
    width = WIDTH * half
    places = torch.linspace(0, 1, points, dtype=flat.dtype)
    begin, end = low - 5 * width, high + 5 * width
    grid = begin + places * (end - begin)
    away = (grid[:, :, None] - flat[:, None]) / width[:, None]
    kernel = torch.exp(-(away**2) / 2) / (sqrt(2 * pi) * width[:, None])
    return Density(grid, (kernel * shares[:, None]).sum(2), nodes, weights)
