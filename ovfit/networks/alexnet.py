"""The small AlexNet of Zhang et al. 2017 (arXiv 1611.03530, appendix A): twice (5x5 convolution,
max-pooling, local response normalisation), FC 384, FC 192.
"""

import math

from torch import nn

from ovfit.networks.dropout import Dropout
from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k).

    `width` = 64 filters in both convolutions, 6 w and 3 w hidden units; 1,387,786 parameters on
    28x28x3.

    3x3 max-pooling with stride 2, padded so that 28 pixels become 14 and 7. Local response
    normalisation over 9 channels with alpha .009, beta .75 (the paper gives none); `norm` on: batch
    norm in its place.
    """
    w, channels = network.width, shape[0]
    layers: list[nn.Module] = []
    sides = list(shape[1:])
    for inputs in (channels, w):
        layers += [
            nn.Conv2d(inputs, w, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(3, stride=2, padding=1),
        ]
        layers += [
            nn.BatchNorm2d(w)
            if network.norm == "on"
            else nn.LocalResponseNorm(9, alpha=0.009, beta=0.75)
        ]
        sides = [-(-side // 2) for side in sides]
    layers += [nn.Flatten()]
    inputs = w * math.prod(sides)
    for units in (6 * w, 3 * w):
        layers += [
            nn.Linear(inputs, units),
            *([nn.BatchNorm1d(units)] if network.norm == "on" else []),
            nn.ReLU(),
        ]
        layers += [Dropout(units, network.dropout)] if network.dropout else []
        inputs = units
    return nn.Sequential(*layers, nn.Linear(inputs, classes))
