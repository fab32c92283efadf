"""A slice of the loss: 25 x 25 points of a 512-unit MLP on 2,048 images, against a DataLoader.

    python benchmarks/slice.py [POINTS A SIDE]

The plain way, as a person would write it: for each point the weights are put into one module, and
the loss and accuracy are summed over a DataLoader of batches of 1,024 tensors that lie ready.
"""

import sys
from collections.abc import Sequence
from time import perf_counter

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor
from torch.utils.data import DataLoader, TensorDataset
from training import random_dataset, timed

from ovfit.networks import build
from ovfit.spec import Network
from ovfit.training.surface.directions import filter_normalised
from ovfit.training.surface.slices import plane
from ovfit.training.surface.values import Labelled
from ovfit.training.trainer import Trainer

IMAGES, BATCH, SIDE = 2048, 1024, 25


def trainer() -> Trainer:
    """One network as its seed made it."""
    dataset = random_dataset()
    network = Network(arch="mlp", width=512, depth=1)
    return Trainer(timed(dataset, network, [0]), dataset, torch.device("cpu"))


@torch.no_grad()
def plainly(
    made: Trainer, index: Tensor, axes: Sequence[Tensor], steps: Sequence[float]
) -> np.ndarray:
    """(Y, X) losses, module and DataLoader."""
    spec, stack = made.specs[0], made.stack
    module = build(spec.network, spec.data.shape, 10).eval()
    loader = DataLoader(
        TensorDataset(made.data.pool.batch(index), made.data.labels[index]), batch_size=BATCH
    )
    parameters = list(module.parameters())
    start, *directions = (
        [view[0] for view in stack.views(f).values()] for f in (stack.flat, *axes)
    )
    losses = np.zeros((len(steps), len(steps)))
    for y, b in enumerate(steps):
        for x, a in enumerate(steps):
            for weights, own, across, up in zip(parameters, start, *directions, strict=True):
                weights.copy_(own + a * across + b * up)
            total = correct = 0.0
            for images, labels in loader:
                logits = module(images)
                total += F.cross_entropy(logits, labels, reduction="sum").item()
                correct += (logits.argmax(1) == labels).sum().item()
            losses[y, x] = total / len(index)
    return losses


def main(side: int) -> None:
    made = trainer()
    index = made.data.splits["train"][:IMAGES]
    axes = [filter_normalised(made.stack, [0], number) for number in (0, 1)]
    steps = np.linspace(-1, 1, side).tolist()
    sets = {"train": Labelled(index, made.data.labels[index])}
    ours, theirs = [], []
    for _ in range(2):  # of each the faster
        begin = perf_counter()
        mine = plane(made.stack, made.data, sets, axes[0], axes[1], steps, steps)["train_loss"][0]
        ours.append(perf_counter() - begin)
        begin = perf_counter()
        plain = plainly(made, index, axes, steps)
        theirs.append(perf_counter() - begin)
    apart = float(np.abs(mine.numpy() - plain).max())
    print(
        f"{side} x {side} points, {IMAGES} images, {torch.get_num_threads()} threads: "
        f"DataLoader {min(theirs):.2f} s, ovfit {min(ours):.2f} s: {min(theirs) / min(ours):.2f}x; "
        f"largest difference of a loss {apart:.1e}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SIDE)
