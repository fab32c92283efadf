"""The evidence of a set of finished networks, from the store."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.tracking.reader import Reader, artifact
from ovfit.training.bins import edges


def gather(store: str, networks: pd.DataFrame, names: Sequence[str]) -> Evidence:
    """Reads the curves called `names` and the final weight histograms of those networks (a deleted artifact is left out)."""
    curves = Reader(store).curves(list(networks["run_id"]), names)
    low, high = edges()
    parts = []
    for run_id, where in zip(networks["run_id"], networks["artifact_uri"], strict=True):
        try:
            with np.load(artifact(where, "histograms.npz", store)) as archive:
                last = max(int(name.split("/")[0]) for name in archive)
                layers = {name.split("/", 1)[1]: archive[name] for name in archive if name.startswith(f"{last}/")}
        except (FileNotFoundError, ValueError, OSError):
            continue
        parts += [pd.DataFrame({"run_id": run_id, "layer": layer, "low": low, "high": high, "count": counts}) for layer, counts in layers.items()]
    weights = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["run_id", "layer", "low", "high", "count"])
    return Evidence(networks, curves, weights)
