"""A stack's weights are those its networks would have alone."""

import pytest
import torch

from ovfit.networks.initialisation import initialised
from ovfit.spec import Network
from ovfit.training.engine.stack import Stack
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")


def test_initial_weights_are_those_of_the_true_shape() -> None:
    networks = [Network(arch="cnn", width=width, depth=3, init="pytorch") for width in (3, 5)]
    stack = Stack(networks, [4, 4], (1, 8, 8), 3, CPU, torch.float32)
    for row, network in enumerate(networks):
        own = initialised(network, (1, 8, 8), 3, 4).state_dict()
        assert all(torch.equal(stack.tensors(row)[name], tensor) for name, tensor in own.items())


def test_other_points_are_the_networks_with_those_weights() -> None:
    networks = [Network(arch="mlp", width=width, depth=1, norm="on") for width in (3, 5)]
    stack = Stack(networks, [0, 1], (1, 8, 8), 3, CPU, torch.float64)
    stack.buffers["2.running_mean"] += torch.rand(2, 5)
    images = torch.rand(6, 1, 8, 8, dtype=torch.float64)
    moved = stack.at(torch.cat([stack.flat, 2 * stack.flat, -stack.flat]))
    assert len(moved) == 6
    logits = moved.logits(moved.flat, images, training=False, shared=True)
    for place, factor in enumerate((1, 2, -1)):
        own = stack.logits(factor * stack.flat, images, training=False, shared=True)
        assert torch.equal(logits[2 * place : 2 * place + 2], own)
    assert moved.tensors(3)["1.weight"].shape == (5, 64)  # network 1's, no padding
    moved.logits(moved.flat, images, training=True, shared=True)
    assert not stack.buffers["2.num_batches_tracked"].any()  # its statistics are not touched


@pytest.mark.parametrize("arch", ["cnn", "resnet", "mlp"])
def test_the_layout_of_images_changes_nothing_but_rounding(arch: str) -> None:
    """Weights and measures after six epochs; and the layers of a CNN really get the other one."""
    depth = {"cnn": 3, "resnet": 8, "mlp": 1}[arch]
    one = spec(blobs(), arch=arch, depth=depth, width=4, dtype="float64", epochs=6)
    plain, other = Record(), Record()
    Loop([one], blobs(), Recording(), CPU).run(plain)
    loop = Loop([one], blobs(), Recording(), CPU, channels_last=True)
    seen = set()
    for layer in loop.trainer.stack.template.modules():
        layer.register_forward_hook(
            lambda _, given, out: seen.add(
                out.ndim == 4 and out.is_contiguous(memory_format=torch.channels_last)
            )
        )
    loop.run(other)
    name = one.signature()
    for layer, tensor in plain.weights[name].items():
        torch.testing.assert_close(other.weights[name][layer], tensor, rtol=0, atol=1e-9)
    for (at, mine), (_, theirs) in zip(plain.metrics[name], other.metrics[name], strict=True):
        assert mine == pytest.approx(theirs, abs=1e-9), at
    assert (True in seen) == (arch != "mlp")
