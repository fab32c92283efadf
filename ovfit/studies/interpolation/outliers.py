"""Validation samples with extreme losses: which, how much of the loss they hold, how alike."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from ovfit.training.recording.losses import fence


def outliers(losses: np.ndarray) -> np.ndarray:
    """Beyond the upper Tukey fence of each row: bool, as losses (..., N)."""
    beyond: np.ndarray = losses > fence(losses)[..., None]
    return beyond


def held_by_worst(losses: np.ndarray, share: float) -> float:
    """The part of the total loss that the worst `share` of the samples (N,) hold.

    The share is rounded up to a whole sample. NaN where the total is not above 0.
    """
    ordered = np.sort(losses)[::-1]
    worst = ordered[: int(np.ceil(share * len(losses)))]
    total = ordered.sum()
    return float(worst.sum() / total) if total > 0 else float("nan")


def jaccard(one: np.ndarray, other: np.ndarray) -> float:
    """Of two bool arrays (N,): how many are in both, of those in either; NaN where none are."""
    either = (one | other).sum()
    return float((one & other).sum() / either) if either else float("nan")


def across_seeds(
    groups: Iterable[Sequence[str]], beyond: Mapping[str, np.ndarray]
) -> dict[str, float]:
    """The mean Jaccard of each network's outliers with those of the other seeds of its group.

    `groups`: run ids; `beyond`: bool (N,) by run id, of those that were recorded. NaN where a
    network is alone.
    """
    alike = {}
    for group in groups:
        recorded = [run_id for run_id in group if run_id in beyond]
        for run_id in recorded:
            others = [beyond[other] for other in recorded if other != run_id]
            alike[run_id] = _mean_jaccard(beyond[run_id], others)
    return alike


def _mean_jaccard(mine: np.ndarray, others: Iterable[np.ndarray]) -> float:
    overlaps = [jaccard(mine, other) for other in others if len(mine) == len(other)]
    return float(np.mean(overlaps)) if overlaps else float("nan")
