"""SGD's functions: many runs from random networks to 100 % on a target's training inputs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ovfit.seeds import derive
from ovfit.spec import Optimizer
from ovfit.studies.simplicity import networks
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.options import Coding, Recipe
from ovfit.studies.simplicity.targets import Target
from ovfit.training.engine.optimizers import StackOptimizer

STACK = 512  # runs at once; on a GPU LARGE
LARGE = 8192


@dataclass(frozen=True)
class Training:
    """What of the options says how a run is trained. `runs`: how many."""

    recipe: Recipe
    runs: int
    batch_size: int
    epochs: int


@dataclass(frozen=True, eq=False)
class Trained:
    """`counts`: the functions of the runs that came to fit. `at_start`: runs that fitted before
    their first step: they are no result of SGD, and not counted. `unfitted`: those that never did.
    `epochs`: the mean of those counted; NaN where there are none.
    """

    counts: Counts
    at_start: int
    unfitted: int
    epochs: float


def descend(
    target: Target,
    training: Training,
    variance: float,
    seed: int,
    coding: Coding,
    device: torch.device,
    beat: Callable[[int], None],
) -> Trained:
    """Independent runs: cross-entropy, weights drawn as those of the prior.

    The function of a run is that at the end of the first epoch after which all training inputs are
    right (Mingard et al. 2021). `beat` is told how many runs more are done.
    """
    generator = torch.Generator(device)
    name = f"{training.recipe.optimizer} {training.recipe.lr:g}"
    generator.manual_seed(derive(seed, "simplicity", "descent", f"{variance:g}", name))
    x = networks.inputs(coding, device)
    places = torch.as_tensor(target.places, device=device)
    labels = torch.as_tensor(target.labels, device=device).float()
    size = STACK if device.type == "cpu" else LARGE
    found: list[np.ndarray] = []
    epochs: list[int] = []
    at_start = unfitted = 0
    for start in range(0, training.runs, size):
        flat = networks.drawn(min(size, training.runs - start), variance, generator)
        stack = _Stack(flat, x, x[places], labels, training)
        at_start += len(stack.leave())
        for epoch in range(1, training.epochs + 1):
            if not len(stack.flat):
                break
            stack.epoch(generator)
            left = stack.leave()
            found.append(left)
            epochs += [epoch] * len(left)
        unfitted += len(stack.flat)
        beat(min(size, training.runs - start))
    counts = Counts.of(np.concatenate(found)) if found else Counts.merged([])
    return Trained(counts, at_start, unfitted, float(np.mean(epochs)) if epochs else np.nan)


def _batches(order: Tensor, size: int) -> Iterator[Tensor]:
    """Of places (R, m), so many at a time; the last ones may be fewer."""
    for start in range(0, order.shape[1], size):
        yield order[:, start : start + size]


class _Stack:
    """Runs in training: `flat` (R, P), of those that do not fit yet."""

    def __init__(
        self, flat: Tensor, x: Tensor, inputs: Tensor, labels: Tensor, training: Training
    ) -> None:
        """`x` (128, 7): all inputs; `inputs` (m, 7), `labels` (m,): those trained on."""
        self.flat, self.x, self.inputs, self.labels = flat, x, inputs, labels
        self.batch = training.batch_size
        recipe = training.recipe
        optimizers = [Optimizer(name=recipe.optimizer, lr=recipe.lr)] * len(flat)
        self.optimizer = StackOptimizer(optimizers, flat)

    def epoch(self, generator: torch.Generator) -> None:
        """Every training input once, in an order of its own for each run."""
        shape = (len(self.flat), len(self.labels))
        drawn = torch.rand(shape, generator=generator, device=self.flat.device)
        for batch in _batches(drawn.argsort(1), self.batch):
            gradient = networks.gradient(self.flat, self.inputs[batch], self.labels[batch])
            self.optimizer.step(self.flat, gradient)

    def leave(self) -> np.ndarray:
        """(L, 16) uint8: the functions of the runs that fit now; they leave the stack."""
        right = (networks.outputs(self.flat, self.inputs) > 0) == (self.labels > 0)
        fits = right.all(1)
        left = networks.functions(self.flat[fits], self.x)
        if len(left):
            rest = (~fits).nonzero().squeeze(1)
            self.flat, self.optimizer = self.flat[rest], self.optimizer.subset(rest)
        return left
