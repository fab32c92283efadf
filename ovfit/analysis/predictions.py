"""What networks say of each test image, as it was recorded."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import numpy as np

from ovfit.data.damage import DAMAGED

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
