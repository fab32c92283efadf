"""When the largest weights of a network have become the same ones in epoch after epoch."""

from collections.abc import Callable
from copy import copy

import torch
from torch import Tensor

from ovfit.spec import Stop
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.state import State

EPOCHS = 5  # that are compared (You et al. 2020, algorithm 1: a queue of that length)


class Settling:
    """`masks`: of the last epochs, at most EPOCHS of them, float (R, P): 1 of a layer's largest
    weights, else 0; none without such a rule.
    """

    def __init__(self, stop: Stop) -> None:
        self.share, self.pruned = stop.settled, stop.pruned
        self.masks: list[Tensor] = []

    def met(self, stack: Stack) -> Tensor:
        """(R,) bool: each of the last masks differs from the newest by no more than the share."""
        nobody = torch.zeros(len(stack), dtype=torch.bool, device=stack.flat.device)
        if not self.share:
            return nobody
        newest = largest(stack, self.pruned)
        self.masks = [*self.masks, newest][-EPOCHS:]
        if len(self.masks) < EPOCHS:
            return nobody
        apart = [(mask - newest).abs().sum(1) for mask in self.masks]
        return torch.stack(apart).amax(0) <= self.share * _sizes(stack)

    def subset(self, rows: Tensor) -> "Settling":
        """That of the networks `rows` alone."""
        return self._with([mask[rows] for mask in self.masks])

    def state(self) -> State:
        """The masks; empty without such a rule."""
        return State({f"{place}": mask for place, mask in enumerate(self.masks)})

    def loaded(self, state: State, rows: Tensor, refit: Callable[[Tensor], Tensor]) -> "Settling":
        """This where the networks `rows` of a saved one stood; `refit` pads as weights are now."""
        saved = [state.tensors[f"{place}"] for place in range(len(state.tensors))]
        return self._with([refit(mask.to(rows.device)[rows]) for mask in saved])

    def _with(self, masks: list[Tensor]) -> "Settling":
        chosen = copy(self)
        chosen.masks = masks
        return chosen


@torch.no_grad()
def largest(stack: Stack, pruned: float) -> Tensor:
    """(R, P): 1 of the largest weights of each layer, all but a share of them; 0 of all else."""
    chosen = torch.zeros_like(stack.flat)
    for row in range(len(stack)):
        places, weights = stack.weights(chosen, row), stack.weights(stack.flat, row)
        for name in stack.layers:
            own = weights[name]
            kept = own.numel() - round(pruned * own.numel())
            mask = torch.zeros(own.numel(), dtype=own.dtype, device=own.device)
            mask[own.flatten().abs().topk(kept).indices] = 1.0
            places[name].copy_(mask.view_as(own))
    return chosen


def _sizes(stack: Stack) -> Tensor:
    """(R,) weights of the layers of each network."""
    sizes = [
        sum(stack.true_shapes[row][name].numel() for name in stack.layers)
        for row in range(len(stack))
    ]
    return torch.tensor(sizes, device=stack.flat.device)
