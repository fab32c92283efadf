"""Differences of test error as the parts of claims, and why there are none."""

import numpy as np

from ovfit.analysis.image_error import binomial, crossed
from ovfit.analysis.parts import Part
from ovfit.analysis.peaks import LEVEL, Difference, Sweep
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.statements import SEEDS, STATEMENTS


def parts(name: str, measured: MeasuredSweep, *differences: Difference) -> list[Part]:
    """A statement's parts, in the order of its margins; a seed that was left out has no value.

    The seed is the unit; the error counts the test images too.
    """
    images = measured.images
    return [
        margin.part(
            measured.by_seed(difference.values.mean(1)),
            images=images,
            fixed=SEEDS,
            error=difference.error(images),
        )
        for margin, difference in zip(STATEMENTS[name].margins, differences, strict=True)
    ]


def level(name: str, measured: MeasuredSweep, errors: np.ndarray) -> list[Part]:
    """A statement's parts, all of the same mean error; `errors` (S, N), or (S, 1) of each seed."""
    images = measured.images
    if errors.shape[1] > 1:
        image_error: float | None = crossed(errors)
    else:
        image_error = None if images is None else binomial([float(errors.mean())], images)
    by_seed = measured.by_seed(errors.mean(1))
    return [
        margin.part(by_seed, images=images, image_error=image_error)
        for margin in STATEMENTS[name].margins
    ]


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
