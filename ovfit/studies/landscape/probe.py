"""What is looked at round a finished network, or on the path between two."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor

from ovfit.studies.landscape.on_paths import on_paths
from ovfit.studies.landscape.seen import (
    SPLITS,
    Arrays,
    ahead,
    by_place,
    part,
    seen_sets,
    to_numpy,
)
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat, record
from ovfit.training.surface.curvature import Curvature, curvature
from ovfit.training.surface.directions import filter_normalised, plain
from ovfit.training.surface.radius import radius
from ovfit.training.surface.slices import line, plane

LINE = 41  # points of a slice along one direction
RADII = {"radius": filter_normalised, "plain_radius": plain}


@dataclass(frozen=True, kw_only=True)
class LandscapeProbe:
    """Of networks that start from others, and of paths; nothing of those that are only their ends.

    `directions`: of a radius. `places`: on a path. `grid` x `grid` points of the planes, of
    networks of the seed `first` alone (-1: of all). `reach`: of slices, in lengths of the weights.
    """

    kind: ClassVar[str] = "landscape"
    version: ClassVar[int] = 1

    directions: int = 20
    places: int = 25
    grid: int = 25
    reach: float = 1.0
    first: int = -1

    @property
    def name(self) -> str:
        return record(self)

    @property
    def evaluations(self) -> int:
        """About how many of a network: its radii and its curvature, or its path and tunnel."""
        return self.directions * 2 * 10 + LINE + 3 * Curvature().products

    def probe(self, stack: Stack, data: StackData, rows: Tensor, beat: Beat) -> Iterator[Arrays]:
        """The arrays of each network, float64.

        Of a network: those of `curvature`; `radius` and `plain_radius` (directions,); `line_x` (X,)
        and `line_{set}_{measure}` (X,), along a filter-normalised direction; `plane_x`, `plane_y`
        (N,) and `plane_{set}_{measure}` (Y, X), along two. Of a path: `places` (T,) and
        `path_{set}_{measure}` (T,); `plane_...` in units of the distance of its ends, and
        `plane_bend` (2,); of a bent one `tunnel` (3, directions) and `far_loss` (directions,).
        Sets: train, test, control and memorised (of the images that were taught with a wrong label,
        whose accuracy is the share given just that label); of planes train and test.
        """
        if stack.bend is not None:
            yield from on_paths(self, stack, data, rows, beat)
            return
        if stack.start is None:
            yield from ({} for _ in rows)
            return
        started = ~stack.start[:, 0].isnan()
        chosen = started.nonzero()[:, 0]
        found = self._networks(stack.subset(chosen), data, rows[chosen], beat)
        for is_started in started.tolist():
            yield next(found) if is_started else {}

    def _networks(
        self, stack: Stack, data: StackData, rows: Tensor, beat: Beat
    ) -> Iterator[Arrays]:
        """Slices and radii of all of them in lockstep, then the curvature of each."""
        if not len(rows):
            return
        seeds = [data.seeds[row] for row in rows.tolist()]
        sets = seen_sets(data, rows, SPLITS)
        train = {"train": sets["train"]}
        steps = np.linspace(-self.reach, self.reach, LINE).tolist()
        direction = filter_normalised(stack, seeds, 0)
        sliced = line(stack, data, sets, direction, steps, beat=part(beat, 0, 0.1))
        lines = {f"line_{name}": values for name, values in sliced.items()}
        radii = {}
        for place, (name, drawn) in enumerate(RADII.items()):
            along = partial(ahead, drawn, stack, seeds)
            share = part(beat, 0.1 + 0.2 * place, 0.3 + 0.2 * place)
            radii[name] = radius(stack, data, train, along, self.directions, beat=share).T
        planes = self._planes(stack, data, rows, part(beat, 0.5, 0.7))
        curved = curvature(stack, data, Curvature(), part(beat, 0.7, 1))
        for place, arrays in enumerate(curved):
            own = {name: to_numpy(values[place]) for name, values in (lines | radii).items()}
            yield {**arrays, **own, "line_x": np.array(steps), **planes.get(place, {})}

    def _planes(self, stack: Stack, data: StackData, rows: Tensor, beat: Beat) -> dict[int, Arrays]:
        """By place in the stack: of the networks of the first seed."""
        chosen = self.shown(data, rows)
        if not len(chosen):
            return {}
        own = stack.subset(chosen)
        seeds = [data.seeds[row] for row in rows[chosen].tolist()]
        across, up = (filter_normalised(own, seeds, number) for number in (0, 1))
        steps = np.linspace(-self.reach, self.reach, self.grid).tolist()
        sets = seen_sets(data, rows[chosen], SPLITS[:2], memorised=False)
        found = plane(own, data, sets, across, up, steps, steps, beat=beat)
        return by_place(chosen, found, {"plane_x": np.array(steps), "plane_y": np.array(steps)})

    def shown(self, data: StackData, rows: Tensor) -> Tensor:
        """Places of the networks whose planes are drawn."""
        seeds = torch.tensor([data.seeds[row] for row in rows.tolist()], device=rows.device)
        return ((seeds == self.first) | (self.first < 0)).nonzero()[:, 0]
