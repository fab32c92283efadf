"""What lies on a path between two networks, in the plane of it, and as far off elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ovfit.training.engine.bend import Bend
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.surface.values import Beat, Measured, Sets, over


def profile(
    stack: Stack,
    data: StackData,
    sets: Sets,
    bend: Bend,
    places: Sequence[float],
    *,
    beat: Beat = lambda share: None,
) -> Measured:
    """Measures (R, T) at each t of `places` on the curves that the stack's weights bend.

    Without batch norm the values at t = 0 and 1 are exactly those of the two networks as they were
    evaluated when they were trained. With it the statistics are estimated anew at every t, ends
    included, from the training images: at an end they are those of the network with its own weights
    after torch's update_bn, not those that training left.
    """

    def weights(place: int) -> Tensor:
        return bend.at(stack.flat, places[place])

    found = over(stack, data, sets, len(places), weights, statistics=True, beat=beat)
    return {name: values.T for name, values in found.items()}


def as_far(
    stack: Stack,
    data: StackData,
    sets: Sets,
    bend: Bend,
    direction: Callable[[int], Tensor],
    directions: int,
    *,
    beat: Beat = lambda share: None,
) -> Measured:
    """Measures (directions, R) at random points as far from the first end as the middle of the
    curve, t = 1/2, is.

    `direction(i)`: (R, P) of length 1.
    """
    way = bend.at(stack.flat, 0.5) - bend.first
    distance: Tensor = torch.linalg.vector_norm(way, dim=1, keepdim=True)

    def weights(place: int) -> Tensor:
        return bend.first + distance * direction(place)

    return over(stack, data, sets, directions, weights, statistics=True, beat=beat)


@dataclass(frozen=True, eq=False)
class Axes:
    """The plane through both ends of a curve and its bend, with the first end as its origin.

    Garipov et al. 2018 (arXiv 1802.10026), section A.4 of the appendix: `across` (R, P) points to
    the second end, `up` (R, P) to the bend, at right angles and, like the distance of the ends,
    1 long in these units. `bend`: (R, 2) where the bend stands.
    """

    across: Tensor
    up: Tensor
    bend: Tensor


def axes(stack: Stack, bend: Bend, other: Tensor) -> Axes:
    """Of the stack's curves. `other` (R, P): where it points up if the curve is a straight line."""
    across = bend.second - bend.first
    squared = (across**2).sum(1, keepdim=True)
    offset = stack.flat.detach() - bend.first
    along = (offset * across).sum(1, keepdim=True) / squared
    rest = offset - along * across
    straight = rest.norm(dim=1, keepdim=True) <= 1e-4 * squared.sqrt()
    height = torch.where(straight, 0.0, rest.norm(dim=1, keepdim=True))
    other = other - (other * across).sum(1, keepdim=True) / squared * across
    up = torch.where(straight, other, rest)
    up = up / up.norm(dim=1, keepdim=True) * squared.sqrt()
    return Axes(across, up, torch.cat([along, height / squared.sqrt()], 1))
