"""The networks of one setting by seed: in the order in which evidence takes them."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.sequential import ALARM, share_evidence
from ovfit.analysis.statistics import LEAST
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


def deciding(family: int) -> int:
    """Networks that decide a claim of a threshold, whatever becomes of the other claims of its
    family, where all of them are inside or all outside: 8 where it stands alone, 12 of ten.
    """
    n = LEAST
    while share_evidence(n, n) < 2 * ALARM * family:  # to fail it needs twice ALARM
        n += 1
    return n
