"""The evidence of a set of finished networks, from the store."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pandas as pd

from ovfit import columns
from ovfit.analysis.evidence import Evidence, O
from ovfit.tracking.reader import Reader, artifact


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
        curves = Reader(store).curves(list(networks[columns.RUN_ID]), names)
    return Evidence(
        networks,
        curves,
        histograms=_recorded(store, networks, "histograms"),
        samples=_recorded(store, networks, "samples"),
        predictions=_recorded(store, networks, "predictions"),
        probes=_recorded(store, networks, "probes"),
        options=options,
    )


def _recorded(store: str, networks: pd.DataFrame, record: str) -> dict[str, Path]:
    """run_id -> the file RECORD.npz of every network that has it."""
    if networks.empty:
        return {}
    having = networks[networks[columns.RECORDS].str.contains(record, na=False)]
    places = zip(having[columns.RUN_ID], having[columns.ARTIFACT_URI], strict=True)
    files = {}
    for run_id, where in places:
        with suppress(FileNotFoundError):
            files[str(run_id)] = artifact(where, f"{record}.npz", store)
    return files
