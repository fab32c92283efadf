"""The LeNet-like convolutional network of Merkulov & Oseledets, section 4.1: three 5x5
convolutions, FC 84, FC k.
"""

from torch import nn

from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k).

    Filters w, 2w, 4w (16, 32, 64), max-pooling after the first two, 84 w / 16 units.

    `same` pads every convolution (on 28x28 nothing is left without it); `lenet` pads only the
    image, with zeros to 32x32.
    """
    channels, height, width = shape
    w, units = network.width, max(1, round(84 * network.width / 16))
    if network.padding == "lenet":
        top, left = (32 - height) // 2, (32 - width) // 2
        edge: list[nn.Module] = [nn.ZeroPad2d((left, 32 - width - left, top, 32 - height - top))]
        pad, features = 0, 4 * w
    else:
        edge, pad, features = [], 2, 4 * w * (height // 4) * (width // 4)
    return nn.Sequential(
        *edge,
        nn.Conv2d(channels, w, 5, padding=pad),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(w, 2 * w, 5, padding=pad),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(2 * w, 4 * w, 5, padding=pad),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(features, units),
        nn.ReLU(),
        nn.Linear(units, classes),
    )
