"""The closing table of a launch: one row per configuration and arm."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from ovfit.analysis.statistics import mean_interval

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


def configurations(
    networks: pd.DataFrame, names: Sequence[str] = CONFIGURATION
) -> Iterator[tuple[dict[str, Any], pd.DataFrame]]:
    """The configurations among the networks, each with its networks of all arms."""
    if networks.empty:
        return
    for values, group in networks.groupby(list(names), sort=True):
        yield (
            {
                name: value.item() if hasattr(value, "item") else value
                for name, value in zip(names, values, strict=True)
            },
            group,
        )


def named(networks: pd.DataFrame) -> Iterator[tuple[str, str, dict[str, Any], pd.DataFrame]]:
    """Each configuration with what tells it apart from the others, as the end of a file name and of a title ("" where dataset and architecture do)."""
    scopes = list(configurations(networks))
    varying = [
        name
        for name in CONFIGURATION
        if name not in ("arch", "dataset") and len({str(scope[name]) for scope, _ in scopes}) > 1
    ]
    for scope, group in scopes:
        texts = [
            (name, f"{scope[name]:g}" if isinstance(scope[name], float) else str(scope[name]))
            for name in varying
        ]
        yield (
            "".join(f"-{name}-{text}" for name, text in texts),
            "".join(f", {name.replace('_', ' ')} {text}" for name, text in texts),
            scope,
            group,
        )


def table(
    networks: pd.DataFrame,
    measured: Mapping[str, str] = MEASURED,
    names: Sequence[str] = CONFIGURATION,
) -> pd.DataFrame:
    """Means and 95 % t intervals over networks (X, X_low, X_high) of the columns `measured` (title -> column), n, and how the networks ended.

    `names`: the columns that tell configurations apart.
    """
    rows = []
    for scope, group in configurations(networks, names):
        for arm, one in group.groupby("ovfit.arm", sort=False):
            row = {**scope, "arm": arm}
            for column, metric in measured.items():
                if metric in one and one[metric].notna().any():
                    value = mean_interval(one[metric].dropna().to_numpy())
                    row |= {
                        column: value.mean,
                        f"{column}_low": value.low,
                        f"{column}_high": value.high,
                    }
            outcomes = one["ovfit.outcome"].value_counts()
            rows.append(
                row
                | {
                    "n": len(one),
                    "outcome": ", ".join(f"{count} {name}" for name, count in outcomes.items()),
                }
            )
    return pd.DataFrame(rows)
