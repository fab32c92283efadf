"""The only reader of the store: runs, networks and curves as pandas frames; read only.

A SQL store is read by SQLAlchemy (5,000 runs in 0.5 s, against 7 s by search_runs), any other by the MLflow client; both give the same frames.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pandas as pd

from ovfit.errors import BadInput
from ovfit.tracking.store import ELSEWHERE, is_sql, local_path, quietly, sqlite_path

RUN = ["run_id", "experiment_id", "name", "status", "start_time", "end_time", "artifact_uri"]
CURVES = ["run_id", "metric", "step", "value"]
TUNED = "ovfit.tuned."  # + tuning key: a tag of a launch of `ovfit tune`, its value the rate
CHUNK = 500  # run ids in one IN (...): SQLite takes 999 variables


class Reader:
    """`runs` has one row per run with its tags, `networks` adds params and final metrics, `curves` is long."""

    def __init__(self, uri: str) -> None:
        self.source: _Sql | _Client = _Sql(uri) if is_sql(uri) else _Client(uri)

    def runs(self) -> pd.DataFrame:
        """Every run of ovfit that is not deleted: RUN columns and its tags. Launches have no ovfit.signature."""
        frame = self.source.runs()
        for tag in (
            "ovfit.study",
            "ovfit.arm",
            "ovfit.signature",
            "ovfit.outcome",
            "ovfit.records",
            "mlflow.parentRunId",
        ):
            if tag not in frame:
                frame[tag] = None
        return frame

    def tuned(self) -> dict[str, float]:
        """The learning rates `ovfit tune` recorded, by tuning key; of several the latest launch's."""
        runs = self.source.runs().sort_values("start_time")
        columns = [str(column) for column in runs if str(column).startswith(TUNED)]
        return {
            column.removeprefix(TUNED): float(runs[column].dropna().iloc[-1]) for column in columns
        }

    def networks(self, run_ids: list[str], only: Sequence[str] = ()) -> pd.DataFrame:
        """One row per run: run_id, its params (numbers where all are) and the last value of each epoch metric; or of those called `only`."""
        params, metrics = self.source.values(run_ids, list(only))
        wide = params.pivot(index="run_id", columns="key", values="value")
        for column in wide:
            wide[column] = _numeric(wide[column])
        last = metrics[~metrics["key"].str.contains("/", regex=False)].pivot(
            index="run_id", columns="key", values="value"
        )
        return wide.join(last, how="left").reindex(run_ids).reset_index()

    def curves(self, run_ids: Sequence[str], names: Sequence[str]) -> pd.DataFrame:
        """The metrics called `names` of those runs as CURVES columns, ordered by run, metric and step."""
        frame = self.source.curves(list(run_ids), list(names))
        return frame.drop_duplicates(["run_id", "metric", "step"], keep="last").sort_values(
            ["run_id", "metric", "step"], ignore_index=True
        )


def read_runs(uri: str, opened: Callable[[], Reader] | None = None) -> pd.DataFrame:
    """`Reader(uri).runs()` (or of the one that is `opened`); whatever is wrong with the store is BadInput."""
    try:
        return (opened() if opened else Reader(uri)).runs()
    except Exception as error:  # any driver's own error: SQLAlchemy's, MLflow's, the network's
        raise BadInput(
            f"the store {uri} cannot be read ({str(error).splitlines()[0][:150]}); {ELSEWHERE}"
        ) from None


def _numeric(column: pd.Series) -> pd.Series:
    try:
        return pd.to_numeric(column)
    except (ValueError, TypeError):
        return column


