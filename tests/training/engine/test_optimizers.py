"""Stacked optimisers against torch.optim, in float64, through the real loop."""

import pytest
import torch
import torch.nn.functional as F

from ovfit.networks.initialisation import initialised
from ovfit.spec import Optimizer, Spec
from ovfit.training.engine.optimizers import StackOptimizer
from ovfit.training.trainer import Trainer
from tests.support.training import blobs, spec

STEPS = 50
DATA = blobs()


def trainer(specs: list[Spec]) -> Trainer:
    return Trainer(specs, DATA, torch.device("cpu"))


def by_torch(one: Spec) -> dict[str, torch.Tensor]:
    """A network trained one step at a time by torch.optim, on the batches it has in a stack."""
    alone = trainer([one])
    torch.manual_seed(0)
    module = initialised(one.network, one.data.shape, one.data.classes, one.seed, torch.float64)
    o = one.optimizer
    if o.name == "adam":
        kind = torch.optim.AdamW if o.decoupled else torch.optim.Adam
        optimizer: torch.optim.Optimizer = kind(
            module.parameters(), lr=o.lr, weight_decay=o.weight_decay
        )
    else:
        optimizer = torch.optim.SGD(
            module.parameters(),
            lr=o.lr,
            momentum=o.momentum,
            weight_decay=0 if o.decoupled else o.weight_decay,
        )
    done, epoch = 0, 1
    while done < STEPS:
        index, labels = alone.order(epoch)
        for part, wanted in zip(
            index[0].split(one.batch_size), labels[0].split(one.batch_size), strict=True
        ):
            if done == STEPS:
                break
            optimizer.zero_grad()
            F.cross_entropy(module.train()(alone.data.pool.batch(part)), wanted).backward()
            if (
                o.name == "sgd" and o.decoupled
            ):  # torch.optim has no decoupled SGD: as in AdamW, the decay comes before the step
                with torch.no_grad():
                    for parameter in module.parameters():
                        parameter.mul_(1 - o.lr * o.weight_decay)
            optimizer.step()
            done += 1
        epoch += 1
    return module.state_dict()


def by_stack(specs: list[Spec]) -> list[dict[str, torch.Tensor]]:
    stacked = trainer(specs)
    done, epoch = 0, 1
    while done < STEPS:
        index, labels = stacked.order(epoch)
        for part, wanted in zip(
            index.split(specs[0].batch_size, 1), labels.split(specs[0].batch_size, 1), strict=True
        ):
            if done < STEPS:
                stacked.step(part, wanted)
                done += 1
        epoch += 1
    return [stacked.stack.tensors(row) for row in range(len(specs))]


KINDS = {
    "adam": {"optimizer": "adam"},
    "adam with decay": {"optimizer": "adam", "weight_decay": 0.05},
    "adamw": {"optimizer": "adam", "weight_decay": 0.05, "decoupled": True},
    "sgd": {"optimizer": "sgd", "lr": 0.1},
    "momentum": {"optimizer": "sgd", "lr": 0.05, "momentum": 0.9, "weight_decay": 0.01},
    "sgdw": {
        "optimizer": "sgd",
        "lr": 0.05,
        "momentum": 0.9,
        "weight_decay": 0.01,
        "decoupled": True,
    },
}


@pytest.mark.parametrize(
    "arch", [{"arch": "mlp"}, {"arch": "resnet", "width": 4, "depth": 8}], ids=["mlp", "resnet"]
)
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_equal_to_torch_optim_alone_and_stacked(kind: dict, arch: dict) -> None:
    """With the last partial batch (40 samples in batches of 16) and batch norm.

    Rate, decay and width differ from network to network.
    """
    common = {**arch, **kind, "dtype": "float64"}
    width = arch.get("width", 7)
    first = spec(DATA, **common)
    second = spec(
        DATA,
        **{
            **common,
            "seed": 5,
            "lr": 0.03,
            "weight_decay": kind.get("weight_decay", 0) / 2,
            "width": width + 1,
        },
    )
    third = spec(DATA, **{**common, "seed": 9, "width": width + 2})
    expected = [by_torch(one) for one in (first, second, third)]
    for specs in ([first], [first, second, third]):
        trained = by_stack(specs)
        for mine, theirs in zip(trained, expected[: len(specs)], strict=True):
            assert mine and mine.keys() == theirs.keys()
            for name in theirs:
                torch.testing.assert_close(mine[name], theirs[name], rtol=0, atol=1e-6, msg=name)


def test_a_step_moves_the_weights() -> None:
    """Guards the test above against comparing untrained networks."""
    before = trainer([spec(DATA)]).stack.tensors(0)["1.weight"]
    after = by_stack([spec(DATA)])[0]["1.weight"]
    assert (after - before).abs().max() > 0.05


@pytest.mark.parametrize("name", ["adam", "sgd"])
def test_the_inverse_square_root_schedule(name: str) -> None:
    """Nakkiran et al. 2019, appendix B: rate / sqrt(1 + floor(t / 512)).

    Against torch's LambdaLR over 1,100 steps, for two rates in one stack.
    """
    rates, generator = (0.1, 0.03), torch.Generator().manual_seed(0)
    gradients = torch.randn(1100, 2, 5, dtype=torch.float64, generator=generator)
    flat = torch.ones(2, 5, dtype=torch.float64)
    mine = StackOptimizer(
        [Optimizer(name=name, lr=lr, schedule="inverse-sqrt") for lr in rates], flat
    )
    theirs = [torch.nn.Parameter(torch.ones(5, dtype=torch.float64)) for _ in rates]
    kind = {"adam": torch.optim.Adam, "sgd": torch.optim.SGD}[name]
    optimizers = [kind([parameter], lr=lr) for parameter, lr in zip(theirs, rates, strict=True)]
    schedules = [
        torch.optim.lr_scheduler.LambdaLR(one, lambda step: 1 / (1 + step // 512) ** 0.5)
        for one in optimizers
    ]
    for gradient in gradients:
        mine.count()
        mine.step(flat, gradient.clone())
        for row, (parameter, one, schedule) in enumerate(
            zip(theirs, optimizers, schedules, strict=True)
        ):
            parameter.grad = gradient[row].clone()
            one.step()
            schedule.step()
    torch.testing.assert_close(flat, torch.stack([p.detach() for p in theirs]), rtol=0, atol=1e-9)


def test_the_rate_falls_with_each_epoch() -> None:
    weights, gradients = (
        torch.randn(1, 5, dtype=torch.float64),
        torch.randn(7, 1, 5, dtype=torch.float64),
    )
    mine, plain = weights.clone(), torch.nn.Parameter(weights.clone())
    ours = StackOptimizer(
        [Optimizer(name="sgd", lr=0.1, momentum=0.9, schedule="epoch-decay")],
        mine,
        steps_per_epoch=3,
    )
    theirs = torch.optim.SGD([plain], 0.1, 0.9)
    falls = torch.optim.lr_scheduler.ExponentialLR(theirs, 0.95)
    for step, gradient in enumerate(gradients, 1):
        ours.count()
        ours.step(mine, gradient.clone())
        plain.grad = gradient
        theirs.step()
        if step % 3 == 0:
            falls.step()
    torch.testing.assert_close(mine, plain.detach(), rtol=0, atol=1e-14)
