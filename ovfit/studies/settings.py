"""The settings a command asks for: what its claims are about, whatever has finished.

Holm's family is fixed by them, so a setting without a network still has its claims.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ovfit.columns import ARCH, DATASET, LR, OPTIMIZER, WEIGHT_DECAY, WIDTH
from ovfit.networks import find

if TYPE_CHECKING:
    from ovfit.spec import Optimizer

Scope = Mapping[str, Any]  # column -> value: what the networks of a setting share


def setting(
    dataset: str, arch: str, width: int | None, optimizer: "Optimizer", *, tuned: bool = False
) -> Scope:
    """One of a command's settings, as far as its options alone say: a `tuned` rate they do not."""
    known = find(arch)
    scope = {
        DATASET: Path(dataset).stem if dataset.endswith(".npz") else dataset,
        ARCH: known.name,
        WIDTH: width or known.width,
        OPTIMIZER: optimizer.name,
        WEIGHT_DECAY: optimizer.weight_decay,
    }
    return scope if tuned else {**scope, LR: optimizer.lr}


def absent(planned: Sequence[Scope], present: Sequence[Scope]) -> Iterator[Scope]:
    """The `planned` settings that none of the `present` ones agrees with."""
    for scope in planned:
        if not any(_agrees(scope, other) for other in present):
            yield scope


def _agrees(planned: Scope, other: Scope) -> bool:
    return all(other.get(name) == value for name, value in planned.items())
