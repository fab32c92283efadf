"""A training step never waits for the device: on a GPU the next one is queued while it computes."""

from typing import Any

import pytest
import torch

from ovfit.spec import Subspace
from ovfit.training.engine.replay import Waits
from ovfit.training.trainer import Trainer
from tests.support.steps import KINDS, specs_of
from tests.support.training import blobs

FURTHER = {
    "cnn": {"arch": "cnn", "depth": 3},
    "subspace": {"subspace": Subspace(kind="dense", dimension=5)},
}


@pytest.mark.parametrize("given", [*KINDS.values(), *FURTHER.values()], ids=[*KINDS, *FURTHER])
def test_a_step_waits_for_nothing(given: dict[str, Any]) -> None:
    specs = specs_of(given)
    dataset = blobs(train=specs[0].data.train_size + 8)
    trainer = Trainer(specs, dataset, torch.device("cpu"))
    index, labels = trainer.order(1)
    trainer.step(index[:, :16], labels[:, :16])
    with Waits() as waits:
        for _ in range(3):
            trainer.step(index[:, 16:32], labels[:, 16:32])
    assert waits.calls == []
