"""Per-sample records of one network: losses at log-spaced iterations, and who was an outlier."""

from dataclasses import dataclass, field

import numpy as np
import torch

from ovfit.training.engine.state import State
from ovfit.training.recording.losses import encode, fence

SPLITS = ("train", "val", "test")


@dataclass
class SampleRecord:
    """K iterations, N samples of a split; two bytes hold a loss (`losses.encode`)."""

    updates: list[int] = field(default_factory=list)  # (K,)
    epochs: list[int] = field(default_factory=list)  # (K,) that had ended; -1 within the first
    losses: dict[str, list[np.ndarray]] = field(default_factory=dict)  # split -> K x (N,) codes
    histograms: dict[str, list[np.ndarray]] = field(default_factory=dict)  # layer -> K x (bins,)
    tails: dict[str, list[float]] = field(default_factory=dict)  # layer -> K quantiles
    # (N,) int32: validation samples, epochs counted in which each was beyond the fence
    outside: np.ndarray | None = None
    counted: int = 0  # epochs whose outliers were counted
    extra: dict[str, np.ndarray] = field(default_factory=dict)  # predictions, worst images

    def count_outliers(self, losses: np.ndarray) -> None:
        """Counts the outliers among the validation losses (N,) of an epoch."""
        beyond = losses > fence(losses)
        self.outside = beyond.astype(np.int32) if self.outside is None else self.outside + beyond
        self.counted += 1

    def add(
        self,
        updates: int,
        epoch: int,
        losses: dict[str, np.ndarray],
        histograms: dict[str, np.ndarray],
        tails: dict[str, float],
    ) -> None:
        """Adds an iteration: losses (N,) by split; histograms (bins,) and tails by layer."""
        self.updates.append(updates)
        self.epochs.append(epoch)
        for split, values in losses.items():
            self.losses.setdefault(split, []).append(encode(values))
        for layer, counts in histograms.items():
            self.histograms.setdefault(layer, []).append(counts)
        for layer, value in tails.items():
            self.tails.setdefault(layer, []).append(value)

    def arrays(self) -> dict[str, np.ndarray]:
        """The arrays of samples.npz."""
        arrays: dict[str, np.ndarray] = {
            "updates": np.array(self.updates, np.int64),
            "epochs": np.array(self.epochs, np.int32),
            "looked": np.array(self.counted, np.int32),
        }
        for split, codes in self.losses.items():
            arrays[f"loss/{split}"] = np.stack(codes)
        for layer, counts in self.histograms.items():
            arrays[f"weights/{layer}"] = np.stack(counts)
        for layer, values in self.tails.items():
            arrays[f"tail/{layer}"] = np.array(values, np.float32)
        if self.outside is not None:
            arrays["outside"] = self.outside
        return arrays | self.extra

    def state(self) -> State:
        """All of it but `extra`, which only networks have that are finished."""
        tensors = {
            "updates": torch.tensor(self.updates, dtype=torch.int64),
            "epochs": torch.tensor(self.epochs, dtype=torch.int64),
        }
        for split, codes in self.losses.items():
            tensors[f"losses/{split}"] = torch.from_numpy(np.stack(codes))
        for layer, counts in self.histograms.items():
            tensors[f"histograms/{layer}"] = torch.from_numpy(np.stack(counts))
        for layer, values in self.tails.items():
            tensors[f"tails/{layer}"] = torch.tensor(values, dtype=torch.float64)
        if self.outside is not None:
            tensors["outside"] = torch.from_numpy(self.outside)
        return State(tensors, {"counted": self.counted})

    @classmethod
    def loaded(cls, state: State) -> "SampleRecord":
        """The record that had that state."""
        parts = {part: of.tensors for part, of in state.parts().items()}
        losses, histograms = parts.get("losses", {}), parts.get("histograms", {})
        outside = state.tensors.get("outside")
        return cls(
            updates=state.tensors["updates"].tolist(),
            epochs=state.tensors["epochs"].tolist(),
            losses={split: list(codes.numpy()) for split, codes in losses.items()},
            histograms={layer: list(counts.numpy()) for layer, counts in histograms.items()},
            tails={layer: values.tolist() for layer, values in parts.get("tails", {}).items()},
            outside=None if outside is None else outside.numpy(),
            counted=state.numbers["counted"],
        )
