"""A SQL store, read by SQLAlchemy from MLflow's own tables: 5,000 runs in half a second."""

import os
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

import pandas as pd
from sqlalchemy import BindParameter, Engine, String, bindparam, create_engine, text

from ovfit import columns
from ovfit.tracking.selection import EVERY, Selection, with_tags
from ovfit.tracking.store import PATIENCE, exists, sqlite_path

CHUNK = 500  # run ids in one IN (...): SQLite takes 999 variables
MANY = 2000  # runs that are asked for by name at most
OURS = f"select run_uuid from tags where key = '{columns.STUDY}'"
NETWORKS = f"select run_uuid from tags where key = '{columns.SIGNATURE}'"
ACTIVE = "lifecycle_stage = 'active'"
READ = f"(key like 'ovfit.%' or key in {columns.MLFLOW_S})"
Bound = Mapping[str, Any]
NOTHING: Bound = {}
NUMBER = "case when is_nan then null else value end as value"  # MLflow keeps a NaN as 0, marked


class SqlSource:
    """Read only. A SQLite file that is not there is an empty store."""

    def __init__(self, uri: str) -> None:
        self.is_there = exists(uri)
        self.engine: Engine = _engine(uri)

    def runs(self, selected: Selection) -> pd.DataFrame:
        if not self.is_there:
            return pd.DataFrame(columns=list(columns.RUN))
        if len(selected.values) > MANY:  # no shorter way than to read them all
            return selected.of(with_tags(self.runs(EVERY)))
        runs = self._rows(*_runs(selected))
        if selected.newest is not None:
            runs = runs.sort_values(columns.START_TIME, ascending=False).head(selected.newest)
        runs[columns.EXPERIMENT_ID] = runs[columns.EXPERIMENT_ID].astype(str)
        wide = self._tags(runs).pivot(index=columns.RUN_ID, columns="key", values="value")
        return runs.merge(wide, how="left", left_on=columns.RUN_ID, right_index=True)

    def renew(self) -> None:
        """Nothing is kept."""

    def counts(self) -> pd.DataFrame:
        if not self.is_there:
            return pd.DataFrame(columns=[columns.PARENT, columns.STATUS, "count"])
        return self._rows(
            f'select tags.value as "{columns.PARENT}", status, count(*) as count from runs '
            f"join tags on tags.run_uuid = runs.run_uuid and tags.key = '{columns.PARENT}' "
            f"where {ACTIVE} and runs.run_uuid in ({NETWORKS}) group by tags.value, status"
        )

    def trainers(self) -> pd.DataFrame:
        if not self.is_there:
            return pd.DataFrame(columns=[columns.RUN_ID, columns.PARENT])
        return self._rows(
            f'select runs.run_uuid as run_id, tags.value as "{columns.PARENT}" from runs '
            f"join tags on tags.run_uuid = runs.run_uuid and tags.key = '{columns.PARENT}' "
            f"where {ACTIVE} and runs.run_uuid in ({NETWORKS})"
        )

    def values(
        self, run_ids: Sequence[str], names: Sequence[str]
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        if not self.is_there:
            empty = pd.DataFrame(columns=[columns.RUN_ID, "key", "value"], dtype=str)
            return empty, empty
        bound: dict[str, Any] = {"names": list(names)} if names else {}
        if len(run_ids) > MANY:
            # from end to end: an index would be followed to and fro through the table
            where = "key || '' in :names" if names else f"run_uuid in ({OURS})"
        else:
            bound["ids"] = list(run_ids)
            where = "run_uuid in :ids" + (" and key in :names" if names else "")
        read = (
            self._rows(f"select run_uuid as run_id, key, {value} from {table} where {where}", bound)
            for table, value in (("params", "value"), ("latest_metrics", NUMBER))
        )
        params, metrics = (rows[rows[columns.RUN_ID].isin(run_ids)] for rows in read)
        return params, metrics

    def curves(self, run_ids: Sequence[str], names: Sequence[str]) -> pd.DataFrame:
        if not self.is_there:
            return pd.DataFrame(columns=list(columns.CURVE))
        return self._rows(
            f"select run_uuid as run_id, key as metric, step, {NUMBER} from metrics "
            "where run_uuid in :ids and key in :names",
            {"ids": list(run_ids), "names": list(names)},
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

    def _tags(self, runs: pd.DataFrame) -> pd.DataFrame:
        """The tags of these runs that are read: run_id, key, value."""
        query = "select run_uuid as run_id, key, value from tags where " + READ
        run_ids = list(runs[columns.RUN_ID])
        if len(run_ids) > MANY:  # all of them at once is faster than many of them by name
            every = self._rows(f"{query} and run_uuid in ({OURS})")
            return every[every[columns.RUN_ID].isin(run_ids)]
        return self._rows(f"{query} and run_uuid in :ids", {"ids": run_ids})

    def _rows(self, query: str, bound: Bound = NOTHING) -> pd.DataFrame:
        """A query's rows. A list that is bound stands for `in`; of `ids` CHUNK at a time."""
        names = [name for name, value in bound.items() if isinstance(value, list)]
        expanding: list[BindParameter[str]] = [  # of a list that is empty PostgreSQL asks the type
            bindparam(name, expanding=True, type_=String()) for name in names
        ]
        statement = text(query).bindparams(*expanding)
        ids = bound.get("ids")
        parts = []
        with self.engine.connect() as connection:
            for start in range(0, max(len(ids), 1) if isinstance(ids, list) else 1, CHUNK):
                some = {"ids": ids[start : start + CHUNK]} if isinstance(ids, list) else {}
                found = connection.execute(statement, {**bound, **some})
                names = list(found.keys())
                # the driver's own rows: SQLAlchemy's would take as long again as the database
                rows = found.cursor.fetchall() if found.cursor is not None else []
                parts.append(pd.DataFrame(rows, columns=names))
        return pd.concat(parts, ignore_index=True)


def _engine(uri: str) -> Engine:
    if uri.startswith("sqlite"):
        return create_engine(_read_only(uri))
    return create_engine(uri, connect_args=PATIENCE)


def _runs(selected: Selection) -> tuple[str, dict[str, Any]]:
    """The query of the selected runs, and what is bound in it."""
    where, bound = [ACTIVE, f"run_uuid in ({OURS})"], dict[str, Any]()
    if selected.kind is not None:
        where.append(f"run_uuid {'not ' * (selected.kind == 'launch')}in ({NETWORKS})")
    if selected.by == columns.RUN_ID:
        where.append("run_uuid in :ids")
    elif selected.by:
        tagged = f"select run_uuid from tags where key = '{selected.by}' and value in :ids"
        where.append(f"run_uuid in ({tagged})")
    if selected.by:
        bound["ids"] = list(selected.values)
    if selected.begins:
        where.append("substr(run_uuid, 1, :letters) = :begins")
        bound |= {"letters": len(selected.begins), "begins": selected.begins}
    if selected.status:
        where.append("status = :status")
        bound["status"] = selected.status
    query = (
        "select run_uuid as run_id, experiment_id, name, status, start_time, end_time, "
        f"artifact_uri from runs where {' and '.join(where)}"
    )
    if selected.newest is not None and not selected.by:  # else every chunk has its own
        query += f" order by start_time desc limit {int(selected.newest)}"
    return query, bound


def _read_only(uri: str) -> str:
    """SQLite puts two files beside a WAL store, unless it is told that nobody writes."""
    path = sqlite_path(uri)
    has_log = path.with_name(f"{path.name}-wal").exists()
    is_alone = not os.access(path.parent, os.W_OK) and not has_log
    mode = "immutable=1" if is_alone else "mode=ro"
    return f"sqlite:///file:{quote(str(path))}?{mode}&uri=true"
