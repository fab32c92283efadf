"""The table of the regulariser sweep."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.shares import images_of
from ovfit.studies.randomize.measures import families
from ovfit.studies.randomize.options import ARMS, Options

STOPPED = {"off": "test_accuracy", "on": "best_accuracy"}  # early stopping


def tables(evidence: Evidence[Options]) -> dict[str, pd.DataFrame]:
    """`regularisers`: test accuracy of each arm at the last epoch, and early-stopped.

    `gain` is what it adds to the last epoch of none, paired by seed. Intervals count seeds only;
    `images` are the test images, the same for all.
    """
    if evidence.options.theory:
        return {}
    rows: list[dict[str, Any]] = []
    for scope, group in families(evidence.networks):
        rows += [{**scope, **row} for row in _regularisers(group)]
    return {"regularisers": pd.DataFrame(rows)} if rows else {}


def _regularisers(group: pd.DataFrame) -> Iterator[dict[str, Any]]:
    arms = group[group["ovfit.arm"].isin(ARMS)]
    by_seed = {
        stopped: arms.pivot(index="seed", columns="ovfit.arm", values=column)
        for stopped, column in STOPPED.items()
    }
    last = by_seed["off"]
    for arm in (name for name in ARMS if name in last):
        for stopped, accuracy in by_seed.items():
            row: dict[str, Any] = {"regulariser": arm, "early stopping": stopped}
            row |= _share("test", accuracy[arm])
            row["n"] = int(accuracy[arm].notna().sum())
            row["images"] = images_of(arms)
            if "none" in last:
                row |= _cells("gain", accuracy[arm] - last["none"])
            yield row


def _share(name: str, values: pd.Series) -> dict[str, float]:
    """`_cells` of shares: nothing below 0 or above 1 is their mean."""
    cells = _cells(name, values)
    return {key: float(np.clip(cell, 0.0, 1.0)) for key, cell in cells.items()}


def _cells(name: str, values: pd.Series) -> dict[str, float]:
    """The mean with its interval, as a table has it; `values` by seed."""
    return mean_interval(values.dropna().to_numpy()).columns(name)
