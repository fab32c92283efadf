"""Which test images networks get right: for the error that the choice of those images makes."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.elsewhere import NOWHERE
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.image_error import binomial, crossed
from ovfit.analysis.predictions import read
from ovfit.columns import DIVERGED, OUTCOME, RUN_ID, SEED


def mean(values: np.ndarray) -> float:
    """Of the values that are known; NaN where none is."""
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else float("nan")


def right(
    evidence: Evidence[Any], networks: pd.DataFrame, seeds: Sequence[int]
) -> np.ndarray | None:
    """(S, N) float64 of the networks of one arm, by seed: 1 for a test image that is right.

    A row of NaN for a network without a record, or that diverged; None where none has one.
    """
    done = networks[networks[OUTCOME] != DIVERGED]
    by_seed = dict(zip(done[SEED], done[RUN_ID], strict=True))
    records = [read(evidence.predictions.get(str(by_seed.get(seed, "")))) for seed in seeds]
    sizes = {len(record["labels"]) for record in records if record is not None}
    if len(sizes) != 1:
        return None
    unknown = np.full(sizes.pop(), np.nan)
    rows = [unknown if r is None else (r["test"] == r["labels"]).astype(float) for r in records]
    return np.array(rows)


def chosen(rights: Sequence[np.ndarray | None], places: np.ndarray) -> np.ndarray | None:
    """(S, N): of each seed those of its place (S,), NaN where that is NOWHERE; `rights` are (S, N)
    each. None where one of those that are used is not known.
    """
    used = {place: rights[place] for place in sorted(set(places.tolist()) - {NOWHERE})}
    if not _alike(list(used.values())):
        return None
    whole: np.ndarray = np.full_like(next(iter(used.values())), np.nan)
    for place, right in used.items():
        if right is not None:
            whole[places == place] = right[places == place]
    return whole


def weighted(rights: Sequence[np.ndarray | None], weights: Sequence[float]) -> np.ndarray | None:
    """(S, N): their sum; None where one is not known."""
    if not _alike(rights):
        return None
    pairs = zip(rights, weights, strict=True)
    total: np.ndarray = np.sum([w * right for right, w in pairs if right is not None], axis=0)
    return total


def _alike(rights: Sequence[np.ndarray | None]) -> bool:
    """Whether all are known, and of the same images."""
    shapes = {None if right is None else right.shape for right in rights}
    return len(shapes) == 1 and None not in shapes


def error(
    by_image: np.ndarray | None,
    shares: Sequence[float],
    images: int | None,
    weights: Sequence[float] | None = None,
) -> float | None:
    """Of a mean accuracy, or a difference of two, `by_image` (S, N) where that is known.

    Else the most it can be, from the mean accuracies `shares`.
    """
    known = np.nan if by_image is None else crossed(by_image)
    if not np.isnan(known):
        return known
    whole = not np.isnan(shares).any()
    return binomial(shares, images, weights) if images and whole else None
