"""Random ReLU features and ridgeless least squares: by theory their test loss peaks at p = n.

Belkin, Hsu, Ma, Mandal 2019 (arXiv 1812.11118); Hastie, Montanari, Rosset, Tibshirani 2019 (arXiv
1903.08560): the variance of the minimum-norm solution diverges where there are as many features p
as images n.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

STEP = 2**0.5  # from one number of features to the next
SPLITS = ("train", "val", "test")


@dataclass(frozen=True, kw_only=True)
class Regression:
    """On one-hot labels: the classes it predicts, int64 (N,) of each split, and its test loss.

    `loss`: mean squared error, over images and classes.
    """

    train: np.ndarray
    val: np.ndarray
    test: np.ndarray
    loss: float


def grid(images: int) -> list[int]:
    """Numbers of features: `images`, and steps of sqrt(2) from 1/16 to 8 times as many."""
    return sorted({max(2, round(images * STEP**step)) for step in range(-8, 7)})


def features(images: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """(N, count) float64 from centred images (N, d): ReLU of `count` Gaussian projections."""
    pixels = images.shape[1]
    projections = images @ rng.normal(size=(pixels, count)) / np.sqrt(pixels)
    rectified: np.ndarray = np.maximum(projections, 0.0)
    return rectified


def fit(
    images: Mapping[str, np.ndarray],
    labellings: Sequence[np.ndarray],
    test_labels: np.ndarray,
    count: int,
    rng: np.random.Generator,
) -> list[Regression]:
    """Minimum-norm least squares in float64 for each labelling (n,), on the same features.

    `images`: (N, d) of each of SPLITS; those of train are labelled. All are centred on them: of
    uncentred ones some features are all but dead in training, and their weights explode.
    """
    split = _features_by_split(images, count, rng)
    classes = 1 + int(max(test_labels.max(), *(labels.max() for labels in labellings)))
    one_hot = np.eye(classes)
    targets = np.concatenate([one_hot[labels] for labels in labellings], axis=1)
    weights = np.linalg.lstsq(split["train"], targets, rcond=None)[0]
    return [
        _regression(split, columns, one_hot[test_labels])
        for columns in np.split(weights, len(labellings), axis=1)
    ]


def _features_by_split(
    images: Mapping[str, np.ndarray], count: int, rng: np.random.Generator
) -> dict[str, np.ndarray]:
    mean = images["train"].mean(0)
    centred = np.concatenate([images[name] - mean for name in SPLITS])
    ends = np.cumsum([len(images[name]) for name in SPLITS])[:-1]
    return dict(zip(SPLITS, np.split(features(centred, count, rng), ends), strict=True))


def _regression(
    split: Mapping[str, np.ndarray], weights: np.ndarray, test_targets: np.ndarray
) -> Regression:
    """From features (N, p) of each split and weights (p, k)."""
    scores = {name: part @ weights for name, part in split.items()}
    predicted = {name: values.argmax(1) for name, values in scores.items()}
    loss = float(((scores["test"] - test_targets) ** 2).mean())
    return Regression(**predicted, loss=loss)
