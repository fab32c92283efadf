"""A plan: the networks a launch wants, and how those still to train fall into stacks."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from ovfit.errors import BadInput
from ovfit.networks import ARCHITECTURES
from ovfit.spec import Spec
from ovfit.training.recording.recording import Recording

PADDING = 2.0  # widths within this factor share a stack: padding costs FLOPs
NARROW = 32  # below it a network's step is all call overhead and input: such widths share a stack whatever their ratio


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a command wants: the networks and what is recorded of them."""

    study: str
    command: str
    specs: list[Spec]
    recording: Recording
    options: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How a launch is run: nothing here changes a result beyond floating-point rounding."""

    store: str
    data_dir: Path
    device: str | None = None  # cpu, cuda, mps; None: all GPUs, else the CPU
    gpus: tuple[int, ...] = ()
    workers: int = 1
    stack: int | None = None
    rerun: bool = False
    quiet: bool = False
    figures: bool = True


def groups(specs: Sequence[Spec]) -> list[list[Spec]]:
    """Networks that may share a stack: equal stack key, widths within a factor of PADDING (or all up to NARROW). Seed by seed, the narrowest first."""
    by_key: dict[str, list[Spec]] = defaultdict(list)
    for spec in specs:
        by_key[spec.stack_key()].append(spec)
    found: list[list[Spec]] = []
    for members in by_key.values():
        narrowest = 0
        for spec in sorted(
            members, key=lambda spec: (spec.network.width, spec.network.breadth)
        ):  # stable: arms and seeds keep their order
            if not narrowest or spec.network.width > max(NARROW, PADDING * narrowest):
                narrowest = spec.network.width
                found.append([])
            found[-1].append(spec)
    return [sorted(group, key=lambda spec: spec.seed) for group in found]


def stacks(
    specs: Sequence[Spec], size: Callable[[list[Spec]], int], workers: int
) -> list[list[Spec]]:
    """The stacks to train, the longest first so that no worker is left with a long one at the end.

    A group is cut into equal stacks of at most `size` networks, and into at least as many as there are workers. Networks of one seed share their batches
    (one dense first layer), so where a seed has as many networks as a stack takes, no stack holds two seeds.
    """
    found = []
    for group in groups(specs):
        most = min(size(group), -(-len(group) // workers))
        seeds = [list(members) for _, members in groupby(group, key=lambda spec: spec.seed)]
        for part in seeds if most <= min(map(len, seeds)) else [group]:
            count = -(-len(part) // most)
            cuts = [round(i * len(part) / count) for i in range(count + 1)]
            found += [part[a:b] for a, b in pairwise(cuts)]
    return sorted(found, key=lambda stack: -sum(spec.most_steps for spec in stack))


def check_sizes(specs: Sequence[Spec]) -> None:
    """Raises BadInput for what no device could train."""
    for group in groups(specs):
        spec = group[0]
        least = 2 if spec.network.norm == "on" else ARCHITECTURES[spec.network.arch].least_batch
        if (spec.fit_size % spec.batch_size or spec.batch_size) < least:
            raise BadInput(
                f"--batch-size {spec.batch_size} leaves a last batch of one of the {spec.fit_size} samples, which batch norm cannot take; change it by one"
            )
        if spec.batch_size > spec.fit_size:
            raise BadInput(
                f"--batch-size {spec.batch_size} is more than the {spec.fit_size} samples of the {spec.arm} training set; make it smaller"
            )
