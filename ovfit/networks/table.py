"""The architectures of this package. Light to import: torch comes when one is built."""

from collections.abc import Callable

from ovfit.networks.architecture import Architecture


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
        name="lenet300",
        builder="ovfit.networks.lenet300:build",
        width=300,
        depth=2,
        depths="2 hidden layers",
        has_depth=_exactly(2),
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
