"""Per-sample records: every sample's loss at log-spaced iterations, two bytes each, and how often each was an outlier."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

SPLITS = ("train", "val", "test")
DECADES = (-38.0, 4.0)  # losses from the smallest float32 to 10,000 nats
CODES = 65_534  # 0: a loss of zero; 65,535: no finite number; between them log10 in steps of 0.00064, half a step is 0.07 %


def encode(losses: np.ndarray) -> np.ndarray:
    """Losses >= 0 as uint16, logarithmic."""
    with np.errstate(divide="ignore", invalid="ignore"):
        places = (np.log10(losses.astype(np.float64)) - DECADES[0]) / (DECADES[1] - DECADES[0])
    codes = np.clip(np.round(places * (CODES - 1)) + 1, 0, CODES)
    return np.where(np.isfinite(losses), np.where(losses > 0, codes, 0), CODES + 1).astype(np.uint16)


def decode(codes: np.ndarray) -> np.ndarray:
    """float64 losses from their codes; NaN where there was no finite number."""
    table = 10.0 ** (DECADES[0] + (np.arange(CODES + 2) - 1) / (CODES - 1) * (DECADES[1] - DECADES[0]))
    table[0], table[-1] = 0.0, np.nan
    return table[codes]


def fence(losses: np.ndarray) -> np.ndarray:
    """Tukey's upper fence Q3 + 1.5 (Q3 - Q1) of losses (..., N), quartiles by linear interpolation; (...,)."""
    with np.errstate(invalid="ignore"):  # of a network that diverges: NaN, which nothing exceeds
        lower, upper = np.quantile(losses, [0.25, 0.75], axis=-1)
        return upper + 1.5 * (upper - lower)


@dataclass
class SampleRecord:
    """One network's records. K iterations, N samples of a split."""

    updates: list[int] = field(default_factory=list)  # (K,)
    epochs: list[int] = field(default_factory=list)  # (K,) the epoch at whose end it was; -1 within the first epoch
    losses: dict[str, list[np.ndarray]] = field(default_factory=dict)  # split -> K x (N,) codes
    histograms: dict[str, list[np.ndarray]] = field(default_factory=dict)  # layer -> K x (bins,)
    tails: dict[str, list[float]] = field(default_factory=dict)  # layer -> K quantiles
    outside: np.ndarray | None = None  # (N,) int32: validation samples, epochs looked at in which each was beyond the fence
    looked: int = 0
    extra: dict[str, np.ndarray] = field(default_factory=dict)  # predictions, worst images

    def look(self, losses: np.ndarray) -> None:
        """Counts the outliers among the validation losses (N,) of an epoch."""
        beyond = losses > fence(losses)
        self.outside = beyond.astype(np.int32) if self.outside is None else self.outside + beyond
        self.looked += 1

    def add(self, updates: int, epoch: int, losses: dict[str, np.ndarray], histograms: dict[str, np.ndarray], tails: dict[str, float]) -> None:
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
        found: dict[str, Any] = {"updates": np.array(self.updates, np.int64), "epochs": np.array(self.epochs, np.int32), "looked": np.int32(self.looked)}
        found |= {f"loss/{split}": np.stack(codes) for split, codes in self.losses.items()}
        found |= {f"weights/{layer}": np.stack(counts) for layer, counts in self.histograms.items()}
        found |= {f"tail/{layer}": np.array(values, np.float32) for layer, values in self.tails.items()}
        if self.outside is not None:
            found["outside"] = self.outside
        return found | self.extra
