"""What the landscape study's probe looks at, and how it keeps it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat
from ovfit.training.surface.values import Labelled, split_sets

Arrays = dict[str, np.ndarray]
SPLITS = ("train", "test", "control")
AHEAD = 1000  # number of the first direction of radii: slices have those from 0 on


class Look(Protocol):
    """The settings of LandscapeProbe."""

    @property
    def directions(self) -> int: ...

    @property
    def places(self) -> int: ...

    @property
    def grid(self) -> int: ...

    @property
    def reach(self) -> float: ...

    @property
    def first(self) -> int: ...


def ahead(
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


def shown(first: int, data: StackData, rows: Tensor) -> Tensor:
    """Places of the networks whose planes are drawn: of the seed `first`, of all where it is -1."""
    seeds = torch.tensor([data.seeds[row] for row in rows.tolist()], device=rows.device)
    return ((seeds == first) | (first < 0)).nonzero()[:, 0]


def part(beat: Beat, begin: float, end: float) -> Beat:
    """Tells the share of a part, from `begin` to `end` of the whole."""
    return lambda share: beat(begin + share * (end - begin))


def to_numpy(values: Tensor) -> np.ndarray:
    found: np.ndarray = values.detach().double().cpu().numpy()
    return found


def by_place(chosen: Tensor, found: Mapping[str, Tensor], shared: Arrays) -> dict[int, Arrays]:
    """The planes (R, Y, X) of each of the `chosen` places."""
    return {
        place: {f"plane_{name}": to_numpy(values[row]) for name, values in found.items()} | shared
        for row, place in enumerate(chosen.tolist())
    }
