"""The probe of what pruning has left of a finished network, and which images it still fits."""

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
class TicketProbe:
    """It has no settings."""

    kind: ClassVar[str] = "tickets"
    version: ClassVar[int] = 1
    evaluations: ClassVar[int] = 1

    @property
    def name(self) -> str:
        return record(self)

    def probe(
        self, stack: "Stack", data: "StackData", rows: "Tensor", beat: Beat
    ) -> Iterator[dict[str, np.ndarray]]:
        """The arrays of each network, of L layers and an image of C x H x W.

        `layers` (L,) their names, `size`, `kept`, `live` int64 (L,): weights, those that pruning
        has left, and those of them that lie on a path from an input to the output; `pixels` int32
        (C, H, W): live weights of the first layer at each place of the image (of a convolution: of
        its window). Of a network that was taught wrong labels, of its N training images: `wrong`
        bool (N,), `fitted` bool (N,) whether it gives the label it was taught, `losses` float32
        (N,), of that label, in nats.
        """
        from ovfit.studies.tickets.left import left

        yield from left(stack, data, rows, beat)
