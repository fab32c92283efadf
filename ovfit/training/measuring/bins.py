"""The fixed bins of weight histograms, so that counts of different networks and epochs add up."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Bins:
    """`count` (odd) bins of `width`, the middle one about zero, and an open one at each end."""

    width: float  # in units of a weight
    count: int

    @property
    def high(self) -> float:
        return self.count * self.width / 2

    @property
    def low(self) -> float:
        return -self.high

    def edges(self) -> tuple[np.ndarray, np.ndarray]:
        """Lower and upper edges (count + 2,) of the bins; the outermost are infinite."""
        inner = np.linspace(self.low, self.high, self.count + 1)
        return np.concatenate([[-np.inf], inner]), np.concatenate([inner, [np.inf]])


FINE = Bins(0.01, 201)  # the shape of a distribution, to +-1.005
WIDE = Bins(0.05, 241)  # its tails, to +-6.025
