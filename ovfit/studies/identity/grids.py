"""What the claims compare within a grid of networks: a number per seed."""

import numpy as np
import pandas as pd
from scipy import stats

FEW = 3  # depths, numbers of channels or initialisations: with fewer there is no grid


def by_depth(networks: pd.DataFrame, name: str, depths: list[int]) -> pd.DataFrame:
    """A measure by seed (rows) and depth (columns, all of `depths`); NaN where there is none."""
    table = networks.pivot_table(index="seed", columns="depth", values=name)
    return table.reindex(columns=depths)


def slopes(networks: pd.DataFrame, fixed: str, varied: str) -> pd.Series | None:
    """Per seed the slope of the constant score on log2(parameters) over the values of `varied`.

    At the value of `fixed` that has most of them; None where there is no grid of them.
    """
    sizes = networks.groupby(fixed)[varied].nunique()
    if sizes.max() < FEW:
        return None
    grid = networks[networks[fixed] == sizes.idxmax()]
    slope_of = {}
    for seed, members in grid.groupby("seed"):
        if members[varied].nunique() >= FEW:
            doublings = np.log2(members["n_parameters"])
            slope_of[seed] = np.polyfit(doublings, members["constant"], 1)[0]
    return pd.Series(slope_of, dtype=float)


def spreads(networks: pd.DataFrame, few: int, many: int) -> pd.DataFrame:
    """The standard deviation of the identity score over initialisations.

    By seed (rows) and number of channels (columns), over those initialisations with which networks
    of both numbers reached the target; only seeds with FEW of them.
    """
    ends = networks[networks["width"].isin([few, many])]
    scores = ends.pivot_table(index=["seed", "init"], columns="width", values="identity").dropna()
    seeds = scores.groupby("seed")
    return seeds.std()[seeds.size() >= FEW]


def rank_correlations(networks: pd.DataFrame) -> pd.Series:
    """Per seed |Spearman's correlation| of parameters and identity score over all its networks.

    Of seeds with 2 FEW sizes of network: of three a rank correlation is easily 1.
    """
    sizes = [
        members
        for _, members in networks.groupby("seed")
        if members["n_parameters"].nunique() >= 2 * FEW
    ]
    values = [
        abs(stats.spearmanr(members["n_parameters"], members["identity"]).statistic)
        for members in sizes
    ]
    return pd.Series(values, dtype=float)
