"""Simulated sweeps, whose true errors are known."""

import numpy as np
from scipy import stats

from ovfit.analysis.peaks import Sweep

TRAIN = np.array([0.3, 0.2, 0.1, 0.05, 0.005, 0.0, 0.0, 0.0])


def simulated(
    errors: np.ndarray,
    rng: np.random.Generator,
    seeds: int = 8,
    images: int = 300,
    train: np.ndarray = TRAIN,
) -> Sweep:
    """Networks whose mean errors over places are `errors` (W,).

    Images of unequal difficulty are shared by all. Seeds differ, on validation and test alike: what
    one half of the seeds chooses is not independent of how it does on test. Validation is noisy.
    """
    effect = rng.normal(0, 0.15, (seeds, len(errors), 1))

    def wrong(count: int) -> np.ndarray:
        difficulty = rng.normal(0, 1.5, count)
        return (
            rng.normal(size=(seeds, len(errors), count)) + difficulty + effect
            < stats.norm.ppf(errors)[:, None] * np.sqrt(1 + 1.5**2)
        ).astype(np.float32)

    noise = rng.normal(0, 0.001, (seeds, len(errors)))
    return Sweep(
        np.arange(1, len(errors) + 1) * 1000,
        np.abs(train + noise * (train > 0)),
        wrong(300).mean(2),
        wrong(images),
    )
