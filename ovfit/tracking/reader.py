"""The only reader of the store: runs, networks and curves as pandas frames; read only.

A SQL store is read by SQLAlchemy (all of 5,000 runs in 0.3 s, against 7 s by search_runs), any
other by the MLflow client; both give the same frames. What is asked for is a `Selection`.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pandas as pd

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.tracking.selection import EVERY, Selection, with_tags
from ovfit.tracking.store import ELSEWHERE, is_sql, local_path


class Source(Protocol):
    """What a reader asks of a store."""

    def runs(self, selected: Selection) -> pd.DataFrame:
        """A row per run of ovfit that is not deleted and selected: `columns.RUN` and its tags."""

    def renew(self) -> None:
        """What is kept of the store may be old: the next question asks for what is new."""

    def counts(self) -> pd.DataFrame:
        """How many networks a launch has in each state: PARENT, STATUS, count."""

    def trainers(self) -> pd.DataFrame:
        """Who trained which network: RUN_ID, PARENT."""

    def values(
        self, run_ids: Sequence[str], names: Sequence[str]
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Params (text) and last metrics (float64) of those runs: run_id, key, value.

        Of those called `names`; no names: all of them.
        """

    def curves(self, run_ids: Sequence[str], names: Sequence[str]) -> pd.DataFrame:
        """`columns.CURVE` of the metrics called `names`, in any order, repeated points too."""

    def made_from(self, signature: str) -> list[str]:
        """The runs that have this signature among their params MADE_FROM."""


class Reader:
    """`runs` has a row per run with its tags; `values` its params and final metrics; `curves` is
    long."""

    def __init__(self, uri: str) -> None:
        self.source = _source(uri)

    def runs(self, selected: Selection = EVERY) -> pd.DataFrame:
        """The runs of ovfit that are not deleted, launches and networks, or those of them that are
        selected: `columns.RUN`, and their tags.
        """
        return with_tags(self.source.runs(selected))

    def renew(self) -> None:
        """Before a question whose answer has to be of this moment: a reader of a server keeps what
        it has read. Of runs that had ended before, what is deleted or tagged since is not seen.
        """
        self.source.renew()

    def launches(self) -> pd.DataFrame:
        """The launches among the `runs`."""
        return self.runs(Selection(kind="launch"))

    def networks(self) -> pd.DataFrame:
        """The networks among the `runs`, finished or not."""
        return self.runs(Selection(kind="network"))

    def counts(self) -> pd.DataFrame:
        """A row per launch that has networks, a column per state: how many of its own are in it."""
        counted = self.source.counts()
        return counted.pivot(index=columns.PARENT, columns=columns.STATUS, values="count")

    def trainers(self) -> dict[str, str]:
        """The launch that trained it, by the run id of each network."""
        pairs = self.source.trainers()
        return dict(zip(pairs[columns.RUN_ID], pairs[columns.PARENT], strict=True))

    def tuned(self) -> dict[str, float]:
        """The rates `ovfit tune` recorded, by tuning key; of several the latest launch's."""
        runs = self.source.runs(Selection(kind="launch")).sort_values(columns.START_TIME)
        tags = [str(name) for name in runs if str(name).startswith(columns.TUNED)]
        return {tag.removeprefix(columns.TUNED): float(runs[tag].dropna().iloc[-1]) for tag in tags}

    def values(self, run_ids: Sequence[str], only: Sequence[str] = ()) -> pd.DataFrame:
        """A row per run, in that order: run_id, its params (numbers where all are) and the last
        value of each metric by epoch; or of those params and metrics called `only`.
        """
        params, metrics = self.source.values(run_ids, only)
        wide = params.pivot(index=columns.RUN_ID, columns="key", values="value")
        for column in wide:
            wide[column] = _numeric(wide[column])
        by_epoch = metrics[~metrics["key"].str.contains("/", regex=False)]
        last = by_epoch.pivot(index=columns.RUN_ID, columns="key", values="value")
        return wide.join(last, how="left").reindex(list(run_ids)).reset_index()

    def curves(self, run_ids: Sequence[str], names: Sequence[str]) -> pd.DataFrame:
        """The metrics called `names` of those runs: `columns.CURVE`, ordered by run, metric and
        step; of a point that was written twice the later one.
        """
        place = [columns.RUN_ID, columns.METRIC, columns.STEP]
        points = self.source.curves(run_ids, names).drop_duplicates(place, keep="last")
        return points.sort_values(place, ignore_index=True)

    def metrics(self, run_id: str) -> dict[str, float]:
        """The last value of every metric of a run, those of its layers (NAME/LAYER) too."""
        _, last = self.source.values([run_id], [])
        return dict(zip(last["key"], last["value"], strict=True))

    def children(self, signature: str) -> list[str]:
        """The run ids of the networks that are made from the one of that signature."""
        return self.source.made_from(signature)


