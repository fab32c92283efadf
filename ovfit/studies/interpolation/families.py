"""Networks that share all but one thing, and how their rises compare."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

import pandas as pd

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
Setting = tuple[str, str]  # dataset (or the two that were compared), optimiser


def rise_ratios(networks: pd.DataFrame, column: str) -> dict[Setting, list[float]]:
    """By setting: the larger rise that the paper expects, over the other one, of every family.

    `column`: what the networks of a family differ in, `dataset`, `train_size` or `width`; the two
    ends of each family are paired.
    """
    shared = [name for name in SHARED if name != column]
    ratios: dict[Setting, list[float]] = {}
    for key, family in _families(networks, shared, column):
        rises = family.set_index(column)["rise"]
        names = dict(zip(shared, key, strict=True))
        for more, less in _ends(column, list(rises.index)):
            dataset = names.get("dataset", f"{more} against {less}")
            setting = (dataset, names["optimizer"])
            ratios.setdefault(setting, []).append(rises[more] / rises[less])
    return ratios


def _families(
    networks: pd.DataFrame, shared: Sequence[str], column: str
) -> Iterator[tuple[tuple[Any, ...], pd.DataFrame]]:
    """Networks equal in `shared`, a row for each value of `column`, with the values shared.

    Where one value was trained at several rates they share the rate too.
    """
    for key, family in networks.groupby(list(shared), sort=True):
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
