"""Looks at single samples while a stack trains: their losses, who is an outlier, the best temperature, the worst images."""

from collections.abc import Sequence

import numpy as np
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.measuring import bins
from ovfit.training.measuring import weights as probes
from ovfit.training.measuring.evaluation import Evaluator, Measures, sample_losses
from ovfit.training.measuring.temperature import best_temperature
from ovfit.training.recording.history import History
from ovfit.training.recording.samples import SPLITS

WORST = 24  # validation images kept with their predictions


class Seen:
    """Hears an evaluation: keeps the losses (R, N) of each split, and the validation and test logits (R, N, k) with their labels."""

    def __init__(self) -> None:
        self.losses: dict[str, np.ndarray] = {}
        self.logits: dict[str, tuple[Tensor, Tensor]] = {}

    def __call__(self, split: str, logits: Tensor, labels: Tensor, losses: Tensor) -> None:
        if split in SPLITS:
            self.losses[split] = losses.float().cpu().numpy()
        if split in ("val", "test"):
            self.logits[split] = logits, labels

    def subset(self, rows: Tensor) -> "Seen":
        """What was seen of the networks at the positions `rows` (int64)."""
        chosen = Seen()
        chosen.losses = {split: losses[rows.cpu().numpy()] for split, losses in self.losses.items()}
        chosen.logits = {
            split: (logits[rows], labels[rows]) for split, (logits, labels) in self.logits.items()
        }
        return chosen


class SampleProbe:
    """Writes into the histories (one per spec); `rows` (R,) says which of them each network of a stack has. There must be a validation split."""

    def __init__(self, evaluator: Evaluator, histories: Sequence[History]) -> None:
        self.evaluator, self.histories = evaluator, histories

    def see(self, stack: Stack, rows: Tensor) -> Seen:
        seen = Seen()
        self.evaluator.measure(stack, rows, seen=[seen])
        return seen

    def look(self, rows: Tensor, seen: Seen) -> None:
        """Counts this epoch's outliers."""
        for row, losses in zip(rows.tolist(), seen.losses["val"], strict=True):
            self.histories[row].samples.look(losses)

    def record(
        self, stack: Stack, rows: Tensor, updates: int, seen: Seen, epoch: int = -1
    ) -> Measures:
        """Keeps losses, weight histograms and tails of this iteration; returns the measures of an epoch's end: loss at the best temperature."""
        histograms, tails = probes.histograms(stack, bins.WIDE), probes.tails(stack)
        for place, row in enumerate(rows.tolist()):
            losses = {split: values[place] for split, values in seen.losses.items()}
            counts = {layer: values[place] for layer, values in histograms.items()}
            self.histories[row].samples.add(
                updates,
                epoch,
                losses,
                counts,
                {layer: float(values[place]) for layer, values in tails.items()},
            )
        return calibrated(seen) if epoch >= 0 else {}

    def finish(self, rows: Tensor, seen: Seen) -> None:
        """Keeps the final predictions and the worst validation images of networks that leave."""
        where = self.evaluator.splits["val"]
        for place, row in enumerate(rows.tolist()):
            order = np.argsort(-seen.losses["val"][place], kind="stable")[:WORST]
            self.histories[row].samples.extra = {
                "val_predictions": seen.logits["val"][0][place]
                .argmax(-1)
                .cpu()
                .numpy()
                .astype(np.int16),
                "val_labels": self.evaluator.labels[where].cpu().numpy().astype(np.int16),
                "val_index": where.cpu().numpy().astype(np.int32),
                "worst": order.astype(np.int32),
                "worst_images": self.evaluator.pool.images[where.cpu()[order].to(where.device)]
                .cpu()
                .numpy(),
            }


def calibrated(seen: Seen) -> Measures:
    """val_temperature, the T that is best for the validation logits / T, and {val,test}_loss_calibrated, the losses at it."""
    best = best_temperature(*seen.logits["val"])
    found = {"val_temperature": best}
    for split, (logits, labels) in seen.logits.items():
        found[f"{split}_loss_calibrated"] = wide(
            sample_losses(logits / best[:, None, None].to(logits.dtype), labels)
        ).mean(1)
    return found
