"""The identity task's images: one to train on, and test inputs of kinds that no network has seen.

After Zhang et al. 2020 (arXiv 1902.04698), section 3: combinations of two digits, digits,
Fashion-MNIST images and generated patterns.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ovfit.data.datasets import Dataset
from ovfit.data.registry import load
from ovfit.data.source import Source
from ovfit.errors import BadInput
from ovfit.seeds import numpy_generator

KINDS = (
    "combination",
    "digit",
    "fashion",
    "black",
    "white",
    "noise",
    "stripes",
    "checker",
    "training",
)  # a label is a place in this list
COMBINATIONS, DIGITS, CLOTHES, NOISES = 10, 20, 10, 4  # inputs of these kinds
PERIODS = (1, 2, 4)  # pixels: of a stripe, of a checker's square


@dataclass(frozen=True, kw_only=True)
class OneImage:
    """The task of image number `index` of class `digit` of a dataset: `mnist{7:0}`."""

    base: Source
    digit: int
    index: int

    @property
    def dataset_name(self) -> str:
        return f"{self.base.dataset_name}{{{self.digit}:{self.index}}}"

    def load(self, folder: Path) -> Dataset:
        """Raises BadInput where there is no such image."""
        base = self.base.load(folder)
        others = load("fashion_mnist", folder) if base.name == "mnist" else None
        return task(base, self.digit, self.index, others)

    def __str__(self) -> str:
        return f"{self.base}{{{self.digit}:{self.index}}}"


def task(base: Dataset, digit: int, index: int, others: Dataset | None = None) -> Dataset:
    """A dataset of one training image, number `index` of class `digit`, and of the test inputs.

    Labels are places in KINDS. `others`: whose test images are the kind "fashion" (None: there are
    none of it). Raises BadInput where there is no such class or image.
    """
    members = np.flatnonzero(base.train_labels == digit)
    if not len(members):
        raise BadInput(f"--digit {digit}: the classes of {base.name} are 0 to {base.classes - 1}")
    if index >= len(members):
        raise BadInput(
            f"--index {index}: class {digit} of {base.name} has {len(members)} training images, "
            f"numbered 0 to {len(members) - 1}"
        )
    chosen = members[index : index + 1]
    images, labels = [], []
    for kind, made in _inputs(base, others).items():
        images.append(made)
        labels += [KINDS.index(kind)] * len(made)
    return Dataset(
        name=f"{base.name}{{{digit}:{index}}}",
        train_images=base.train_images[chosen],
        train_labels=np.array([KINDS.index("training")]),
        test_images=np.concatenate(images),
        test_labels=np.array(labels),
        origin=base.origin,
    )


def _inputs(base: Dataset, others: Dataset | None) -> dict[str, np.ndarray]:
    """Kind -> uint8 (n, H, W, C); the same ones for every training image of a dataset."""
    rng = numpy_generator(0, "identity inputs")
    shape = base.test_images.shape[1:]
    needed, there = DIGITS + 2 * COMBINATIONS, len(base.test_images)
    drawn = base.test_images[rng.choice(there, needed, replace=there < needed)]
    digits, ones, twos = np.split(drawn, [DIGITS, DIGITS + COMBINATIONS])
    shares = rng.uniform(0.3, 1.0, (2, COMBINATIONS, 1, 1, 1))
    mixed = np.rint(shares[0] * ones + shares[1] * twos)
    photographs = {"combination": np.clip(mixed, 0, 255).astype(np.uint8), "digit": digits}
    if others is not None:
        clothes = rng.choice(len(others.test_images), CLOTHES, replace=False)
        photographs["fashion"] = others.test_images[clothes]
    black = np.zeros((1, *shape), np.uint8)
    noise = rng.integers(0, 256, (NOISES, *shape), np.uint8)
    return {
        **photographs,
        "black": black,
        "white": 255 - black,
        "noise": noise,
        "stripes": _stripes(*shape),
        "checker": _checker(*shape),
    }


def _stripes(height: int, width: int, channels: int) -> np.ndarray:
    """Horizontal and vertical stripes, black first, of each of PERIODS."""
    down, across = np.indices((height, width))
    return _painted([side // period % 2 for period in PERIODS for side in (down, across)], channels)


def _checker(height: int, width: int, channels: int) -> np.ndarray:
    """Squares, a black one in the corner, of each of PERIODS."""
    down, across = np.indices((height, width))
    return _painted([(down // period + across // period) % 2 for period in PERIODS], channels)


def _painted(patterns: list[np.ndarray], channels: int) -> np.ndarray:
    """0 and 1 (n of (H, W)) as uint8 (n, H, W, C)."""
    return np.repeat(255 * np.stack(patterns).astype(np.uint8)[..., None], channels, -1)
