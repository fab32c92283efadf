"""What the probe leaves of a network: counts of images, by strength, meaning and group."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

# matched: as many correctly labelled images as there are mislabelled ones, drawn once
GROUPS = ("correct", "mislabelled", "matched", "test")
# of labels: unlike the net's own of the unaltered image, unlike the assigned one, the true one
MEANINGS = ("own", "assigned", "true")
TRAINED = ("correct", "mislabelled")  # what `all` stands for


@dataclass(frozen=True, eq=False)
class BlurCounts:
    """One network's counts. L levels (the unaltered image first), M = MEANINGS, G = GROUPS."""

    kinds: np.ndarray  # (L,) none, blur, noise, contrast
    levels: np.ndarray  # (L,) sigmas in pixels of a 28-pixel side
    counts: np.ndarray  # (L, M, G) images
    sizes: np.ndarray  # (G,)

    def size(self, group: str) -> int:
        """The number of images in a group; `all`: correct and mislabelled images together."""
        return int(self.sizes[_columns(group)].sum())

    def images(self, meaning: str, group: str, kind: str = "blur") -> np.ndarray:
        """How many (K,) of a group at all strengths of a kind of probe, the unaltered first."""
        counted = self.counts[self._of(kind), MEANINGS.index(meaning)][:, _columns(group)]
        images: np.ndarray = counted.sum(1)
        return images

    def share(self, meaning: str, group: str, kind: str = "blur") -> np.ndarray:
        """The same as shares of the group; NaN where it is empty."""
        with np.errstate(invalid="ignore"):
            shares: np.ndarray = self.images(meaning, group, kind) / self.size(group)
        return shares

    def share_at(self, sigma: float, meaning: str, group: str) -> float:
        """The share of a group at one strength of blur; NaN where it was not among --sigmas."""
        places = np.flatnonzero(np.abs(self.strengths() - sigma) < 1e-6)
        if not len(places):
            return float("nan")
        return float(self.share(meaning, group)[places[0]])

    def strengths(self, kind: str = "blur") -> np.ndarray:
        """(K,) of a kind of probe, the unaltered image's 0 first."""
        strengths: np.ndarray = self.levels[self._of(kind)]
        return strengths

    def _of(self, kind: str) -> np.ndarray:
        """(L,) which levels are of a kind of probe; the unaltered image is of all."""
        of: np.ndarray = (self.kinds == kind) | (self.kinds == "none")
        return of


def read(path: Path) -> BlurCounts:
    """The counts in a probes.npz. Raises one of DAMAGED where the file is no record."""
    with np.load(path) as arrays:
        return BlurCounts(arrays["kinds"], arrays["levels"], arrays["counts"], arrays["sizes"])


def _columns(group: str) -> list[int]:
    names = TRAINED if group == "all" else (group,)
    return [GROUPS.index(name) for name in names]
