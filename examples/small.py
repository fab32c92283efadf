"""A network of one's own: any torch module that a stack can train.

    ovfit extreme --arch examples/small.py:Small --train-size 300
    ovfit extreme --arch examples/small.py:Small --width 8,16

`shape` (channels, height, width), `classes`, `width` and `depth` are handed over where the class or
function has parameters of these names.
"""

import torch
from torch import Tensor, nn


class Small(nn.Module):
    """(B, C, H, W) -> logits (B, k): one convolution, mean over the image, one linear layer."""

    def __init__(self, shape: tuple[int, int, int], classes: int, width: int = 32) -> None:
        super().__init__()
        self.conv = nn.Conv2d(shape[0], width, 3, padding=1)
        self.out = nn.Linear(width, classes)

    def forward(self, images: Tensor) -> Tensor:
        return self.out(torch.relu(self.conv(images)).mean((-2, -1)))
