"""What one training step costs per network: bare, one by one, and stacked.

    python benchmarks/step.py

Bare, as a person would write it on float32 tensors: forward, cross-entropy, backward and
torch.optim.Adam on one plain module and one float32 batch that lies ready, nothing else; the better
of the two layouts of images and weights (contiguous, channels last). ovfit's step also gathers its
batch from the uint8 pool, scales it, and keeps the running loss and accuracy; of one network alone
it is the layout that a calibration would choose.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from training import random_dataset, timed

from ovfit.data.datasets import Dataset
from ovfit.networks import ARCHITECTURES, Architecture, build
from ovfit.spec import Network, Precision
from ovfit.training.trainer import Trainer


def descent_cnn(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """The double-descent family's conv-pool-conv-pool-FC-FC-FC with c = width, a = 10 c, b = 5 c
    (docs: studies of section D)."""
    c = network.width
    side = ((shape[1] - 4) // 2 - 4) // 2
    convolutions = [
        nn.Conv2d(shape[0], 6, 5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(6, c, 5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
    ]
    return nn.Sequential(
        *convolutions,
        nn.Linear(c * side * side, 10 * c),
        nn.ReLU(),
        nn.Linear(10 * c, 5 * c),
        nn.ReLU(),
        nn.Linear(5 * c, classes),
    )


ARCHITECTURES["descent"] = Architecture(
    name="descent",
    builder=descent_cnn,
    width=8,
    depth=1,
    depths="one",
    has_depth=lambda depth: depth == 1,
)


@dataclass
class Case:
    name: str
    network: Network
    batch: int
    sizes: tuple[int, ...]
    colour: bool = False
    seeds: int | None = None  # distinct seeds in a stack; None: all


CASES = [
    Case("512-unit MLP, batch 128", Network(arch="mlp", width=512, depth=1), 128, (1, 4)),
    Case("32-unit MLP, batch 64", Network(arch="mlp", width=32, depth=1), 64, (1, 16, 64)),
    Case(
        "double-descent CNN (c = 8), batch 4, one seed",
        Network(arch="descent", width=8, depth=1),
        4,
        (1, 16, 64),
        colour=True,
        seeds=1,
    ),
    Case(
        "double-descent CNN (c = 8), batch 4, many seeds",
        Network(arch="descent", width=8, depth=1),
        4,
        (1, 16, 64),
        colour=True,
    ),
    Case("CNN, batch 128", Network(arch="cnn", width=16, depth=3), 128, (1, 2)),
    Case("ResNet-20, batch 128", Network(arch="resnet", width=16, depth=20), 128, (1,), True),
]
LAYOUTS = (torch.contiguous_format, torch.channels_last)


def seconds(call: Callable[[], object], blocks: int = 12) -> float:
    """Of one call: the fastest of several blocks of calls."""
    start = perf_counter()
    call()
    calls = max(2, round(0.05 / max(perf_counter() - start, 1e-4)))
    times = []
    for _ in range(blocks):
        start = perf_counter()
        for _ in range(calls):
            call()
        times.append((perf_counter() - start) / calls)
    return min(times)


def bare(case: Case, dataset: Dataset, layout: torch.memory_format) -> float:
    module = build(case.network, dataset.shape, 10).to(memory_format=layout)
    optimizer = torch.optim.Adam(module.parameters(), lr=1e-3)
    images, labels = torch.rand(case.batch, *dataset.shape), torch.randint(0, 10, (case.batch,))
    images = images.clone(memory_format=layout)

    def step() -> None:
        optimizer.zero_grad()
        torch.autograd.backward(F.cross_entropy(module(images), labels))
        optimizer.step()

    return seconds(step)


def begun(
    case: Case,
    dataset: Dataset,
    size: int,
    precision: Precision = "float32",
    device: str = "cpu",
    *,
    channels_last: bool = False,
) -> tuple[Trainer, Tensor, Tensor]:
    """A trainer of so many networks, and a batch for it."""
    seeds = [seed % (case.seeds or size) for seed in range(size)]
    specs = timed(dataset, case.network, seeds, batch_size=case.batch)
    rounded = [replace(one, precision=precision) for one in specs]
    trainer = Trainer(rounded, dataset, torch.device(device), channels_last=channels_last)
    index, labels = (tensor[:, : case.batch] for tensor in trainer.order(1))
    return trainer, index, labels


def ours(case: Case, dataset: Dataset, size: int) -> float:
    times = []
    for channels_last in (False, True) if size == 1 else (False,):
        trainer, index, labels = begun(case, dataset, size, channels_last=channels_last)
        times.append(seconds(partial(trainer.step, index, labels)) / size)
    return min(times)


def main() -> None:
    square = torch.randn(1024, 1024)
    speed = 2 * 1024**3 / seconds(lambda: square @ square) / 1e9
    threads = torch.get_num_threads()
    print(f"{threads} threads; a 1024 x 1024 matrix product runs at {speed:.0f} GFLOP/s")
    grey, colour = random_dataset(), random_dataset(32, 3)
    for case in CASES:
        dataset = colour if case.colour else grey
        plain = min(bare(case, dataset, layout) for layout in LAYOUTS)
        one = None
        for size in case.sizes:
            mine = ours(case, dataset, size)
            one = one or mine
            ratios = f"bare / ours {plain / mine:.2f}; one by one / stacked {one / mine:.2f}"
            print(
                f"{case.name}: {size:>2} in a stack {mine * 1e3:.3f} ms per network and step; "
                f"{ratios}"
            )


if __name__ == "__main__":
    main()
