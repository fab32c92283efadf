"""What is known of the architectures: parameter counts, shapes, facts, what is refused."""

from dataclasses import replace
from itertools import pairwise

import pytest
import torch

from ovfit.errors import BadInput
from ovfit.networks import ARCHITECTURES, build, check, find, is_padded
from ovfit.networks.architecture import Shape
from ovfit.networks.batch import least_batch
from ovfit.spec import Network

GREY, COLOUR = (1, 28, 28), (3, 32, 32)
COUNTS = [
    ("mlp", 512, 1, "same", GREY, 407_050),
    ("mlp", 512, 1, "same", COLOUR, 1_578_506),
    ("cnn", 16, 3, "same", GREY, 328_870),
    ("cnn", 16, 3, "same", COLOUR, 410_310),
    ("cnn", 16, 3, "lenet", GREY, 70_822),
    ("cnn", 16, 3, "lenet", COLOUR, 71_622),
    ("resnet", 16, 20, "same", GREY, 269_434),
    ("resnet", 16, 20, "same", COLOUR, 269_722),
    ("resnet18", 64, 18, "same", GREY, 11_175_370),
    ("preresnet", 64, 18, "same", COLOUR, 11_171_146),
    ("lenet5", 16, 5, "same", COLOUR, 62_006),
]


@pytest.mark.parametrize(("arch", "width", "depth", "padding", "shape", "count"), COUNTS)
def test_parameter_counts(
    arch: str, width: int, depth: int, padding: str, shape: Shape, count: int
) -> None:
    module = build(Network(arch=arch, width=width, depth=depth, padding=padding), shape, 10)
    assert sum(p.numel() for p in module.parameters()) == count
    assert module(torch.randn(2, *shape)).shape == (2, 10)


@pytest.mark.parametrize("k", [1, 8, 64])
def test_nakkiran_s_cnn(k: int) -> None:
    """Convolutions k, 2k, 4k, 8k with biases and batch norm, one linear layer: the closed form.

    With nn.MaxPool2d(4) at its end it is the same function.
    """
    module = build(Network(arch="cnn5", width=k, depth=5), COLOUR, 10)
    channels = [3, k, 2 * k, 4 * k, 8 * k]
    expected = sum(9 * a * b + b + 2 * b for a, b in pairwise(channels)) + 10 * 8 * k + 10
    assert sum(p.numel() for p in module.parameters()) == expected
    plain = torch.nn.Sequential(
        *list(module)[:-2], torch.nn.MaxPool2d(4), torch.nn.Flatten(), module[-1]
    ).eval()
    images = torch.randn(3, *COLOUR)
    torch.testing.assert_close(module.eval()(images), plain(images))


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 9, 11), (1, 64, 64)])
def test_resnet_takes_images_from_8x8_up(shape: Shape) -> None:
    assert build(Network(arch="resnet", width=4, depth=8), shape, 7)(
        torch.randn(2, *shape)
    ).shape == (2, 7)


def test_resnet_has_20_weight_layers_and_identity_shortcuts() -> None:
    module = build(Network(arch="resnet", width=16, depth=20), COLOUR, 10)
    assert sum(isinstance(m, torch.nn.Conv2d | torch.nn.Linear) for m in module.modules()) == 20
    block = module.blocks[0].eval()
    with torch.no_grad():
        block.norm2.weight.zero_()
        image = torch.rand(1, 16, 8, 8)
        assert torch.equal(block(image), image)


@pytest.mark.parametrize(
    ("network", "shape", "reason"),
    [
        (Network(arch="mpl", width=5, depth=1), GREY, "did you mean mlp"),
        (Network(arch="resnet", width=16, depth=21), GREY, "6n"),
        (Network(arch="resnet", width=16, depth=20), (1, 7, 7), "8x8"),
        (Network(arch="mlp", width=5, depth=1, padding="lenet"), GREY, "lenet"),
        (Network(arch="lenet5", width=5, depth=5, units=(3,)), COLOUR, "units"),
        (Network(arch="lenet5", width=5, depth=5, crop=28), (3, 20, 20), "crop"),
        (Network(arch="lenet5", width=5, depth=5), (1, 8, 8), "16x16"),
        (Network(arch="cnn", width=16, depth=3, padding="lenet"), (1, 40, 40), "32x32"),
        (Network(arch="mlp", width=5, depth=4, units=(3,)), GREY, "units"),
        (Network(arch="resnet18", width=32, depth=18), COLOUR, "has 64"),
        (Network(arch="cnn", width=16, depth=3, norm="on"), GREY, "norm on"),
        (Network(arch="inception", width=96, depth=12, norm="on"), COLOUR, "norm on"),
    ],
)
def test_what_does_not_exist_is_refused(network: Network, shape: Shape, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        check(network, shape)


@pytest.mark.parametrize("arch", ARCHITECTURES)
def test_what_the_table_says_is_so(arch: str) -> None:
    known, pixels = find(arch), 3 * 32 * 32
    network = Network(arch=arch, width=known.width, depth=known.depth)
    module = build(network, COLOUR, 10)
    outputs = module(torch.rand(2, *COLOUR))
    assert outputs.shape == (2, 10 if known.gives == "logits" else pixels)
    norms = (torch.nn.BatchNorm1d, torch.nn.BatchNorm2d)
    assert any(isinstance(layer, norms) for layer in module.modules()) == known.batch_norm
    least = least_batch(network, COLOUR, 10)
    build(network, COLOUR, 10).train()(torch.rand(least, *COLOUR))
    smallest = (1, known.smallest, known.smallest)
    assert build(network, smallest, 10).eval()(torch.rand(1, *smallest)).ndim == 2


def test_batch_norm_on_small_images_needs_two_of_them() -> None:
    network = Network(arch="resnet18", width=64, depth=18)
    assert least_batch(network, COLOUR, 10) == 2
    with pytest.raises(ValueError, match="more than 1 value"):
        build(network, COLOUR, 10).train()(torch.rand(1, *COLOUR))
    assert least_batch(Network(arch="mlp", width=5, depth=1, norm="on"), GREY, 10) == 2


def test_whose_widths_share_a_stack() -> None:
    mlp = Network(arch="mlp", width=5, depth=1)
    assert is_padded(mlp)
    assert not is_padded(replace(mlp, dropout=0.5))
    assert not is_padded(Network(arch="inception", width=96, depth=12))
    assert not is_padded(replace(mlp, source="ab" * 32))
