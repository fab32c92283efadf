"""How often each function was met: 16 bytes a function, whatever number of networks."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ovfit.studies.simplicity.options import BYTES, INPUTS


@dataclass(frozen=True, eq=False)
class Counts:
    """`functions`: (F, 16) uint8, each once, in their order as numbers. `times`: (F,) int64."""

    functions: np.ndarray
    times: np.ndarray

    @staticmethod
    def of(functions: np.ndarray) -> "Counts":
        """Of packed functions (N, 16), one for each network."""
        return _summed(functions, np.ones(len(functions), dtype=np.int64))

    @staticmethod
    def merged(parts: "Sequence[Counts]") -> "Counts":
        """Of the networks of all parts together."""
        functions = [np.empty((0, BYTES), dtype=np.uint8), *(part.functions for part in parts)]
        times = [np.empty(0, dtype=np.int64), *(part.times for part in parts)]
        return _summed(np.concatenate(functions), np.concatenate(times))

    @property
    def total(self) -> int:
        """How many networks were counted."""
        return int(self.times.sum())

    @property
    def bits(self) -> np.ndarray:
        """(F, 128) uint8: 0 and 1."""
        return np.unpackbits(self.functions, axis=1)

    @property
    def minority(self) -> np.ndarray:
        """(F,) int64: how many of the 128 outputs are of the rarer value; 0 of a constant."""
        ones = np.bitwise_count(self._numbers).sum(1, dtype=np.int64)
        return np.asarray(np.minimum(ones, INPUTS - ones))

    @property
    def _numbers(self) -> np.ndarray:
        return _numbers(self.functions)

    def where(self, chosen: np.ndarray) -> "Counts":
        """Those functions alone; `chosen`: bool (F,), or places."""
        return Counts(self.functions[chosen], self.times[chosen])

    def agreeing(self, places: np.ndarray, labels: np.ndarray) -> "Counts":
        """The functions that have these labels (m,) at these of the 128 inputs (m,)."""
        masked, wanted = (np.zeros((1, INPUTS), dtype=np.uint8) for _ in range(2))
        masked[0, places], wanted[0, places] = 1, labels
        mask, target = (_numbers(np.packbits(rows, axis=1)) for rows in (masked, wanted))
        return self.where(np.all(self._numbers & mask == target, axis=1))

    def of_each(self, functions: np.ndarray) -> np.ndarray:
        """(M,) int64: how often each of these functions (M, 16) was met."""
        names = map(bytes, self.functions)
        known = dict(zip(names, self.times.tolist(), strict=True))
        return np.array([known.get(bytes(row), 0) for row in functions], dtype=np.int64)


def _numbers(functions: np.ndarray) -> np.ndarray:
    """(F, 2) uint64: the two halves of each function, whose order is that of its bits."""
    halves = np.ascontiguousarray(functions).view(">u8").reshape(-1, 2)
    return halves.astype(np.uint64)


def _summed(functions: np.ndarray, times: np.ndarray) -> Counts:
    """Each function once, with all its times."""
    if not len(functions):
        return Counts(functions, times)
    numbers = _numbers(functions)
    order = np.lexsort((numbers[:, 1], numbers[:, 0]))
    ordered = numbers[order]
    is_first = np.concatenate([[True], (ordered[1:] != ordered[:-1]).any(1)])
    starts = np.flatnonzero(is_first)
    return Counts(functions[order[starts]], np.add.reduceat(times[order], starts))
