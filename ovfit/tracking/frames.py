"""A store as tidy frames, for a notebook or a script."""

from collections.abc import Sequence

import pandas as pd

from ovfit import columns
from ovfit.tracking.reader import Reader, readable
from ovfit.tracking.store import resolve

SHORT = {
    columns.STUDY: "study",
    columns.ARM: "arm",
    columns.OUTCOME: "outcome",
    columns.PARENT: "launch",
    columns.SIGNATURE: "signature",
    columns.EPOCHS_RUN: "epochs_run",
    columns.RECORDS: "records",
}


def networks(study: str | None = None, tracking_uri: str | None = None) -> pd.DataFrame:
    """A row per finished network of a study, or of all, the oldest first.

    `tracking_uri`: the store (default: the one a command in this folder would use). Columns:
    run_id, study, arm, outcome (converged, budget, diverged), launch (run id of the one that
    trained it), signature, epochs_run, records (by comma), artifact_uri, started (UTC); then the
    params (dataset, arch, width ... seed; numbers where all are) and the last value of every
    metric by epoch (train_accuracy, test_loss ...; seconds: what its training took). NaN where a
    network has no such param or metric. Raises BadInput where the store cannot be read.
    """
    store = resolve(tracking_uri)
    with readable(store):
        reader = Reader(store)
        runs = reader.networks()
    finished = runs[runs[columns.STATUS] == columns.FINISHED]
    if study is not None:
        finished = finished[finished[columns.STUDY] == study]
    oldest_first = finished.sort_values(columns.START_TIME, ignore_index=True)
    own = oldest_first.reindex(columns=[columns.RUN_ID, *SHORT, columns.ARTIFACT_URI])
    own = own.rename(columns=SHORT)
    own["started"] = pd.to_datetime(oldest_first[columns.START_TIME], unit="ms")
    return own.merge(reader.values(list(own[columns.RUN_ID])), on=columns.RUN_ID, how="left")


def curves(
    run_ids: Sequence[str], names: Sequence[str], tracking_uri: str | None = None
) -> pd.DataFrame:
    """The metrics called `names` of those networks, long: run_id, metric, step (epoch; of a name
    step/..., optimiser step), value (float64), ordered by these.

    `run_ids`: whole run ids, such as the column of `networks`. A metric that a network does not
    have gives no row. Raises BadInput where the store cannot be read.
    """
    store = resolve(tracking_uri)
    with readable(store):
        return Reader(store).curves(list(run_ids), list(names))
