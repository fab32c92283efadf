"""A training step never waits for the device: on a GPU the next one is queued while it computes."""

from dataclasses import replace
from typing import Any

import pytest
import torch

from ovfit.spec import Corruption, Prune, Subspace
from ovfit.training.engine.replay import Waits
from ovfit.training.trainer import Trainer
from tests.support.training import blobs, spec

CASES = {
    "mlp": {"arch": "mlp"},
    "sgd": {"arch": "mlp", "optimizer": "sgd", "momentum": 0.9},
    "cnn": {"arch": "cnn", "depth": 3},
    "batch norm": {"arch": "resnet", "depth": 8, "width": 2},
    "wrong copies": {"corruption": Corruption(kind="wrong-copies", copies=1)},
    "dropout": {"dropout": 0.5},
    "crops": {"augment": "crop-flip"},
    "pruned": {"prune": Prune(rule="random", share=0.5)},
    "pruned bit by bit": {"prune": Prune(rule="random", share=0.5, growth=1e-3)},
    "subspace": {"subspace": Subspace(kind="dense", dimension=5)},
}


@pytest.mark.parametrize("given", CASES.values(), ids=CASES)
def test_a_step_waits_for_nothing(given: dict[str, Any]) -> None:
    dataset, given = blobs(), dict(given)
    dropout = given.pop("dropout", 0.0)
    specs = [spec(dataset, seed=seed, **given) for seed in (0, 1)]
    specs = [replace(one, network=replace(one.network, dropout=dropout)) for one in specs]
    trainer = Trainer(specs, dataset, torch.device("cpu"))
    index, labels = trainer.order(1)
    trainer.step(index[:, :16], labels[:, :16])
    with Waits() as waits:
        for _ in range(3):
            trainer.step(index[:, 16:32], labels[:, 16:32])
    assert waits.calls == []
