"""Kinds of training steps, and networks that make them."""

from dataclasses import replace
from typing import Any

from ovfit.spec import Corruption, Prune, Spec
from tests.support.training import blobs, spec

KINDS: dict[str, dict[str, Any]] = {
    "mlp": {"arch": "mlp"},
    "alone": {"arch": "mlp", "count": 1},
    "sgd": {"arch": "mlp", "optimizer": "sgd", "momentum": 0.9},
    "batch norm": {"arch": "resnet", "depth": 8, "width": 2},
    "wrong copies": {"corruption": Corruption(kind="wrong-copies", copies=1)},
    "dropout": {"dropout": 0.5},
    "crops": {"augment": "crop-flip"},
    "pruned": {"prune": Prune(rule="random", share=0.5)},
    "pruned bit by bit": {"prune": Prune(rule="random", share=0.5, growth=1e-3)},
    "a rate that falls with each epoch": {
        "optimizer": "sgd",
        "schedule": "epoch-decay",
        "batch_size": 4,
    },
    "a rate that falls now and then": {"schedule": "inverse-sqrt", "epochs": 60, "batch_size": 4},
    "two rates": {"rates": (0.01, 0.03)},
    "a large batch in chunks": {"train": 1200, "batch_size": 1100, "epochs": 8, "count": 1},
    "images with their channel last": {"arch": "cnn", "depth": 3, "count": 1, "last": True},
    "the identity task": {"arch": "fcn", "objective": "identity", "depth": 2},
    "a clean loss": {"clean": 0.3, "epochs": 30, "batch_size": 4},
    "bf16": {"dtype": "float32", "precision": "bf16"},
    "accuracies that are watched": {"hold": 2},
}


def specs_of(given: dict[str, Any]) -> list[Spec]:
    """Two networks, for eight epochs of blobs in batches of 16, the last of which is smaller."""
    given = {"dtype": "float64", "epochs": 8, **given}
    given.pop("last", None)  # which is the loop's
    count, dropout = given.pop("count", 2), given.pop("dropout", 0.0)
    schedule, hold = given.pop("schedule", "constant"), given.pop("hold", 0)
    clean, rates = given.pop("clean", 0.0), given.pop("rates", (0.01, 0.01))
    dataset = blobs(train=given.pop("train", 44))
    made = [spec(dataset, seed=seed, **{"lr": rates[seed], **given}) for seed in range(count)]
    return [
        replace(
            one,
            network=replace(one.network, dropout=dropout),
            optimizer=replace(one.optimizer, schedule=schedule),
            stop=replace(one.stop, hold=hold, clean=clean),
        )
        for one in made
    ]
