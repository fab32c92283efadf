"""The numbers behind the figures of the double-descent study, as tables of the launch."""

from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.studies.descent.measures import FAMILY, Measured, sweeps

LEVELS = (0.1, 0.01, 0.0)


def tables(evidence: Evidence) -> dict[str, pd.DataFrame]:
    """`thresholds` and `decomposition` of width sweeps and sweeps over images, or `complexity`; without what has no rows."""
    measured = sweeps(evidence)
    found = {
        "thresholds": pd.DataFrame([_thresholds(one) for one in measured]),
        "decomposition": pd.DataFrame(
            [{**_scope(one), **row} for one in measured for row in one.decomposition]
        ),
        "complexity": complexity(evidence),
    }
    return {name: table for name, table in found.items() if len(table)}


def _scope(one: Measured) -> dict[str, Any]:
    return {**one.scope, "train_size" if one.by == "n_parameters" else "n_parameters": one.fixed}


def reached(one: Measured, level: float) -> float:
    """The first number of parameters (or the most images) whose mean train error over seeds is at most `level`; NaN where none is."""
    places = np.flatnonzero(one.sweep.train.mean(0) <= level)
    return (
        float(one.sweep.x[places[0 if one.by == "n_parameters" else -1]])
        if len(places)
        else float("nan")
    )


def _thresholds(one: Measured) -> dict[str, Any]:
    found = {f"train_error<={level:g}": reached(one, level) for level in LEVELS}
    return {
        **_scope(one),
        "by": one.by,
        "first": one.sweep.x[0],
        "last": one.sweep.x[-1],
        **found,
        "seeds": len(one.seeds),
        "left_out": one.dropped,
    }


def complexity(evidence: Evidence) -> pd.DataFrame:
    """`fitted`, `beyond`: the bisection's last interval, NaN at an end that was not reached; `tried`: the least and the most images trained on."""
    if evidence.networks.empty or evidence.options.sweep != "complexity" or evidence.options.oracle:
        return pd.DataFrame()
    rows = []
    for scope, group in configurations(evidence.networks, [*FAMILY, "n_parameters"]):
        means = group.groupby("train_size")["train_error"].mean().fillna(1.0)
        errors = dict(zip(map(int, means.index), map(float, means), strict=True))
        beyond = min(
            (n for n, error in errors.items() if error > evidence.options.epsilon), default=np.nan
        )
        fitted = max(
            (
                n
                for n, error in errors.items()
                if error <= evidence.options.epsilon and not n > beyond
            ),
            default=np.nan,
        )
        tried = f"{min(errors)} to {max(errors)}"
        rows.append(
            {
                **scope,
                "fitted": fitted,
                "beyond": beyond,
                "tried": tried,
                "epsilon": evidence.options.epsilon,
                "seeds": group["seed"].nunique(),
            }
        )
    return pd.DataFrame(rows)
