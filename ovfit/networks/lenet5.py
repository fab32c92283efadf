"""LeNet-5's layout as in PyTorch's CIFAR tutorial: conv 6 - pool - conv c - pool - FC a - FC b - FC
k (the double-descent family).
"""

from itertools import pairwise

from torch import nn

from ovfit.spec import Network

FIRST = 6  # filters of the first convolution, the same in every member


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k).

    5x5 convolutions without padding, 2x2 max-pooling, ReLU; `width` = c, `units` = (a, b), or (a,)
    at depth 4.

    Without `units` a = 7.5 c and b = 5.25 c, LeNet-5's own proportions (16, 120, 84). On colour
    images of 32x32 it has 456 + 151 c + (25 c + 1) a + (a + 1) b + k (b + 1) parameters (Abuhazera
    & Monsonego, appendix B, corrected). `crop`: the centre crop it sees.
    """
    channels, height, width = (shape[0], network.crop, network.crop) if network.crop else shape
    units = (
        network.units
        or (round(7.5 * network.width), round(5.25 * network.width))[: network.depth - 3]
    )
    pixels = (((height - 4) // 2 - 4) // 2) * (((width - 4) // 2 - 4) // 2)
    layers: list[nn.Module] = [_Crop(network.crop)] if network.crop else []
    layers += [
        nn.Conv2d(channels, FIRST, 5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(FIRST, network.width, 5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
    ]
    sizes = [network.width * pixels, *units]
    for inputs, outputs in pairwise(sizes):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], classes))


class _Crop(nn.Module):
    """The central `side` x `side` pixels, as torchvision's CenterCrop places them."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.side = side

    def forward(self, images):  # type: ignore[no-untyped-def]
        top, left = (round((size - self.side) / 2) for size in images.shape[-2:])
        return images[..., top : top + self.side, left : left + self.side]
