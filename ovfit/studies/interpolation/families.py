"""Networks that share all but one thing, and how their rises compare."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.replicas import seed_means

SHARED = (  # by such networks, less the one thing; a tuned rate may differ
    "dataset",
    "train_size",
    "depth",
    "width",
    "optimizer",
    "weight_decay",
    "batch_size",
    "seed",
)
MEASURED = ("placed_rise", "placed_nats", "val_size")
Setting = tuple[str, str]  # dataset (or the two that were compared), optimiser


def compared(networks: pd.DataFrame, column: str) -> dict[Setting, pd.DataFrame]:
    """By setting, a row per family: seed, and how much more rises where the paper expects it.

    `networks`: a row per planned network, NaN where it was not measured. `column`: what the
    networks of a family differ in, `dataset`, `train_size` or `width`; the two ends of each family
    are compared. `times`: the log of the ratio of their rises; `nats`: the difference; `images`:
    the smaller number of validation images.
    """
    measured = networks.assign(val_size=networks.get("val_size"))[[*SHARED, "lr", *MEASURED]]
    shared = [name for name in SHARED if name != column]
    rows: dict[Setting, list[dict[str, float]]] = {}
    for key, family in _families(measured, shared, column):
        rises = family.set_index(column)[[*MEASURED]]
        names = dict(zip(shared, key, strict=True))
        for more, less in _ends(column, list(rises.index)):
            dataset = names.get("dataset", f"{more} against {less}")
            row = {"seed": names["seed"], **_differences(rises.loc[more], rises.loc[less])}
            rows.setdefault((dataset, names["optimizer"]), []).append(row)
    return {setting: pd.DataFrame(of) for setting, of in rows.items()}


def _differences(more: "pd.Series[float]", less: "pd.Series[float]") -> dict[str, float]:
    return {
        "times": float(np.log(more["placed_rise"] / less["placed_rise"])),
        "nats": float(more["placed_nats"] - less["placed_nats"]),
        "images": float(np.fmin(more["val_size"], less["val_size"])),
    }


def by_seed(families: pd.DataFrame, name: str) -> np.ndarray:
    """(N,) each seed's mean over its families; NaN where one of them has no value."""
    means: np.ndarray = seed_means(families[name], families["seed"]).to_numpy()
    return means


def _families(
    networks: pd.DataFrame, shared: Sequence[str], column: str
) -> Iterator[tuple[tuple[Any, ...], pd.DataFrame]]:
    """Networks equal in `shared`, a row for each value of `column`, with the values shared.

    Where one value was trained at several rates they share the rate too.
    """
    for key, family in networks.groupby(list(shared), sort=True):
        if len(family) < 2:
            continue
        if not family[column].duplicated().any():
            yield key, family
            continue
        for _, at_rate in family.groupby("lr"):
            if not at_rate[column].duplicated().any():
                yield key, at_rate


def _ends(column: str, values: Sequence[Any]) -> list[tuple[Any, Any]]:
    """(the value of which the paper expects the larger rise, the other) among a family's values.

    It expects it of Fashion-MNIST, of the smallest set and of the widest net.
    """
    if column == "dataset":
        return [pair for two in combinations(values, 2) for pair in _fashion_first(*two)]
    if len(values) < 2:
        return []
    low, high = min(values), max(values)
    return [(low, high)] if column == "train_size" else [(high, low)]


def _fashion_first(one: str, other: str) -> list[tuple[str, str]]:
    """The pair, if one of the two is Fashion-MNIST."""
    if ("fashion" in one) == ("fashion" in other):
        return []
    return [(one, other)] if "fashion" in one else [(other, one)]
