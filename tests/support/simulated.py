"""Simulated sweeps, whose true errors are known."""

import numpy as np
import pandas as pd
from scipy import stats

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import Sweep
from ovfit.studies.command import Command
from ovfit.studies.descent.case import Case
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.statements import SEEDS

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


def measured(
    sweep: Sweep,
    *,
    by: str = "n_parameters",
    fixed: int = 500,
    noise: float = 0.0,
    early: np.ndarray | None = None,
    planned: int | None = None,
) -> MeasuredSweep:
    """A sweep as the double-descent study has it; its seeds are the first of the `planned` ones."""
    seeds, widths = sweep.train.shape
    scope = {"dataset": "d", "arch": "mlp", "noise": noise}
    return MeasuredSweep(
        by=by,
        scope=scope,
        fixed=fixed,
        networks=pd.DataFrame({"run_id": ["r"], "test_size": [300]}),
        sweep=sweep,
        early=early,
        seeds=np.arange(seeds),
        runs=np.full((seeds, widths), "r"),
        predictions={},
        planned=range(planned or seeds),
    )


def case(sweep: MeasuredSweep, clean: MeasuredSweep | None = None) -> Case:
    """What the study's verdicts on it are given from; no curves."""
    evidence = Evidence(pd.DataFrame(), pd.DataFrame(), options=Options())
    first = sweep.only(sweep.planned[:SEEDS])
    command = Command("descent")
    return Case(whole=sweep, first=first, clean=clean, evidence=evidence, command=command)
