"""The probe of what a finished network answers to a few images, and what it was taught of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ovfit.training.recording.final_probe import Beat, record

if TYPE_CHECKING:
    from torch import Tensor

    from ovfit.training.engine.stack import Stack
    from ovfit.training.engine.stack_data import StackData


@dataclass(frozen=True, kw_only=True)
class AnswersProbe:
    """`test`, `control`: so many images of each split, drawn by the seed of the network.

    Networks of one seed and split, twins and those that start from them, see the same ones.
    """

    kind: ClassVar[str] = "answers"
    version: ClassVar[int] = 1

    test: int = 12
    control: int = 6

    @property
    def name(self) -> str:
        return record(self)

    @property
    def evaluations(self) -> int:
        """Hardly any: a few images."""
        return 0

    def probe(
        self, stack: "Stack", data: "StackData", rows: "Tensor", beat: Beat
    ) -> Iterator[dict[str, np.ndarray]]:
        """The arrays of `answered.arrays`."""
        from ovfit.training.recording.answered import arrays

        return arrays({"test": self.test, "control": self.control}, stack, data, rows, beat)
