"""Fully connected ReLU network: d - width - ... - width - k."""

from itertools import pairwise
from math import prod

from torch import nn

from ovfit.networks.dropout import Dropout
from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k); `depth` hidden layers of `width` units (512 x 1: Merkulov &
    Oseledets, section 4.1), batch norm where `norm` is on.
    """
    sizes = [prod(shape)] + [network.width] * network.depth
    layers: list[nn.Module] = [nn.Flatten()]
    for inputs, outputs in pairwise(sizes):
        layers += [
            nn.Linear(inputs, outputs),
            *([nn.BatchNorm1d(outputs)] if network.norm == "on" else []),
            nn.ReLU(),
        ]
        layers += [Dropout(outputs, network.dropout)] if network.dropout else []
    return nn.Sequential(*layers, nn.Linear(sizes[-1], classes))
