"""The weights of a network that is not made."""

from typing import TYPE_CHECKING

from ovfit.networks.architecture import Shape
from ovfit.networks.registry import build
from ovfit.spec import Network

if TYPE_CHECKING:
    import torch


def layer_shapes(network: Network, shape: Shape, classes: int) -> "dict[str, torch.Size]":
    """Of its weights of two dimensions or more, in order, the output's last: by name."""
    shapes = _shapes(network, shape, classes)
    return {name: own for name, own in shapes.items() if len(own) > 1}


def n_parameters(network: Network, shape: Shape, classes: int) -> int:
    """All that is trained of it."""
    return sum(own.numel() for own in _shapes(network, shape, classes).values())


def _shapes(network: Network, shape: Shape, classes: int) -> "dict[str, torch.Size]":
    import torch

    with torch.device("meta"):
        module = build(network, shape, classes)
    return {name: p.shape for name, p in module.named_parameters()}
