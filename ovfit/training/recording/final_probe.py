"""Probes of finished networks: what a study wants to know of them once, on the device they were trained on."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any, Protocol

import numpy as np
from torch import Tensor

from ovfit.training.engine.stack import Stack
from ovfit.training.measuring.evaluation import Evaluator


def record(probe: Any) -> str:
    """The name of a probe's record: "probes-" and a hash of its settings (the fields of a dataclass)."""
    text = "/".join(str(getattr(probe, f.name)) for f in fields(probe))
    return f"probes-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


class Ended(Exception):
    """A look was ended by the listener: the networks not yet looked at count as unfinished, and are taken up again at their last
    checkpoint, or at the start where there is none yet.
    """


Beat = Callable[[float], None]  # told which share of a look is done, now and then; raises Ended


class Closing(Protocol):
    """Frozen data that a worker can be sent. `name` is its `record`, which tells other settings apart: their records do not serve for each other."""

    @property
    def name(self) -> str: ...

    @property
    def evaluations(self) -> int:
        """About how many evaluations of a network a look takes: for the estimate of a launch's time."""
        ...

    def look(
        self, stack: Stack, evaluator: Evaluator, rows: Tensor, beat: Beat
    ) -> Iterator[dict[str, np.ndarray]]:
        """The arrays of probes.npz of each network of the stack, as soon as they are known; `rows` (R,) says which fit set of the evaluator each has.

        Raises what `beat` raises.
        """
        ...
