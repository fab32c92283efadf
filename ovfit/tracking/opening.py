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
from ovfit.version import __version__


@dataclass(frozen=True)
class Opened:
    """A launch's run. `given`: the params that it has already."""

    launch_id: str
    experiment_id: str
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Opening:
    """What a launch is to be: `name` of its run, `about`: description of an experiment that is new.

    `common`: tags of its run and of its networks'; `own`: of its run alone.
    """

    client: MlflowClient
    uri: str
    study: str
    name: str
    about: str
    common: Mapping[str, str]
    own: Mapping[str, str]

    def opened(self) -> Opened:
        """Under `mlflow run` the launch run exists already, with its -P values as params; children
        must not inherit the variable.

        Where nobody chose its experiment the launch is a run of its own in the study's, and the one
        that MLflow made says where.
        """
        run_id = os.environ.pop("MLFLOW_RUN_ID", None)
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
        experiment_id = experiment.of_study(self.client, self.uri, self.study, self.about)
        tags = {**self.common, **self.own}
        run = self.client.create_run(experiment_id, tags=tags, run_name=self.name)
        return Opened(run.info.run_id, experiment_id)

    def _elsewhere(self, run_id: str) -> Opened:
        """A new launch, to which the run that MLflow made leads."""
        launch = self._new()
        place = ui.run(launch.experiment_id, launch.launch_id)
        text = (
            f"What this command ran is a launch of the experiment {self.study}: [open it]({place})"
        )
        self.client.set_tag(run_id, ui.NOTE, text)
        return launch


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
