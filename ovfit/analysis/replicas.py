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
    if networks["seed"].is_unique:  # mostly: a value is its own mean
        means = pd.Series(values.to_numpy(), networks["seed"])
    else:
        means = seed_means(values, networks["seed"])
    ordered: np.ndarray = means.reindex(list(seeds)).to_numpy(np.float64)
    return ordered


def seed_means(values: "pd.Series[float]", seeds: "pd.Series[int]") -> "pd.Series[float]":
    """Each seed's mean, by seed, rising; NaN where one of its values is."""
    whole = values.notna().groupby(seeds).all()
    return values.groupby(seeds).mean().where(whole)


def deciding(family: int) -> int:
    """Networks that decide a claim of a threshold, whatever becomes of the other claims of its
    family, where all of them are inside or all outside: 8 where it stands alone, 12 of ten.
    """
    n = LEAST
    while share_evidence(n, n) < 2 * ALARM * family:  # to fail it needs twice ALARM
        n += 1
    return n
