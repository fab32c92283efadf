"""What a step minimises, what is measured of a stack, and what its gradient norm is the norm of."""

from collections.abc import Callable, Sequence
from typing import Protocol

from torch import Tensor

from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData

Measures = dict[str, Tensor]  # name -> (R,) in the accumulator's dtype
# is told (split, logits (R, N, k), labels (R, N), losses (R, N)) of every split that is measured
Observer = Callable[[str, Tensor, Tensor, Tensor], None]


class Objective(Protocol):
    """One of `registry.OBJECTIVES`, made for the data of one stack.

    `rows` (R,), int64 on the device, says which fit set of the data each network of a stack has.
    """

    data: StackData

    def __init__(self, data: StackData) -> None: ...

    def losses(self, outputs: Tensor, labels: Tensor, images: Tensor) -> Tensor:
        """(R, B) what a training step minimises the mean of.

        Of outputs (R, B, d), labels (R, B), and images (R, B, C, H, W), or (1, B, C, H, W) where
        all networks see the same.
        """
        ...

    def measure(
        self,
        stack: Stack,
        rows: Tensor,
        *,
        fit_only: bool = False,
        observers: Sequence[Observer] = (),
    ) -> Measures:
        """fit_loss, and unless `fit_only` the loss of every split, (R,) each, in evaluation mode.

        `observers` are told of single samples; an objective that has none (see the registry) is
        never given any.
        """
        ...

    def gradient_norm(self, stack: Stack) -> Tensor:
        """(R,) norm of the gradient of the mean loss of the training split, in evaluation mode."""
        ...
