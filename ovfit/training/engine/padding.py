"""Weights of one padded shape as those of another: the leading corner is a network's own."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

Shapes = Mapping[str, Sequence[int]]  # of the layers, in the order they have in the flat weights


def corner(shape: Sequence[int]) -> tuple[slice, ...]:
    """The index of the leading corner of that shape."""
    return tuple(slice(0, size) for size in shape)


def fitted(tensor: Tensor, shape: Sequence[int]) -> Tensor:
    """(R, *shape) with the leading corner of `tensor` (R, ...), zero beyond it."""
    if tensor.shape[1:] == torch.Size(shape):
        return tensor
    padded = tensor.new_zeros(len(tensor), *shape)
    common = corner([min(sizes) for sizes in zip(tensor.shape[1:], shape, strict=True)])
    padded[(slice(None), *common)] = tensor[(slice(None), *common)]
    return padded


def refitted(flat: Tensor, old: Shapes, new: Shapes) -> Tensor:
    """(R, P) of layers padded to the shapes `old`, as (R, P') of layers padded to `new`.

    The widest network may have left a stack since its state was saved. Raises ValueError where the
    layers differ in number or dimensions.
    """
    before = [torch.Size(shape) for shape in old.values()]
    after = [torch.Size(shape) for shape in new.values()]
    if before == after:
        return flat
    parts = torch.split(flat, [shape.numel() for shape in before], 1)
    layers = [
        fitted(part.view(len(part), *was), shape).flatten(1)
        for part, was, shape in zip(parts, before, after, strict=True)
    ]
    return torch.cat(layers, 1)
