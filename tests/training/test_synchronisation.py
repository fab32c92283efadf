"""A training step never waits for the device: on a GPU the next one is queued while it computes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch.overrides import TorchFunctionMode

from ovfit.spec import Corruption, Subspace
from ovfit.training.trainer import Trainer
from tests.support.training import blobs, spec

# what makes the host wait for a device, or copies off it
WAITING = {
    "item",
    "tolist",
    "numpy",
    "cpu",
    "nonzero",
    "unique",
    "masked_select",
    "equal",
    "__bool__",
    "__int__",
    "__float__",
    "__index__",
}


class Waits(TorchFunctionMode):
    """Counts the calls that wait, by name."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Iterable[type],
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        name = getattr(func, "__name__", "")
        is_masked = name == "__getitem__" and getattr(args[1], "dtype", None) == torch.bool
        if name in WAITING or is_masked:
            self.calls.append(name)
        return func(*args, **(kwargs or {}))


def test_it_sees_them() -> None:
    with Waits() as waits:
        tensor = torch.arange(3)
        tensor.tolist(), tensor[0].item(), bool(tensor.any()), tensor[tensor > 1]
    assert waits.calls == ["tolist", "item", "__bool__", "__getitem__"]


CASES = {
    "mlp": {"arch": "mlp"},
    "sgd": {"arch": "mlp", "optimizer": "sgd", "momentum": 0.9},
    "cnn": {"arch": "cnn", "depth": 3},
    "batch norm": {"arch": "resnet", "depth": 8, "width": 2},
    "wrong copies": {"corruption": Corruption(kind="wrong-copies", copies=1)},
    "dropout": {"dropout": 0.5},
    "crops": {"augment": "crop-flip"},
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
