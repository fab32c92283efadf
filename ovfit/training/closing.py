"""Probes of finished networks: what a study wants to know of them once, on the device they were trained on."""

from typing import Protocol

import numpy as np
from torch import Tensor

from ovfit.training.evaluation import Evaluator
from ovfit.training.stack import Stack


class Closing(Protocol):
    """Frozen data that a worker can be sent. `name` begins with "probes" and tells other settings apart: their records do not serve for each other."""

    @property
    def name(self) -> str: ...

    @property
    def evaluations(self) -> int:
        """About how many evaluations of a network a look takes: for the estimate of a launch's time."""
        ...

    def look(self, stack: Stack, evaluator: Evaluator, rows: Tensor) -> list[dict[str, np.ndarray]]:
        """The arrays of probes.npz for each network of the stack; `rows` (R,) says which fit set of the evaluator each has."""
        ...
