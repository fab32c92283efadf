"""Parameter counts and shapes (shared: studies of section E), and what is refused."""

from itertools import pairwise

import pytest
import torch

from ovfit.errors import BadInput
from ovfit.networks import build, check
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
    ("preresnet", 64, 18, "same", COLOUR, 11_171_146),
    ("lenet5", 16, 5, "same", COLOUR, 62_006),
]


@pytest.mark.parametrize(("arch", "width", "depth", "padding", "shape", "count"), COUNTS)
def test_parameter_counts(
    arch: str, width: int, depth: int, padding: str, shape: tuple, count: int
) -> None:
    module = build(Network(arch, width, depth, padding), shape, 10)
    assert sum(p.numel() for p in module.parameters()) == count
    assert module(torch.randn(2, *shape)).shape == (2, 10)


@pytest.mark.parametrize("k", [1, 8, 64])
def test_nakkiran_s_cnn(k: int) -> None:
    """Convolutions k, 2k, 4k, 8k with biases and batch norm, one linear layer: the closed form, and the same function as nn.MaxPool2d(4) at its end."""
    module = build(Network("cnn5", k, 5), COLOUR, 10)
    channels = [3, k, 2 * k, 4 * k, 8 * k]
    expected = sum(9 * a * b + b + 2 * b for a, b in pairwise(channels)) + 10 * 8 * k + 10
    assert sum(p.numel() for p in module.parameters()) == expected
    plain = torch.nn.Sequential(
        *list(module)[:-2], torch.nn.MaxPool2d(4), torch.nn.Flatten(), module[-1]
    ).eval()
    images = torch.randn(3, *COLOUR)
    torch.testing.assert_close(module.eval()(images), plain(images))


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 9, 11), (1, 64, 64)])
def test_resnet_takes_images_from_8x8_up(shape: tuple) -> None:
    assert build(Network("resnet", 4, 8), shape, 7)(torch.randn(2, *shape)).shape == (2, 7)


def test_resnet_has_20_weight_layers_and_identity_shortcuts() -> None:
    module = build(Network("resnet", 16, 20), COLOUR, 10)
    assert sum(isinstance(m, torch.nn.Conv2d | torch.nn.Linear) for m in module.modules()) == 20
    block = module.blocks[0].eval()
    with torch.no_grad():
        block.norm2.weight.zero_()
        image = torch.rand(1, 16, 8, 8)
        assert torch.equal(block(image), image)


@pytest.mark.parametrize(
    ("network", "shape", "said"),
    [
        (Network("mpl", 5, 1), GREY, "did you mean mlp"),
        (Network("resnet", 16, 21), GREY, "6n"),
        (Network("resnet", 16, 20), (1, 7, 7), "8x8"),
        (Network("mlp", 5, 1, "lenet"), GREY, "lenet"),
        (Network("lenet5", 5, 5, units=(3,)), COLOUR, "units"),
        (Network("lenet5", 5, 5, crop=28), (3, 20, 20), "crop"),
        (Network("lenet5", 5, 5), (1, 8, 8), "16x16"),
        (Network("cnn", 16, 3, "lenet"), (1, 40, 40), "32x32"),
    ],
)
def test_what_does_not_exist_is_refused(network: Network, shape: tuple, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        check(network, shape)
