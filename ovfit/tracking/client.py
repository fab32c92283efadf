"""Any other store, read through the MLflow client."""

from collections.abc import Sequence
from time import time
from typing import TYPE_CHECKING

import pandas as pd

from ovfit import columns
from ovfit.tracking.selection import EVERY, Selection, with_tags
from ovfit.tracking.store import quietly

if TYPE_CHECKING:
    from mlflow.entities import Run

PAGE = 1000  # runs in one answer
CLOCKS = 600_000  # milliseconds by which those of two machines may differ
OURS = f"tags.`{columns.STUDY}` LIKE '%'"


class ClientSource:
    """Read only. Runs are kept as they are listed: their values need no further question."""

    def __init__(self, uri: str) -> None:
        quietly()
        from mlflow import MlflowClient

        self.client = MlflowClient(tracking_uri=uri)
        self.listed: dict[str, Run] = {}
        self.rows: pd.DataFrame | None = None
        self.is_old, self.looked = False, 0

    def runs(self, selected: Selection) -> pd.DataFrame:
        """All are listed at the first question; later, where they have to be new, only those that
        are not over, or may have begun or ended since.
        """
        if self.rows is None:
            self._list([OURS])
        elif self.is_old or selected == EVERY:
            self._list(self._news())
        self.is_old = False
        assert self.rows is not None
        return selected.of(with_tags(self.rows))

    def renew(self) -> None:
        self.is_old = True

    def counts(self) -> pd.DataFrame:
        networks = self.runs(Selection(kind="network"))
        return networks.groupby([columns.PARENT, columns.STATUS]).size().reset_index(name="count")

    def trainers(self) -> pd.DataFrame:
        return self.runs(Selection(kind="network"))[[columns.RUN_ID, columns.PARENT]]

    def _news(self) -> list[str]:
        """Queries that find whatever has begun or ended since the last question."""
        infos = [run.info for run in self.listed.values()]
        running = {info.run_id for info in infos if info.status == columns.RUNNING}
        for run_id in running:  # one of them may have been deleted since
            del self.listed[run_id]
        moments = [moment for i in infos for moment in (i.start_time, i.end_time) if moment]
        since = min(max(moments, default=0), self.looked) - CLOCKS
        own = ("status = 'RUNNING'", f"start_time >= {since}", f"end_time >= {since}")
        return [f"{OURS} AND attributes.{condition}" for condition in own]

    def _list(self, queries: Sequence[str]) -> None:
        """Takes down the runs that a query finds."""
        self.looked = int(time() * 1000)
        experiments = [experiment.experiment_id for experiment in self.client.search_experiments()]
        for query in queries:
            token = None
            while True:
                page = self.client.search_runs(
                    experiments, query, max_results=PAGE, page_token=token
                )
                self.listed |= {run.info.run_id: run for run in page}
                token = page.token
                if not token:
                    break
        rows = [_row(run) for run in self.listed.values()]
        self.rows = pd.DataFrame(rows, columns=None if rows else list(columns.RUN))

    def values(
        self, run_ids: Sequence[str], names: Sequence[str]
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        runs = [self.listed.get(run_id) or self.client.get_run(run_id) for run_id in run_ids]
        params: list[tuple[str, str, str]] = []
        metrics: list[tuple[str, str, float]] = []
        for run in runs:
            run_id = run.info.run_id
            params += [(run_id, *pair) for pair in run.data.params.items()]
            metrics += [(run_id, *pair) for pair in run.data.metrics.items()]
        return _chosen(params, names), _chosen(metrics, names)

    def curves(self, run_ids: Sequence[str], names: Sequence[str]) -> pd.DataFrame:
        rows = []
        for run_id in run_ids:
            for name in names:
                history = self.client.get_metric_history(run_id, name)
                rows += [(run_id, point.key, point.step, point.value) for point in history]
        return pd.DataFrame(rows, columns=list(columns.CURVE))

    def made_from(self, signature: str) -> list[str]:
        if self.rows is None:
            self._list([OURS])
        return sorted(
            run_id
            for run_id, run in self.listed.items()
            if signature in (run.data.params.get(name) for name in columns.MADE_FROM)
        )


def _row(run: "Run") -> dict[str, object]:
    info = run.info
    tags = {
        key: value
        for key, value in run.data.tags.items()
        if key.startswith("ovfit.") or key in columns.MLFLOW_S
    }
    return {
        columns.RUN_ID: info.run_id,
        columns.EXPERIMENT_ID: info.experiment_id,
        columns.NAME: info.run_name,
        columns.STATUS: info.status,
        columns.START_TIME: info.start_time,
        columns.END_TIME: info.end_time,
        columns.ARTIFACT_URI: info.artifact_uri,
        **tags,
    }


def _chosen(
    rows: Sequence[tuple[str, str, str] | tuple[str, str, float]], names: Sequence[str]
) -> pd.DataFrame:
    chosen = [row for row in rows if not names or row[1] in names]
    return pd.DataFrame(chosen, columns=[columns.RUN_ID, "key", "value"])
