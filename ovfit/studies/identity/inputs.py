"""The identity task's images: one training image, and test inputs of several kinds that a network has never seen.

After Zhang et al. 2020 (arXiv 1902.04698), section 3: combinations of two digits, digits, Fashion-MNIST images and generated patterns.
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


@dataclass(frozen=True)
class OneImage:
    """The task of image number `index` of class `digit` of a dataset: `mnist{7:0}`."""

    base: Source
    digit: int
    index: int

    def load(self, folder: Path) -> Dataset:
        """Raises BadInput where there is no such image."""
        base = self.base.load(folder)
        others = load("fashion_mnist", folder) if base.name == "mnist" else None
        return task(base, self.digit, self.index, others)

    def __str__(self) -> str:
        return f"{self.base}{{{self.digit}:{self.index}}}"


def task(base: Dataset, digit: int, index: int, others: Dataset | None = None) -> Dataset:
    """A dataset of one training image, number `index` of class `digit`, and of test inputs whose labels are places in KINDS.

    `others`: whose test images are the kind "fashion" (None: there are none of it). Raises BadInput where there is no such class or image.
    """
    members = np.flatnonzero(base.train_labels == digit)
    if not len(members):
        raise BadInput(f"--digit {digit}: the classes of {base.name} are 0 to {base.classes - 1}")
    if index >= len(members):
        raise BadInput(
            f"--index {index}: class {digit} of {base.name} has {len(members)} training images, numbered 0 to {len(members) - 1}"
        )
    chosen = members[index : index + 1]
    images, labels = [], []
    for kind, made in _inputs(base, others).items():
        images.append(made)
        labels += [KINDS.index(kind)] * len(made)
    name = f"{base.name}{{{digit}:{index}}}"
    return Dataset(
        name,
        base.train_images[chosen],
        np.array([KINDS.index("training")]),
        np.concatenate(images),
        np.array(labels),
        base.origin,
    )


def _inputs(base: Dataset, others: Dataset | None) -> dict[str, np.ndarray]:
    """Kind -> uint8 (n, H, W, C); the same ones for every training image of a dataset."""
    rng = numpy_generator(0, "identity inputs")
    shape = base.test_images.shape[1:]
    needed = DIGITS + 2 * COMBINATIONS
    drawn = base.test_images[
        rng.choice(len(base.test_images), needed, replace=len(base.test_images) < needed)
    ]
    shares = rng.uniform(0.3, 1.0, (2, COMBINATIONS, 1, 1, 1))
    mixed = (
        shares[0] * drawn[DIGITS : DIGITS + COMBINATIONS]
        + shares[1] * drawn[DIGITS + COMBINATIONS :]
    )
    found = {
        "combination": np.clip(np.rint(mixed), 0, 255).astype(np.uint8),
        "digit": drawn[:DIGITS],
    }
    if others is not None:
        found["fashion"] = others.test_images[
            rng.choice(len(others.test_images), CLOTHES, replace=False)
        ]
    black = np.zeros((1, *shape), np.uint8)
    noise = rng.integers(0, 256, (NOISES, *shape), np.uint8)
    return {
        **found,
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
