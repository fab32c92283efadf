"""Crops and dropout come from a network's own seed and the step, whoever it shares a stack with."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from ovfit.data import images
from ovfit.data.datasets import Dataset
from ovfit.launch.stack_key import stack_key
from ovfit.spec import Spec
from ovfit.training import checkpoint
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")


def regular(one: Spec, extra: dict) -> Spec:
    """With norm, dropout, augment changed."""
    network = replace(
        one.network, **{name: value for name, value in extra.items() if name != "augment"}
    )
    return replace(one, network=network, augment=extra.get("augment", "none"))


REGULARISED = {"dropout": 0.5, "augment": "crop-flip"}
ALEXNET = {"arch": "alexnet", "width": 2, "depth": 5}
INCEPTION = {"arch": "inception", "width": 6, "depth": 12}  # it has batch norm of its own


@pytest.mark.parametrize(
    ("arch", "extra"),
    [
        (ALEXNET, {}),
        (ALEXNET, {**REGULARISED, "norm": "on"}),
        (INCEPTION, {}),
        (INCEPTION, REGULARISED),
        (INCEPTION, {"norm": "off"}),
    ],
)
def test_result_does_not_depend_on_stack_mates(arch: dict, extra: dict) -> None:
    """Alone and in a stack, it ends at the same weights."""
    data = blobs(train=24, channels=3)
    me, mate = (
        regular(
            spec(data, **arch, dtype="float64", epochs=3, seed=seed, optimizer="sgd", lr=0.01),
            extra,
        )
        for seed in (3, 1)
    )
    alone, stacked = Record(), Record()
    Loop([me], data, Recording(), CPU).run(alone)
    Loop([mate, me], data, Recording(), CPU).run(stacked)
    for name, tensor in alone.weights[me.signature()].items():
        torch.testing.assert_close(stacked.weights[me.signature()][name], tensor, rtol=0, atol=1e-9)
    assert stack_key(me) == stack_key(mate)


def test_interrupted_and_resumed_is_bit_equal(tmp_path: Path) -> None:
    """With crops, dropout, batch norm and a falling rate."""
    data = blobs(channels=3)
    specs = [
        regular(
            spec(data, seed=seed, epochs=6, optimizer="sgd", momentum=0.9, lr=0.05),
            {"norm": "on", "dropout": 0.5, "augment": "crop-flip"},
        )
        for seed in (0, 1)
    ]
    specs = [
        replace(one, optimizer=replace(one.optimizer, schedule="epoch-decay")) for one in specs
    ]
    whole, rest = Record(), Record()
    first, second = (Loop(specs, data, Recording(), CPU) for _ in range(2))
    Loop(specs, data, Recording(), CPU).run(whole)
    first.run(Record(stop_at=7))
    checkpoint.save(tmp_path / "a.safetensors", first.state())
    assert first.trainer.updates == 7 and checkpoint.restore(tmp_path / "a.safetensors", second)
    second.run(rest)
    for key, weights in whole.weights.items():
        assert all(torch.equal(rest.weights[key][name], tensor) for name, tensor in weights.items())


def test_pixel_tasks_of_several_seeds_share_a_stack() -> None:
    """Each network has images of its own; it measures what it does alone."""
    data = blobs(channels=3)
    specs = [spec(data, dtype="float64", seed=seed, epochs=3) for seed in (0, 1, 2)]
    for kind in ("random", "gaussian"):
        edited = [
            replace(
                one,
                data=replace(one.data, pixels=kind, pixel_seed=one.seed, normalisation="standard"),
            )
            for one in specs
        ]
        (shared,) = {stack_key(one) for one in edited}
        assert shared != stack_key(specs[0])
        together = Record()
        Loop(edited, data, Recording(), CPU).run(together)
        for one in edited:
            alone, key = Record(), one.signature()
            Loop([one], data, Recording(), CPU).run(alone)
            for name, tensor in alone.weights[key].items():
                torch.testing.assert_close(together.weights[key][name], tensor, rtol=0, atol=1e-9)
            for (at, mine), (_, other) in zip(
                alone.metrics[key], together.metrics[key], strict=True
            ):
                assert mine == pytest.approx(other, abs=1e-9), at


def test_dropout_trains_as_torch_s_with_the_same_masks() -> None:
    """A step of a stack against plain modules with hidden units times the same masks."""
    data = blobs()
    specs = [
        regular(
            spec(data, seed=seed, dtype="float64", optimizer="sgd", lr=0.1, width=6),
            {"dropout": 0.5},
        )
        for seed in (0, 1)
    ]
    loop = Loop(specs, data, Recording(), CPU)
    index, labels = loop.trainer.order(1)
    before = loop.trainer.stack.flat.clone()
    masks = loop.trainer.draws.masks(torch.tensor(0), 16)
    assert masks is not None
    (mask,) = masks.values()
    assert (
        set(mask.unique().tolist()) == {0.0, 2.0}
        and not torch.equal(mask[0], mask[1])
        and 0.35 < (mask == 0).double().mean() < 0.65
    )
    views = loop.trainer.stack.views(before)
    loop.trainer.step(index[:, :16], labels[:, :16])
    for row in range(2):
        a, b, c, d = (view[row].clone().requires_grad_() for view in views.values())
        batch = loop.trainer.data.pool.batch(index[row, :16]).flatten(1)
        logits = (torch.relu(batch @ a.T + b) * mask[row]) @ c.T + d
        gradients = torch.autograd.grad(
            torch.nn.functional.cross_entropy(logits, labels[row, :16]), (a, b, c, d)
        )
        expected = torch.cat(
            [
                (weights - 0.1 * gradient).detach().flatten()
                for weights, gradient in zip((a, b, c, d), gradients, strict=True)
            ]
        )
        torch.testing.assert_close(loop.trainer.stack.flat[row], expected, rtol=0, atol=1e-12)


def colour(count: int = 40) -> np.ndarray:
    return np.random.default_rng(2).integers(20, 230, (count, 6, 6, 3)).astype(np.uint8)


def pool(raw: np.ndarray, **changes: object) -> images.Pool:
    data = Dataset("c", raw[:30], np.arange(30) % 2, raw[30:], np.arange(len(raw) - 30) % 2, "test")
    one = replace(spec(blobs()).data, **changes)  # type: ignore[arg-type]
    return images.pool(data, one, np.arange(30), CPU, torch.float64)


def test_random_crops() -> None:
    """Every corner is drawn, and each crop is a piece of the image or of its mirror image.

    Without a centre crop it is of the padded image.
    """
    raw = colour()
    mine, drawn = pool(raw, crop=4), set()
    loop = Loop(
        [regular(spec(blobs(channels=3)), {"augment": "crop-flip"})],
        blobs(channels=3),
        Recording(),
        CPU,
    )
    loop.trainer.draws.reach = mine.reach()
    for step in range(12):
        crops = loop.trainer.draws.crops(torch.tensor(step), 1, 40)
        assert crops is not None
        batch = mine.batch(torch.arange(40)[None], crops)[0].numpy() * 255
        for place in range(40):
            top, left, mirrored = (
                int(part[0, place]) for part in (crops.top, crops.left, crops.mirrored)
            )
            piece = raw[place, top : top + 4, left : left + 4].transpose(2, 0, 1)
            np.testing.assert_allclose(
                batch[place], piece[:, :, ::-1] if mirrored else piece, atol=1e-9
            )
            drawn.add((top, left, mirrored))
    assert len(drawn) == 3 * 3 * 2
    grey = pool(np.random.default_rng(0).integers(1, 255, (40, 8, 8, 1)).astype(np.uint8))
    assert grey.reach() == (2, 2)
    corner = images.Crops(
        torch.zeros(1, dtype=torch.int64),
        torch.zeros(1, dtype=torch.int64),
        torch.zeros(1, dtype=torch.bool),
    )
    moved = grey.batch(torch.tensor([5]), corner)
    assert (moved[0, 0, 0] == 0).all() and (
        moved[0, 0, 1:, 1:] == grey.batch(torch.tensor([5]))[0, 0, :-1, :-1]
    ).all()
