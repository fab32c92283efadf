"""Which columns are shares (accuracies, errors), and of how many test images they are."""

from collections.abc import Mapping

import pandas as pd

from ovfit.analysis.statistics import Interval
from ovfit.columns import DATASET, TEST_SIZE

WORDS = ("accuracy", "error", "share")


def is_share(name: object) -> bool:
    """Whether a column of that name lies within 0 and 1: by its last word."""
    return str(name).endswith(WORDS)


def within(interval: Interval) -> Interval:
    """The interval of a share: nothing beyond 0 and 1 can be."""
    low, high = max(interval.low, 0.0), min(interval.high, 1.0)
    return Interval(interval.mean, low, high, interval.n)


def images_of(networks: pd.DataFrame, size: str = TEST_SIZE) -> int | None:
    """How many images a split has, by the column of its size; None where that is not the same for
    all networks, or not known (older ones)."""
    if size not in networks:
        return None
    sizes = networks[size].unique()
    return int(sizes[0]) if len(sizes) == 1 and pd.notna(sizes[0]) else None


def images_text(networks: pd.DataFrame, scope: Mapping[str, object]) -> str:
    """Of the networks of a scope's dataset, or of all: "360 test images", by dataset where they
    are of several; empty where that is not known."""
    if DATASET not in networks:
        return ""
    here = networks[networks[DATASET] == scope[DATASET]] if DATASET in scope else networks
    sizes = {str(name): images_of(group) for name, group in here.groupby(DATASET)}
    if None in sizes.values() or not sizes:
        return ""
    if len(set(sizes.values())) == 1:
        return f"{next(iter(sizes.values())):,} test images"
    return ", ".join(f"{size:,} ({name})" for name, size in sizes.items()) + " test images"
