"""Dropout whose mask is given: drawn by the loop from each network's own seed and step, so that no
stack mate and no interruption changes it.
"""

import torch
from torch import Tensor, nn

MASK = "mask"


class Dropout(nn.Module):
    """Multiplies hidden units (B, units) by `mask` (B, units), of zeros and 1 / (1 - rate), in
    training mode only.
    """

    def __init__(self, units: int, rate: float) -> None:
        super().__init__()
        self.units, self.rate = units, rate
        self.mask: Tensor
        self.register_buffer(MASK, torch.ones(units), persistent=False)

    def forward(self, hidden: Tensor) -> Tensor:
        return hidden * self.mask if self.training else hidden


def layers(module: nn.Module) -> dict[str, Dropout]:
    """The dropout layers of a module, by the name of their mask."""
    return {
        f"{name}.{MASK}": layer
        for name, layer in module.named_modules()
        if isinstance(layer, Dropout)
    }


def nothing_dropped(module: nn.Module, rows: int, batch: int, like: Tensor) -> dict[str, Tensor]:
    """The masks (rows, batch, units) by which they keep everything, of the kind of `like`."""
    return {name: like.new_ones(rows, batch, layer.units) for name, layer in layers(module).items()}
