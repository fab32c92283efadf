"""The weights of networks at the end of training, as histograms by layer."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from ovfit.data.damage import DAMAGED
from ovfit.training.measuring.bins import FINE

COLUMNS = ["run_id", "layer", "low", "high", "count"]


def last_weights(histograms: Mapping[str, Path], run_ids: Iterable[str]) -> pd.DataFrame:
    """The last histogram of every layer: run_id, layer, low, high (edges), count.

    A damaged file is left out.
    """
    low, high = FINE.edges()
    parts = []
    for run_id in run_ids:
        try:
            layers = _last(histograms[run_id])
        except DAMAGED:
            continue
        for layer, counts in layers.items():
            columns = {"run_id": run_id, "layer": layer, "low": low, "high": high, "count": counts}
            parts.append(pd.DataFrame(columns))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=COLUMNS)


def _last(path: Path) -> dict[str, np.ndarray]:
    """layer -> counts at the last epoch: the file's names are EPOCH/LAYER."""
    with np.load(path) as archive:
        last = max(int(name.split("/")[0]) for name in archive)
        prefix = f"{last}/"
        return {
            name.removeprefix(prefix): archive[name] for name in archive if name.startswith(prefix)
        }
