"""What is looked at on the path between two networks."""

from collections.abc import Iterator
from functools import partial

import numpy as np
import torch
from torch import Tensor

from ovfit.studies.landscape.seen import (
    SPLITS,
    Arrays,
    Look,
    ahead,
    by_place,
    part,
    seen_sets,
    shown,
    to_numpy,
)
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat
from ovfit.training.surface.directions import filter_normalised, plain
from ovfit.training.surface.profile import as_far, axes, profile
from ovfit.training.surface.radius import radius
from ovfit.training.surface.slices import plane
from ovfit.training.surface.values import split_sets

TUNNEL = (0.25, 0.5, 0.75)  # places of a path at which its radius is taken
BEYOND, ASIDE = 0.25, 0.75  # how far a path's plane goes past its ends, and to the sides


def on_paths(
    look: Look, stack: Stack, data: StackData, rows: Tensor, beat: Beat
) -> Iterator[Arrays]:
    """Profiles of all of them in lockstep; tunnel and random points of those that are bent."""
    bend, seeds = stack.bend, [data.seeds[row] for row in rows.tolist()]
    assert bend is not None
    places = np.linspace(0, 1, look.places)
    sets = seen_sets(data, rows, SPLITS)
    along = profile(stack, data, sets, bend, places.tolist(), beat=part(beat, 0, 0.2))
    found = {f"path_{name}": values for name, values in along.items()}
    train = {"train": sets["train"]}
    straight = torch.equal(stack.flat, (bend.first + bend.second) / 2)
    if not straight:
        found["tunnel"] = _tunnel(look, stack, data, rows, part(beat, 0.2, 0.7))
        drawn = partial(plain, stack, seeds)
        far = as_far(stack, data, train, bend, drawn, look.directions)
        found["far_loss"] = far["train_loss"].T
    planes = _planes(look, stack, data, rows, part(beat, 0.8, 1))
    for place in range(len(rows)):
        own = {name: to_numpy(values[place]) for name, values in found.items()}
        yield {"places": places, **own, **planes.get(place, {})}


def _tunnel(look: Look, stack: Stack, data: StackData, rows: Tensor, beat: Beat) -> Tensor:
    """(R, 3, directions) filter-normalised radii round the points of the paths."""
    bend, seeds = stack.bend, [data.seeds[row] for row in rows.tolist()]
    assert bend is not None
    train, radii = split_sets(data, ("train",)), []
    for number, t in enumerate(TUNNEL):
        point = stack.at(bend.at(stack.flat, t))
        along = partial(ahead, filter_normalised, point, seeds)
        share = part(beat, number / len(TUNNEL), (number + 1) / len(TUNNEL))
        found = radius(point, data, train, along, look.directions, statistics=True, beat=share)
        radii.append(found.T)
    return torch.stack(radii, 1)


def _planes(
    look: Look, stack: Stack, data: StackData, rows: Tensor, beat: Beat
) -> dict[int, Arrays]:
    """By place in the stack: planes through both ends and the bend, of paths of the first seed;
    of a straight one along a random filter-normalised direction.
    """
    chosen = shown(look.first, data, rows)
    if not len(chosen):
        return {}
    own = stack.subset(chosen)
    assert own.bend is not None
    origin = own.at(own.bend.first)
    seeds = [data.seeds[row] for row in rows[chosen].tolist()]
    found = axes(own, own.bend, filter_normalised(origin, seeds, 0))
    xs = np.linspace(-BEYOND, 1 + BEYOND, look.grid)
    ys = np.linspace(-ASIDE, ASIDE, look.grid)
    sets = seen_sets(data, rows[chosen], SPLITS[:2], memorised=False)
    values = plane(
        origin,
        data,
        sets,
        found.across,
        found.up,
        xs.tolist(),
        ys.tolist(),
        statistics=True,
        beat=beat,
    )
    planes = by_place(chosen, values, {"plane_x": xs, "plane_y": ys})
    for place, point in zip(chosen.tolist(), found.bend, strict=True):
        planes[place]["plane_bend"] = to_numpy(point)
    return planes
