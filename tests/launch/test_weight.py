"""What a network takes of the memory at least, against what it holds, and what is refused."""

from dataclasses import replace

import pytest
import torch

from ovfit.launch import weight
from ovfit.spec import Spec
from ovfit.training.trainer import Trainer
from tests.support.training import blobs, spec

CPU = torch.device("cpu")


def held(one: Spec) -> int:
    """Bytes of the tensors that a network in training keeps, and of one gradient."""
    trainer = Trainer([one], blobs(), CPU)
    stack = trainer.stack
    kept = [stack.flat, stack.initial, torch.zeros_like(stack.flat), *trainer.optimizer.moments]
    return sum(tensor.nbytes for tensor in (*kept, trainer.data.pool.images))


@pytest.mark.parametrize(
    "given",
    [
        {"width": 40},
        {"arch": "cnn", "depth": 3, "optimizer": "sgd"},
        {"arch": "resnet", "depth": 8, "width": 4, "optimizer": "sgd", "momentum": 0.9},
        {"dtype": "float64"},
    ],
)
def test_at_least_what_it_keeps(given: dict) -> None:
    """Only images that no split uses are not counted."""
    one = spec(blobs(), **given)
    unused = held(one) - weight.least(one)
    assert unused == 8 * 8 * 8  # blobs holds eight images back


def test_what_does_not_fit_is_told_with_what_would(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow, wide = spec(blobs(), width=50), spec(blobs(), width=5000)
    assert weight.refusal([narrow, wide], CPU, "this machine") == ""
    free = 2_000_000
    monkeypatch.setattr(weight, "free_bytes", lambda device: free)
    told = weight.refusal([narrow, wide], CPU, "NVIDIA X")
    assert told.startswith("a network of mlp, width 5000, needs") and "NVIDIA X has 0.0 GB" in told
    fits = int(told.split("--width ")[1].split()[0])

    def width(number: int) -> Spec:
        return replace(wide, network=replace(wide.network, width=number))

    room = weight.ROOM * free
    assert weight.least(width(fits)) <= room < weight.least(width(int(fits * 1.1)))
    free = 100
    assert "free some of it" in weight.refusal([narrow], CPU, "NVIDIA X")
