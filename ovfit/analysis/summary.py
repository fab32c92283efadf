"""The closing table of a launch: one row per configuration and arm."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.shares import images_of, is_share, within
from ovfit.columns import CONTROL_SIZE, TEST_ACCURACY, TEST_SIZE

Scope = dict[str, Any]  # column -> value: what a group of networks shares

CONFIGURATION = [
    "dataset",
    "train_size",
    "arch",
    "width",
    "depth",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
]  # what twins share
MEASURED = {
    "train": "train_accuracy",
    "test": "test_accuracy",
    "control": "control_accuracy",
    "distance": "distance_from_init",
}

IMAGES = {"test": TEST_SIZE, "control": CONTROL_SIZE}  # split -> column: what shares are means of


class Named(NamedTuple):
    """A configuration, and what tells it apart from the others of its launch.

    `ending` of a file name ("-lr-0.1") and of a `title` (", lr 0.1"); both are empty where dataset
    and architecture tell it apart.
    """

    ending: str
    title: str
    scope: Scope
    networks: pd.DataFrame


def configurations(
    networks: pd.DataFrame, names: Sequence[str] = CONFIGURATION
) -> Iterator[tuple[Scope, pd.DataFrame]]:
    """The configurations among the networks, each with its networks of all arms.

    A configuration is what shares the columns `names`; its values are plain Python ones.
    """
    if networks.empty:
        return
    for values, group in networks.groupby(list(names), sort=True):
        yield dict(zip(names, map(plain, values), strict=True)), group


def plain(value: Any) -> Any:
    """A NumPy scalar as the Python one: a scope is written as JSON."""
    return value.item() if hasattr(value, "item") else value


def named(networks: pd.DataFrame) -> Iterator[Named]:
    """Each configuration with what tells it apart from the others."""
    groups = list(configurations(networks))
    varying = [name for name in CONFIGURATION if _varies(name, [scope for scope, _ in groups])]
    for scope, group in groups:
        texts = {name: _text(scope[name]) for name in varying}
        ending = "".join(f"-{name}-{text}" for name, text in texts.items())
        title = "".join(f", {name.replace('_', ' ')} {text}" for name, text in texts.items())
        yield Named(ending, title, scope, group)


def _varies(name: str, scopes: Sequence[Scope]) -> bool:
    if name in ("arch", "dataset"):  # these stand in every name
        return False
    return len({str(scope[name]) for scope in scopes}) > 1


def _text(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def table(
    networks: pd.DataFrame,
    measured: Mapping[str, str] = MEASURED,
    names: Sequence[str] = CONFIGURATION,
) -> pd.DataFrame:
    """A row per configuration and arm: `names`, arm, the measures, images, n and outcome.

    Of each of the columns `measured` (title -> column) that a group has values of: the mean and its
    95 % interval over networks, as TITLE, TITLE_low and TITLE_high; that of a share lies within 0
    and 1. The intervals do not know that the images could be others: of the splits in IMAGES that a
    share was measured on, how many they are, as test_images and control_images. `names`: the
    columns that tell configurations apart.
    """
    rows = []
    for scope, group in configurations(networks, names):
        for arm, side in group.groupby("ovfit.arm", sort=False):
            counts = side["ovfit.outcome"].value_counts()
            outcome = ", ".join(f"{count} {name}" for name, count in counts.items())
            measures = _measures(side, measured)
            images = _images(side, [measured[title] for title in measured if title in measures])
            count = {"n": len(side), "outcome": outcome}
            rows.append({**scope, "arm": arm, **measures, **images, **count})
    return pd.DataFrame(rows)


def by_arm(networks: pd.DataFrame, measured: Sequence[str]) -> dict[str, float]:
    """Means over each arm's networks, as MEASURE/ARM, of the columns that have finite values.

    Test accuracy comes first.
    """
    means: dict[str, float] = {}
    for column in sorted(measured, key=lambda name: name != TEST_ACCURACY):
        if column not in networks or not pd.api.types.is_numeric_dtype(networks[column]):
            continue
        for arm, values in networks.groupby("ovfit.arm", sort=False)[column]:
            mean = float(values.mean())
            if np.isfinite(mean):
                means[f"{column}/{str(arm).replace('/', ':')}"] = mean
    return means


def _measures(networks: pd.DataFrame, measured: Mapping[str, str]) -> dict[str, float]:
    """TITLE, TITLE_low and TITLE_high of the columns that have values."""
    row: dict[str, float] = {}
    for title, column in measured.items():
        if column not in networks or networks[column].isna().all():
            continue
        interval = mean_interval(networks[column].dropna().to_numpy())
        interval = within(interval) if is_share(column) else interval
        row |= interval.columns(title)
    return row


def _images(networks: pd.DataFrame, columns: Sequence[str]) -> dict[str, int]:
    """SPLIT_images of the shares among the columns, where the size of the split is known."""
    splits = {column.split("_")[0] for column in columns if is_share(column)}
    sizes = {split: images_of(networks, size) for split, size in IMAGES.items() if split in splits}
    return {f"{split}_images": size for split, size in sizes.items() if size is not None}
