"""Batch-norm statistics estimated anew are those of torch's update_bn."""

import pytest
import torch
from torch.optim.swa_utils import update_bn

from ovfit.training.surface.statistics import re_estimated
from tests.support.surface import module, specs, split, trained


@pytest.mark.parametrize("seeds", [(0,), (0, 1)], ids=["alone", "two"])
@pytest.mark.parametrize(("arch", "norm", "width"), [("mlp", "on", 7), ("resnet", "own", 4)])
def test_statistics_are_those_of_update_bn(
    seeds: tuple[int, ...], arch: str, norm: str, width: int
) -> None:
    depth = 8 if arch == "resnet" else 1
    trainer = trained(
        specs(seeds, norm, arch=arch, width=width, depth=depth, dtype="float64"), epochs=2
    )
    images, _ = split(trainer, "train")
    before = {name: tensor.clone() for name, tensor in trainer.stack.buffers.items()}
    found = trainer.stack.at(
        trainer.stack.flat,
        re_estimated(trainer.stack, trainer.data, trainer.data.splits["train"], chunk=16),
    )
    for row in range(len(seeds)):
        plain = module(trainer, row)
        update_bn(list(torch.split(images, 16)), plain)
        own = found.tensors(row)
        for name, tensor in plain.state_dict().items():
            if len(seeds) == 1:
                assert torch.equal(own[name], tensor)
            else:
                assert torch.allclose(own[name], tensor, rtol=1e-12, atol=1e-12)
    for name, tensor in trainer.stack.buffers.items():  # the networks' own are not touched
        assert torch.equal(tensor, before[name])
    norms = [layer for layer in trainer.stack.template.modules() if hasattr(layer, "momentum")]
    assert norms and all(layer.momentum == 0.1 for layer in norms)


def test_dropout_drops_nothing_meanwhile() -> None:
    from dataclasses import replace

    wanted = [replace(one, network=replace(one.network, dropout=0.5)) for one in specs((0,), "on")]
    trainer = trained(wanted, epochs=1)
    train = trainer.data.splits["train"]
    first, second = (re_estimated(trainer.stack, trainer.data, train) for _ in range(2))
    assert all(torch.equal(first[name], second[name]) for name in first)
