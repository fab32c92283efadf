"""Per-sample records: every sample's loss at log-spaced iterations, two bytes each, and how often each was an outlier."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ovfit.training.recording.losses import encode, fence

SPLITS = ("train", "val", "test")


@dataclass
class SampleRecord:
    """One network's records. K iterations, N samples of a split."""

    updates: list[int] = field(default_factory=list)  # (K,)
    epochs: list[int] = field(
        default_factory=list
    )  # (K,) the epoch at whose end it was; -1 within the first epoch
    losses: dict[str, list[np.ndarray]] = field(default_factory=dict)  # split -> K x (N,) codes
    histograms: dict[str, list[np.ndarray]] = field(default_factory=dict)  # layer -> K x (bins,)
    tails: dict[str, list[float]] = field(default_factory=dict)  # layer -> K quantiles
    outside: np.ndarray | None = (
        None  # (N,) int32: validation samples, epochs looked at in which each was beyond the fence
    )
    looked: int = 0
    extra: dict[str, np.ndarray] = field(default_factory=dict)  # predictions, worst images

    def look(self, losses: np.ndarray) -> None:
        """Counts the outliers among the validation losses (N,) of an epoch."""
        beyond = losses > fence(losses)
        self.outside = beyond.astype(np.int32) if self.outside is None else self.outside + beyond
        self.looked += 1

    def add(
        self,
        updates: int,
        epoch: int,
        losses: dict[str, np.ndarray],
        histograms: dict[str, np.ndarray],
        tails: dict[str, float],
    ) -> None:
        """Adds an iteration."""
        self.updates.append(updates)
        self.epochs.append(epoch)
        for split, values in losses.items():
            self.losses.setdefault(split, []).append(encode(values))
        for layer, counts in histograms.items():
            self.histograms.setdefault(layer, []).append(counts)
        for layer, value in tails.items():
            self.tails.setdefault(layer, []).append(value)

    def arrays(self) -> dict[str, Any]:
        """The arrays of samples.npz."""
        found: dict[str, Any] = {
            "updates": np.array(self.updates, np.int64),
            "epochs": np.array(self.epochs, np.int32),
            "looked": np.int32(self.looked),
        }
        found |= {f"loss/{split}": np.stack(codes) for split, codes in self.losses.items()}
        found |= {f"weights/{layer}": np.stack(counts) for layer, counts in self.histograms.items()}
        found |= {
            f"tail/{layer}": np.array(values, np.float32) for layer, values in self.tails.items()
        }
        if self.outside is not None:
            found["outside"] = self.outside
        return found | self.extra