def latest_finished(runs: pd.DataFrame, records: Collection[str] = ()) -> pd.DataFrame:
    """Of each signature among networks, rows of a reader's `runs`, the latest that is FINISHED and
    has these records; the oldest first.
    """
    needed = set(records)

    def is_enough(kept: object) -> bool:
        return not needed or (isinstance(kept, str) and needed <= set(kept.split(",")))

    finished = runs[runs[columns.STATUS] == columns.FINISHED]
    enough = finished[columns.RECORDS].map(is_enough).astype(bool)
    by_age = finished[enough].sort_values(columns.START_TIME)
    return by_age.drop_duplicates(columns.SIGNATURE, keep="last")


def read_runs(uri: str, selected: Selection = EVERY) -> pd.DataFrame:
    """`Reader(uri).runs(selected)`. Raises BadInput, whatever is wrong with the store."""
    with readable(uri):
        return Reader(uri).runs(selected)


@contextmanager
def readable(uri: str) -> Iterator[None]:
    """Whatever is wrong with the store that is read within is BadInput."""
    try:
        yield
    except BadInput:
        raise
    except Exception as error:  # any driver's own error: SQLAlchemy's, MLflow's, the network's
        cause = error.__cause__ if isinstance(error, pd.errors.DatabaseError) else None
        reason = (str(cause or error) or type(error).__name__).splitlines()[0][:150]
        raise BadInput(f"the store {uri} cannot be read ({reason}); {ELSEWHERE}") from None


def artifact(artifact_uri: str, path: str, store: str) -> Path:
    """An artifact as a local file: in place where it is on this machine, else downloaded.

    Raises FileNotFoundError.
    """
    folder = local_path(artifact_uri)
    if folder is not None:
        if not (folder / path).exists():
            raise FileNotFoundError(folder / path)
        return folder / path
    from mlflow.artifacts import download_artifacts
    from mlflow.exceptions import MlflowException

    uri = f"{artifact_uri.rstrip('/')}/{path}"
    try:
        return Path(download_artifacts(artifact_uri=uri, tracking_uri=store))
    except (MlflowException, OSError) as error:
        raise FileNotFoundError(uri) from error


def artifacts_named(artifact_uri: str, ending: str, store: str) -> list[str]:
    """The names of the files with that ending right below a run's artifacts, sorted.

    Raises FileNotFoundError where there are no artifacts.
    """
    folder = local_path(artifact_uri)
    if folder is not None:
        return sorted(path.name for path in folder.glob(f"*{ending}"))
    from mlflow.artifacts import list_artifacts
    from mlflow.exceptions import MlflowException

    try:
        listed = list_artifacts(artifact_uri=artifact_uri, tracking_uri=store)
    except (MlflowException, OSError) as error:
        raise FileNotFoundError(artifact_uri) from error
    return sorted(file.path for file in listed if file.path.endswith(ending))


def _source(uri: str) -> Source:
    if is_sql(uri):
        from ovfit.tracking.sql import SqlSource

        return SqlSource(uri)
    from ovfit.tracking.client import ClientSource

    return ClientSource(uri)


def _numeric(column: pd.Series) -> pd.Series:
    try:
        return pd.to_numeric(column)
    except (ValueError, TypeError):
        return column
