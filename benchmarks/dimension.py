"""What a random subspace adds to a step of LeNet, and dimensions in stacks against one by one.

    python benchmarks/dimension.py [--steps 40]

LeNet (44,426 weights) on random 28x28 images, batches of 128: a step of a network in a subspace of
300 dimensions, by each kind of basis, less a plain step. Then ten dimensions of one seed in a stack
against one by one. Training alone, in this run.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

import torch
from training import random_dataset, timed

from ovfit.data.datasets import Dataset
from ovfit.spec import NO_SUBSPACE, Network, Spec, Subspace
from ovfit.training.trainer import Trainer

CPU = torch.device("cpu")
LENET = Network(arch="lenet5", width=16, depth=5)
KINDS = (
    NO_SUBSPACE,
    *(Subspace(kind=kind, dimension=300) for kind in ("sparse", "dense", "fastfood")),
)
DIMS = (50, 100, 150, 200, 250, 300, 400, 525, 700, 900)


def seconds(specs: Sequence[Spec], dataset: Dataset, steps: int) -> float:
    """Of a step of the stack: the least of three means."""
    trainer = Trainer(specs, dataset, CPU)
    index, labels = trainer.order(1)
    batch = specs[0].batch_size
    means = []
    for _ in range(3):
        start = perf_counter()
        for step in range(steps):
            part = slice(step * batch, (step + 1) * batch)
            trainer.step(index[:, part], labels[:, part])
        means.append((perf_counter() - start) / steps)
    return min(means)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=40)
    steps = parser.parse_args().steps
    dataset = random_dataset()
    (usual,) = timed(dataset, LENET, [0])
    print(f"{torch.get_num_threads()} threads")
    plain = seconds([usual], dataset, steps)
    print(f"a step of LeNet: {1e3 * plain:.1f} ms")
    for subspace in KINDS[1:]:
        took = seconds([replace(usual, subspace=subspace)], dataset, steps)
        print(f"in 300 dimensions, {subspace.kind}: {1e3 * took:.1f} ms, {took / plain - 1:+.1%}")
    specs = [replace(usual, subspace=Subspace(kind="sparse", dimension=d)) for d in DIMS]
    whole = seconds(specs, dataset, steps)
    alone = sum(seconds([spec], dataset, steps) for spec in specs)
    print(
        f"ten dimensions of a seed: {1e3 * whole:.0f} ms a step, {alone / whole:.2f} x one by one"
    )


if __name__ == "__main__":
    main()
