"""The tables of the landscape study: what was compared, and how many networks are extreme."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import geometric_interval, mean_interval
from ovfit.analysis.summary import configurations
from ovfit.columns import ARM, SEED, TEST_ACCURACY
from ovfit.studies import specs
from ovfit.studies.landscape.options import AT_LEVEL, CONFIGURATION, Options
from ovfit.studies.landscape.pairs import at_level

EXTREME = 0.01  # test accuracy of an extreme point, at most
MEASURES = ("lambda1", "trace", "radius", "plain_radius")
BARRIERS = ("train_error", "train_loss", "test_error", "test_loss")
Row = dict[str, object]


def tables(evidence: Evidence[Options]) -> Mapping[str, pd.DataFrame]:
    """`curvature`: geometric means at equal clean loss, by arm. `paths`: barriers by kind of path.
    `ordinary`: how many networks that were trained on true labels have test accuracy <= .01.
    """
    made: dict[str, list[Row]] = {"curvature": [], "paths": [], "ordinary": []}
    for scope, group in configurations(evidence.networks, CONFIGURATION):
        place = {name: scope[name] for name in ("dataset", "arch", "width")}
        made["curvature"] += [{**place, **row} for row in _curvature(group, evidence.options)]
        made["paths"] += [{**place, **row} for row in _paths(group)]
        made["ordinary"] += [{**place, **row} for row in _ordinary(group)]
    return {name: pd.DataFrame(rows) for name, rows in made.items() if rows}


def _curvature(networks: pd.DataFrame, options: Options) -> Iterator[Row]:
    """One row per arm whose states bracket the level."""
    seeds = list(specs.seeds(options))
    for arm in options.arms:
        if not (networks[ARM] == arm + AT_LEVEL).any():
            continue
        row: Row = {"arm": arm, "clean loss": options.level}
        for name in MEASURES:
            if name in networks:
                values = at_level(networks, arm, name, options.level, seeds)
                row |= _interval(name, values, geometric=True)
        yield row


def _paths(networks: pd.DataFrame) -> Iterator[Row]:
    if "barrier_train_error" not in networks:
        return
    paths = networks[networks["barrier_train_error"].notna()]
    for arm, group in paths.groupby(ARM, sort=False):
        row: Row = {"path": arm}
        for name in BARRIERS:
            row |= _interval(name, group[f"barrier_{name}"].to_numpy(np.float64))
        yield row


def _interval(name: str, values: np.ndarray, *, geometric: bool = False) -> Row:
    """NAME, its 95 % interval as NAME_low and NAME_high, and n."""
    found = geometric_interval(values) if geometric else mean_interval(values[~np.isnan(values)])
    return {**found.columns(name), "n": found.n}


def _ordinary(networks: pd.DataFrame) -> Iterator[Row]:
    """Of networks from their own seed that saw no wrong label."""
    corrupted = networks["corruption"].isin(["wrong-copies", "random-labels", "label-noise"])
    from_seed = ~networks[ARM].str.contains(" ")  # neither a later state nor a path
    ordinary = networks[from_seed & ~corrupted]
    if ordinary.empty or TEST_ACCURACY not in ordinary:
        return
    accuracy = ordinary[TEST_ACCURACY]
    yield {
        "ordinary networks": len(ordinary),
        "seeds": ordinary[SEED].nunique(),
        "test accuracy <= .01": int((accuracy <= EXTREME).sum()),
        "least test accuracy": float(accuracy.min()),
    }
