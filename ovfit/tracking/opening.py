"""How a launch's own run begins: as one of the study's experiment, or the one MLflow has made."""

import getpass
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mlflow import MlflowClient
from mlflow.entities import RunTag
from mlflow.exceptions import MlflowException

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.tracking import experiment, ui
from ovfit.tracking.store import PROJECT_RUN, connect
from ovfit.version import __version__


@dataclass(frozen=True)
class Opened:
    """A launch's run. `given`: the params that it has already."""

    launch_id: str
    experiment_id: str
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Opening:
    """What a launch is to be: `name` of its run, `about`, `artifacts`: description of an experiment
    that is new, and where its files go.

    `common`: tags of its run and of its networks'; `own`: of its run alone.
    """

    client: MlflowClient
    uri: str
    study: str
    name: str
    about: str
    artifacts: str | None
    common: Mapping[str, str]
    own: Mapping[str, str]

    def opened(self) -> Opened:
        """Under `mlflow run` the launch run exists already, with its -P values as params; children
        must not inherit the variable.

        Where nobody chose its experiment the launch is a run of its own in the study's, and the one
        that MLflow made says where.
        """
        run_id = os.environ.pop(PROJECT_RUN, None)
        if run_id is None:
            return self._new()
        try:
            run = self.client.get_run(run_id)
        except MlflowException:
            raise BadInput(
                f"MLFLOW_RUN_ID is {run_id}, which this store does not have; "
                "unset it, or point --tracking-uri at its store"
            ) from None
        self.client.update_run(run_id, name=self.name)
        if experiment.is_default(self.client, run.info.experiment_id):
            return self._elsewhere(run_id)
        tags = {**self.own, columns.VERSION: __version__}
        rows = [RunTag(key, value) for key, value in tags.items()]
        self.client.log_batch(run_id, tags=rows)
        return Opened(run_id, run.info.experiment_id, frozenset(run.data.params))

    def _new(self) -> Opened:
        experiment_id = experiment.of_study(
            self.client, self.uri, self.study, note=self.about, artifacts=self.artifacts
        )
        tags = {**self.common, **self.own}
        run = self.client.create_run(experiment_id, tags=tags, run_name=self.name)
        return Opened(run.info.run_id, experiment_id)

    def _elsewhere(self, run_id: str) -> Opened:
        """A new launch, to which the run that MLflow made leads."""
        launch = self._new()
        what = f"What this command ran is a launch of the experiment {self.study}"
        _lead(self.client, run_id, what, (launch.experiment_id, launch.launch_id))
        return launch


def is_placed(uri: str) -> bool:
    """Whether `mlflow run` made a run for this command in an experiment that somebody chose."""
    run_id = os.environ.get(PROJECT_RUN)
    if run_id is None:
        return False
    client = connect(uri)
    try:
        return not experiment.is_default(client, client.get_run(run_id).info.experiment_id)
    except MlflowException:
        return True  # opening it says what is wrong


def stand_in(uri: str, experiment_id: str, launch_id: str) -> None:
    """Has the run that `mlflow run` made, if it did, lead to the launch that had said it all."""
    run_id = os.environ.pop(PROJECT_RUN, None)
    if run_id is not None:
        client = connect(uri)
        client.update_run(run_id, name=client.get_run(launch_id).info.run_name)
        what = "Nothing has changed since this command's last launch, which stands for it"
        _lead(client, run_id, what, (experiment_id, launch_id))


def _lead(client: MlflowClient, run_id: str, what: str, place: tuple[str, str]) -> None:
    """`place`: experiment and launch, to which a run's description leads."""
    client.set_tag(run_id, ui.NOTE, f"{what}: [open it]({ui.run(*place)})")


def common(command: str) -> dict[str, str]:
    """Tags of every run: by which command, by whom, with which code."""
    return {
        "mlflow.source.name": command,
        "mlflow.source.type": "LOCAL",
        "mlflow.user": _user(),
        columns.VERSION: __version__,
        **_commit(),
    }


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
