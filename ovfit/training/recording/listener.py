"""Who is told what was measured, and may in return stop the loop or keep a snapshot of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

from ovfit.spec import Spec
from ovfit.training.engine.state import State
from ovfit.training.recording.history import History

Snapshot = Callable[[], State]  # everything a stack needs to go on from here; its tensors are live


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a stack stands: in `epoch` (from 1) after `step` of it, and `updates` in all."""

    epoch: int
    step: int
    steps_per_epoch: int
    updates: int
    networks: int  # still in training

    @property
    def epochs(self) -> float:
        """Epochs trained so far, with the part of the present one."""
        return self.epoch - 1 + self.step / self.steps_per_epoch


class Listener(Protocol):
    """What the loop reports to: it never knows whether that is a tracker, a test or nobody."""

    stopped: bool

    def measured(self, spec: Spec, at: int, measures: dict[str, float]) -> None:
        """Finite values of a network at an epoch; at a number of updates those named step/NAME."""
        ...

    def finished(
        self, spec: Spec, outcome: str, epoch: int, weights: dict[str, Tensor], history: History
    ) -> None:
        """A network has left its stack. `outcome`: converged, budget or diverged."""
        ...

    def tick(self, moment: Moment, snapshot: Snapshot) -> bool:
        """Called after each step; True stops the loop there."""
        ...

    def probing(self, networks: int, share: float) -> bool:
        """Called while so many finished networks are probed, with the share done.

        True ends the probe, and the loop with it.
        """
        ...
