"""What is looked at round a finished network."""

from collections.abc import Iterator
from functools import partial

import numpy as np
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
from ovfit.training.recording.answers import AnswersProbe
from ovfit.training.recording.final_probe import Beat
from ovfit.training.surface.curvature import Curvature, curvature
from ovfit.training.surface.directions import filter_normalised, plain
from ovfit.training.surface.radius import radius
from ovfit.training.surface.slices import line, plane

LINE = 41  # points of a slice along one direction
RADII = {"radius": filter_normalised, "plain_radius": plain}


def on_networks(
    look: Look, stack: Stack, data: StackData, rows: Tensor, beat: Beat
) -> Iterator[Arrays]:
    """Of those that start from others; nothing of networks that are only their ends."""
    if stack.start is None:
        yield from ({} for _ in rows)
        return
    started = ~stack.start[:, 0].isnan()
    chosen = started.nonzero()[:, 0]
    found = _networks(look, stack.subset(chosen), data, rows[chosen], beat)
    for is_started in started.tolist():
        yield next(found) if is_started else {}


def _networks(
    look: Look, stack: Stack, data: StackData, rows: Tensor, beat: Beat
) -> Iterator[Arrays]:
    """Slices and radii of all of them in lockstep, then the curvature of each."""
    if not len(rows):
        return
    seeds = [data.seeds[row] for row in rows.tolist()]
    sets = seen_sets(data, rows, SPLITS)
    train = {"train": sets["train"]}
    steps = np.linspace(-look.reach, look.reach, LINE).tolist()
    direction = filter_normalised(stack, seeds, 0)
    sliced = line(stack, data, sets, direction, steps, beat=part(beat, 0, 0.1))
    lines = {f"line_{name}": values for name, values in sliced.items()}
    radii = {}
    for place, (name, drawn) in enumerate(RADII.items()):
        along = partial(ahead, drawn, stack, seeds)
        share = part(beat, 0.1 + 0.2 * place, 0.3 + 0.2 * place)
        radii[name] = radius(stack, data, train, along, look.directions, beat=share).T
    planes = _planes(look, stack, data, rows, part(beat, 0.5, 0.7))
    curved = curvature(stack, data, Curvature(), part(beat, 0.7, 1))
    said = AnswersProbe().probe(stack, data, rows, part(beat, 1, 1))
    for place, (found, answers) in enumerate(zip(curved, said, strict=True)):
        own = {name: to_numpy(values[place]) for name, values in (lines | radii).items()}
        yield {**found, **answers, **own, "line_x": np.array(steps), **planes.get(place, {})}


def _planes(
    look: Look, stack: Stack, data: StackData, rows: Tensor, beat: Beat
) -> dict[int, Arrays]:
    """By place in the stack: of the networks of the first seed."""
    chosen = shown(look.first, data, rows)
    if not len(chosen):
        return {}
    own = stack.subset(chosen)
    seeds = [data.seeds[row] for row in rows[chosen].tolist()]
    across, up = (filter_normalised(own, seeds, number) for number in (0, 1))
    steps = np.linspace(-look.reach, look.reach, look.grid).tolist()
    sets = seen_sets(data, rows[chosen], SPLITS[:2], memorised=False)
    found = plane(own, data, sets, across, up, steps, steps, beat=beat)
    return by_place(chosen, found, {"plane_x": np.array(steps), "plane_y": np.array(steps)})
