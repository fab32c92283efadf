"""A step that is recorded and launched again is the step itself; on a CPU a tape takes the place of
a CUDA graph.
"""

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ovfit.spec import Spec
from ovfit.training import checkpoint
from ovfit.training.engine import replay
from ovfit.training.engine.replay import WARM, Replay, Waits, recorder
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from ovfit.training.trainer import Trainer
from tests.support.steps import KINDS, specs_of
from tests.support.tape import Tapes
from tests.support.training import Record, blobs

CPU = torch.device("cpu")


def trained(specs: list[Spec], tapes: Tapes | None, *, last: bool = False) -> Record:
    record, dataset = Record(), blobs(train=specs[0].data.train_size + 8)
    loop = Loop(specs, dataset, Recording(), CPU, channels_last=last)
    loop.trainer.update.recorder = tapes
    loop.run(record)
    return record


@pytest.mark.parametrize("given", KINDS.values(), ids=KINDS)
def test_a_recorded_step_is_the_step(given: dict[str, Any]) -> None:
    last = given.get("last", False)
    specs, tapes = specs_of(given), Tapes()
    called, launched = (trained(specs, recorder, last=last) for recorder in (None, tapes))
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

    replayed = Replay(tapes)
    for number in range(WARM + 3):
        replayed(program, 1, torch.full((2,), float(number)))
    assert seen == [0, 2, 4, 6, 8, 10] and tapes.recorded == 0


@pytest.mark.parametrize("error", [RuntimeError("not permitted"), torch.OutOfMemoryError("full")])
def test_what_cannot_be_recorded_is_called(
    error: RuntimeError, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def record(self, call: Callable[[], None]) -> Callable[[], None]:
            raise error

    monkeypatch.setattr(replay, "WAITING", set())
    seen: list[float] = []

    def program(tensor: Tensor) -> None:
        seen.append(float(tensor.sum()))

    replayed = Replay(Broken())
    for number in range(WARM + 2):
        replayed(program, 1, torch.full((2,), float(number)))
    assert seen == [0, 2, 4, 6, 8] and replayed.recorder is None


def test_what_was_recorded_goes_on_after_a_checkpoint(tmp_path: Path) -> None:
    """A loop that loads a state records its own tensors."""
    specs = specs_of({"optimizer": "sgd", "momentum": 0.9})
    whole, rest, tapes = trained(specs, None), Record(), Tapes()
    first, second = (Loop(specs, blobs(train=44), Recording(), CPU) for _ in range(2))
    for loop in (first, second):
        loop.trainer.update.recorder = tapes
    first.run(Record(stop_at=13))
    checkpoint.save(tmp_path / "a.safetensors", first.state())
    for step in range(5):  # recorded, of tensors that the state takes the place of
        index, labels = second.trainer.order(step + 1)
        second.trainer.step(index[:, :16], labels[:, :16])
    assert checkpoint.restore(tmp_path / "a.safetensors", second)
    second.run(rest)
    for name, weights in whole.weights.items():
        assert all(torch.equal(rest.weights[name][layer], each) for layer, each in weights.items())


def test_a_program_is_recorded_for_each_shape_and_number() -> None:
    total, factor, tapes = torch.zeros(()), 1.0, Tapes()

    def program(tensor: Tensor) -> None:
        total.add_(nn.functional.relu(tensor * factor).sum())

    replayed = Replay(tapes)
    for number in range(1, 11):
        replayed(program, factor, torch.full((number % 2 + 1,), float(number)))
    assert total == sum(number * (number % 2 + 1) for number in range(1, 11))
    assert tapes.recorded == 2 and tapes.launched == 2 * (5 - WARM)
    factor = 10.0
    for _ in range(WARM):
        replayed(program, factor, torch.ones(1))
    assert total == 80 + 30 and tapes.recorded == 2
    replayed(program, factor, torch.ones(1))
    assert total == 80 + 40 and tapes.recorded == 3


def test_waits_are_seen() -> None:
    with Waits() as waits:
        tensor = torch.arange(3)
        tensor.tolist(), tensor[0].item(), bool(tensor.any()), tensor[tensor > 1]
        tensor[..., tensor > 1] = 0
        torch.where(tensor > 1), torch.where(tensor > 1, 1, 0)
    assert waits.calls == ["tolist", "item", "__bool__", "__getitem__", "__setitem__", "where"]


def test_what_is_recorded_keeps_no_trainer_alive() -> None:
    """Else a stack's memory would be held until Python looks for circles."""
    specs = specs_of({})
    trainer = Trainer(specs, blobs(train=44), CPU)
    trainer.update.recorder = Tapes()
    index, labels = trainer.order(1)
    for _ in range(WARM + 2):
        trainer.step(index[:, :16], labels[:, :16])
    assert trainer.update.recorded
    gone = weakref.ref(trainer)
    gc.disable()
    try:
        del trainer
        assert gone() is None
    finally:
        gc.enable()
