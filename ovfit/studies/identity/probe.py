"""The probe of what a network that learned one image does to others."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ovfit.training.recording.final_probe import Beat, record

if TYPE_CHECKING:
    from torch import Tensor

    from ovfit.training.engine.stack import Stack
    from ovfit.training.engine.stack_data import StackData

LEARNED = 1.01  # times the target: a stack and a network alone round differently


@dataclass(frozen=True, kw_only=True)
class IdentityProbe:
    """`target`: the train loss up to which a network has learned its image.

    Of others there are outputs and scores alone. `jacobian`: whether its singular values are worked
    out (as long as a few hundred training steps).
    """

    kind: ClassVar[str] = "identity"
    version: ClassVar[int] = 2  # 1: read-outs were means over inputs

    target: float
    jacobian: bool = True

    @property
    def evaluations(self) -> int:
        """Outputs at the end and at the initialisation, and the Jacobian.

        That is as many passes as an image has pixels, of one image.
        """
        return 3

    @property
    def name(self) -> str:
        return record(self, unnamed=1)

    def probe(
        self, stack: "Stack", data: "StackData", rows: "Tensor", beat: Beat
    ) -> Iterator[dict[str, np.ndarray]]:
        """The arrays of `outputs.arrays`."""
        from ovfit.studies.identity.outputs import arrays

        return arrays(LEARNED * self.target, self.jacobian, stack, data, beat)
