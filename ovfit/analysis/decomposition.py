"""The 0-1 loss of several networks on the same images: bias, variance, and their ensemble's."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Decomposition:
    """Shares of images, without label noise in the test set: error = bias + spread - luck, exactly.

    Domingos 2000 (A unified bias-variance decomposition). `bias`: images whose main (most frequent)
    prediction is wrong. `spread`: disagreement with it where it is right. `luck`: predictions that
    are right where it is wrong. `ensemble`: error of the mean probabilities.
    """

    error: float
    bias: float
    spread: float
    luck: float
    ensemble: float


def decompose(
    predictions: np.ndarray, labels: np.ndarray, probabilities: np.ndarray
) -> Decomposition:
    """From predictions (S, N), true labels (N,) and probabilities (S, N, k) of S networks.

    Predictions and labels are classes 0 .. k-1. Ties of the main prediction go to the lower class.
    """
    classes = int(max(predictions.max(), labels.max())) + 1
    votes = np.stack([(predictions == c).sum(0) for c in range(classes)])
    main = votes.argmax(0)
    right = main == labels
    wrong = predictions != labels
    ensemble = probabilities.astype(np.float64).mean(0).argmax(-1)
    return Decomposition(
        error=float(wrong.mean()),
        bias=float((~right).mean()),
        spread=float((wrong & right).mean()),
        luck=float((~wrong & ~right).mean()),
        ensemble=float((ensemble != labels).mean()),
    )
