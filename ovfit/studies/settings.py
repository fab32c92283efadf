"""The settings a command asks for: what its claims are about, whatever has finished.

Holm's family is fixed by them, so a setting without a network still has its claims.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from ovfit.columns import ARCH, DATASET, DEPTH, LR, OPTIMIZER, WEIGHT_DECAY, WIDTH
from ovfit.data.source import as_source
from ovfit.networks import find
from ovfit.studies import specs

if TYPE_CHECKING:
    from ovfit.spec import Optimizer
    from ovfit.studies.options import Train

Scope = Mapping[str, Any]  # column -> value: what the networks of a setting share


def setting(
    dataset: str,
    arch: str,
    width: int | None,
    depth: int | None,
    optimizer: "Optimizer",
    *,
    tuned: bool = False,
) -> Scope:
    """One of a command's settings, as far as its options alone say: a `tuned` rate they do not.

    `width`, `depth`: None: the architecture's own.
    """
    known = find(arch)
    scope = {
        DATASET: as_source(dataset).dataset_name,
        ARCH: known.name,
        WIDTH: width or known.width,
        DEPTH: depth if depth and known.has_depth(depth) else known.depth,
        OPTIMIZER: optimizer.name,
        WEIGHT_DECAY: optimizer.weight_decay,
    }
    return scope if tuned else {**scope, LR: optimizer.lr}


def settings_of(datasets: Sequence[str], options: "Train") -> list[Scope]:
    """Every one of the datasets with every architecture, width and optimiser asked for."""
    tuned = specs.is_tuned(options)
    asked = product(datasets, options.arch, options.width or (None,))
    return [
        setting(dataset, arch, width, options.depth, optimizer, tuned=tuned)
        for (dataset, arch, width), optimizer in product(asked, list(specs.optimizers(options)))
    ]


def absent(planned: Sequence[Scope], present: Sequence[Scope]) -> list[Scope]:
    """The `planned` settings that none of the `present` ones agrees with.

    No more than are missing in number: a dataset may be called otherwise than expected.
    """
    distinct = [scope for place, scope in enumerate(planned) if scope not in planned[:place]]
    lacking = [scope for scope in distinct if not any(_agrees(scope, other) for other in present)]
    return lacking[: max(0, len(distinct) - len(present))]


def _agrees(planned: Scope, other: Scope) -> bool:
    return all(other.get(name) == value for name, value in planned.items())
