"""The quick depth grid of the identity task: in stacks against one network at a time, and in all.

    python benchmarks/identity.py

The ratio, of both ways in this run, is that of training alone (the same loop, stacks of one), over
as many steps of every network. The total is the real grid, every network until it reaches its
target or its steps run out, at its first rate and, where it must, at the next ones, with its
evaluations and its probes; without the store.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

import pandas as pd
import torch
from training import Silent

from ovfit.data.datasets import Dataset
from ovfit.launch.calibration import calibrate
from ovfit.launch.plan import stacks
from ovfit.spec import Spec
from ovfit.studies.options import Run
from ovfit.studies.parsing import parse
from ovfit.studies.registry import study
from ovfit.studies.study import Planned
from ovfit.training.loop import Loop
from ovfit.training.trainer import Trainer

CPU = torch.device("cpu")
STEPS = 40
IDENTITY = study("identity")


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


def whole(planned: Planned, options: Run, datasets: Mapping[str, Dataset]) -> tuple[float, int]:
    """Seconds and networks of the grid with all its rounds of rates."""
    assert IDENTITY.follow_up is not None
    (dataset,) = datasets.values()
    specs, start, count, outcomes = planned.specs, perf_counter(), 0, Outcomes()
    while specs:
        for group in parts(specs, dataset):
            Loop(group, dataset, planned.recording, CPU).run(outcomes)
        count += len(specs)
        specs = IDENTITY.follow_up(options, datasets, outcomes.frame())
    return perf_counter() - start, count


def main() -> None:
    options = parse(IDENTITY, {"sweep": "depth"})
    source = IDENTITY.sources(options)[0]
    dataset = source.load(Path())
    planned = IDENTITY.plan(options, {str(source): dataset})
    specs = planned.specs
    together, alone = parts(specs, dataset), [[spec] for spec in specs]
    slow, fast = seconds(alone, dataset), seconds(together, dataset)
    print(
        f"{len(specs)} networks, {STEPS} steps each: one by one {slow:.1f} s, "
        f"in {len(together)} stacks {fast:.1f} s: {slow / fast:.2f} x the networks per hour"
    )
    spent, count = whole(planned, options, {str(source): dataset})
    print(
        f"the quick depth grid, {count} networks with those at further rates: {spent:.0f} s "
        f"on {torch.get_num_threads()} threads"
    )


if __name__ == "__main__":
    main()
