"""Paths: their ends are the networks themselves, their planes go through all three points."""

import numpy as np
import pytest
import torch
from torch.optim.swa_utils import update_bn

from ovfit.training.engine.bend import Bend
from ovfit.training.surface.directions import plain
from ovfit.training.surface.profile import as_far, axes, profile
from ovfit.training.surface.statistics import CHUNK
from ovfit.training.surface.values import split_sets
from tests.support.surface import module, plainly, specs, split, trained

PLACES = (0.0, 0.2, 0.5, 1.0)


def test_ends_have_the_accuracies_that_were_stored() -> None:
    trainer = trained(specs((0, 1, 2, 3), arch="cnn", width=4, depth=3), epochs=3)
    stored = trainer.measure()
    data = trainer.data
    first, second = (trainer.stack.subset(torch.tensor(rows)) for rows in ((0, 1), (2, 3)))
    path = first.at((first.flat + second.flat) / 2)
    sets = split_sets(data, ("train", "test", "control"))
    found = profile(path, data, sets, Bend(first.flat, second.flat), PLACES)
    for name in ("train", "test", "control"):
        own = stored[f"{name}_accuracy"]
        assert torch.equal(found[f"{name}_accuracy"][:, 0], own[:2])
        assert torch.equal(found[f"{name}_accuracy"][:, -1], own[2:])
    between = module(trainer, 0, path.flat[:1].repeat(4, 1))
    loss, accuracy = plainly(between, *split(trainer, "test"))
    assert found["test_loss"][0, 2].item() == pytest.approx(loss, abs=1e-5)
    assert found["test_accuracy"][0, 2].item() == pytest.approx(accuracy)


def test_with_batch_norm_ends_are_the_networks_after_update_bn() -> None:
    trainer = trained(specs((0, 1), "on"), epochs=3)
    data = trainer.data
    first, second = (trainer.stack.subset(torch.tensor([row])) for row in (0, 1))
    path = first.at(torch.randn_like(first.flat) / 10)
    found = profile(path, data, split_sets(data, ("test",)), Bend(first.flat, second.flat), PLACES)
    images, labels = split(trainer, "train")
    assert len(labels) < CHUNK
    for place, row in ((0, 0), (-1, 1)):
        end = module(trainer, row)
        update_bn([images], end)
        loss, accuracy = plainly(end.eval(), *split(trainer, "test"))
        assert found["test_loss"][0, place].item() == pytest.approx(loss, abs=1e-5)
        assert found["test_accuracy"][0, place].item() == accuracy


def test_random_points_are_as_far_as_the_middle() -> None:
    trainer = trained(specs((0, 1)), epochs=2)
    stack, data = trainer.stack, trainer.data
    bend = Bend(stack.flat.clone(), stack.flat.flip(0))
    path = stack.at(torch.zeros_like(stack.flat))
    sets = split_sets(data, ("train",))
    found = as_far(path, data, sets, bend, lambda i: plain(stack, [0, 1], i), 3)
    middle = (bend.first + bend.second) / 4
    for number in range(3):
        for row in range(2):
            distance = (middle - bend.first)[row].norm()
            moved = bend.first + distance * plain(stack, [0, 1], number)
            loss, _ = plainly(module(trainer, row, moved), *split(trainer, "train"))
            assert found["train_loss"][number, row].item() == pytest.approx(loss, abs=1e-5)


def test_axes_go_through_both_ends_and_the_bend() -> None:
    trainer = trained(specs((0, 1)), epochs=1)
    stack = trainer.stack
    second = torch.randn_like(stack.flat)
    bend, other = Bend(stack.flat.clone(), second), torch.randn_like(second)
    path = stack.at(torch.randn_like(second))
    found = axes(path, bend, other)
    assert torch.allclose(bend.first + found.across, second, atol=1e-6)
    bends = bend.first + found.bend[:, :1] * found.across + found.bend[:, 1:] * found.up
    assert torch.allclose(bends, path.flat, atol=1e-5)
    assert (found.across * found.up).sum(1).abs().max() < 1e-2
    lengths = [axis.norm(dim=1) for axis in (found.across, found.up)]
    assert torch.allclose(*lengths, rtol=1e-5)
    straight = axes(stack.at((bend.first + second) / 2), bend, other)
    assert torch.allclose(straight.bend, torch.tensor([0.5, 0.0]), atol=1e-4)
    cosine = torch.nn.functional.cosine_similarity(straight.up, other)
    assert (cosine > 0.9).all() and np.isfinite(straight.up.numpy()).all()
