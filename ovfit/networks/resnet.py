"""He et al.'s CIFAR ResNet (arXiv 1512.03385, section 4.2): 6n + 2 layers, option-A shortcuts,
batch normalisation.
"""

import torch.nn.functional as F
from torch import Tensor, nn

from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k), for images from 8x8 up and any number of channels."""
    return ResNet(shape[0], classes, network.width, (network.depth - 2) // 6)


class ResNet(nn.Module):
    """Three stages of n blocks with w, 2w, 4w filters (16, 32, 64), global average pooling, one
    linear layer.
    """

    def __init__(self, channels: int, classes: int, width: int, blocks: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, width, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(width)
        stages: list[nn.Module] = []
        inputs = width
        for stage, filters in enumerate((width, 2 * width, 4 * width)):
            for block in range(blocks):
                stages.append(Block(inputs, filters, 2 if stage and not block else 1))
                inputs = filters
        self.blocks = nn.Sequential(*stages)
        self.classify = nn.Linear(inputs, classes)

    def forward(self, images: Tensor) -> Tensor:
        hidden = self.blocks(F.relu(self.norm(self.conv(images))))
        logits: Tensor = self.classify(hidden.mean((2, 3)))
        return logits


class Block(nn.Module):
    """Two 3x3 convolutions and a shortcut without parameters: every `stride`-th pixel, new channels
    zero (option A).

    The zero channels come last, so that a narrow network padded to a wider one keeps its channels
    in place.
    """

    def __init__(self, inputs: int, filters: int, stride: int) -> None:
        super().__init__()
        self.stride, self.added = stride, filters - inputs
        self.conv1 = nn.Conv2d(inputs, filters, 3, stride=stride, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(filters)

    def forward(self, images: Tensor) -> Tensor:
        hidden = F.relu(self.norm1(self.conv1(images)))
        hidden = self.norm2(self.conv2(hidden))
        shortcut = images[:, :, :: self.stride, :: self.stride]
        return F.relu(hidden + F.pad(shortcut, (0, 0, 0, 0, 0, self.added)))
