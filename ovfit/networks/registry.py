"""The architectures there are: those of this package, of a file, and of other packages."""

from importlib import import_module
from typing import TYPE_CHECKING

from ovfit.errors import BadInput, suggest
from ovfit.networks import outside
from ovfit.networks.architecture import Architecture, Shape
from ovfit.networks.table import BUILT_IN
from ovfit.spec import Network

if TYPE_CHECKING:
    from torch import nn

LENET_SIDE = 32  # what `--padding lenet` pads an image to
ARCHITECTURES = {known.name: known for known in BUILT_IN}


def find(arch: str) -> Architecture:
    """The architecture of a name, of FILE.py:NAME, or of an installed package.

    Raises BadInput where there is none, or what is there is no network.
    """
    if arch in ARCHITECTURES:
        return ARCHITECTURES[arch]
    if outside.is_file(arch):
        return outside.of_file(arch)
    if arch in outside.installed():
        return outside.of_package(arch)
    known = [*ARCHITECTURES, *outside.installed()]
    raise BadInput(f"no architecture called {arch!r}{suggest(arch, known)}, or give FILE.py:NAME")


def is_outside(arch: str) -> bool:
    """Whether it names a network of a file (FILE.py:NAME) or of an installed package."""
    return arch not in ARCHITECTURES and (outside.is_file(arch) or arch in outside.installed())


def architecture(network: Network) -> Architecture:
    """The architecture a network was made with.

    Raises BadInput where its code is not there any more, or is not the code it was made with.
    """
    if not network.source:
        return find(network.arch)
    return outside.of_network(network)


def is_padded(network: Network) -> bool:
    """Whether narrower networks of its kind are padded with zeros to its width in a stack.

    Not where a narrower one is no corner of a wider one, nor with dropout: no more are its masks.
    """
    if network.source or network.dropout:
        return False
    known = ARCHITECTURES.get(network.arch)
    return known is None or known.padded


def check(network: Network, shape: Shape) -> None:
    """Raises BadInput where there is no such network, or it cannot take images (C, H, W)."""
    arch, known = network.arch, architecture(network)
    pixels = f"{shape[1]}x{shape[2]}"
    if not known.has_depth(network.depth):
        raise BadInput(f"--depth {network.depth}: {arch} has {known.depths}")
    if known.widths and network.width not in known.widths:
        there = ", ".join(map(str, known.widths))
        raise BadInput(f"--width {network.width}: {arch} has {there}; leave it out")
    if not _has_units(known, network) or network.crop > min(shape[1:]):
        raise BadInput(
            f"{arch} of units {network.units} and crop {network.crop} does not exist "
            f"at depth {network.depth} on {pixels} pixels"
        )
    if network.norm not in known.norms:
        raise BadInput(f"{arch} cannot be built with norm {network.norm}; use {known.norms[0]}")
    if (network.crop or min(shape[1:])) < known.smallest:
        raise BadInput(
            f"{arch} needs images of {known.smallest}x{known.smallest} pixels or more, "
            f"these are {pixels}; use --arch mlp"
        )
    if network.padding not in known.paddings or (
        network.padding == "lenet" and max(shape[1:]) > LENET_SIDE
    ):
        raise BadInput(
            "--padding lenet is for --arch cnn and images of at most 32x32 pixels; "
            "use --padding same"
        )


def _has_units(known: Architecture, network: Network) -> bool:
    if not network.units:
        return True
    layers = known.layers_of_units
    return layers is not None and len(network.units) == layers(network.depth)


def build(network: Network, shape: Shape, classes: int) -> "nn.Module":
    """The module of a network for images (C, H, W) and so many classes.

    Its weights are drawn as PyTorch, or its own code, draws them. Raises BadInput as `check` does.
    """
    check(network, shape)
    builder = architecture(network).builder
    if isinstance(builder, str):
        module, _, name = builder.partition(":")
        builder = getattr(import_module(module), name)
    return builder(network, shape, classes)
