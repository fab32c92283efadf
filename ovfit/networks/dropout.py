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


def masks(module: nn.Module, batch: int, generator: torch.Generator) -> dict[str, Tensor]:
    """A mask (batch, units) for each dropout layer of a module, by the name of its buffer."""
    by_buffer = {}
    for name, layer in module.named_modules():
        if isinstance(layer, Dropout):
            kept = torch.rand(batch, layer.units, generator=generator) >= layer.rate
            by_buffer[f"{name}.{MASK}"] = kept / (1 - layer.rate)
    return by_buffer
