"""What differs between two sets of networks, seed by seed, at the settings that both have."""

from collections.abc import Sequence

import pandas as pd

from ovfit import columns
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.summary import CONFIGURATION

SETTINGS = (columns.ARM, *CONFIGURATION, columns.NOISE, columns.EPOCHS)
MEASURES = (
    columns.TRAIN_ACCURACY,
    columns.TEST_ACCURACY,
    columns.CONTROL_ACCURACY,
    columns.TEST_LOSS,
    columns.DISTANCE_FROM_INIT,
    columns.UPDATES,
)
COLUMNS = ("measure", "first", "second", "difference", "low", "high", "n")


def differences(
    first: pd.DataFrame, second: pd.DataFrame, measures: Sequence[str] = MEASURES
) -> pd.DataFrame:
    """A row per setting that both have and measure: COLUMNS, before them what tells settings apart.

    `first`, `second`: a row per finished network (tags, params, final metrics). `difference`:
    second - first, the mean over seeds that both have, with its 95 % interval that may be looked
    at after every seed (NaN where n < 3); a seed's value is its mean over networks where it has
    several. Settings with no value in common (a width of 16 against one of 32) are what is
    compared, and not told apart.
    """
    shared = common(first, second)
    places = [*shared, columns.SEED]
    rows = []
    for measure in measures:
        if measure not in first or measure not in second:
            continue
        sides = (
            side.groupby(places, dropna=False)[measure].mean().rename(name)
            for side, name in ((first, "first"), (second, "second"))
        )
        pairs = pd.concat(sides, axis=1, join="inner").dropna().reset_index()
        for values, group in pairs.groupby(shared or (lambda _: 0), dropna=False):
            found = mean_interval((group["second"] - group["first"]).to_numpy())
            means = group["first"].mean(), group["second"].mean()
            setting = dict(zip(shared, values, strict=True)) if shared else {}
            row = (measure, *means, found.mean, found.low, found.high, found.n)
            rows.append({**setting, **dict(zip(COLUMNS, row, strict=True))})
    table = pd.DataFrame(rows, columns=[*shared, *COLUMNS])
    alike = [name for name in shared if table[name].nunique(dropna=False) <= 1]
    return table.drop(columns=alike)


def common(first: pd.DataFrame, second: pd.DataFrame) -> list[str]:
    """Those SETTINGS of which both have a value."""
    return [
        name
        for name in SETTINGS
        if name in first and name in second and set(first[name]) & set(second[name])
    ]


def parted(networks: pd.DataFrame) -> dict[str, tuple[object, object]]:
    """Of SETTINGS those that part networks in two, with their two values in order."""
    found = {}
    for name in SETTINGS:
        values = list(networks[name].dropna().unique()) if name in networks else []
        if len(values) == 2:
            found[name] = (values[0], values[1])
    return found
