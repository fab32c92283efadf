"""All that is known of the architectures. Light to import: torch comes with `build`."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from ovfit.errors import BadInput, suggest
from ovfit.spec import Network

if TYPE_CHECKING:
    from torch import nn

Shape = tuple[int, int, int]  # channels, height, width
Builder = Callable[[Network, Shape, int], "nn.Module"]
LENET_SIDE = 32  # what `--padding lenet` pads an image to


@dataclass(frozen=True, kw_only=True)
class Architecture:
    """What is known of an architecture.

    `width` and `depth` are what it has where none is given.

    `name`: what commands and tables call it. `builder`: a function (network, shape, classes) ->
    module, or where to find one ("module:name").
    """

    name: str
    builder: Builder | str
    width: int
    depth: int
    depths: str  # which there are, for a person
    has_depth: Callable[[int], bool]
    widths: tuple[int, ...] = ()  # the only ones there are; (): any
    smallest: int = 1  # image side in pixels
    least_batch: int = 1  # 2: its batch norms see one pixel an image, and one has no variance
    padded: bool = True  # a narrower one is a corner of a wider one: their widths share stacks
    batch_norm: bool = False  # whether it has batch norm as its authors had it
    norms: tuple[Literal["own", "on", "off"], ...] = ("own",)  # what `norm` it can be built with
    paddings: tuple[Literal["same", "lenet"], ...] = ("same",)
    layers_of_units: Callable[[int], int] | None = None  # by depth; None: units follow from width
    gives: Literal["logits", "image"] = "logits"  # (B, k), or the image back as (B, C H W)
    source: str = ""  # sha256 of the code of one that is not built in
    origin: str = ""  # where that code was found: a file, or a distribution and its version


def _exactly(depth: int) -> Callable[[int], bool]:
    return lambda given: given == depth


def _any_depth(depth: int) -> bool:
    return depth >= 1


BUILT_IN = (
    Architecture(
        name="mlp",
        builder="ovfit.networks.mlp:build",
        width=512,
        depth=1,
        depths="1 hidden layer or more",
        has_depth=_any_depth,
        norms=("own", "on"),
    ),
    Architecture(
        name="cnn",
        builder="ovfit.networks.cnn:build",
        width=16,
        depth=3,
        depths="3 convolutions",
        has_depth=_exactly(3),
        smallest=4,
        paddings=("same", "lenet"),
    ),
    Architecture(
        name="resnet",
        builder="ovfit.networks.resnet:build",
        width=16,
        depth=20,
        depths="6n + 2 layers: 8, 14, 20, 32 ...",
        has_depth=lambda depth: depth >= 8 and depth % 6 == 2,
        smallest=8,
        batch_norm=True,
    ),
    Architecture(
        name="lenet5",
        builder="ovfit.networks.lenet5:build",
        width=16,
        depth=5,
        depths="5 layers, or 4 without the third fully connected one",
        has_depth=lambda depth: depth in (4, 5),
        smallest=16,
        layers_of_units=lambda depth: depth - 3,
    ),
    Architecture(
        name="cnn5",
        builder="ovfit.networks.cnn5:build",
        width=64,
        depth=5,
        depths="5 layers",
        has_depth=_exactly(5),
        smallest=8,
        batch_norm=True,
    ),
    Architecture(
        name="resnet18",
        builder="ovfit.networks.resnet18:build",
        width=64,
        depth=18,
        depths="18 layers",
        has_depth=_exactly(18),
        widths=(64,),
        smallest=8,
        least_batch=2,
        batch_norm=True,
    ),
    Architecture(
        name="alexnet",
        builder="ovfit.networks.alexnet:build",
        width=64,
        depth=5,
        depths="5 layers",
        has_depth=_exactly(5),
        smallest=4,
        norms=("own", "on"),
    ),
    Architecture(
        name="inception",
        builder="ovfit.networks.inception:build",
        width=96,
        depth=12,
        depths="12 layers",
        has_depth=_exactly(12),
        smallest=4,
        padded=False,
        batch_norm=True,
        norms=("own", "off"),
    ),
    Architecture(
        name="linear",
        builder="ovfit.networks.fcn:build",
        width=784,
        depth=1,
        depths="1 layer or more",
        has_depth=_any_depth,
        gives="image",
    ),
    Architecture(
        name="fcn",
        builder="ovfit.networks.fcn:build",
        width=1568,
        depth=1,
        depths="1 layer or more",
        has_depth=_any_depth,
        gives="image",
    ),
    Architecture(
        name="conv",
        builder="ovfit.networks.conv:build",
        width=128,
        depth=1,
        depths="1 layer or more",
        has_depth=_any_depth,
        gives="image",
    ),
    Architecture(
        name="preresnet",
        builder="ovfit.networks.preresnet:build",
        width=64,
        depth=18,
        depths="18 layers",
        has_depth=_exactly(18),
        smallest=8,
        batch_norm=True,
    ),
)
ARCHITECTURES = {known.name: known for known in BUILT_IN}


def find(arch: str) -> Architecture:
    """The architecture of a name, of FILE.py:NAME, or of an installed package.

    Raises BadInput where there is none, or what is there is no network.
    """
    if arch in ARCHITECTURES:
        return ARCHITECTURES[arch]
    from ovfit.networks import outside

    if outside.is_file(arch):
        return outside.of_file(arch)
    if arch in outside.installed():
        return outside.of_package(arch)
    known = [*ARCHITECTURES, *outside.installed()]
    raise BadInput(f"no architecture called {arch!r}{suggest(arch, known)}, or give FILE.py:NAME")


def is_outside(arch: str) -> bool:
    """Whether it names a network of a file (FILE.py:NAME) or of an installed package."""
    from ovfit.networks import outside

    return arch not in ARCHITECTURES and (outside.is_file(arch) or arch in outside.installed())


def architecture(network: Network) -> Architecture:
    """The architecture a network was made with.

    Raises BadInput where its code is not there any more, or is not the code it was made with.
    """
    if not network.source:
        return find(network.arch)
    from ovfit.networks import outside

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


def least_batch(network: Network, shape: Shape, classes: int) -> int:
    """The fewest images a training step of a network can have.

    One from outside is tried for it. Raises BadInput where it cannot be trained in a stack.
    """
    if network.source:
        from ovfit.networks.vetting import vet

        return vet(network, shape, classes)
    return 2 if network.norm == "on" else ARCHITECTURES[network.arch].least_batch


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
