"""A study's experiment in the store: made where it is new, and shown as a person wants it."""

from collections.abc import Sequence

from mlflow import MlflowClient
from mlflow.entities import Experiment

from ovfit.errors import BadInput
from ovfit.tracking import ui
from ovfit.tracking.store import artifact_root

SERVED = "mlflow-artifacts:"  # the address of files that only a server can reach
DEFAULT = "Default"  # the one that MLflow takes where nobody chose


def of_study(
    client: MlflowClient, uri: str, study: str, *, note: str, artifacts: str | None = None
) -> str:
    """The id of the study's experiment, which opens as model training and describes itself.

    What a person has written there stays. `artifacts`: where its files go, where it is new. Raises
    BadInput where it was deleted, where its files are with an MLflow server that is not the store,
    and where they are elsewhere than `artifacts` says.
    """
    place = f"{artifacts.rstrip('/')}/{study}" if artifacts else None
    experiment = client.get_experiment_by_name(study) or _made(client, uri, study, place)
    if experiment.lifecycle_stage == "deleted":
        raise BadInput(
            f"the experiment {study!r} was deleted in this store; restore it with "
            f"`mlflow experiments restore -x {experiment.experiment_id}`"
        )
    if experiment.artifact_location.startswith(SERVED) and not uri.startswith("http"):
        raise BadInput(
            f"an MLflow server made the experiment {study!r} of this store and has its files; give "
            "the server's address, --tracking-uri http://HOST:PORT, or another database"
        )
    if place and experiment.artifact_location.removeprefix("file://") != place:
        raise BadInput(
            f"the experiment {study!r} is there and has its files at "
            f"{experiment.artifact_location}; leave --artifacts out, or give another store"
        )
    shown = (ui.KIND, (ui.NOTE, note), ui.of_networks(experiment.creation_time or 0))
    for name, text in shown:
        if text and name not in experiment.tags:
            client.set_experiment_tag(experiment.experiment_id, name, text)
    return str(experiment.experiment_id)


def _made(client: MlflowClient, uri: str, study: str, place: str | None) -> Experiment:
    root = artifact_root(uri)
    beside = str(root / study) if root else None
    experiment_id = client.create_experiment(study, place or beside)
    return client.get_experiment(experiment_id)


def compare(client: MlflowClient, experiment_id: str, metrics: Sequence[str]) -> None:
    """Adds columns to the saved view in which the experiment's launches are compared."""
    experiment = client.get_experiment(experiment_id)
    name = ui.VIEW + ui.LAUNCHES
    before = experiment.tags.get(name)
    _, text = ui.of_launches(metrics, experiment.creation_time or 0, before)
    if text != before:
        client.set_experiment_tag(experiment_id, name, text)


def is_default(client: MlflowClient, experiment_id: str) -> bool:
    """Whether it is the one that MLflow takes where nobody chose one."""
    return bool(client.get_experiment(experiment_id).name == DEFAULT)
