"""The pre-activation ResNet18 of width k (He et al. 2016, arXiv 1603.05027) that Nakkiran et al.
2019 (arXiv 1912.02292, appendix B.1) scale.
"""

import torch.nn.functional as F
from torch import Tensor, nn

from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k).

    Four stages of two blocks with k, 2k, 4k, 8k filters (k = 64: the standard ResNet18), global
    average pooling.
    """
    return PreResNet(shape[0], classes, network.width)


class PreResNet(nn.Module):
    def __init__(self, channels: int, classes: int, width: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, width, 3, padding=1, bias=False)
        blocks: list[nn.Module] = []
        inputs = width
        for stage in range(4):
            for block in range(2):
                blocks.append(Block(inputs, width * 2**stage, 2 if stage and not block else 1))
                inputs = width * 2**stage
        self.blocks = nn.Sequential(*blocks)
        self.classify = nn.Linear(inputs, classes)

    def forward(self, images: Tensor) -> Tensor:
        logits: Tensor = self.classify(self.blocks(self.conv(images)).mean((2, 3)))
        return logits


class Block(nn.Module):
    """Batch norm and ReLU before each 3x3 convolution; where the shape changes the shortcut is a
    1x1 convolution of the activated input.
    """

    def __init__(self, inputs: int, filters: int, stride: int) -> None:
        super().__init__()
        self.norm1 = nn.BatchNorm2d(inputs)
        self.conv1 = nn.Conv2d(inputs, filters, 3, stride=stride, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, padding=1, bias=False)
        self.shortcut = (
            nn.Conv2d(inputs, filters, 1, stride=stride, bias=False)
            if stride != 1 or inputs != filters
            else None
        )

    def forward(self, images: Tensor) -> Tensor:
        active = F.relu(self.norm1(images))
        straight: Tensor = images if self.shortcut is None else self.shortcut(active)
        residual: Tensor = self.conv2(F.relu(self.norm2(self.conv1(active))))
        return straight + residual
