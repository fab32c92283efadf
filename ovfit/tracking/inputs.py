"""A dataset as MLflow knows it: an input of the runs that trained on it."""

import json

from mlflow.entities import Dataset as Known
from mlflow.entities import DatasetInput, InputTag

from ovfit.data.datasets import Dataset
from ovfit.spec import Spec

DIGEST = 36  # letters that MLflow keeps
CONTEXT = InputTag("mlflow.data.context", "training")


def of_dataset(dataset: Dataset) -> DatasetInput:
    """With how large it is; runs of the same experiment share what is known of one digest."""
    channels, height, width = dataset.shape
    profile = {
        "train": len(dataset.train_labels),
        "test": len(dataset.test_labels),
        "classes": dataset.classes,
        "images": f"{height} x {width} x {channels}",
    }
    return _input(dataset.name, dataset.digest, json.dumps(profile))


def of_spec(spec: Spec) -> DatasetInput:
    return _input(spec.data.name, spec.data.digest)


def _input(name: str, digest: str, profile: str | None = None) -> DatasetInput:
    known = Known(name, digest[:DIGEST], "local", f"sha256:{digest}", profile=profile)
    return DatasetInput(known, [CONTEXT])
