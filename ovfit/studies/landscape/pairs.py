"""Pairs of networks and of paths by seed, and what is compared of them."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.replicas import by_seed
from ovfit.columns import ARM, TRAIN_ACCURACY, TRAIN_LOSS
from ovfit.studies.landscape.options import AT_LEVEL, PAST_LEVEL

WITHIN = 0.02  # of the level, in which both states must lie


def of_arm(networks: pd.DataFrame, arm: str, column: str, seeds: Sequence[int]) -> np.ndarray:
    """(N,) a column of an arm's networks by seed; NaN where there is none."""
    return by_seed(networks[networks[ARM] == arm], column, seeds)


def at_level(
    networks: pd.DataFrame, arm: str, column: str, level: float, seeds: Sequence[int]
) -> np.ndarray:
    """(N,) a positive measure at the clean loss `level`: log-log between the two states of each
    seed's network that bracket it.

    NaN where one of them is missing or not within 2 % of the level, or they lie on one side of it.
    """
    losses, values = (
        np.stack([of_arm(networks, arm + state, name, seeds) for state in (AT_LEVEL, PAST_LEVEL)])
        for name in (TRAIN_LOSS, column)
    )
    near = (np.abs(losses / level - 1) <= WITHIN).all(0)
    with np.errstate(invalid="ignore", divide="ignore"):
        away, logs = np.log(losses / level), np.log(values)
        near &= away.prod(0) <= 0
        share = away[0] / (away[0] - away[1])  # of the way from the first state to the second
        found = logs[0] + np.where(away[0] == away[1], 0.5, share) * (logs[1] - logs[0])
    measured: np.ndarray = np.where(near, np.exp(found), np.nan)
    return measured


def ratio(
    networks: pd.DataFrame, column: str, level: float, seeds: Sequence[int], over: str = "extreme"
) -> np.ndarray:
    """(N,) a measure at the level, of an arm over the normal network of the same seed."""
    upper = at_level(networks, over, column, level, seeds)
    found: np.ndarray = upper / at_level(networks, "normal", column, level, seeds)
    return found


def whole(networks: pd.DataFrame, arm: str, seeds: Sequence[int]) -> np.ndarray:
    """bool (N,): both states have every training image right."""
    accuracies = [
        of_arm(networks, arm + state, TRAIN_ACCURACY, seeds) for state in (AT_LEVEL, PAST_LEVEL)
    ]
    return np.asarray((np.stack(accuracies) == 1).all(0))