class _Sql:
    """MLflow's own tables, by SQLAlchemy."""

    def __init__(self, uri: str) -> None:
        from sqlalchemy import create_engine

        path = sqlite_path(uri)
        self.there = not uri.startswith("sqlite") or path.exists()
        alone = (
            not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
        )
        how = (
            "immutable=1" if alone else "mode=ro"
        )  # SQLite puts two files beside a WAL store, unless it is told that nobody writes
        self.engine = create_engine(
            f"sqlite:///file:{quote(str(path))}?{how}&uri=true" if uri.startswith("sqlite") else uri
        )

    def _frame(self, text: str, run_ids: Sequence[str] | None = None, **more: Any) -> pd.DataFrame:
        from sqlalchemy import bindparam
        from sqlalchemy import text as sql

        with self.engine.connect() as connection:
            if run_ids is None:
                return pd.read_sql(sql(text), connection, params=more)
            query = sql(text).bindparams(
                *(bindparam(name, expanding=True) for name in ("ids", *more))
            )
            parts = [
                list(run_ids[start : start + CHUNK])
                for start in range(0, max(len(run_ids), 1), CHUNK)
            ]
            return pd.concat(
                [pd.read_sql(query, connection, params={"ids": part, **more}) for part in parts],
                ignore_index=True,
            )

    def runs(self) -> pd.DataFrame:
        if not self.there:
            return pd.DataFrame(columns=RUN)
        ours = "select run_uuid from tags where key = 'ovfit.study'"
        runs = self._frame(
            "select run_uuid as run_id, experiment_id, name, status, start_time, end_time, artifact_uri from runs "
            f"where lifecycle_stage = 'active' and run_uuid in ({ours})"
        )
        runs["experiment_id"] = runs["experiment_id"].astype(str)
        tags = self._frame(
            f"select run_uuid as run_id, key, value from tags where (key like 'ovfit.%' or key = 'mlflow.parentRunId') and run_uuid in ({ours})"
        )
        return runs.merge(
            tags.pivot(index="run_id", columns="key", values="value"),
            how="left",
            left_on="run_id",
            right_index=True,
        )

    def values(self, run_ids: list[str], only: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
        which, more = (
            ("run_uuid in :ids and key in :names", {"names": only})
            if only
            else ("run_uuid in :ids", {})
        )
        params = self._frame(
            f"select run_uuid as run_id, key, value from params where {which}", run_ids, **more
        )
        value = "case when is_nan then null else value end as value"  # MLflow keeps a NaN as 0 with a mark
        return params, self._frame(
            f"select run_uuid as run_id, key, {value} from latest_metrics where {which}",
            run_ids,
            **more,
        )

    def curves(self, run_ids: list[str], names: list[str]) -> pd.DataFrame:
        columns = "select run_uuid as run_id, key as metric, step, case when is_nan then null else value end as value from metrics"
        return self._frame(
            f"{columns} where run_uuid in :ids and key in :names", run_ids, names=names
        )


class _Client:
    """Any store the MLflow client can reach."""

    def __init__(self, uri: str) -> None:
        quietly()
        from mlflow import MlflowClient

        self.client = MlflowClient(tracking_uri=uri)
        self.seen: dict[str, Any] = {}

    def runs(self) -> pd.DataFrame:
        experiments = [experiment.experiment_id for experiment in self.client.search_experiments()]
        rows, token = [], None
        while True:
            page = self.client.search_runs(
                experiments, "tags.`ovfit.study` LIKE '%'", max_results=1000, page_token=token
            )
            for run in page:
                self.seen[run.info.run_id] = run
                info = run.info
                tags = {
                    key: value
                    for key, value in run.data.tags.items()
                    if key.startswith("ovfit.") or key == "mlflow.parentRunId"
                }
                rows.append(
                    dict(
                        zip(
                            RUN,
                            (
                                info.run_id,
                                info.experiment_id,
                                info.run_name,
                                info.status,
                                info.start_time,
                                info.end_time,
                                info.artifact_uri,
                            ),
                            strict=True,
                        )
                    )
                    | tags
                )
            token = page.token
            if not token:
                return pd.DataFrame(rows, columns=None if rows else RUN)

    def values(self, run_ids: list[str], only: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
        found = [self.seen.get(run_id) or self.client.get_run(run_id) for run_id in run_ids]
        columns = ["run_id", "key", "value"]
        params = [
            (run.info.run_id, key, value)
            for run in found
            for key, value in run.data.params.items()
            if not only or key in only
        ]
        metrics = [
            (run.info.run_id, key, value)
            for run in found
            for key, value in run.data.metrics.items()
            if not only or key in only
        ]
        return pd.DataFrame(params, columns=columns), pd.DataFrame(metrics, columns=columns)

    def curves(self, run_ids: list[str], names: list[str]) -> pd.DataFrame:
        rows = [
            (run_id, m.key, m.step, m.value)
            for run_id in run_ids
            for name in names
            for m in self.client.get_metric_history(run_id, name)
        ]
        return pd.DataFrame(rows, columns=CURVES)


def artifact(artifact_uri: str, path: str, store: str) -> Path:
    """An artifact as a local file: in place where the store is on this machine, downloaded otherwise. Raises FileNotFoundError."""
    folder = local_path(artifact_uri)
    if folder is not None:
        if not (folder / path).exists():
            raise FileNotFoundError(folder / path)
        return folder / path
    from mlflow.artifacts import download_artifacts
    from mlflow.exceptions import MlflowException

    try:
        return Path(
            download_artifacts(
                artifact_uri=f"{artifact_uri.rstrip('/')}/{path}", tracking_uri=store
            )
        )
    except (MlflowException, OSError) as error:
        raise FileNotFoundError(f"{artifact_uri}/{path}") from error
