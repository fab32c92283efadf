"""What is looked at round a finished network, or on the path between two."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor

from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat, record
from ovfit.training.surface.curvature import Curvature, curvature
from ovfit.training.surface.directions import filter_normalised, plain
from ovfit.training.surface.profile import as_far, axes, profile
from ovfit.training.surface.radius import radius
from ovfit.training.surface.slices import line, plane
from ovfit.training.surface.values import Labelled, split_sets

Arrays = dict[str, np.ndarray]
TUNNEL = (0.25, 0.5, 0.75)  # places of a path at which its radius is taken
LINE = 41  # points of a slice along one direction
BEYOND, ASIDE = 0.25, 0.75  # how far a path's plane goes past its ends, and to the sides
SPLITS = ("train", "test", "control")
AHEAD = 1000  # number of the first direction of radii: slices have those from 0 on


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
            yield from self._paths(stack, data, rows, beat)
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
            along = partial(_ahead, drawn, stack, seeds)
            share = part(beat, 0.1 + 0.2 * place, 0.3 + 0.2 * place)
            radii[name] = radius(stack, data, train, along, self.directions, beat=share).T
        planes = self._planes(stack, data, rows, part(beat, 0.5, 0.7))
        curved = curvature(stack, data, Curvature(), part(beat, 0.7, 1))
        for place, arrays in enumerate(curved):
            own = {name: to_numpy(values[place]) for name, values in (lines | radii).items()}
            yield {**arrays, **own, "line_x": np.array(steps), **planes.get(place, {})}

    def _planes(self, stack: Stack, data: StackData, rows: Tensor, beat: Beat) -> dict[int, Arrays]:
        """By place in the stack: of the networks of the first seed."""
        chosen = self._shown(data, rows)
        if not len(chosen):
            return {}
        own = stack.subset(chosen)
        seeds = [data.seeds[row] for row in rows[chosen].tolist()]
        across, up = (filter_normalised(own, seeds, number) for number in (0, 1))
        steps = np.linspace(-self.reach, self.reach, self.grid).tolist()
        sets = seen_sets(data, rows[chosen], SPLITS[:2], memorised=False)
        found = plane(own, data, sets, across, up, steps, steps, beat=beat)
        return _by_place(chosen, found, {"plane_x": np.array(steps), "plane_y": np.array(steps)})

    def _paths(self, stack: Stack, data: StackData, rows: Tensor, beat: Beat) -> Iterator[Arrays]:
        """Profiles of all of them in lockstep; tunnel and random points of those that are bent."""
        bend, seeds = stack.bend, [data.seeds[row] for row in rows.tolist()]
        assert bend is not None
        places = np.linspace(0, 1, self.places)
        sets = seen_sets(data, rows, SPLITS)
        along = profile(stack, data, sets, bend, places.tolist(), beat=part(beat, 0, 0.2))
        found = {f"path_{name}": values for name, values in along.items()}
        train = {"train": sets["train"]}
        straight = torch.equal(stack.flat, (bend.first + bend.second) / 2)
        if not straight:
            found["tunnel"] = self._tunnel(stack, data, rows, part(beat, 0.2, 0.7))
            drawn = partial(plain, stack, seeds)
            far = as_far(stack, data, train, bend, drawn, self.directions)
            found["far_loss"] = far["train_loss"].T
        planes = self._path_planes(stack, data, rows, part(beat, 0.8, 1))
        for place in range(len(rows)):
            own = {name: to_numpy(values[place]) for name, values in found.items()}
            yield {"places": places, **own, **planes.get(place, {})}

    def _tunnel(self, stack: Stack, data: StackData, rows: Tensor, beat: Beat) -> Tensor:
        """(R, 3, directions) filter-normalised radii round the points of the paths."""
        bend, seeds = stack.bend, [data.seeds[row] for row in rows.tolist()]
        assert bend is not None
        train, radii = split_sets(data, ("train",)), []
        for number, t in enumerate(TUNNEL):
            point = stack.at(bend.at(stack.flat, t))
            along = partial(_ahead, filter_normalised, point, seeds)
            share = part(beat, number / len(TUNNEL), (number + 1) / len(TUNNEL))
            found = radius(point, data, train, along, self.directions, statistics=True, beat=share)
            radii.append(found.T)
        return torch.stack(radii, 1)

    def _path_planes(
        self, stack: Stack, data: StackData, rows: Tensor, beat: Beat
    ) -> dict[int, Arrays]:
        """By place in the stack: planes through both ends and the bend, of paths of the first seed;
        of a straight one along a random filter-normalised direction.
        """
        chosen = self._shown(data, rows)
        if not len(chosen):
            return {}
        own = stack.subset(chosen)
        assert own.bend is not None
        origin = own.at(own.bend.first)
        seeds = [data.seeds[row] for row in rows[chosen].tolist()]
        found = axes(own, own.bend, filter_normalised(origin, seeds, 0))
        xs = np.linspace(-BEYOND, 1 + BEYOND, self.grid)
        ys = np.linspace(-ASIDE, ASIDE, self.grid)
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
        planes = _by_place(chosen, values, {"plane_x": xs, "plane_y": ys})
        for place, point in zip(chosen.tolist(), found.bend, strict=True):
            planes[place]["plane_bend"] = to_numpy(point)
        return planes

    def _shown(self, data: StackData, rows: Tensor) -> Tensor:
        """Places of the networks whose planes are drawn."""
        seeds = torch.tensor([data.seeds[row] for row in rows.tolist()], device=rows.device)
        return ((seeds == self.first) | (self.first < 0)).nonzero()[:, 0]


RADII = {"radius": filter_normalised, "plain_radius": plain}


def _ahead(
    drawn: Callable[[Stack, Sequence[int], int], Tensor],
    stack: Stack,
    seeds: Sequence[int],
    number: int,
) -> Tensor:
    return drawn(stack, seeds, AHEAD + number)


def seen_sets(
    data: StackData, rows: Tensor, splits: Sequence[str], *, memorised: bool = True
) -> dict[str, Labelled]:
    """The splits with their true labels, and what was taught with a wrong one, of the networks."""
    sets = split_sets(data, splits)
    memory = data.memory
    if memorised and memory is not None:
        sets["memorised"] = Labelled(memory.index[rows], memory.labels[rows], memory.known[rows])
    return sets


def part(beat: Beat, begin: float, end: float) -> Beat:
    """Tells the share of a part, from `begin` to `end` of the whole."""
    return lambda share: beat(begin + share * (end - begin))


def to_numpy(values: Tensor) -> np.ndarray:
    found: np.ndarray = values.detach().double().cpu().numpy()
    return found


def _by_place(chosen: Tensor, found: Mapping[str, Tensor], shared: Arrays) -> dict[int, Arrays]:
    """The planes (R, Y, X) of each of the `chosen` places."""
    return {
        place: {f"plane_{name}": to_numpy(values[row]) for name, values in found.items()} | shared
        for row, place in enumerate(chosen.tolist())
    }
