"""Single samples while a stack trains: losses, outliers, best temperature, the worst images."""

from collections.abc import Sequence

import numpy as np
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.measuring import bins, weights
from ovfit.training.measuring.evaluation import sample_losses
from ovfit.training.measuring.objective import Measures
from ovfit.training.measuring.temperature import best_temperature
from ovfit.training.recording.history import History
from ovfit.training.recording.samples import SPLITS

WORST = 24  # validation images kept with their predictions


class SampleOutputs:
    """An observer that keeps the losses (R, N) of each split.

    Of validation and test split also the logits (R, N, k) with their labels (R, N).
    """

    def __init__(self) -> None:
        self.losses: dict[str, np.ndarray] = {}
        self.logits: dict[str, tuple[Tensor, Tensor]] = {}

    def __call__(self, split: str, logits: Tensor, labels: Tensor, losses: Tensor) -> None:
        if split in SPLITS:
            self.losses[split] = losses.float().cpu().numpy()
        if split in ("val", "test"):
            self.logits[split] = logits, labels

    def subset(self, rows: Tensor) -> "SampleOutputs":
        """Those of the networks at the positions `rows` (int64)."""
        chosen, places = SampleOutputs(), rows.cpu().numpy()
        chosen.losses = {split: losses[places] for split, losses in self.losses.items()}
        for split, (logits, labels) in self.logits.items():
            chosen.logits[split] = logits[rows], labels[rows]
        return chosen


class SampleProbe:
    """Writes into the histories, one per spec. There must be a validation split.

    `rows` (R,) says which history each network of a stack has.
    """

    def __init__(self, data: StackData, histories: Sequence[History]) -> None:
        self.data, self.histories = data, histories

    def count_outliers(self, rows: Tensor, outputs: SampleOutputs) -> None:
        """Counts this epoch's outliers."""
        for row, losses in zip(rows.tolist(), outputs.losses["val"], strict=True):
            self.histories[row].samples.count_outliers(losses)

    def record(
        self, stack: Stack, rows: Tensor, updates: int, outputs: SampleOutputs, epoch: int = -1
    ) -> None:
        """Keeps losses, weight histograms and tails of an iteration.

        `epoch`: the one that ended with it, -1 within the first.
        """
        histograms, tails = weights.histograms(stack, bins.WIDE), weights.tails(stack)
        for place, row in enumerate(rows.tolist()):
            self.histories[row].samples.add(
                updates,
                epoch,
                {split: values[place] for split, values in outputs.losses.items()},
                {layer: counts[place] for layer, counts in histograms.items()},
                {layer: float(values[place]) for layer, values in tails.items()},
            )

    def finish(self, rows: Tensor, outputs: SampleOutputs) -> None:
        """Keeps the final predictions and the worst validation images of networks that leave."""
        index = self.data.splits["val"]
        labels = self.data.labels[index].cpu().numpy().astype(np.int16)
        predicted = outputs.logits["val"][0].argmax(-1).cpu().numpy().astype(np.int16)
        for place, row in enumerate(rows.tolist()):
            worst = np.argsort(-outputs.losses["val"][place], kind="stable")[:WORST]
            images = self.data.pool.images[index.cpu()[worst].to(index.device)]
            self.histories[row].samples.extra = {
                "val_predictions": predicted[place],
                "val_labels": labels,
                "val_index": index.cpu().numpy().astype(np.int32),
                "worst": worst.astype(np.int32),
                "worst_images": images.cpu().numpy(),
            }


def calibrated(outputs: SampleOutputs) -> Measures:
    """val_temperature, and {val,test}_loss_calibrated, the losses at it, (R,) each.

    The temperature T is the one that is best for the validation logits / T.
    """
    best = best_temperature(*outputs.logits["val"])
    measures = {"val_temperature": best}
    for split, (logits, labels) in outputs.logits.items():
        scaled = logits / best[:, None, None].to(logits.dtype)
        measures[f"{split}_loss_calibrated"] = wide(sample_losses(scaled, labels)).mean(1)
    return measures
