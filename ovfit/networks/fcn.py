"""Fully connected networks from an image to an image, without biases (Zhang et al. 2020, arXiv
1902.04698, section 4.1).
"""

from itertools import pairwise
from math import prod

from torch import nn

from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> (B, C H W); `depth` weight layers with `width` hidden units, ReLU between
    them (arch fcn) or nothing (linear).

    Classes do not matter.
    """
    sizes = [prod(shape), *[network.width] * (network.depth - 1), prod(shape)]
    layers: list[nn.Module] = [nn.Flatten()]
    for place, (inputs, outputs) in enumerate(pairwise(sizes)):
        layers += [nn.ReLU()] if place and network.arch == "fcn" else []
        layers.append(nn.Linear(inputs, outputs, bias=False))
    return nn.Sequential(*layers)
