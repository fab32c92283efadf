"""Random bits by counting: what a network draws is worked out from a key, the step and a place, on
whatever device it is needed on. Nothing is copied there, and every device draws the same.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from ovfit.seeds import derive

RANGE = 2**64
# SplitMix64 (Steele, Lea & Flood 2014, figure 16): the weights of counter and of its two products
GAMMA, FIRST, SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


def keys(seeds: Sequence[int], purpose: str, device: torch.device) -> Tensor:
    """(R,) int64: a stream of bits for each seed, by what it is for."""
    return torch.tensor([derive(seed, purpose) for seed in seeds], device=device)


def at(keys: Tensor, step: Tensor) -> Tensor:
    """(R,) the keys of a step's own streams; `step` int64, on the same device."""
    return _mixed(keys + (step + 1) * _signed(GAMMA))


def bits(keys: Tensor, *shape: int) -> Tensor:
    """(R, *shape) int64, each of the 2^64 equally likely: the first ones of each stream."""
    count = torch.Size(shape).numel()
    places = torch.arange(1, count + 1, device=keys.device).mul_(_signed(GAMMA))
    return _mixed(keys[:, None] + places).view(len(keys), *shape)


def uniform(bits: Tensor, dtype: torch.dtype) -> Tensor:
    """Numbers in [0, 1), multiples of 2^-24 (float64: of 2^-53)."""
    kept = 53 if dtype == torch.float64 else 24
    return _shifted(bits, 64 - kept).to(dtype) * 2.0**-kept


def below(bits: Tensor, most: int) -> Tensor:
    """Integers from 0 to `most` - 1, by multiplication (Lemire 2019, arXiv 1805.10941)."""
    return (_shifted(bits, 32) * most) >> 32


def happens(keys: Tensor, chance: float, *shape: int) -> Tensor:
    """bool (R, *shape), each so likely (to 2^-32): of half an int64 of each stream."""
    count = torch.Size(shape).numel()
    halves = bits(keys, (count + 1) // 2).view(torch.int32)[:, :count]
    most = min(round(chance * 2**32) - 2**31, 2**31 - 1)
    return (halves < most).view(len(keys), *shape)


def _mixed(counter: Tensor) -> Tensor:
    """Overwrites its argument."""
    counter.bitwise_xor_(_shifted(counter, 30)).mul_(_signed(FIRST))
    counter.bitwise_xor_(_shifted(counter, 27)).mul_(_signed(SECOND))
    return counter.bitwise_xor_(_shifted(counter, 31))


def _shifted(bits: Tensor, by: int) -> Tensor:
    """To the right, zeros coming in: int64 brings in its sign."""
    return (bits >> by).bitwise_and_((1 << (64 - by)) - 1)


def _signed(value: int) -> int:
    """The int64 of the same 64 bits."""
    return value - RANGE if value >= RANGE // 2 else value
