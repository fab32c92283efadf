"""The dtype sums are taken in."""

import torch
from torch import Tensor


def accumulator(device: torch.device) -> torch.dtype:
    """float64 where the device has it (Apple's GPUs have not)."""
    return torch.float32 if device.type == "mps" else torch.float64


def wide(tensor: Tensor) -> Tensor:
    return tensor.to(accumulator(tensor.device))
