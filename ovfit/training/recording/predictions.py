"""What a network says of each test image, in the end and at its least validation error."""

from dataclasses import dataclass, field
from math import inf

import numpy as np
import torch
from torch import Tensor

from ovfit.training.engine.state import State
from ovfit.training.measuring.objective import Measures


@dataclass
class PredictionRecord:
    """One network's record. N test images, k classes.

    `arrays` are those of predictions.npz: `labels` and `test` uint8 (N,) and `probabilities`
    float16 (N, k) of the last evaluation, `early` uint8 (N,) of the epoch of `least`.
    """

    least: float = inf  # the least validation error so far
    arrays: dict[str, np.ndarray] = field(default_factory=dict)

    def state(self) -> State:
        """All of it."""
        tensors = {f"arrays/{name}": torch.from_numpy(a) for name, a in self.arrays.items()}
        return State({**tensors, "least": torch.tensor([self.least], dtype=torch.float64)})

    @classmethod
    def loaded(cls, state: State) -> "PredictionRecord":
        """The record that had that state."""
        arrays = state.parts()["arrays"].tensors
        return cls(
            least=state.tensors["least"].item(),
            arrays={name: tensor.numpy() for name, tensor in arrays.items()},
        )


class TestOutputs:
    """An observer that keeps the test logits (R, N, k) of an evaluation."""

    __test__ = False  # pytest takes classes of such names for tests

    def __init__(self) -> None:
        self.logits: Tensor | None = None
        self.labels: Tensor | None = None

    def __call__(self, split: str, logits: Tensor, labels: Tensor, losses: Tensor) -> None:
        if split == "test":
            self.logits, self.labels = logits, labels

    def keep(self, records: list[PredictionRecord], measures: Measures, *, trained: bool) -> None:
        """Writes the records (R) of the networks that were evaluated.

        `early` where the validation error is less than ever before (`trained`: not at the
        initialisation).
        """
        assert self.logits is not None and self.labels is not None
        predicted = self.logits.argmax(-1).to(torch.uint8).cpu().numpy()
        shares = self.logits.float().softmax(-1).half().cpu().numpy()
        labels = self.labels.to(torch.uint8).cpu().numpy()
        errors = np.full(len(predicted), np.inf)
        if "val_accuracy" in measures:
            errors = 1 - measures["val_accuracy"].cpu().numpy()
        for place, record in enumerate(records):
            record.arrays["labels"] = labels[place]
            record.arrays["test"] = predicted[place]
            record.arrays["probabilities"] = shares[place]
            if trained and errors[place] < record.least:
                record.least = float(errors[place])
                record.arrays["early"] = predicted[place]
