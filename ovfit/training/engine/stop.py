"""When a network of a stack is done.

Its fit set was held at 100 % (or near it) for k epochs, a fit loss was reached, or a loss was no
finite number. (A clean loss is the business of level.py.)
"""

from collections.abc import Mapping
from copy import copy

import torch
from torch import Tensor

from ovfit.spec import Stop
from ovfit.training.engine.precision import accumulator
from ovfit.training.engine.state import State

# The fit set is evaluated only for networks whose accuracy over the epoch's own batches came to
# GATE, or whose loss over them came within a factor of LOSS_GATE of the target.
GATE = 0.97
LOSS_GATE = 10.0


class StopRule:
    """Counters (R,) of a stack. Epochs and steps are the loop's own business."""

    def __init__(self, stop: Stop, rows: int, device: torch.device) -> None:
        self.stop = stop
        self.held = torch.zeros(rows, dtype=torch.int64, device=device)
        self.loss = torch.zeros(rows, dtype=accumulator(device), device=device)
        self.correct = torch.zeros(rows, dtype=accumulator(device), device=device)
        self.samples = 0

    def count(self, samples: int) -> None:
        """So many more of each network are watched in this epoch."""
        self.samples += samples

    def watch(self, losses: Tensor, logits: Tensor, labels: Tensor) -> None:
        """Takes a batch into loss and accuracy: losses, labels (R, B); logits (R, B, k)."""
        self.loss += losses.sum(1)
        if self.stop.hold:
            self.correct += (logits.argmax(-1) == labels).sum(1)

    def diverged(self) -> Tensor:
        """(R,) bool: some batch of this epoch had a loss that is no finite number."""
        return ~self.loss.isfinite()

    def near(self) -> Tensor:
        """(R,) bool: which networks can be at their target, judged by the epoch's own batches.

        That costs nothing. Only these are considered, whatever else is measured in this epoch: a
        network's stop must not depend on its stack mates or on the rhythm of evaluation.
        """
        near = torch.zeros_like(self.held, dtype=torch.bool)
        if self.stop.hold:
            near |= self.correct >= GATE * self.samples
        if self.stop.loss:
            near |= self.loss <= LOSS_GATE * self.stop.loss * self.samples
        return near

    def met(self, fit: Mapping[str, Tensor] | None) -> Tensor:
        """(R,) bool from this epoch's fit_accuracy and fit_loss; None where no network was near."""
        if fit is None:
            self.held.zero_()
            return torch.zeros_like(self.held, dtype=torch.bool)
        near = self.near()
        done = torch.zeros_like(near)
        if self.stop.hold:
            self.held = torch.where(
                near & (fit["fit_accuracy"] >= self.stop.accuracy), self.held + 1, 0
            )
            done |= self.held >= self.stop.hold
        if self.stop.loss:
            done |= near & (fit["fit_loss"] <= self.stop.loss)
        return done

    def new_epoch(self) -> None:
        self.loss.zero_()
        self.correct.zero_()
        self.samples = 0

    def subset(self, rows: Tensor) -> "StopRule":
        """The counters of the networks `rows` alone."""
        return self._with(self.held[rows], self.loss[rows], self.correct[rows])

    def state(self) -> State:
        """The counters (R,), and how many samples of the epoch they cover."""
        tensors = {"held": self.held, "loss": self.loss, "correct": self.correct}
        return State(tensors, {"samples": self.samples})

    def loaded(self, state: State, rows: Tensor) -> "StopRule":
        """This rule where the networks `rows` of a saved one stood."""
        saved = {name: state.tensors[name].to(rows.device)[rows] for name in state.tensors}
        chosen = self._with(saved["held"], saved["loss"], saved["correct"])
        chosen.samples = state.numbers["samples"]
        return chosen

    def _with(self, held: Tensor, loss: Tensor, correct: Tensor) -> "StopRule":
        chosen = copy(self)
        chosen.held, chosen.loss, chosen.correct = held, loss, correct
        return chosen
