"""The networks of a stack in training: weights, optimiser and stop rule, and one update of all."""

import sys
from collections.abc import Callable, Sequence
from functools import partial

import torch
from torch import Tensor

from ovfit.data.datasets import Dataset
from ovfit.spec import Spec
from ovfit.training.engine.draws import Drawn, Draws
from ovfit.training.engine.level import Level
from ovfit.training.engine.optimizers import StackOptimizer
from ovfit.training.engine.padding import refitted
from ovfit.training.engine.parents import Parents, begin
from ovfit.training.engine.precision import products
from ovfit.training.engine.replay import Replay, recorder
from ovfit.training.engine.settling import Settling
from ovfit.training.engine.stack import Stack, saved_shapes
from ovfit.training.engine.stack_data import StackData
from ovfit.training.engine.state import State
from ovfit.training.engine.stop import StopRule
from ovfit.training.engine.subspaces import Subspaces
from ovfit.training.measuring.evaluation import clean_loss
from ovfit.training.measuring.objective import Measures
from ovfit.training.measuring.registry import OBJECTIVES

CHUNK = 1024  # images of all networks that go through at once on a CPU; 8 times as many on a GPU


class Trainer:
    """`rows` int64 (R,) says which of `specs` (equal stack keys) each network of the stack has.

    `parents`: of all networks that start from others. Raises KeyError where one is missing.
    """

    def __init__(
        self,
        specs: Sequence[Spec],
        dataset: Dataset,
        device: torch.device,
        parents: Parents | None = None,
        *,
        channels_last: bool = False,
    ) -> None:
        first = specs[0]
        self.specs, self.device = list(specs), device
        is_tf32 = first.precision == "tf32"
        torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = is_tf32
        self.data = StackData(specs, dataset, device, parents or {})
        self.objective = OBJECTIVES[first.objective].load()(self.data)
        self.stack = Stack(
            [spec.network for spec in specs],
            [spec.seed if spec.draw < 0 else spec.draw for spec in specs],
            first.data.shape,
            first.data.classes,
            device,
            getattr(torch, first.dtype),
        )
        self.stack.channels_last = channels_last
        begin(self.stack, specs, parents or {})
        is_confined = first.subspace.kind != "none"
        self.subspaces = Subspaces(specs, self.stack.flat) if is_confined else None
        trained = self.subspaces.z if self.subspaces else self.stack.flat
        optimizers = [spec.optimizer for spec in specs]
        self.optimizer = StackOptimizer(optimizers, trained, first.steps_per_epoch)
        self.stop = StopRule(first.stop, len(specs), device)
        self.settling = Settling(first.stop)
        self.level = Level(first.stop, self.stack)
        self.draws = Draws(specs, self.data.pool, self.stack.template)
        self.rows = torch.arange(len(specs), device=device)
        self.made = torch.zeros((), dtype=torch.int64, device=device)  # `updates` before a step
        # a subspace's products are not of one place; what waits for the device is found out
        self.update = Replay(None if is_confined else recorder(device))

    @property
    def updates(self) -> int:
        """Steps made so far."""
        return self.optimizer.steps

    def order(self, epoch: int) -> tuple[Tensor, Tensor]:
        """Pool indices and labels int64 (R, N) of the samples of an epoch, in its order."""
        return self.data.order(self.rows, epoch)

    def step(self, index: Tensor, labels: Tensor) -> None:
        """One update of every network on its own batch: pool indices and labels, int64 (R, B)."""
        self.made.fill_(self.updates)
        self.optimizer.count()
        self.stop.count(index.shape[1])
        self.update(self._update, self.optimizer.falls, index, labels)

    def _update(self, index: Tensor, labels: Tensor) -> None:
        """A step's tensors. A large batch goes through in chunks, whose gradients make up its own;
        but not where batch norm lets an image's loss depend on the rest of its batch.
        """
        rows, size = index.shape
        draws = self.draws.drawn(self.made, 1 if self.data.shared else rows, size)
        if size <= self._largest():
            gradient = self._gradient(index, labels, draws)
        else:
            gradient = torch.zeros_like(self.stack.flat)
            most = max(128, self._largest() // rows)
            for first in range(0, size, most):
                chunk = slice(first, min(first + most, size))
                own = self._gradient(index[:, chunk], labels[:, chunk], draws.part(chunk))
                gradient += own.mul_((chunk.stop - chunk.start) / size)
        if self.stack.masks:
            gradient = self.stack.masks.held(gradient, self.stack.flat, self.made)
        if self.subspaces is None:
            self.optimizer.step(self.stack.flat, gradient)
        else:
            self.optimizer.step(self.subspaces.z, self.subspaces.gradient(gradient))
            self.stack.flat = self.subspaces.weights()

    def _largest(self) -> int:
        """Images of a batch that go through whole."""
        if self.stack.buffers:
            return sys.maxsize
        return CHUNK * (8 if self.device.type == "cuda" else 1)

    def _gradient(self, index: Tensor, labels: Tensor, draws: Drawn) -> Tensor:
        """(R, P) of the mean loss of each network's images."""
        flat = self.stack.flat.requires_grad_()
        # Networks of one seed and fit set see the same images in the same order: then the first
        # layer is one dense product for all (a grouped convolution of small batches takes nine
        # times as long on a CPU). Their labels may still differ.
        shared = self.data.shared
        batch = self.data.pool.batch(index[:1] if shared else index, draws.crops)
        images = batch[0] if shared else batch
        bend = self.stack.bend
        weights = bend.at(flat, self.draws.places(self.made)) if bend else flat
        with products(self.specs[0].precision):
            outputs = self.stack.logits(
                weights, images, training=True, shared=shared, masks=draws.masks
            ).to(flat.dtype)
        losses = self.objective.losses(outputs, labels, batch)
        (gradient,) = torch.autograd.grad(losses.mean(1).sum(), flat)
        self.stack.flat = flat.detach()
        self.stop.watch(losses.detach(), outputs.detach(), labels)
        return gradient

    def measure(self, *, fit_only: bool = False) -> Measures:
        """The objective's measures of all networks still in training, (R,) each."""
        return self.objective.measure(self.stack.shown, self.rows, fit_only=fit_only)

    def begin(self) -> None:
        """Looks at where the networks begin."""
        self.level.begin(self.stack, self._clean_loss)

    def at_level(self, *, within: bool) -> Tensor:
        """(R,) bool: who has come to the clean loss it stops at, and is moved to where it did."""
        return self.level.met(self.stack, self._clean_loss, within=within)

    def _clean_loss(self, stack: Stack) -> Tensor:
        return clean_loss(stack.shown, self.data)

    def settled(self) -> Tensor:
        """(R,) bool: whose largest weights are those of the epochs before, at an epoch's end."""
        return self.settling.met(self.stack)

    def keep(self, places: Tensor) -> None:
        """Goes on with the networks at the positions `places` (int64) of the stack."""
        self.rows = self.rows[places]
        self.draws = self.draws.subset(places)
        self.stack = self.stack.subset(places)
        self.optimizer = self.optimizer.subset(places)
        self.stop = self.stop.subset(places)
        self.settling = self.settling.subset(places)
        self.level = self.level.subset(places)
        self.subspaces = self.subspaces.subset(places) if self.subspaces else None
        self.update = Replay(self.update.recorder)

    def state(self) -> State:
        """All that does not follow from the specs."""
        parts = {
            "stack": self.stack.state(),
            "optimizer": self.optimizer.state(),
            "stop": self.stop.state(),
            "settling": self.settling.state(),
            "level": self.level.state(),
        }
        if self.subspaces:
            parts["subspaces"] = self.subspaces.state()
        return State().joined(parts)

    def load(self, state: State, places: Sequence[int]) -> None:
        """Takes up what the networks at `places` of a saved stack had, one for each spec.

        Raises KeyError or ValueError where the state is of other networks, and changes nothing.
        """
        parts, chosen = state.parts(), torch.tensor(places, device=self.device)
        refit = partial(refitted, old=saved_shapes(parts["stack"]), new=self.stack.shapes)
        stack = self.stack.loaded(parts["stack"], chosen)
        moment: Callable[[Tensor], Tensor] = refit
        confined = self.subspaces
        if self.subspaces:
            confined = self.subspaces.loaded(parts["subspaces"], chosen)
            moment = self.subspaces.fitted
        optimizer = self.optimizer.loaded(parts["optimizer"], chosen, moment)
        settling = self.settling.loaded(parts["settling"], chosen, refit)
        level = self.level.loaded(parts["level"], chosen)
        self.stop = self.stop.loaded(parts["stop"], chosen)
        self.stack, self.optimizer, self.settling = stack, optimizer, settling
        self.subspaces, self.level = confined, level
        self.update = Replay(self.update.recorder)
