"""The networks that others are made from: what they were trained as, and their final weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from ovfit.networks.saved import masks, weights
from ovfit.spec import NO_PRUNE, Spec, from_json
from ovfit.training.engine.bend import Bend
from ovfit.training.engine.matching import matched
from ovfit.training.engine.padding import corner
from ovfit.training.engine.pruning import Masks, kept
from ovfit.training.engine.stack import Stack


@dataclass(frozen=True, eq=False)
class Parent:
    """A finished network's spec, the file of its weights, and its sha256."""

    spec: Spec
    weights: Path
    digest: str = ""

    @classmethod
    def read(cls, config: Path, weights: Path, digest: str) -> "Parent":
        """From a network's config.json and final.safetensors. Raises OSError."""
        return cls(from_json(config.read_text()), weights, digest)

    @cached_property
    def saved(self) -> Mapping[str, Tensor]:
        """All of its file, on the CPU: its state_dict, and the masks of one that is pruned."""
        return load_file(self.weights)

    @cached_property
    def tensors(self) -> Mapping[str, Tensor]:
        """Its weights and buffers by name, on the CPU, padding cut away: its state_dict."""
        return weights(self.saved)


Parents = Mapping[str, Parent]  # by signature; those of the parents too, where they are known


def begin(stack: Stack, specs: Sequence[Spec], parents: Parents) -> None:
    """Puts the networks of a fresh stack where their parents' final weights say.

    Raises KeyError where a parent is missing, ValueError where one has other layers, or where
    pruning leaves nothing of a layer.
    """
    if specs[0].path.kind != "none":
        _begin_paths(stack, specs, parents)
    for row, spec in enumerate(specs):
        if spec.start:
            stack.put(row, parents[spec.start].tensors)
    if any(spec.start for spec in specs):
        begun = torch.tensor([bool(spec.start) for spec in specs], device=stack.flat.device)
        stack.start = torch.where(begun[:, None], stack.flat, torch.nan)
    _prune(stack, specs, parents)


def _prune(stack: Stack, specs: Sequence[Spec], parents: Parents) -> None:
    """Takes out of each network what its spec says, or what the one it starts from had lost."""
    flat, is_masked = torch.ones_like(stack.flat), False
    for row, spec in enumerate(specs):
        own = _kept(stack, row, spec, parents)
        is_masked |= bool(own)
        views = stack.views(flat[row : row + 1])
        for name, mask in own.items():
            views[name][0][corner(mask.shape)] = mask.to(flat)
    if not is_masked:
        return
    growth = torch.tensor([[spec.prune.growth] for spec in specs]).to(stack.flat)
    stack.masks = Masks(flat, growth, grows=any(spec.prune.growth for spec in specs))
    stack.flat = torch.where((flat > 0) | (growth > 0), stack.flat, 0)


def _kept(stack: Stack, row: int, spec: Spec, parents: Parents) -> dict[str, Tensor]:
    if spec.prune == NO_PRUNE:
        return masks(parents[spec.start].saved) if spec.start else {}
    shapes = {name: stack.true_shapes[row][name] for name in stack.layers}
    parent = parents[spec.prune.parent].saved if spec.prune.parent else {}
    return kept(spec.prune, shapes, parent, spec.seed)


def _begin_paths(stack: Stack, specs: Sequence[Spec], parents: Parents) -> None:
    """Each begins as a straight line.

    The running statistics of batch norm are the mean of both ends' until the first step: whoever
    wants those of a point of the path estimates them there.
    """
    first, second = torch.zeros_like(stack.flat), torch.zeros_like(stack.flat)
    for row, spec in enumerate(specs):
        ends = [parents[name].tensors for name in (spec.path.first, spec.path.second)]
        if spec.path.matched:
            ends[1] = matched(ends[0], ends[1], spec.network)
        between = {name: _middle(tensor, ends[1][name]) for name, tensor in ends[0].items()}
        stack.put(row, between)
        stack.fill(first, row, ends[0])
        stack.fill(second, row, ends[1])
    stack.bend = Bend(first, second)


def _middle(first: Tensor, second: Tensor) -> Tensor:
    return (first + second) / 2 if first.is_floating_point() else first
