"""The probe of which images a finished network gives another label once they are blurred."""

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
class BlurProbe:
    """`sigmas`: standard deviations of the blur in pixels of an image 28 high, scaled with it.

    `noises`: of Gaussian noise, in units of the full scale. `contrasts`: factors on the distance
    from the image's mean. `shown`: images of each kind (correct, mislabelled) that are kept with
    their blurred versions.
    """

    kind: ClassVar[str] = "blur"
    version: ClassVar[int] = 1

    sigmas: tuple[float, ...]
    noises: tuple[float, ...] = (0.05, 0.1, 0.2, 0.3, 0.4, 0.6)
    contrasts: tuple[float, ...] = (0.8, 0.6, 0.4, 0.3, 0.2, 0.1)
    shown: int = 4

    @property
    def name(self) -> str:
        return record(self, unnamed=1)

    @property
    def levels(self) -> list[tuple[str, float]]:
        """Kind and strength; the unaltered image first."""
        levels = [("none", 0.0)]
        levels += [("blur", sigma) for sigma in self.sigmas]
        levels += [("noise", noise) for noise in self.noises]
        levels += [("contrast", contrast) for contrast in self.contrasts]
        return levels

    @property
    def evaluations(self) -> int:
        """Passes over training and test images: what the probe of a network costs."""
        return len(self.levels)

    def probe(
        self, stack: "Stack", data: "StackData", rows: "Tensor", beat: Beat
    ) -> Iterator[dict[str, np.ndarray]]:
        """The arrays of `Relabelled.arrays`."""
        from ovfit.studies.mislabel.relabelled import Relabelled

        return Relabelled(self.levels, self.shown, stack, data).arrays(rows, beat)
