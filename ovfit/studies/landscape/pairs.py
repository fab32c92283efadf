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
    with np.errstate(invalid="ignore", divide="ignore"):
        away = np.log(losses / level)
        sharp = np.log(values)
        width = away[1] - away[0]
        found = np.where(width == 0, sharp.mean(0), sharp[0] - away[0] * np.diff(sharp, axis=0)[0] / width)
        near = (np.abs(losses / level - 1) <= WITHIN).all(0) & (away.prod(0) <= 0)
    return np.where(near, np.exp(found), np.nan)


def ratio(
    networks: pd.DataFrame, column: str, level: float, seeds: Sequence[int], over: str = "extreme"
) -> np.ndarray:
    """(N,) a measure at the level, of an arm over the normal network of the same seed."""
    upper = at_level(networks, over, column, level, seeds)
    return upper / at_level(networks, "normal", column, level, seeds)


def whole(networks: pd.DataFrame, arm: str, seeds: Sequence[int]) -> np.ndarray:
    """bool (N,): both states have every training image right."""
    accuracies = [
        of_arm(networks, arm + state, TRAIN_ACCURACY, seeds) for state in (AT_LEVEL, PAST_LEVEL)
    ]
    return np.asarray((np.stack(accuracies) == 1).all(0))


def apart(networks: pd.DataFrame, arm: str, level: float, seeds: Sequence[int]) -> float:
    """The largest relative distance of a seed's states from the level; inf where one is missing."""
    losses = np.stack(
        [of_arm(networks, arm + state, TRAIN_LOSS, seeds) for state in (AT_LEVEL, PAST_LEVEL)]
    )
    distances = np.abs(losses / level - 1)
    return float(np.where(np.isnan(distances), np.inf, distances).max(initial=0.0))
