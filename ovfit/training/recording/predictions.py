"""What a network says of each test image: at its last epoch, and at the one of least validation error."""

from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from ovfit.training.measuring.evaluation import Measures


@dataclass
class PredictionRecord:
    """One network's record. N test images, k classes."""

    least: float = float("inf")  # the least validation error so far
    arrays: dict[str, np.ndarray] = field(default_factory=dict)


class Outputs:
    """Hears an evaluation: keeps the test logits (R, N, k)."""

    def __init__(self) -> None:
        self.logits: Tensor | None = None
        self.labels: Tensor | None = None

    def __call__(self, split: str, logits: Tensor, labels: Tensor, losses: Tensor) -> None:
        if split == "test":
            self.logits, self.labels = logits, labels

    def keep(self, records: list[PredictionRecord], measures: Measures, *, trained: bool) -> None:
        """Writes predictions.npz's arrays: `labels` uint8 (N,), `test` uint8 (N,) and `probabilities` float16 (N, k) now, `early` uint8 (N,) where the
        validation error is less than ever before (`trained`: not at the initialisation).
        """
        assert self.logits is not None and self.labels is not None
        chosen = self.logits.argmax(-1).to(torch.uint8).cpu().numpy()
        shares = self.logits.float().softmax(-1).half().cpu().numpy()
        labels = self.labels.to(torch.uint8).cpu().numpy()
        errors = (
            1 - measures["val_accuracy"].cpu().numpy()
            if "val_accuracy" in measures
            else np.full(len(chosen), np.inf)
        )
        for place, record in enumerate(records):
            record.arrays |= {
                "labels": labels[place],
                "test": chosen[place],
                "probabilities": shares[place],
            }
            if trained and errors[place] < record.least:
                record.least = float(errors[place])
                record.arrays["early"] = chosen[place]
