"""The table of architectures: name -> builder and sizes. Light to import; torch comes with `build`."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ovfit.errors import BadInput, suggest
from ovfit.spec import Network

if TYPE_CHECKING:
    from torch import nn


@dataclass(frozen=True)
class Architecture:
    """`width` and `depth` are the defaults; `depths` says which depths exist, in words and as a test. Those of the identity task give an image back."""

    module: str
    width: int
    depth: int
    depths: str
    has_depth: Callable[[int], bool]
    smallest: int = 1  # image side in pixels
    widths: tuple[int, ...] = ()  # the only ones there are; (): any
    least_batch: int = (
        1  # its batch norms see one pixel an image: of one image they have no variance
    )


ARCHITECTURES = {
    "mlp": Architecture(
        "ovfit.networks.mlp", 512, 1, "1 hidden layer or more", lambda depth: depth >= 1
    ),
    "cnn": Architecture(
        "ovfit.networks.cnn", 16, 3, "3 convolutions", lambda depth: depth == 3, smallest=4
    ),
    "resnet": Architecture(
        "ovfit.networks.resnet",
        16,
        20,
        "6n + 2 layers: 8, 14, 20, 32 ...",
        lambda depth: depth >= 8 and depth % 6 == 2,
        smallest=8,
    ),
    "lenet5": Architecture(
        "ovfit.networks.lenet5",
        16,
        5,
        "5 layers, or 4 without the third fully connected one",
        lambda depth: depth in (4, 5),
        smallest=16,
    ),
    "cnn5": Architecture(
        "ovfit.networks.cnn5", 64, 5, "5 layers", lambda depth: depth == 5, smallest=8
    ),
    "resnet18": Architecture(
        "ovfit.networks.resnet18",
        64,
        18,
        "18 layers",
        lambda depth: depth == 18,
        smallest=8,
        widths=(64,),
        least_batch=2,
    ),
    "alexnet": Architecture(
        "ovfit.networks.alexnet", 64, 5, "5 layers", lambda depth: depth == 5, smallest=4
    ),
    "inception": Architecture(
        "ovfit.networks.inception", 96, 12, "12 layers", lambda depth: depth == 12, smallest=4
    ),
    "linear": Architecture(
        "ovfit.networks.fcn", 784, 1, "1 layer or more", lambda depth: depth >= 1
    ),
    "fcn": Architecture("ovfit.networks.fcn", 1568, 1, "1 layer or more", lambda depth: depth >= 1),
    "conv": Architecture(
        "ovfit.networks.conv", 128, 1, "1 layer or more", lambda depth: depth >= 1
    ),
    "preresnet": Architecture(
        "ovfit.networks.preresnet", 64, 18, "18 layers", lambda depth: depth == 18, smallest=8
    ),
}


def check(network: Network, shape: tuple[int, int, int]) -> None:
    """Raises BadInput where the architecture does not exist at that depth or cannot take images of that shape (C, H, W)."""
    if network.arch not in ARCHITECTURES:
        raise BadInput(
            f"no architecture called {network.arch!r}{suggest(network.arch, list(ARCHITECTURES))}"
        )
    known, side = ARCHITECTURES[network.arch], network.crop or min(shape[1:])
    if not known.has_depth(network.depth):
        raise BadInput(f"--depth {network.depth}: {network.arch} has {known.depths}")
    if known.widths and network.width not in known.widths:
        raise BadInput(
            f"--width {network.width}: {network.arch} has {', '.join(map(str, known.widths))}; leave it out"
        )
    if (network.units and len(network.units) != network.depth - 3) or (
        network.crop > min(shape[1:])
    ):
        raise BadInput(
            f"{network.arch} of units {network.units} and crop {network.crop} does not exist at depth {network.depth} on {shape[1]}x{shape[2]} pixels"
        )
    if side < known.smallest:
        raise BadInput(
            f"{network.arch} needs images of {known.smallest}x{known.smallest} pixels or more, these are {shape[1]}x{shape[2]}; use --arch mlp"
        )
    if network.padding == "lenet" and (network.arch != "cnn" or max(shape[1:]) > 32):
        raise BadInput(
            "--padding lenet is for --arch cnn and images of at most 32x32 pixels; use --padding same"
        )


def build(network: Network, shape: tuple[int, int, int], classes: int) -> "nn.Module":
    """The module of a network for images (C, H, W) and that many classes, with PyTorch's own initialisation."""
    check(network, shape)
    return import_module(ARCHITECTURES[network.arch].module).build(network, shape, classes)
