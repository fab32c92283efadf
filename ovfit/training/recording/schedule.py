"""What is due when in the training of one stack."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ovfit.spec import Spec
from ovfit.training.recording import rhythm
from ovfit.training.recording.recording import Recording


@dataclass(frozen=True, eq=False)
class Schedule:
    """Epochs and updates at which each kind of measurement is due.

    `last_steps` int64 (R,): the updates after which each network ends; they differ by whole epochs.
    """

    steps_per_epoch: int
    last_steps: Tensor
    evaluations: frozenset[int]  # epochs
    costly: frozenset[int]  # epochs: gradients, layers, histograms
    steps: frozenset[int]  # updates
    sample_epochs: frozenset[int]
    sample_steps: frozenset[int]  # updates

    @classmethod
    def of(cls, specs: Sequence[Spec], recording: Recording) -> "Schedule":
        """That of a stack of `specs` (equal stack keys)."""
        steps_per_epoch = specs[0].steps_per_epoch
        last_steps = torch.tensor([spec.most_steps for spec in specs])
        last_step = int(last_steps.max())
        last_epoch = -(-last_step // steps_per_epoch)
        evaluations = rhythm.epochs(last_epoch, recording.every)
        costly = rhythm.sparse_epochs(last_epoch)
        if recording.every:
            costly &= evaluations
        sample_steps, sample_epochs = set[int](), set[int]()
        if recording.samples:
            sample_steps, sample_epochs = rhythm.samples(last_epoch, steps_per_epoch)
        return cls(
            steps_per_epoch,
            last_steps,
            frozenset(evaluations | costly | sample_epochs),
            frozenset(costly),
            frozenset(rhythm.steps(last_step, recording.steps)),
            frozenset(sample_epochs),
            frozenset(sample_steps),
        )

    @property
    def last_step(self) -> int:
        """The updates after which the last network ends."""
        return int(self.last_steps.max())
