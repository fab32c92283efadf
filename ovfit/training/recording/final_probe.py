"""Probes of finished networks: what a study wants to know of them once, where they were trained."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import Field, fields
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

import numpy as np

if TYPE_CHECKING:  # they import torch, which planning does without
    from torch import Tensor

    from ovfit.training.engine.stack import Stack
    from ovfit.training.engine.stack_data import StackData

Beat = Callable[[float], None]  # told which share of a probe is done, now and then


class ProbeEnded(Exception):
    """A probe was ended by the listener.

    The networks not yet probed count as unfinished, and are taken up again at their last
    checkpoint, or at the start where there is none yet.
    """


class FinalProbe(Protocol):
    """Frozen data that a worker can be sent: a dataclass whose fields are the settings.

    A launch is planned with it, before torch is there: what imports torch belongs within `probe`.

    `kind` and `version` name what is measured; raise `version` when its arrays mean something else.
    `name` is its `record`: probes of other kinds, versions or settings do not serve for each other.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    kind: ClassVar[str]
    version: ClassVar[int]

    @property
    def name(self) -> str: ...

    @property
    def evaluations(self) -> int:
        """About how many evaluations of a network it takes: for the estimate of a launch's time."""
        ...

    def probe(
        self, stack: "Stack", data: "StackData", rows: "Tensor", beat: Beat
    ) -> Iterator[dict[str, np.ndarray]]:
        """The arrays of probes.npz of each network of the stack, as soon as they are known.

        `rows` (R,) says which fit set of the data each has. Raises what `beat` raises: ProbeEnded.
        """
        ...


def record(probe: FinalProbe, *, unnamed: int = 0) -> str:
    """The name of a probe's record: "probes-" and a hash of its kind, version and settings.

    `unnamed`: up to this version the hash is of the settings alone. Stores hold such records of the
    first two kinds, which were made before a kind and a version were part of the name.
    """
    parts = [str(getattr(probe, setting.name)) for setting in fields(probe)]
    if probe.version > unnamed:
        parts = [probe.kind, str(probe.version), *parts]
    return f"probes-{hashlib.sha256('/'.join(parts).encode()).hexdigest()[:8]}"


def labelled(probe: FinalProbe, arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The arrays of a network's probes.npz: also `probe_kind` and `probe_version`, of the probe."""
    return {
        **arrays,
        "probe_kind": np.array(probe.kind),
        "probe_version": np.array(probe.version),
    }
