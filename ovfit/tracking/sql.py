"""A SQL store, read by SQLAlchemy from MLflow's own tables: 5,000 runs in half a second."""

import os
from collections.abc import Sequence
from urllib.parse import quote

import pandas as pd
from sqlalchemy import BindParameter, Engine, bindparam, create_engine, text

from ovfit import columns
from ovfit.tracking.store import exists, sqlite_path

CHUNK = 500  # run ids in one IN (...): SQLite takes 999 variables
OURS = f"select run_uuid from tags where key = '{columns.STUDY}'"
NUMBER = "case when is_nan then null else value end as value"  # MLflow keeps a NaN as 0, marked


class SqlSource:
    """Read only. A SQLite file that is not there is an empty store."""

    def __init__(self, uri: str) -> None:
        self.is_there = exists(uri)
        self.engine: Engine = create_engine(_read_only(uri) if uri.startswith("sqlite") else uri)

    def runs(self) -> pd.DataFrame:
        if not self.is_there:
            return pd.DataFrame(columns=list(columns.RUN))
        runs = self._frame(
            "select run_uuid as run_id, experiment_id, name, status, start_time, end_time, "
            "artifact_uri from runs "
            f"where lifecycle_stage = 'active' and run_uuid in ({OURS})"
        )
        runs[columns.EXPERIMENT_ID] = runs[columns.EXPERIMENT_ID].astype(str)
        tags = self._frame(
            "select run_uuid as run_id, key, value from tags "
            f"where (key like 'ovfit.%' or key in {columns.MLFLOW_S}) and run_uuid in ({OURS})"
        )
        wide = tags.pivot(index=columns.RUN_ID, columns="key", values="value")
        return runs.merge(wide, how="left", left_on=columns.RUN_ID, right_index=True)

    def values(
        self, run_ids: Sequence[str], names: Sequence[str]
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        if not self.is_there:
            empty = pd.DataFrame(columns=[columns.RUN_ID, "key", "value"], dtype=str)
            return empty, empty
        chosen = " and key in :names" if names else ""
        params = self._of_runs(
            f"select run_uuid as run_id, key, value from params where run_uuid in :ids{chosen}",
            run_ids,
            names,
        )
        metrics = self._of_runs(
            f"select run_uuid as run_id, key, {NUMBER} from latest_metrics "
            f"where run_uuid in :ids{chosen}",
            run_ids,
            names,
        )
        return params, metrics

    def curves(self, run_ids: Sequence[str], names: Sequence[str]) -> pd.DataFrame:
        if not self.is_there:
            return pd.DataFrame(columns=list(columns.CURVE))
        return self._of_runs(
            f"select run_uuid as run_id, key as metric, step, {NUMBER} from metrics "
            "where run_uuid in :ids and key in :names",
            run_ids,
            names,
        )

    def made_from(self, signature: str) -> list[str]:
        if not self.is_there:
            return []
        query = text(
            f"select distinct run_uuid from params where key in {columns.MADE_FROM}"
            " and value = :signature"
        )
        with self.engine.connect() as connection:
            found = connection.execute(query, {"signature": signature})
            return sorted(run_id for (run_id,) in found)

    def _frame(self, query: str) -> pd.DataFrame:
        with self.engine.connect() as connection:
            return pd.read_sql(text(query), connection)

    def _of_runs(self, query: str, run_ids: Sequence[str], names: Sequence[str]) -> pd.DataFrame:
        """A query's rows for run ids `:ids`, CHUNK at a time, and where it asks, keys `:names`."""
        lists: dict[str, list[str]] = {"names": list(names)} if ":names" in query else {}
        expanding: list[BindParameter[str]] = [
            bindparam(name, expanding=True) for name in ("ids", *lists)
        ]
        statement = text(query).bindparams(*expanding)
        parts = []
        with self.engine.connect() as connection:
            for start in range(0, max(len(run_ids), 1), CHUNK):
                chunk = list(run_ids[start : start + CHUNK])
                parts.append(pd.read_sql(statement, connection, params={"ids": chunk, **lists}))
        return pd.concat(parts, ignore_index=True)


def _read_only(uri: str) -> str:
    """SQLite puts two files beside a WAL store, unless it is told that nobody writes."""
    path = sqlite_path(uri)
    has_log = path.with_name(f"{path.name}-wal").exists()
    is_alone = not os.access(path.parent, os.W_OK) and not has_log
    mode = "immutable=1" if is_alone else "mode=ro"
    return f"sqlite:///file:{quote(str(path))}?{mode}&uri=true"
