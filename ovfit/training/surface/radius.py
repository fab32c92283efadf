"""How far one can go from a network, in random directions, until it loses its training images."""

from collections.abc import Callable

import torch
from torch import Tensor

from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.surface.values import Beat, Sets, at_once, over

LEVEL = 0.99  # of the train accuracy
BEGIN = 0.25  # steps that are tried first
FARTHEST, NEAREST = 2.0**12, 2.0**-24  # beyond these it has no radius
TOLERANCE = 1.02  # between the last step that keeps the level and the first that does not


def radius(
    stack: Stack,
    data: StackData,
    sets: Sets,
    direction: Callable[[int], Tensor],
    directions: int,
    *,
    level: float = LEVEL,
    statistics: bool = False,
    beat: Beat = lambda share: None,
) -> Tensor:
    """(directions, R) float64: the step along each direction at which train accuracy falls below
    `level`, within 2 %.

    `direction(i)`: (R, P). In units of its length: for a filter-normalised direction, of the length
    of the weights. `sets` must hold "train". All networks and several directions go in lockstep:
    from a step of 1/4 on by factors of 2 until the level is passed, then by bisection of the
    logarithm. NaN where the network is below the level to begin with, or above it 4,096 steps away.
    """
    train = {"train": sets["train"]}
    start = over(stack, data, train, 1, lambda _: stack.flat, statistics=statistics)
    alive = start["train_accuracy"][0] >= level
    size, found = at_once(stack), []
    for begin in range(0, directions, size):
        drawn = [direction(i) for i in range(begin, min(begin + size, directions))]

        def accuracy(steps: Tensor, drawn: list[Tensor] = drawn) -> Tensor:
            def weights(place: int) -> Tensor:
                return stack.flat + steps[place][:, None].to(stack.flat) * drawn[place]

            values = over(stack, data, train, len(drawn), weights, statistics=statistics)
            return values["train_accuracy"]

        found.append(_crossing(accuracy, alive.expand(len(drawn), -1), level))
        beat((begin + len(drawn)) / directions)
    return torch.cat(found)


def _crossing(accuracy: Callable[[Tensor], Tensor], alive: Tensor, level: float) -> Tensor:
    """The step (K, R) at which an accuracy falls below the level; NaN where not `alive`."""
    keeps = torch.zeros(alive.shape, dtype=torch.float64, device=alive.device)
    loses = torch.full_like(keeps, torch.inf)
    step = torch.full_like(keeps, BEGIN)
    while True:
        kept = accuracy(step) >= level
        keeps, loses = torch.where(kept, step, keeps), torch.where(kept, loses, step)
        between = (keeps * loses).sqrt()
        step = torch.where(loses.isinf(), 2 * keeps, torch.where(keeps == 0, loses / 2, between))
        outside = ~alive | (step > FARTHEST) | (step < NEAREST)
        done = outside | (loses / keeps <= TOLERANCE)
        if done.all():
            return torch.where(outside, torch.nan, between)
