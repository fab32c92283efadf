"""The networks of one setting by seed: in the order in which evidence takes them."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ovfit.columns import DIVERGED, OUTCOME


def by_seed(networks: pd.DataFrame, column: str, seeds: Sequence[int]) -> np.ndarray:
    """(N,) float64: the value of each of the `seeds`, in their order.

    NaN where a seed's network is missing, diverged, or has no such value. Where several networks
    have one seed (widths, rates) it is their mean, and NaN where one of them has no value: they
    share a seed and are no independent units.
    """
    if column not in networks:
        return np.full(len(seeds), np.nan)
    values = networks[column].astype(np.float64).mask(networks[OUTCOME] == DIVERGED)
    means = values.groupby(networks["seed"]).mean()
    whole = values.notna().groupby(networks["seed"]).all()
    ordered: np.ndarray = means.where(whole).reindex(list(seeds)).to_numpy(np.float64)
    return ordered
