"""What training networks took in this store, and what others like them would take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any, NamedTuple

import pandas as pd

from ovfit import columns
from ovfit.columns import ARCH, ARM, DATASET, SECONDS, UPDATES, WIDTH
from ovfit.spec import Spec
from ovfit.tracking.params import network_params

Key = tuple[str, ...]

# the same network but for its seed
SAME = (
    *(ARM, DATASET, columns.TRAIN_SIZE, ARCH, WIDTH, columns.DEPTH, columns.OPTIMIZER),
    *(columns.LR, columns.WEIGHT_DECAY, columns.BATCH_SIZE, columns.EPOCHS, columns.NOISE),
    *(columns.COPIES, "stop_steps", "stop_hold", "stop_loss", "stop_clean"),
)
# how long a step takes, from the most alike to what is better than nothing
ALIKE: tuple[Key, ...] = ((ARM, DATASET, ARCH, WIDTH), (DATASET, ARCH, WIDTH), (DATASET, ARCH))


class Mean(NamedTuple):
    """Seconds and optimiser steps of a network, on average."""

    seconds: float
    updates: float


@dataclass(frozen=True, eq=False)
class Took:
    """`means`: by how finely networks are described (SAME, ALIKE), then by that description."""

    means: Mapping[Key, Mapping[Key, Mean]]

    @staticmethod
    def of(networks: pd.DataFrame) -> "Took":
        """Of finished networks: their arm, params, `seconds` and `updates`."""
        known = networks.dropna(subset=[SECONDS])
        return Took({level: _means(known, level) for level in (SAME, *ALIKE)})

    def seconds(self, spec: Spec) -> float | None:
        """About what a network takes; None where none is like it.

        As long as the same of other seeds. Else by the time that a step of one like it took: for
        as many steps as it has at most or, where it may stop early, for the geometric mean of
        these and of the steps of that one.
        """
        params = {**network_params(spec), ARM: spec.arm}
        same = self.means[SAME].get(_key(params, SAME))
        if same is not None:
            return same.seconds
        for level in ALIKE:
            like = self.means[level].get(_key(params, level))
            if like is not None and like.updates:
                return like.seconds / like.updates * _steps(spec, like.updates)
        return None


def _steps(spec: Spec, usual: float) -> float:
    stops_early = spec.stop.hold or spec.stop.loss or spec.stop.clean
    return min(spec.most_steps, sqrt(spec.most_steps * usual) if stops_early else spec.most_steps)


def _means(known: pd.DataFrame, level: Sequence[str]) -> dict[Key, Mean]:
    if known.empty:
        return {}
    named = known.reindex(columns=[*level, SECONDS, UPDATES]).fillna({UPDATES: 0})
    means = named.groupby(list(level), dropna=False, as_index=False).mean()
    rows = means.to_dict("records")
    return {_key(row, level): Mean(row[SECONDS], row[UPDATES]) for row in rows}


def _key(params: Mapping[Any, Any], level: Sequence[str]) -> Key:
    return tuple(_text(params.get(name)) for name in level)


def _text(value: Any) -> str:
    """A param as text that is equal whether it was read back or not."""
    if value is None or value != value:
        return "-"
    try:
        return f"{float(value):.9g}"
    except (TypeError, ValueError):
        return str(value)
