"""A plan: the networks a launch wants, and how those still to train fall into stacks."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from ovfit.errors import BadInput
from ovfit.launch.stack_key import stack_key
from ovfit.networks.batch import least_batch
from ovfit.spec import NO_PRUNE, Spec
from ovfit.training.recording.recording import Recording

if TYPE_CHECKING:  # a worker needs no store, and MLflow takes half a second to load
    from ovfit.tracking.ledger import Rerun

PADDING = 2.0  # widths within this factor share a stack: padding costs FLOPs
# Below it a network's step is all call overhead and input: such widths share a stack whatever
# their ratio.
NARROW = 32


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a command wants: the networks and what is recorded of them.

    Raises BadInput where their objective has no such records.
    """

    study: str
    command: str
    specs: list[Spec]
    recording: Recording
    options: dict[str, str]

    def __post_init__(self) -> None:
        for objective in {spec.objective for spec in self.specs}:
            self.recording.check(objective)
        check_starts(self.specs, self.recording)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How a launch is run: nothing here changes a result beyond floating-point rounding."""

    store: str
    data_dir: Path
    on: str | None = None  # ray or ray://HOST:PORT: workers on a Ray cluster; None: here
    patience: float = 600.0  # seconds that a store on a server may be away
    artifacts: str | None = None  # where the files of an experiment that is new go
    device: str | None = None  # cpu, cuda, mps; None: all GPUs, else the CPU
    gpus: tuple[int, ...] = ()
    workers: int = 1
    stack: int | None = None
    rerun: "Rerun" = "off"
    quiet: bool = False
    figures: bool = True
    deadline: float | None = None  # of time.monotonic(): a launch then stops as by Ctrl-C


@dataclass(frozen=True)
class Calibration:
    """The stack size that was fastest among those up to `limit`, on so many `threads`.

    `channels_last`: a network alone is so, its images with the channel as the fastest axis.
    A network in it costs `step_seconds` a step and `evaluation_seconds` an evaluation.
    """

    size: int
    step_seconds: float
    evaluation_seconds: float
    limit: int
    threads: int = 1
    channels_last: bool = False


def groups(specs: Sequence[Spec]) -> list[list[Spec]]:
    """Networks that may share a stack, seed by seed, the narrowest first.

    Their stack keys are equal, and their widths within a factor of PADDING (or all up to NARROW).
    """
    by_key: dict[str, list[Spec]] = defaultdict(list)
    for spec in specs:
        by_key[stack_key(spec)].append(spec)
    groups = [group for members in by_key.values() for group in _by_width(members)]
    return [sorted(group, key=lambda spec: spec.seed) for group in groups]


def _by_width(specs: Sequence[Spec]) -> list[list[Spec]]:
    """Networks of one stack key, narrow to wide. The sort is stable: arms keep their order."""
    groups: list[list[Spec]] = []
    narrowest = 0
    for spec in sorted(specs, key=lambda spec: (spec.network.width, spec.network.breadth)):
        width = spec.network.width
        if not groups or width > max(NARROW, PADDING * narrowest):
            narrowest = width
            groups.append([])
        groups[-1].append(spec)
    return groups


def stacks(
    specs: Sequence[Spec], size: Callable[[list[Spec]], int], workers: int
) -> list[list[Spec]]:
    """The stacks to train, the longest first: so no worker is left with a long one at the end.

    A group is cut into equal stacks of at most `size` networks, and into at least as many as there
    are workers. Networks of one seed share their batches (one dense first layer), so where a seed
    has as many networks as a stack takes, no stack holds two seeds.
    """
    stacks: list[list[Spec]] = []
    for group in groups(specs):
        most = min(size(group), -(-len(group) // workers))
        seeds = [list(members) for _, members in groupby(group, key=lambda spec: spec.seed)]
        smallest_seed = min(map(len, seeds))
        for part in seeds if most <= smallest_seed else [group]:
            stacks += _equal_parts(part, most)
    return sorted(stacks, key=lambda stack: -sum(spec.most_steps for spec in stack))


def _equal_parts(specs: list[Spec], most: int) -> list[list[Spec]]:
    """As few parts of at most `most` networks as there can be, of equal size give or take one."""
    count = -(-len(specs) // most)
    cuts = [round(part * len(specs) / count) for part in range(count + 1)]
    return [specs[start:end] for start, end in pairwise(cuts)]


def check_starts(specs: Sequence[Spec], recording: Recording) -> None:
    """Raises BadInput for networks that cannot be made from others as they are asked for."""
    planned = {spec.signature() for spec in specs}
    if not recording.weights and any(planned & set(spec.parents) for spec in specs):
        raise BadInput("networks start from planned ones whose weights are not kept; record them")
    if any(spec.path.kind == "linear" and spec.stop.epochs for spec in specs):
        raise BadInput("a straight path has nothing to train; give it no epochs, or a bend")
    if any(spec.subspace.kind != "none" and spec.prune != NO_PRUNE for spec in specs):
        raise BadInput("a network is pruned or confined to a subspace, not both; leave one out")
    if any(spec.stop.clean and spec.objective != "classify" for spec in specs):
        raise BadInput("only classifiers have a clean loss to stop at; leave `clean` out")


def check_precisions(specs: Sequence[Spec]) -> None:
    """Raises BadInput for networks of float64 whose products are to be rounded."""
    for spec in specs:
        if spec.precision != "float32" and spec.dtype != "float32":
            raise BadInput(f"--precision {spec.precision} is for --dtype float32; leave one out")


def check_sizes(specs: Sequence[Spec]) -> None:
    """Raises BadInput for what no device could train."""
    for group in groups(specs):
        spec = group[0]
        size, samples = spec.batch_size, spec.fit_size
        least = least_batch(spec.network, spec.data.shape, spec.data.classes)
        if (samples % size or size) < least:
            raise BadInput(
                f"--batch-size {size} leaves a last batch of one of the {samples} samples, which "
                "batch norm cannot take; change it by one"
            )
        if size > samples:
            raise BadInput(
                f"--batch-size {size} is more than the {samples} samples of the {spec.arm} "
                "training set; make it smaller"
            )
