"""Validation error against the searched parameters, from the finished networks of a search."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.shares import within
from ovfit.analysis.summary import CONFIGURATION
from ovfit.studies.tuned import describe_configuration
from ovfit.tune.options import Options
from ovfit.tune.searches import validation_error
from ovfit.tune.space import parse_space

ROUNDING = 9  # digits: means that differ by less are ties


def curves(networks: pd.DataFrame, options: Options) -> pd.DataFrame:
    """A row per cell: configuration, parameters, mean error with its 95 % interval, n, and best.

    `best`: the cell of least error of its configuration, of several the one of smallest rate.
    """
    searched = [dimension.name for dimension in parse_space(options.search)]
    if networks.empty or not {*CONFIGURATION, *searched} <= set(networks):
        return pd.DataFrame()
    shared = [name for name in CONFIGURATION if name not in searched]
    parts = [
        pd.DataFrame(_cells(group, searched)) for _, group in networks.groupby(shared, sort=False)
    ]
    return pd.concat(parts, ignore_index=True)


def _cells(group: pd.DataFrame, searched: list[str]) -> list[dict[str, Any]]:
    cells = sorted(_measured(group, searched), key=lambda row: [row[name] for name in searched])
    best = min(cells, key=lambda row: (round(row["error"], ROUNDING), row["lr"]))
    return [{**row, "best": row is best} for row in cells]


def _measured(group: pd.DataFrame, searched: list[str]) -> Iterator[dict[str, Any]]:
    shared = group.drop(columns=searched).iloc[0]
    description = describe_configuration({str(name): value for name, value in shared.items()})
    for values, members in group.groupby(searched, sort=False):
        errors = np.array([validation_error(row) for _, row in members.iterrows()])
        interval = within(mean_interval(errors))
        yield {
            "configuration": description,
            **dict(zip(searched, values, strict=True)),
            "error": interval.mean,
            "low": interval.low,
            "high": interval.high,
            "n": interval.n,
            "val_images": int(shared["val_size"]) if "val_size" in shared else None,
        }
