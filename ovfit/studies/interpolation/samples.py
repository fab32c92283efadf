"""The record of every sample's loss in the course of one training, samples.npz."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from ovfit.data.damage import DAMAGED
from ovfit.training.recording.losses import decode


@dataclass(frozen=True)
class Samples:
    """One network's samples.npz: K iterations, N validation samples."""

    arrays: Mapping[str, np.ndarray]

    @classmethod
    def read(cls, path: Path, names: Sequence[str] | None = None) -> "Samples":
        """`names`: the arrays that are wanted, where not all. Raises OSError for a file that is
        missing or damaged, or has not all of them.
        """
        try:
            with np.load(path) as archive:
                return cls({name: archive[name] for name in names or archive.files})
        except DAMAGED as error:
            raise OSError(f"{path} is damaged: {error}") from None

    @property
    def updates(self) -> np.ndarray:
        """(K,) optimiser steps at which it was recorded."""
        return self.arrays["updates"]

    @property
    def outside(self) -> np.ndarray:
        """(N,) epochs in which each validation sample was beyond the fence."""
        return self.arrays["outside"]

    @property
    def looked(self) -> int:
        """Epochs in which outliers were counted."""
        return int(self.arrays["looked"])

    @property
    def ends(self) -> np.ndarray:
        """Places (int) of the records that were made at the end of an epoch."""
        return np.flatnonzero(self.arrays["epochs"] > 0)

    def losses(self, split: str) -> np.ndarray:
        """(K, N) float64, nats."""
        return decode(self.arrays[f"loss/{split}"])

    @cached_property
    def val(self) -> np.ndarray:
        """(K, N) float64, nats."""
        return self.losses("val")

    def val_at(self, place: int) -> np.ndarray:
        """(N,) float64, nats: of one record."""
        return decode(self.arrays["loss/val"][place])

    def layers(self, kind: str) -> dict[str, np.ndarray]:
        """`weights`: counts (K, bins) per layer; `tail`: quantiles (K,)."""
        prefix = f"{kind}/"
        named = self.arrays.items()
        return {name.removeprefix(prefix): a for name, a in named if name.startswith(prefix)}

    def near(self, epoch: float) -> int:
        """The record at the epoch's end that is nearest (by its logarithm) to `epoch` > 0."""
        ends = self.ends
        return int(ends[np.abs(np.log(self.arrays["epochs"][ends] / epoch)).argmin()])
