"""What is rounded in a step of `--precision bf16`, and what is not."""

from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor

from ovfit.networks import build
from ovfit.spec import Spec
from ovfit.training.engine.precision import Rounding
from ovfit.training.trainer import Trainer
from tests.support.training import blobs, spec

DATA = blobs(side=12)
CPU = torch.device("cpu")
CASES: dict[str, dict[str, Any]] = {
    "mlp": {"width": 64, "depth": 2},
    "cnn": {"arch": "cnn", "width": 4, "depth": 3},
    "resnet": {"arch": "resnet", "width": 4, "depth": 8},
}


def wanted(name: str, **changes: Any) -> Spec:
    """Of SGD at rate 1: what a step changes is the gradient."""
    return spec(DATA, optimizer="sgd", lr=1.0, **CASES[name], **changes)


def gradients(specs: list[Spec]) -> Tensor:
    """(R, P) of the first batch, as the trainer takes it."""
    trainer = Trainer(specs, DATA, CPU)
    index, labels = trainer.order(1)
    trainer.step(index[:, :16], labels[:, :16])
    assert trainer.stack.flat.dtype == torch.float32 or specs[0].dtype == "float64"
    return trainer.stack.initial - trainer.stack.flat


def apart(one: Tensor, other: Tensor) -> float:
    return float((one.double() - other.double()).norm() / other.double().norm())


def plain(one: Spec) -> Tensor:
    """The same gradient as torch takes it under autocast, of the network's own module."""
    trainer = Trainer([one], DATA, CPU)
    net = build(one.network, one.data.shape, one.data.classes)
    net.load_state_dict(trainer.stack.tensors(0))
    index, labels = trainer.order(1)
    with torch.autocast("cpu", torch.bfloat16):
        logits = net.train()(trainer.data.pool.batch(index[:, :16])[0])
    loss = torch.nn.functional.cross_entropy(logits.float(), labels[0, :16])
    own = torch.autograd.grad(loss, list(net.parameters()))
    return torch.cat([each.flatten() for each in own])


@pytest.mark.parametrize("name", CASES)
def test_it_rounds_as_autocast_does(name: str) -> None:
    """But for batch norm, which is taken in float32: then it is nearer to float64."""
    one, exact = wanted(name, precision="bf16"), gradients([wanted(name, dtype="float64")])[0]
    found, usual = gradients([one])[0], plain(one)
    assert apart(gradients([wanted(name)])[0], exact) < 1e-5 < 2**-9 < apart(found, exact)
    if name == "resnet":
        assert apart(found, exact) < apart(usual, exact) < 2**-3
    else:
        assert apart(found, usual) < 1e-3


@pytest.mark.parametrize("name", CASES)
def test_a_stack_rounds_as_its_networks_do_alone(name: str) -> None:
    specs = [wanted(name, precision="bf16", seed=seed) for seed in range(3)]
    stacked = gradients(specs)
    for row, one in enumerate(specs):
        assert apart(stacked[row], gradients([one])[0]) < 1e-3


def test_what_a_network_of_one_s_own_does_is_rounded_too() -> None:
    """Products by whatever name; statistics are not."""
    x, y = torch.randn(3, 5, 4), torch.randn(3, 4, 6)
    with Rounding():
        found = [x @ y, x.matmul(y), torch.bmm(x, y), torch.einsum("rab,rbc->rac", x, y)]
        assert torch.nn.functional.softmax(found[0], 1).dtype == torch.float32
        assert (x + 1).dtype == torch.float32
    for each in found:
        assert each.dtype == torch.bfloat16
        assert torch.equal(each, x.bfloat16() @ y.bfloat16())


def test_a_network_is_evaluated_in_float32() -> None:
    one = wanted("mlp", precision="bf16")
    trainer = Trainer([one], DATA, CPU)
    net = build(one.network, one.data.shape, one.data.classes).double()
    net.load_state_dict({name: each.double() for name, each in trainer.stack.tensors(0).items()})
    split = trainer.data.splits["train"]
    images, labels = trainer.data.pool.batch(split[None])[0], trainer.data.labels[split]
    with torch.no_grad():
        loss = torch.nn.functional.cross_entropy(net(images.double()), labels)
    assert float(trainer.measure()["train_loss"][0]) == pytest.approx(float(loss), rel=1e-6)


def test_it_names_another_network() -> None:
    """And the default is what there was before there was a choice."""
    one = spec(DATA)
    assert replace(one, precision="bf16").signature() != one.signature()
    assert replace(one, precision="float32").signature() == one.signature()
