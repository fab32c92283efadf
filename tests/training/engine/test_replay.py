"""A step that is recorded and launched again is the step itself; on a CPU a tape takes the place of
a CUDA graph.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ovfit.spec import Corruption, Prune, Spec
from ovfit.training.engine.replay import WARM, Replay, Waits, recorder
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.tape import Tapes
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")
CASES: dict[str, dict[str, Any]] = {
    "mlp": {"arch": "mlp"},
    "alone": {"arch": "mlp", "count": 1},
    "sgd": {"arch": "mlp", "optimizer": "sgd", "momentum": 0.9},
    "batch norm": {"arch": "resnet", "depth": 8, "width": 2},
    "wrong copies": {"corruption": Corruption(kind="wrong-copies", copies=1)},
    "dropout": {"dropout": 0.5},
    "crops": {"augment": "crop-flip"},
    "pruned": {"prune": Prune(rule="random", share=0.5)},
    "pruned bit by bit": {"prune": Prune(rule="random", share=0.5, growth=1e-3)},
    "a falling rate": {"optimizer": "sgd", "schedule": "epoch-decay"},
    "bf16": {"dtype": "float32", "precision": "bf16"},
    "accuracies that are watched": {"hold": 2},
}


def specs_of(given: dict[str, Any]) -> list[Spec]:
    """Two networks, for eight epochs of blobs in batches of 16, the last of which is smaller."""
    given = {"dtype": "float64", "epochs": 8, **given}
    count, dropout = given.pop("count", 2), given.pop("dropout", 0.0)
    schedule, hold = given.pop("schedule", "constant"), given.pop("hold", 0)
    made = [spec(blobs(train=44), seed=seed, **given) for seed in range(count)]
    return [
        replace(
            one,
            network=replace(one.network, dropout=dropout),
            optimizer=replace(one.optimizer, schedule=schedule),
            stop=replace(one.stop, hold=hold),
        )
        for one in made
    ]


def trained(specs: list[Spec], tapes: Tapes | None) -> Record:
    record = Record()
    loop = Loop(specs, blobs(train=44), Recording(), CPU)
    loop.trainer.update.recorder = loop.trainer.recorder = tapes
    loop.run(record)
    return record


@pytest.mark.parametrize("given", CASES.values(), ids=CASES)
def test_a_recorded_step_is_the_step(given: dict[str, Any]) -> None:
    specs, tapes = specs_of(given), Tapes()
    called, launched = trained(specs, None), trained(specs, tapes)
    assert tapes.launched > tapes.recorded >= 1
    for name, weights in called.weights.items():
        for layer, tensor in weights.items():
            torch.testing.assert_close(launched.weights[name][layer], tensor, rtol=0, atol=0)
    assert launched.metrics == called.metrics


def test_networks_that_leave_have_the_rest_recorded_anew() -> None:
    first, second = specs_of({"arch": "mlp"})
    specs, tapes = [replace(first, stop=replace(first.stop, epochs=4)), second], Tapes()
    called, launched = trained(specs, None), trained(specs, tapes)
    assert tapes.recorded == 2 * 2  # two sizes of a batch, before and after
    assert launched.metrics == called.metrics


def test_a_cpu_has_no_recorder() -> None:
    assert recorder(CPU) is None


def test_a_program_that_waits_is_only_called() -> None:
    seen: list[float] = []
    tapes = Tapes()

    def program(tensor: Tensor) -> None:
        seen.append(tensor.sum().item())

    replay = Replay(program, tapes)
    for number in range(WARM + 3):
        replay(1, torch.full((2,), float(number)))
    assert seen == [0, 2, 4, 6, 8, 10] and tapes.recorded == 0


@pytest.mark.parametrize("error", [RuntimeError("not permitted"), torch.OutOfMemoryError("full")])
def test_what_cannot_be_recorded_is_called(error: RuntimeError) -> None:
    """But a device that is full is no matter of recording: the stack is halved."""
    seen: list[float] = []

    class Broken:
        def record(self, call: Callable[[], None]) -> Callable[[], None]:
            raise error

    replay = Replay(lambda tensor: seen.append(float(tensor.sum())), Broken())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ovfit.training.engine.replay.WAITING", set())
        for number in range(WARM):
            replay(1, torch.full((2,), float(number)))
        if isinstance(error, torch.OutOfMemoryError):
            with pytest.raises(torch.OutOfMemoryError):
                replay(1, torch.ones(2))
            return
        replay(1, torch.ones(2))
        replay(1, torch.ones(2))
    assert seen == [0, 2, 4, 2, 2] and replay.recorder is None


def test_a_program_is_recorded_for_each_shape_and_number() -> None:
    total, factor, tapes = torch.zeros(()), 1.0, Tapes()

    def program(tensor: Tensor) -> None:
        total.add_(nn.functional.relu(tensor * factor).sum())

    replay = Replay(program, tapes)
    for number in range(1, 11):
        replay(factor, torch.full((number % 2 + 1,), float(number)))
    assert total == sum(number * (number % 2 + 1) for number in range(1, 11))
    assert tapes.recorded == 2 and tapes.launched == 2 * (5 - WARM)
    factor = 10.0
    replay(factor, torch.ones(1))
    assert total == 80 + 10 and tapes.recorded == 3


def test_waits_are_seen() -> None:
    with Waits() as waits:
        tensor = torch.arange(3)
        tensor.tolist(), tensor[0].item(), bool(tensor.any()), tensor[tensor > 1]
    assert waits.calls == ["tolist", "item", "__bool__", "__getitem__"]
