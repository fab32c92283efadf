"""The 0-1 loss of several networks on the same images, split into bias and variance, and their ensemble."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Decomposition:
    """Domingos 2000 (A unified bias-variance decomposition), without label noise in the test set: error = bias + spread - luck, exactly.

    `bias`: share of images whose main (most frequent) prediction is wrong. `spread`: disagreement with it where it is right. `luck`: predictions that are
    right where it is wrong. `ensemble`: error of the mean probabilities.
    """

    error: float
    bias: float
    spread: float
    luck: float
    ensemble: float


def decompose(
    predictions: np.ndarray, labels: np.ndarray, probabilities: np.ndarray
) -> Decomposition:
    """From predictions (S, N), true labels (N,) and probabilities (S, N, k) of S networks. Ties of the main prediction go to the lower class."""
    classes = int(max(predictions.max(), labels.max())) + 1
    votes = np.stack([(predictions == c).sum(0) for c in range(classes)])
    main = votes.argmax(0)
    right = main == labels
    wrong = predictions != labels
    return Decomposition(
        float(wrong.mean()),
        float((~right).mean()),
        float((wrong & right).mean()),
        float((~wrong & ~right).mean()),
        float((probabilities.astype(np.float64).mean(0).argmax(-1) != labels).mean()),
    )
