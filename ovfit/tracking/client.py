"""Any other store, read through the MLflow client."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from ovfit import columns
from ovfit.tracking.selection import EVERY, Selection, with_tags
from ovfit.tracking.store import quietly

if TYPE_CHECKING:
    from mlflow.entities import Run

PAGE = 1000  # runs in one answer


class ClientSource:
    """Read only. Runs are kept as they are listed: their values need no further question."""

    def __init__(self, uri: str) -> None:
        quietly()
        from mlflow import MlflowClient

        self.client = MlflowClient(tracking_uri=uri)
        self.listed: dict[str, Run] = {}
        self.rows: pd.DataFrame | None = None

    def runs(self, selected: Selection) -> pd.DataFrame:
        """All are listed at the first question, and at every question for all of them."""
        if self.rows is None or selected == EVERY:
            self.rows = self._list()
        return selected.of(with_tags(self.rows))

    def counts(self) -> pd.DataFrame:
        networks = self.runs(Selection(kind="network"))
        return networks.groupby([columns.PARENT, columns.STATUS]).size().reset_index(name="count")

    def trainers(self) -> pd.DataFrame:
        return self.runs(Selection(kind="network"))[[columns.RUN_ID, columns.PARENT]]

    def _list(self) -> pd.DataFrame:
        experiments = [experiment.experiment_id for experiment in self.client.search_experiments()]
        query = f"tags.`{columns.STUDY}` LIKE '%'"
        rows: list[dict[str, object]] = []
        token = None
        while True:
            page = self.client.search_runs(experiments, query, max_results=PAGE, page_token=token)
            for run in page:
                self.listed[run.info.run_id] = run
                rows.append(_row(run))
            token = page.token
            if not token:
                return pd.DataFrame(rows, columns=None if rows else list(columns.RUN))

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
            self.rows = self._list()
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
