"""The escape matrix as a table: where each recipe ends from each start."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.shares import images_of, within
from ovfit.columns import ARM, DIVERGED, OUTCOME, UPDATES
from ovfit.studies.escape.here import settings
from ovfit.studies.escape.measures import RECIPE
from ovfit.studies.escape.options import Options
from ovfit.studies.escape.recipes import in_order
from ovfit.studies.escape.starts import arms
from ovfit.studies.escape.statements import RESTART

SHARES = ("test", "control", "memorised")


def tables(evidence: Evidence[Options]) -> dict[str, pd.DataFrame]:
    """`escape`: a row per setting, recipe and start, with means over seeds and their intervals.

    Of test, control and memorised accuracy where training ended; `restarts`: networks whose clean
    train accuracy was below .5 on the way; `n` finished, `diverged` of them. `images`: test images,
    the same for all.
    """
    rows: list[dict[str, Any]] = []
    for scope, group in settings(evidence.networks):
        rows += [{**scope, **row} for row in _rows(group, evidence.options)]
    return {"escape": pd.DataFrame(rows)} if rows else {}


def _rows(group: pd.DataFrame, options: Options) -> Iterator[dict[str, Any]]:
    for recipe in in_order(list(group[RECIPE].dropna())):
        for arm in arms(options.starts, options.depths):
            cell = group[(group[RECIPE] == recipe) & (group[ARM] == arm)]
            if len(cell):
                yield {"recipe": recipe, "start": arm, **_cell(cell)}


def _cell(networks: pd.DataFrame) -> dict[str, Any]:
    row: dict[str, Any] = {"steps": int(networks[UPDATES].max())} if UPDATES in networks else {}
    for name in SHARES:
        column = f"{name}_accuracy"
        values = networks.get(column, pd.Series(np.nan, networks.index)).dropna()
        if len(values):
            row |= within(mean_interval(values.to_numpy(np.float64))).columns(name)
    least = networks["least_train"]
    return row | {
        "least_train": float(least.min()),
        "restarts": int((least < RESTART).sum()),
        "images": images_of(networks),
        "n": len(networks),
        "diverged": int((networks[OUTCOME] == DIVERGED).sum()),
    }
