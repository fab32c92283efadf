"""What networks answer to a few images, as the probe of that kind keeps it."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ovfit.data.damage import DAMAGED

KIND = "answers"  # of the probe
ARRAYS = ("index", "images", "is_control", "true", "taught", "answers", "shares")


@dataclass(frozen=True, eq=False)
class Answers:
    """A network's answers to n images.

    `index` int64 (n,) into the dataset, `images` uint8 (n, C, H, W), `is_control` bool (n,), `true`
    int64 (n,), `taught` int64 (n,): the wrong label that it was taught (negative: none), `answers`
    int64 (n,) with their probabilities `shares` float32 (n,).
    """

    index: np.ndarray
    images: np.ndarray
    is_control: np.ndarray
    true: np.ndarray
    taught: np.ndarray
    answers: np.ndarray
    shares: np.ndarray

    @staticmethod
    def read(path: Path) -> "Answers | None":
        """Those of a probes.npz; None where it is of another probe, gone or damaged."""
        with suppress(*DAMAGED), np.load(path) as archive:
            if str(archive["probe_kind"]) == KIND:
                return Answers.of(archive)
        return None

    @staticmethod
    def of(record: Mapping[str, np.ndarray]) -> "Answers":
        """Those among the arrays of a probe. Raises KeyError where it has none."""
        return Answers(*(record[name] for name in ARRAYS))


def of_first_seed(
    networks: Iterable[tuple[int, str, str]], probes: Mapping[str, Path], taught: str
) -> tuple[int, dict[str, Answers]]:
    """The least seed with answers of the network named `taught`, and those of all its networks.

    `networks`: seed, name and run id of each; names in the order in which they come. Answers to
    other images than `taught`'s are left out. (-1, {}) where there is no such seed.
    """
    by_seed: dict[int, dict[str, str]] = {}
    for seed, name, run_id in networks:
        by_seed.setdefault(int(seed), {}).setdefault(name, run_id)
    for seed, runs in sorted(by_seed.items()):
        read = {name: Answers.read(probes[run]) for name, run in runs.items() if run in probes}
        first = read.get(taught)
        if first is not None:
            known = {name: each for name, each in read.items() if each is not None}
            return seed, same_images(known, first)
    return -1, {}


def same_images(networks: Mapping[str, Answers], first: Answers) -> dict[str, Answers]:
    """Those of the networks that answer to the images that `first` does."""
    return {
        name: each for name, each in networks.items() if np.array_equal(each.index, first.index)
    }
