"""The networks of the paper: its five cases, and the sweeps of its figures 2 and 3."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from ovfit.studies.interpolation.options import Options

OptimizerName = Literal["adam", "sgd"]
OPTIMIZERS: tuple[OptimizerName, ...] = ("adam", "sgd")


@dataclass(frozen=True, kw_only=True)
class Net:
    """A network of the paper: `part` twelfths of the training images."""

    dataset: str
    part: int
    depth: int
    width: int
    optimizer: OptimizerName
    batch_size: int


CASES = {
    "A": Net(dataset="mnist", part=1, depth=3, width=100, optimizer="adam", batch_size=64),
    "B": Net(dataset="mnist", part=1, depth=3, width=100, optimizer="sgd", batch_size=64),
    "C": Net(dataset="fashion_mnist", part=1, depth=3, width=100, optimizer="sgd", batch_size=64),
    "D": Net(dataset="fashion_mnist", part=11, depth=3, width=100, optimizer="adam", batch_size=16),
    "fig1": Net(
        dataset="fashion_mnist", part=1, depth=1, width=1000, optimizer="sgd", batch_size=64
    ),
}
# 19, log-spaced
WIDTHS = (7, 10, 13, 18, 25, 34, 46, 63, 86, 118, 162, 222, 304, 416, 569, 779, 1067, 1461, 2000)
DATASETS = ("mnist", "fashion_mnist")
PARTS, DEPTHS, BREADTHS, BATCHES = (1, 11), (1, 3, 10), (100, 1000), (16, 64, 256)
SWEEPS = {
    "widths": [
        Net(dataset="mnist", part=1, depth=1, width=width, optimizer=optimizer, batch_size=64)
        for optimizer, width in product(OPTIMIZERS, WIDTHS)
    ],
    "general": [
        Net(dataset=name, part=part, depth=depth, width=width, optimizer=optimizer, batch_size=size)
        for name, part, depth, width, optimizer, size in product(
            DATASETS, PARTS, DEPTHS, BREADTHS, OPTIMIZERS, BATCHES
        )
    ],
}
CASE_REPLICAS = 5  # what a verdict needs
REPLICAS = {  # the paper's
    ("widths", "adam"): 3,
    ("widths", "sgd"): 2,
    ("general", "adam"): 1,
    ("general", "sgd"): 1,
}


def nets(options: Options) -> list[tuple[str, Net]]:
    """(arm, network) of every case, or of every member of the sweep.

    What was asked for explicitly stands in place of the paper's.
    """
    if options.sweep != "off":
        chosen = [(str(options.sweep), net) for net in SWEEPS[options.sweep]]
    else:
        chosen = [(str(case), CASES[case]) for case in options.case]
    asked = [(arm, variant) for arm, net in chosen for variant in _variants(net, options)]
    return list(dict.fromkeys(asked))


def _variants(net: Net, options: Options) -> Iterator[Net]:
    datasets = options.dataset or (net.dataset,)
    widths = options.width or (net.width,)
    optimizers = options.optimizer or (net.optimizer,)
    for dataset, width, optimizer in product(datasets, widths, optimizers):
        yield replace(
            net,
            dataset=dataset,
            width=width,
            optimizer=optimizer,
            depth=options.depth or net.depth,
            batch_size=options.batch_size or net.batch_size,
        )


def replicas(options: Options, net: Net) -> int:
    """Networks per arm: what was asked for, or the paper's."""
    return options.replicas or REPLICAS.get((options.sweep, net.optimizer), CASE_REPLICAS)
