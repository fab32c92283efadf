"""Layers by the names that people give them."""

import pytest

from ovfit.networks import ARCHITECTURES, build
from ovfit.networks.layers import named
from ovfit.spec import Network

NAMES = {
    "mlp": ["hidden", "output"],
    "cnn": ["convolution 1", "convolution 2", "convolution 3", "hidden", "output"],
    "lenet5": ["convolution 1", "convolution 2", "hidden 1", "hidden 2", "output"],
    "alexnet": ["convolution 1", "convolution 2", "hidden 1", "hidden 2", "output"],
    "linear": ["output"],
}


def names(arch: str) -> list[str]:
    depth = ARCHITECTURES[arch].depth
    network = build(Network(arch=arch, width=8, depth=depth), (1, 28, 28), 10)
    by_letter = sorted(network.state_dict().items())  # as a file of weights has them
    return list(named({name: tensor.shape for name, tensor in by_letter}).values())


@pytest.mark.parametrize("arch", NAMES)
def test_plain_networks(arch: str) -> None:
    assert names(arch) == NAMES[arch]


@pytest.mark.parametrize(("arch", "stages"), [("resnet", 3), ("preresnet", 4)])
def test_a_resnet_has_stages(arch: str, stages: int) -> None:
    found = names(arch)
    assert found[0] == "convolution" and found[-1] == "output"
    assert found[1] == "stage 1, block 1, convolution 1"
    assert f"stage {stages}, block 2, convolution 2" in found
    assert not any(name.startswith(f"stage {stages + 1}") for name in found)
    assert ("stage 2, block 1, shortcut" in found) == (arch == "preresnet")
    assert len(set(found)) == len(found)


def test_inception_has_modules() -> None:
    found = names("inception")
    assert "module 1, 1x1" in found and "module 10, 3x3" in found and found[-1] == "output"


def test_a_layer_of_an_unknown_kind_keeps_its_name() -> None:
    assert named({"body.weight": (4, 4), "head.weight": (2, 4), "head.bias": (2,)}) == {
        "body": "body",
        "head": "head",
    }
