"""The quick depth grid of the identity task: in stacks as the command trains it against one network at a time, both in this run, and its total time.

    python benchmarks/identity.py

The ratio is that of training alone (the same loop, stacks of one), over as many steps of every network. The total is the real grid, every network until it
reaches its target or its steps run out, at its first rate and, where it must, at the next ones, with its evaluations and its probes; without the store.
"""

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import pandas as pd
import torch
from training import Silent

from ovfit.cli.options import parse
from ovfit.data.datasets import Dataset
from ovfit.launch.calibration import calibrate
from ovfit.launch.plan import stacks
from ovfit.spec import Spec
from ovfit.studies import identity
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from ovfit.training.trainer import Trainer

CPU = torch.device("cpu")
STEPS = 40


class Outcomes(Silent):
    """Keeps how networks ended."""

    def __init__(self) -> None:
        self.ended: dict[str, str] = {}

    def finished(self, spec: Spec, outcome: str, *_: object) -> None:
        self.ended[spec.signature()] = outcome

    def frame(self) -> pd.DataFrame:
        return pd.DataFrame(
            {"ovfit.signature": list(self.ended), "ovfit.outcome": list(self.ended.values())}
        )


def parts(specs: Sequence[Spec], dataset: Dataset) -> list[list[Spec]]:
    return stacks(specs, lambda group: calibrate(group, dataset, CPU).size, 1)


def seconds(groups: Sequence[Sequence[Spec]], dataset: Dataset) -> float:
    """Training alone: STEPS updates of every network, after two that warm up."""
    total = 0.0
    for group in groups:
        trainer = Trainer(group, dataset, CPU)
        index, labels = trainer.order(1)
        for step in range(STEPS + 2):
            if step == 2:
                start = perf_counter()
            trainer.step(index[:, :1], labels[:, :1])
        total += perf_counter() - start
    return total


def whole(
    specs: list[Spec], options: identity.Options, dataset: Dataset, recording: Recording
) -> tuple[float, int]:
    """Seconds and networks of the grid with all its rounds of rates."""
    start, count, told = perf_counter(), 0, Outcomes()
    while specs:
        for group in parts(specs, dataset):
            Loop(group, dataset, recording, CPU).run(told)
        count += len(specs)
        specs = identity.more(options, {str(identity.sources(options)[0]): dataset}, told.frame())
    return perf_counter() - start, count


def main() -> None:
    options = parse(identity, {"sweep": "depth"})
    dataset = identity.sources(options)[0].load(Path())
    specs, recording = identity.plan(options, {str(identity.sources(options)[0]): dataset})
    together, alone = parts(specs, dataset), [[spec] for spec in specs]
    slow, fast = seconds(alone, dataset), seconds(together, dataset)
    print(
        f"{len(specs)} networks, {STEPS} steps each: one by one {slow:.1f} s, in {len(together)} stacks {fast:.1f} s: {slow / fast:.2f} x the networks per hour"
    )
    spent, count = whole(specs, options, dataset, recording)
    print(
        f"the quick depth grid, {count} networks with those at further rates: {spent:.0f} s on {torch.get_num_threads()} threads"
    )


if __name__ == "__main__":
    main()
