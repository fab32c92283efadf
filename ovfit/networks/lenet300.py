"""LeNet-300-100 (LeCun et al. 1998, as in Frankle & Carbin 2019, arXiv 1803.03635, figure 2)."""

from math import prod

from torch import nn

from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k); ReLU layers of `width` and of a third as many units."""
    width, narrow = network.width, max(1, network.width // 3)
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(prod(shape), width),
        nn.ReLU(),
        nn.Linear(width, narrow),
        nn.ReLU(),
        nn.Linear(narrow, classes),
    )
