"""Loss and accuracy of networks at other weights: what slices, paths and radii are made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.measuring.evaluation import sample_losses
from ovfit.training.surface.statistics import re_estimated

WEIGHTS = 300_000  # that stay in a CPU's cache: of so many it evaluates up to MOST points at once
MOST = {"cpu": 4, "cuda": 64}
Measured = dict[str, Tensor]
Beat = Callable[[float], None]  # told which share is done, now and then


@dataclass(frozen=True, eq=False)
class Labelled:
    """Images `index` of the pool and their labels, int64, (N,) or for each network its own (R, N).

    `counted`: bool (R, N), the images that count for each network (None: all).
    """

    index: Tensor
    labels: Tensor
    counted: Tensor | None = None


Sets = Mapping[str, Labelled]


def split_sets(data: StackData, names: Sequence[str]) -> dict[str, Labelled]:
    """Those of the splits `names` that are there, with their true labels."""
    assert not data.base.any()  # all networks see the images as they are
    return {
        name: Labelled(data.splits[name], data.labels[data.splits[name]])
        for name in names
        if name in data.splits
    }


@torch.no_grad()
def measured(stack: Stack, data: StackData, sets: Sets) -> Measured:
    """{set}_loss (nats) and {set}_accuracy, float64 (rows,), in evaluation mode, of a stack at K
    points (rows = K R): every image once through every network.

    NaN for a network for which no image of a set counts.
    """
    images = torch.unique(torch.cat([labelled.index.flatten() for labelled in sets.values()]))
    logits = data.logits(stack, images)
    values: Measured = {}
    for name, labelled in sets.items():
        own = _chosen(logits, torch.searchsorted(images, labelled.index))
        labels = _of_rows(labelled.labels, len(stack))
        losses, correct = wide(sample_losses(own, labels)), wide(own.argmax(-1) == labels)
        if labelled.counted is None:
            values[f"{name}_loss"] = losses.mean(1)
            values[f"{name}_accuracy"] = correct.sum(1) / labels.shape[1]
            continue
        counted = wide(_of_rows(labelled.counted, len(stack)))
        values[f"{name}_loss"] = (losses * counted).sum(1) / counted.sum(1)
        values[f"{name}_accuracy"] = (correct * counted).sum(1) / counted.sum(1)
    return values


def _chosen(logits: Tensor, places: Tensor) -> Tensor:
    """(rows, N, k) of logits (rows, M, k): the images at `places`, (N,) or (R, N)."""
    if places.ndim == 2:
        rows = torch.arange(len(logits), device=logits.device)[:, None]
        return logits[rows, _of_rows(places, len(logits))]
    if len(places) == logits.shape[1] and bool((places[1:] > places[:-1]).all()):
        return logits  # all of them, in their order
    return logits[:, places]


def _of_rows(tensor: Tensor, rows: int) -> Tensor:
    """(N,) or (R, N) as (rows, N), repeated for every point."""
    if tensor.ndim == 1:
        return tensor.expand(rows, -1)
    return tensor.repeat(rows // len(tensor), 1)


def at_once(stack: Stack) -> int:
    """Points that are evaluated together: on a CPU one of large networks, few of small ones, on a
    GPU many (and fewer where these do not fit).
    """
    most = MOST.get(stack.flat.device.type, MOST["cpu"])
    if stack.flat.device.type == "cuda":
        return max(1, most // len(stack))
    return max(1, min(most, WEIGHTS // stack.flat.numel()))


def over(
    stack: Stack,
    data: StackData,
    sets: Sets,
    points: int,
    weights: Callable[[int], Tensor],
    *,
    statistics: bool = False,
    beat: Beat = lambda share: None,
) -> Measured:
    """What is `measured` of the R networks at each of the points, float64 (points, R).

    `weights(i)`: (R, P), the weights at point i. `statistics`: batch-norm statistics are estimated
    anew at each point, from the training images; else they are the networks' own. Raises what
    `beat` raises, which is told the share that is done.
    """
    size, parts, begin = at_once(stack), [], 0
    while begin < points:
        places = range(begin, min(begin + size, points))
        try:
            parts.append(_at(stack, data, sets, [weights(i) for i in places], statistics))
        except torch.OutOfMemoryError:
            if size == 1:
                raise
            size //= 2
            continue
        begin = places.stop
        beat(begin / points)
    return {name: torch.cat([part[name] for part in parts]) for name in parts[0]}


def _at(
    stack: Stack, data: StackData, sets: Sets, weights: Sequence[Tensor], statistics: bool
) -> Measured:
    moved = stack.at(torch.cat([*weights]))
    if statistics and moved.buffers:
        moved.buffers = re_estimated(moved, data, data.splits["train"])
    return {
        name: value.view(len(weights), -1) for name, value in measured(moved, data, sets).items()
    }
