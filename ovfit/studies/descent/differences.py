"""Differences of test error as the parts of claims, and why there are none."""

import numpy as np

from ovfit.analysis.parts import Part
from ovfit.analysis.peaks import LEVEL, Heights, Sweep, standard_error
from ovfit.studies.descent.statements import SEEDS, STATEMENTS


def parts(name: str, *differences: np.ndarray) -> list[Part]:
    """A statement's parts from differences (S, N), in the order of its margins.

    The seed is the unit; where single images are known (N > 1) the error counts them too.
    """
    margins = STATEMENTS[name].margins
    return [
        margin.part(values.mean(1), fixed=SEEDS, error=_error(values[:SEEDS]))
        for margin, values in zip(margins, differences, strict=True)
    ]


def _error(values: np.ndarray) -> float | None:
    seeds, images = values.shape
    return standard_error(values) if images > 1 and seeds > 1 else None


def peak(name: str, heights: Heights) -> list[Part]:
    """The rise and the fall of a peak."""
    return parts(name, heights.rise, heights.fall)


def why_no_height(sweep: Sweep, missing: str) -> str:
    """Why no height could be measured; `missing` where seeds and validation are not the reason."""
    if len(sweep.train) < 2:
        return "needs two seeds or more: places are chosen on some and measured on others"
    if np.isnan(sweep.val).any():
        return "needs a validation split: places are chosen without test data"
    return missing


NO_THRESHOLD = f"no width reaches train error <= {LEVEL}, or the first one does"
NO_SECOND_RISE = "no second rise of the validation error"
NO_LAST_FITTED = "no number of images lies between fitted and not fitted"
