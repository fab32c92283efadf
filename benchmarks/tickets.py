"""A level of pruning, stacked and one by one, and as a person would write it with torch's pruning.

    python benchmarks/tickets.py [--epochs 10]

Of digits, MLP 2 x 128: three pruned networks of each of five seeds, at a density of .2, in stacks
of the measured size, in stacks of one, and by plain PyTorch: the masks of torch.nn.utils.prune,
torch.optim.Adam, batches of 60 from a tensor in memory, train and test accuracy after each epoch.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

import torch
from torch.nn.functional import cross_entropy
from torch.nn.utils import prune
from training import Silent

from ovfit.data.datasets import Dataset
from ovfit.data.digits import digits
from ovfit.launch.calibration import calibrate
from ovfit.launch.plan import stacks
from ovfit.networks.initialisation import initialised
from ovfit.spec import Prune, Spec
from ovfit.studies.parsing import parse
from ovfit.studies.registry import study
from ovfit.training.engine.stack_data import StackData
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording

CPU = torch.device("cpu")
SEEDS, SIDES = 5, 3
SHARE, OUTPUT = 0.8, 0.55  # of the weights, pruned


def networks(dataset: Dataset, epochs: int) -> list[Spec]:
    """Dense networks' specs, pruned at random: masks without a parent, at the same cost."""
    declared = study("tickets")
    given = {"replicas": f"{SEEDS}", "levels": "1", "controls": "random", "labels": "clean"}
    planned = declared.plan(parse(declared, given | {"epochs": f"{epochs}"}), {"digits": dataset})
    dense = [spec for spec in planned.specs if spec.arm == "dense"]
    rule = Prune(rule="random", share=SHARE, output=OUTPUT)
    return [
        replace(spec, arm=f"side {side}", prune=rule, draw=100 * side + spec.seed)
        for spec in dense
        for side in range(SIDES)
    ]


def stacked(parts: Sequence[Sequence[Spec]], dataset: Dataset) -> float:
    """Seconds."""
    start = perf_counter()
    for part in parts:
        Loop(part, dataset, Recording(every=1, steps="off"), CPU).run(Silent())
    return perf_counter() - start


def plain(specs: Sequence[Spec], dataset: Dataset) -> float:
    """Seconds of a loop over networks, in the same order of images."""
    data = StackData(specs[:1], dataset, CPU)
    images = {name: data.pool.batch(index) for name, index in data.splits.items()}
    labels = {name: data.labels[index] for name, index in data.splits.items()}
    start = perf_counter()
    for spec in specs:
        _plain(spec, images, labels)
    return perf_counter() - start


def _plain(spec: Spec, images: dict[str, torch.Tensor], labels: dict[str, torch.Tensor]) -> None:
    module = initialised(spec.network, spec.data.shape, spec.data.classes, spec.draw)
    layers = [layer for layer in module.modules() if isinstance(layer, torch.nn.Linear)]
    for layer in layers:
        share = OUTPUT if layer is layers[-1] else SHARE
        prune.random_unstructured(layer, "weight", share)  # type: ignore[no-untyped-call]
    by = torch.optim.Adam(module.parameters(), lr=spec.optimizer.lr)
    for _ in range(spec.stop.epochs):
        for batch in torch.split(torch.randperm(len(labels["train"])), spec.batch_size):
            by.zero_grad()
            cross_entropy(module(images["train"][batch]), labels["train"][batch]).backward()  # type: ignore[no-untyped-call]
            by.step()
        with torch.no_grad():
            for split in ("train", "test"):
                (module(images[split]).argmax(1) == labels[split]).float().mean().item()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=10)
    epochs = parser.parse_args().epochs
    dataset = digits()
    specs = networks(dataset, epochs)
    size = calibrate(specs, dataset, CPU).size
    parts = stacks(specs, lambda group: size, 1)
    seconds: dict[str, list[float]] = {"stacks": [], "one by one": [], "plain PyTorch": []}
    for _ in range(3):
        seconds["stacks"].append(stacked(parts, dataset))
        seconds["one by one"].append(stacked([[spec] for spec in specs], dataset))
        seconds["plain PyTorch"].append(plain(specs, dataset))
    best = {name: min(values) for name, values in seconds.items()}
    sizes = ", ".join(str(len(part)) for part in parts)
    print(f"{len(specs)} networks, {epochs} epochs each, {torch.get_num_threads()} threads")
    print(f"in stacks of {sizes}: {best['stacks']:.2f} s")
    for name in ("one by one", "plain PyTorch"):
        print(f"{name}: {best[name]:.2f} s, {best[name] / best['stacks']:.2f} times as long")


if __name__ == "__main__":
    main()
