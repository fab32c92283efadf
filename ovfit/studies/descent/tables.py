"""The numbers behind the figures of the double-descent study, as tables of the launch."""

from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.sweeps import FAMILY, sweeps

LEVELS = (0.1, 0.01, 0.0)  # of train error


def tables(evidence: Evidence[Options]) -> dict[str, pd.DataFrame]:
    """`thresholds` and `decomposition` of sweeps, or `complexity`; without what has no rows."""
    measured = sweeps(evidence)
    decompositions = [
        {**sweep.setting, **row, "test_images": sweep.images}
        for sweep in measured
        for row in sweep.decomposition
    ]
    every = {
        "thresholds": pd.DataFrame([_thresholds(sweep) for sweep in measured]),
        "decomposition": pd.DataFrame(decompositions),
        "complexity": complexity(evidence),
    }
    return {name: table for name, table in every.items() if len(table)}


def reached(measured: MeasuredSweep, level: float) -> float:
    """Where the mean train error over seeds is at most `level`; NaN where it nowhere is.

    The first number of parameters, or the most images.
    """
    places = np.flatnonzero(measured.sweep.train.mean(0) <= level)
    if not len(places):
        return float("nan")
    return float(measured.sweep.x[places[0 if measured.is_over_widths else -1]])


def complexity(evidence: Evidence[Options]) -> pd.DataFrame:
    """A row per bisection: its last interval, `fitted` to `beyond`, in numbers of images.

    NaN at an end that was not reached. `tried`: the least and the most images trained on. Empty
    for other sweeps.
    """
    options, networks = evidence.options, evidence.networks
    if networks.empty or options.sweep != "complexity" or options.oracle:
        return pd.DataFrame()
    rows = []
    for scope, group in configurations(networks, [*FAMILY, "n_parameters"]):
        errors = group.groupby("train_size")["train_error"].mean().fillna(1.0)
        fitted, beyond = _interval(errors, options.epsilon)
        rows.append(
            {
                **scope,
                "fitted": fitted,
                "beyond": beyond,
                "tried": f"{int(errors.index.min())} to {int(errors.index.max())}",
                "epsilon": options.epsilon,
                "seeds": group["seed"].nunique(),
            }
        )
    return pd.DataFrame(rows)


def _interval(errors: pd.Series, epsilon: float) -> tuple[float, float]:
    """(the most images fitted below the fewest not fitted, those); NaN where there are none.

    `errors`: mean train error by number of images.
    """
    sizes = errors.index.to_numpy(dtype=int)
    over = sizes[errors > epsilon]
    beyond = over.min() if len(over) else np.nan
    under = sizes[errors <= epsilon]
    below = under if np.isnan(beyond) else under[under < beyond]
    return (below.max() if len(below) else np.nan), beyond


def _thresholds(measured: MeasuredSweep) -> dict[str, Any]:
    places = {f"train_error<={level:g}": reached(measured, level) for level in LEVELS}
    return {
        **measured.setting,
        "by": measured.by,
        "first": measured.sweep.x[0],
        "last": measured.sweep.x[-1],
        **places,
        "seeds": len(measured.seeds),
        "left_out": measured.left_out,
        "test_images": measured.images,
    }
