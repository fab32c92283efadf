"""What was measured of one network so far, and who is told of it."""

from dataclasses import dataclass, field
from math import isfinite
from typing import TYPE_CHECKING, Protocol

import numpy as np
from torch import Tensor

from ovfit.spec import Spec
from ovfit.training.recording.predictions import PredictionRecord
from ovfit.training.recording.samples import SampleRecord

if TYPE_CHECKING:
    from ovfit.training.loop import Loop

Measures = dict[str, float]


@dataclass
class History:
    """Metrics as (epoch or step, values), weight histograms by (epoch, layer), the per-sample record, and the predictions."""

    metrics: list[tuple[int, Measures]] = field(default_factory=list)
    histograms: dict[tuple[int, str], np.ndarray] = field(default_factory=dict)
    samples: SampleRecord = field(default_factory=SampleRecord)
    predictions: PredictionRecord = field(default_factory=PredictionRecord)
    probes: dict[str, np.ndarray] = field(default_factory=dict)  # of the finished network

    def add(self, at: int, measures: Measures) -> Measures:
        """Keeps the finite ones (a diverged network logs no infinities) and returns them."""
        finite = {name: value for name, value in measures.items() if isfinite(value)}
        self.metrics.append((at, finite))
        return finite

    def histogram(self, epoch: int, layer: str, counts: np.ndarray) -> None:
        self.histograms[epoch, layer] = counts

    def arrays(self) -> dict[str, np.ndarray]:
        """Histograms as arrays `EPOCH/LAYER`, the form they are saved in."""
        return {f"{epoch}/{layer}": counts for (epoch, layer), counts in self.histograms.items()}


class Listener(Protocol):
    """What the loop talks to: it never knows whether a tracker, a test or nobody is listening."""

    stopped: bool

    def measured(self, spec: Spec, at: int, measures: Measures) -> None: ...

    def finished(
        self, spec: Spec, outcome: str, epoch: int, weights: dict[str, Tensor], history: History
    ) -> None: ...

    def tick(self, loop: "Loop") -> bool:
        """Called after each step; True stops the loop there."""
        ...

    def looking(self, networks: int, share: float) -> bool:
        """Called while so many finished networks are probed, with the share done; True ends the probe, and the loop with it."""
        ...
