"""The self-test: random ReLU features and ridgeless least squares, whose test loss peaks where features = images by theory.

Belkin, Hsu, Ma, Mandal 2019 (arXiv 1812.11118); Hastie, Montanari, Rosset, Tibshirani 2019 (arXiv 1903.08560): the variance of the minimum-norm
solution diverges at p = n.
"""

from dataclasses import dataclass

import numpy as np

STEP = 2**0.5  # from one number of features to the next


@dataclass(frozen=True)
class Fitted:
    """One regression on one-hot labels: predictions (N,) of train, val and test, and the mean squared error on test, over images and classes."""

    train: np.ndarray
    val: np.ndarray
    test: np.ndarray
    loss: float


def grid(images: int) -> list[int]:
    """Numbers of features: `images` and steps of sqrt(2) from a sixteenth to eight times as many."""
    return sorted({max(2, round(images * STEP**step)) for step in range(-8, 7)})


def features(images: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """(N, count) float64 from centred images (N, d): ReLU of `count` Gaussian projections."""
    return np.maximum(
        images @ rng.normal(size=(images.shape[1], count)) / np.sqrt(images.shape[1]), 0.0
    )


def fit(
    images: dict[str, np.ndarray],
    targets: list[np.ndarray],
    test_labels: np.ndarray,
    count: int,
    rng: np.random.Generator,
) -> list[Fitted]:
    """Minimum-norm least squares for each of several labellings (n,) of images["train"] (n, d), in float64, on the same features.

    The images are centred on the training images: of uncentred ones some features are all but dead in training, and their weights explode.
    """
    mean = images["train"].mean(0)
    images = {name: part - mean for name, part in images.items()}
    known = np.split(
        features(np.concatenate(list(images.values())), count, rng),
        np.cumsum([len(part) for part in images.values()])[:-1],
    )
    split = dict(zip(images, known, strict=True))
    classes = int(max(test_labels.max(), *(labels.max() for labels in targets))) + 1
    one_hot = np.eye(classes)
    weights = np.linalg.lstsq(
        split["train"], np.concatenate([one_hot[labels] for labels in targets], axis=1), rcond=None
    )[0]
    found = []
    for place in range(len(targets)):
        mine = weights[:, place * classes : (place + 1) * classes]
        scores = {name: part @ mine for name, part in split.items()}
        loss = float(((scores["test"] - one_hot[test_labels]) ** 2).mean())
        found.append(
            Fitted(
                scores["train"].argmax(1), scores["val"].argmax(1), scores["test"].argmax(1), loss
            )
        )
    return found
