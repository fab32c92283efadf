"""The MLflow UI: where it shows a launch, a network, and the tables that a person wants."""

import json
from collections.abc import Sequence
from urllib.parse import urlencode

from ovfit import columns

BASE = "http://127.0.0.1:5000/"  # where `mlflow ui` serves it
NOTE = "mlflow.note.content"  # what it shows as a run's or an experiment's description
KIND = ("mlflow.experimentKind", "custom_model_development")
# MLflow 3.17 goes by its own switch and by the address, no more by the experiment's kind
TRAINING = {"workflowType": "machine_learning"}
VIEW = "mlflow.sharedViewState."  # + name: an experiment's tag that holds a saved view
NETWORKS, LAUNCHES = "networks", "launches"
MOST = 16  # columns of the launches' view
OF_NETWORKS = (
    f"tags.`{columns.ARM}`",
    f"params.`{columns.DATASET}`",
    f"params.`{columns.ARCH}`",
    f"metrics.`{columns.TEST_ACCURACY}`",
    f"metrics.`{columns.TRAIN_ACCURACY}`",
    f"params.`{columns.WIDTH}`",
    f"params.`{columns.SEED}`",
    f"tags.`{columns.OUTCOME}`",
)
RUN_NAME = "attributes.`Run Name`"
DATE = "attributes.start_time"
ACCURACY = f"metrics.`{columns.TEST_ACCURACY}`"
PIXELS = {RUN_NAME: 300, f"tags.`{columns.ARM}`": 110}  # of any other column by its name


def base(store: str) -> str:
    """Where the UI of a store is: at a tracking server itself, else where `mlflow ui` serves it."""
    return f"{store.rstrip('/')}/" if store.startswith(("http://", "https://")) else BASE


def run(experiment_id: object, run_id: object, base: str = "") -> str:
    """The address of a run; without `base` as a link within the UI."""
    return f"{base}#/experiments/{experiment_id}/runs/{run_id}?{urlencode(TRAINING)}"


def view(experiment_id: object, name: str, base: str = "") -> str:
    """The address of a saved view of an experiment's runs."""
    query = urlencode({"viewStateShareKey": name, **TRAINING})
    return f"{base}#/experiments/{experiment_id}/runs?{query}"


def of_networks(created: int) -> tuple[str, str]:
    """The saved view of an experiment's networks, as the name and value of the experiment's tag.

    Sorted by anything but the date, so that the UI does not fold them into their launches.
    `created`: milliseconds since 1970.
    """
    return VIEW + NETWORKS, _view("Networks", columns.SIGNATURE, OF_NETWORKS, created, by=ACCURACY)


def of_launches(metrics: Sequence[str], created: int, before: str | None) -> tuple[str, str]:
    """As `of_networks`, of its launches, which are compared by `metrics`.

    `before`: the value that the tag has; its columns stay.
    """
    shown = [*_columns(before), *(f"metrics.`{name}`" for name in metrics)]
    distinct = list(dict.fromkeys(shown))[:MOST]
    return VIEW + LAUNCHES, _view("Launches compared", columns.COMMAND, distinct, created)


def _columns(view: str | None) -> list[str]:
    try:
        shown = json.loads(json.loads(view or "")["state"])["selectedColumns"]
    except (ValueError, KeyError, TypeError):  # a person's own, or none
        return []
    return [str(name) for name in shown]


def _view(title: str, tag: str, shown: Sequence[str], created: int, by: str = DATE) -> str:
    """As the UI itself writes it: the runs that have the tag, with these columns first."""
    ordered = [RUN_NAME, *shown]
    state = {
        "searchFilter": f"tags.`{tag}` LIKE '%'",
        "orderByKey": by,
        "orderByAsc": False,
        "startTime": "ALL",
        "lifecycleFilter": "Active",
        "datasetsFilter": [],
        "modelVersionFilter": "All Runs",
        "selectedColumns": list(shown),
        "columnOrder": ordered,
        "columnWidths": {name: _pixels(name) for name in ordered},
    }
    saved = {"name": title, "createdAt": created, "updatedAt": created, "state": json.dumps(state)}
    return json.dumps(saved)


def _pixels(column: str) -> int:
    name = column.partition(".")[2].strip("`")
    return PIXELS.get(column, max(100, 24 + 7 * len(name)))
