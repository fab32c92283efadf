"""The only writer of the store: one launch run, its networks below it, metrics in batches."""

import getpass
import json
import os
import subprocess
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import monotonic, time
from typing import Any

from mlflow import MlflowClient
from mlflow.entities import Dataset, DatasetInput, Metric, Param, RunTag
from mlflow.exceptions import MlflowException

from ovfit import columns
from ovfit.columns import FAILED, FINISHED
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.tracking.params import network_params
from ovfit.tracking.store import artifact_root
from ovfit.version import __version__

BATCH = 1000  # MLflow's limit of metrics in one call
EVERY = 3.0  # seconds between flushes
REASON = 500  # characters of a tag


class Writer:
    """Explicit run ids only; no fluent call, no global active run.

    A run whose metrics or artifacts could not be saved is remembered and ends FAILED; the others
    are not touched by it.
    """

    def __init__(
        self, client: MlflowClient, uri: str, study: str, command: str, lease: Mapping[str, str]
    ) -> None:
        self.client, self.study = client, study
        self.waiting: dict[str, list[Metric]] = defaultdict(list)
        self.flushed = monotonic()
        self.lost: dict[str, str] = {}  # run id -> why its record is incomplete
        self.common = {
            "mlflow.source.name": command,
            "mlflow.source.type": "LOCAL",
            "mlflow.user": _user(),
            columns.VERSION: __version__,
            **_commit(),
        }
        own = {columns.STUDY: study, columns.COMMAND: command, **lease}
        launch = self._adopt(own) or self._new(uri, command, own)
        self.launch_id, self.experiment_id, self.given = launch

    def _adopt(self, tags: Mapping[str, str]) -> tuple[str, str, set[str]] | None:
        """Under `mlflow run` the launch run exists already, with its -P values as params; children
        must not inherit the variable."""
        run_id = os.environ.pop("MLFLOW_RUN_ID", None)
        if run_id is None:
            return None
        try:
            run = self.client.get_run(run_id)
        except MlflowException:
            raise BadInput(
                f"MLFLOW_RUN_ID is {run_id}, which this store does not have; "
                "unset it, or point --tracking-uri at its store"
            ) from None
        self.set_tags(run_id, {**tags, columns.VERSION: self.common[columns.VERSION]})
        return run_id, run.info.experiment_id, set(run.data.params)

    def _new(self, uri: str, command: str, tags: Mapping[str, str]) -> tuple[str, str, set[str]]:
        experiment_id = self._experiment(uri)
        name = command.removeprefix("ovfit ")[:80]
        run = self.client.create_run(experiment_id, tags={**self.common, **tags}, run_name=name)
        return run.info.run_id, experiment_id, set()

    def _experiment(self, uri: str) -> str:
        """The id of the study's experiment, which is made where it is new."""
        experiment = self.client.get_experiment_by_name(self.study)
        if experiment is None:
            root = artifact_root(uri)
            folder = str(root / self.study) if root else None
            return str(self.client.create_experiment(self.study, folder))
        if experiment.lifecycle_stage == "deleted":
            raise BadInput(
                f"the experiment {self.study!r} was deleted in this store; restore it with "
                f"`mlflow experiments restore -x {experiment.experiment_id}`"
            )
        return str(experiment.experiment_id)

    def launch_params(self, options: Mapping[str, Any]) -> None:
        """The command's options as params of the launch run, less those `mlflow run` has logged."""
        new = {name: value for name, value in options.items() if name not in self.given}
        self.params(self.launch_id, new)

    def save_json(
        self, name: str, value: Mapping[str, Any] | Sequence[Mapping[str, Any]]
    ) -> str | None:
        """Saves a JSON file as an artifact of the launch. Returns why, where it cannot be saved."""
        text = json.dumps(value, indent=2)
        self._try(self.launch_id, lambda: self.client.log_text(self.launch_id, text, name))
        return self.lost.get(self.launch_id)

    def attach(self, folder: Path) -> str | None:
        """Saves the launch's own artifacts: figures, tables, claims. Returns why, where they cannot
        be saved."""
        self._try(self.launch_id, lambda: self.client.log_artifacts(self.launch_id, str(folder)))
        return self.lost.get(self.launch_id)

    def add_files(self, run_id: str, folder: Path) -> str | None:
        """Saves further artifacts of a network that has finished. Returns why, where they cannot be
        saved."""
        self._try(run_id, lambda: self.client.log_artifacts(run_id, str(folder)))
        return self.lost.get(run_id)

    def set_tags(self, run_id: str, tags: Mapping[str, str]) -> None:
        rows = [RunTag(key, value) for key, value in tags.items()]
        self._try(run_id, lambda: self.client.log_batch(run_id, tags=rows))

    def params(self, run_id: str, params: Mapping[str, Any]) -> None:
        rows = [Param(name, str(value)) for name, value in params.items()]
        self._try(run_id, lambda: self.client.log_batch(run_id, params=rows))

    def start(self, spec: Spec) -> str:
        """Creates a network's run below the launch, with its params, dataset and identity; returns
        the run id."""
        tags = {
            **self.common,
            columns.PARENT: self.launch_id,
            columns.STUDY: spec.study,
            columns.ARM: spec.arm,
            columns.SIGNATURE: spec.signature(),
        }
        name = f"{spec.arm} {spec.network.arch} {spec.data.name} seed {spec.seed}"
        run = self.client.create_run(self.experiment_id, tags=tags, run_name=name)
        run_id = str(run.info.run_id)
        self.params(run_id, network_params(spec))
        digest = spec.data.digest
        dataset = Dataset(spec.data.name, digest[:36], "local", f"sha256:{digest}")
        self.client.log_inputs(run_id, [DatasetInput(dataset)])
        return run_id

    def measure(self, run_id: str, at: int, measures: Mapping[str, float]) -> None:
        """Adds metrics at an epoch (or step); written a few seconds later, or at the run's end."""
        now = int(time() * 1000)
        self.waiting[run_id] += [Metric(name, value, now, at) for name, value in measures.items()]
        if monotonic() - self.flushed > EVERY:
            self.flush()

    def flush(self) -> None:
        for run_id in list(self.waiting):
            self._flush(run_id)
        self.flushed = monotonic()

    def finish(self, run_id: str, tags: Mapping[str, str], folder: Path) -> str | None:
        """Ends a run as FINISHED with the files of `folder` as artifacts, or FAILED where something
        of it could not be saved: returns why."""
        self._flush(run_id)
        self._try(run_id, lambda: self.client.log_artifacts(run_id, str(folder)))
        self.set_tags(run_id, tags)
        if run_id not in self.lost:
            self._try(run_id, lambda: self.client.set_terminated(run_id, FINISHED))
        if run_id in self.lost:
            self.end(run_id, FAILED, self.lost[run_id])
        return self.lost.get(run_id)

    def end(self, run_id: str, status: str, reason: str = "") -> None:
        """Ends a run that did not finish."""
        self._flush(run_id)
        if reason:
            self.set_tags(run_id, {columns.REASON: reason[:REASON]})
        self._try(run_id, lambda: self.client.set_terminated(run_id, status))

    def _flush(self, run_id: str) -> None:
        metrics = self.waiting.pop(run_id, [])
        for start in range(0, len(metrics), BATCH):
            self._log(run_id, metrics[start : start + BATCH])

    def _log(self, run_id: str, metrics: list[Metric]) -> None:
        self._try(run_id, lambda: self.client.log_batch(run_id, metrics=metrics))

    def _try(self, run_id: str, call: Callable[[], object]) -> None:
        """Does something to a run; where the store or the disk will not, remembers why instead of
        ending the launch."""
        try:
            call()
        except (MlflowException, OSError) as error:
            text = str(error).splitlines()[0] if str(error) else ""
            self.lost.setdefault(run_id, f"{type(error).__name__}: {text}"[:300])


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _commit() -> dict[str, str]:
    """The git commit of the code, where it runs from a checkout."""
    command = ["git", "-C", str(Path(__file__).parent), "rev-parse", "HEAD"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return {columns.COMMIT: answer.stdout.strip()} if answer.returncode == 0 else {}
