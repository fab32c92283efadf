"""Curves between the weights of two networks, one for each network of a stack."""

from dataclasses import dataclass

from torch import Tensor


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

    def subset(self, rows: Tensor) -> "Bend":
        """The ends of the networks `rows` (int64) alone."""
        return Bend(self.first[rows], self.second[rows])
