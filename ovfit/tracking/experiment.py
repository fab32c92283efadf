"""A study's experiment in the store: made where it is new, and shown as a person wants it."""

from collections.abc import Sequence

from mlflow import MlflowClient
from mlflow.entities import Experiment

from ovfit.errors import BadInput
from ovfit.tracking import ui
from ovfit.tracking.store import artifact_root

DEFAULT = "Default"  # the one that MLflow takes where nobody chose


def of_study(client: MlflowClient, uri: str, study: str, note: str) -> str:
    """The id of the study's experiment, which opens as model training and describes itself.

    What a person has written there stays. Raises BadInput where it was deleted.
    """
    experiment = client.get_experiment_by_name(study) or _made(client, uri, study)
    if experiment.lifecycle_stage == "deleted":
        raise BadInput(
            f"the experiment {study!r} was deleted in this store; restore it with "
            f"`mlflow experiments restore -x {experiment.experiment_id}`"
        )
    shown = (ui.KIND, (ui.NOTE, note), ui.of_networks(experiment.creation_time or 0))
    for name, text in shown:
        if text and name not in experiment.tags:
            client.set_experiment_tag(experiment.experiment_id, name, text)
    return str(experiment.experiment_id)


def _made(client: MlflowClient, uri: str, study: str) -> Experiment:
    root = artifact_root(uri)
    experiment_id = client.create_experiment(study, str(root / study) if root else None)
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
