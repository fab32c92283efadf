"""Convolutional networks from an image to an image, without biases (Zhang et al. 2020, arXiv
1902.04698, section 4.2).
"""

from torch import nn

from ovfit.spec import Network

SIDE = 5


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> (B, C H W); `depth` 5x5 convolutions of `width` channels, padded with zeros
    to the image's size, ReLU between them.

    5 layers of 1024 channels on grey images: 78,694,400 weights. Classes do not matter.
    """
    sizes = [shape[0], *[network.width] * (network.depth - 1), shape[0]]
    layers: list[nn.Module] = []
    for place in range(network.depth):
        layers += [nn.ReLU()] if place else []
        layers.append(
            nn.Conv2d(sizes[place], sizes[place + 1], SIDE, padding=SIDE // 2, bias=False)
        )
    return nn.Sequential(*layers, nn.Flatten())
