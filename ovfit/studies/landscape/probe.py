"""The probe of what lies round a finished network, or on the path between two."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ovfit.training.recording.final_probe import Beat, record

if TYPE_CHECKING:
    from torch import Tensor

    from ovfit.training.engine.stack import Stack
    from ovfit.training.engine.stack_data import StackData


@dataclass(frozen=True, kw_only=True)
class LandscapeProbe:
    """Of networks that start from others, and of paths; nothing of those that are only their ends.

    `directions`: of a radius. `places`: on a path. `grid` x `grid` points of the planes, of
    networks of the seed `first` alone (-1: of all). `reach`: of slices, in lengths of the weights.
    """

    kind: ClassVar[str] = "landscape"
    version: ClassVar[int] = 2

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
        from ovfit.studies.landscape.on_networks import LINE
        from ovfit.training.surface.curvature import Curvature

        return self.directions * 2 * 10 + LINE + 3 * Curvature().products

    def probe(
        self, stack: "Stack", data: "StackData", rows: "Tensor", beat: Beat
    ) -> Iterator[dict[str, np.ndarray]]:
        """The arrays of each network, float64 where nothing else is said.

        Of a network: those of `curvature`; those of `answered.arrays`, of a few images; `radius`
        and `plain_radius` (directions,); `line_x` (X,) and `line_{set}_{measure}` (X,), along a
        filter-normalised direction; `plane_x`, `plane_y` (N,) and `plane_{set}_{measure}` (Y, X),
        along two. Of a path: `places` (T,) and `path_{set}_{measure}` (T,); `plane_...` in units of
        the distance of its ends, and `plane_bend` (2,); of a bent one `tunnel` (3, directions) and
        `far_loss` (directions,). Sets: train, test, control and memorised (of the images that were
        taught with a wrong label, whose accuracy is the share given just that label); of planes
        train and test.
        """
        from ovfit.studies.landscape.on_networks import on_networks
        from ovfit.studies.landscape.on_paths import on_paths

        looked = on_networks if stack.bend is None else on_paths
        return looked(self, stack, data, rows, beat)
