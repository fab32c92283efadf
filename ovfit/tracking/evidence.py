"""The evidence of a set of finished networks, from the store."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import DAMAGED, Evidence, O
from ovfit.tracking.reader import Reader, artifact
from ovfit.training.measuring.bins import FINE


def gather(
    store: str,
    networks: pd.DataFrame,
    names: Sequence[str],
    options: O,
    curves: pd.DataFrame | None = None,
) -> Evidence[O]:
    """Those networks with their curves called `names` and the places of their records.

    `options`: of the launch. `curves`: where they have been read already. A record that was
    deleted is left out.
    """
    if curves is None:
        curves = Reader(store).curves(list(networks["run_id"]), names)
    return Evidence(
        networks,
        curves,
        *(
            _recorded(store, networks, record)
            for record in ("histograms", "samples", "predictions", "probes")
        ),
        options=options,
    )


def last_weights(histograms: Mapping[str, Path], run_ids: Iterable[str]) -> pd.DataFrame:
    """The last histogram of every layer: run_id, layer, low, high (edges), count. A damaged file is left out."""
    low, high = FINE.edges()
    parts = []
    for run_id in run_ids:
        try:
            with np.load(histograms[run_id]) as archive:
                last = max(int(name.split("/")[0]) for name in archive)
                layers = {
                    name.split("/", 1)[1]: archive[name]
                    for name in archive
                    if name.startswith(f"{last}/")
                }
        except DAMAGED:
            continue
        parts += [
            pd.DataFrame(
                {"run_id": run_id, "layer": layer, "low": low, "high": high, "count": counts}
            )
            for layer, counts in layers.items()
        ]
    return (
        pd.concat(parts, ignore_index=True)
        if parts
        else pd.DataFrame(columns=["run_id", "layer", "low", "high", "count"])
    )


def _recorded(store: str, networks: pd.DataFrame, record: str) -> dict[str, Path]:
    """run_id -> the file RECORD.npz of every network that has it."""
    found = {}
    having = (
        networks[networks["ovfit.records"].str.contains(record, na=False)]
        if len(networks)
        else networks
    )
    for run_id, where in zip(having["run_id"], having["artifact_uri"], strict=True):
        with suppress(FileNotFoundError):
            found[str(run_id)] = artifact(where, f"{record}.npz", store)
    return found
