"""The errors that networks make on each test image, and what they have in common."""

from collections.abc import Iterable, Mapping

import numpy as np

from ovfit.analysis.decomposition import Decomposition, decompose
from ovfit.analysis.predictions import Predictions


def wrong(runs: np.ndarray, known: Mapping[str, Predictions], name: str) -> np.ndarray | None:
    """(S, W, N) float32 of run ids (S, W): 1 where the predictions `name` are wrong.

    None where a network lacks them.
    """
    if len(known) < runs.size or not all(name in arrays for arrays in known.values()):
        return None
    errors = [[known[run_id][name] != known[run_id]["labels"] for run_id in row] for row in runs]
    return np.array(errors, np.float32)


def decomposition(predictions: Iterable[Predictions]) -> Decomposition:
    """Bias and variance of networks that saw the same test images."""
    known = list(predictions)
    return decompose(
        np.stack([arrays["test"] for arrays in known]),
        known[0]["labels"],
        np.stack([arrays["probabilities"] for arrays in known]),
    )
