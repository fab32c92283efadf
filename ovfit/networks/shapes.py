"""The layers of a network that is not made."""

from typing import TYPE_CHECKING

from ovfit.networks.architecture import Shape
from ovfit.networks.registry import build
from ovfit.spec import Network

if TYPE_CHECKING:
    import torch


def layer_shapes(network: Network, shape: Shape, classes: int) -> "dict[str, torch.Size]":
    """Of its weights of two dimensions or more, in order, the output's last: by name."""
    import torch

    with torch.device("meta"):
        module = build(network, shape, classes)
    return {name: p.shape for name, p in module.named_parameters() if p.ndim > 1}
