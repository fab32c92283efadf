"""The test predictions of networks, as they were recorded, and the errors they make."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import numpy as np

from ovfit.analysis.decomposition import Decomposition, decompose
from ovfit.analysis.evidence import DAMAGED

Predictions = Mapping[str, np.ndarray]  # test, labels (N,), probabilities (N, k), maybe early (N,)
NEEDED = {"test", "labels", "probabilities"}


def read(path: Path | None) -> Predictions | None:
    """A predictions.npz; None where it is missing or damaged."""
    if path is None:
        return None
    with suppress(*DAMAGED), np.load(path) as archive:
        arrays = {name: archive[name] for name in archive}
        return arrays if set(arrays) >= NEEDED else None
    return None


def read_all(paths: Mapping[str, Path], run_ids: Iterable[str]) -> dict[str, Predictions]:
    """run id -> predictions of those of the networks that have them."""
    arrays = {run_id: read(paths.get(run_id)) for run_id in run_ids}
    return {run_id: known for run_id, known in arrays.items() if known is not None}


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
