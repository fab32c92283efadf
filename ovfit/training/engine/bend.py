"""Curves between the weights of two networks, one for each network of a stack."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ovfit.seeds import derive


@dataclass(frozen=True, eq=False)
class Bend:
    """The ends `first` and `second` (R, P) of quadratic Bezier curves.

    Garipov et al. 2018 (arXiv 1802.10026), equation 1, with one bend: that is what is trained.
    """

    first: Tensor
    second: Tensor

    def at(self, bend: Tensor, t: Tensor | float) -> Tensor:
        """(R, P) the points of the curves with these bends (R, P) at t, a number or (R, 1)."""
        return (1 - t) ** 2 * self.first + 2 * t * (1 - t) * bend + t**2 * self.second

    def drawn(self, bend: Tensor, seeds: Sequence[int], step: int) -> Tensor:
        """(R, P) a point of each curve, t uniform within 0 and 1, drawn by seed and step."""
        drawn = [torch.rand((), generator=_generator(seed, step)) for seed in seeds]
        t = torch.stack(drawn)[:, None].to(bend.device, bend.dtype)
        return self.at(bend, t)

    def subset(self, rows: Tensor) -> "Bend":
        """The ends of the networks `rows` (int64) alone."""
        return Bend(self.first[rows], self.second[rows])


def _generator(seed: int, step: int) -> torch.Generator:
    return torch.Generator().manual_seed(derive(seed, "path", step))
