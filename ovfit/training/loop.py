"""The training loop: there is one in the project, and a single network is a stack of one."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

import numpy as np
import torch
from torch import Tensor

from ovfit.data import corruption, images, splits
from ovfit.data.datasets import Dataset
from ovfit.seeds import derive
from ovfit.spec import Spec
from ovfit.training.engine.draws import Draws
from ovfit.training.engine.optimizers import StackOptimizer
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stop import StopRule
from ovfit.training.measuring import bins
from ovfit.training.measuring import weights as probes
from ovfit.training.measuring.evaluation import Evaluator
from ovfit.training.measuring.reconstruction import IdentityEvaluator
from ovfit.training.recording import rhythm
from ovfit.training.recording.final_probe import Ended
from ovfit.training.recording.history import History, Listener
from ovfit.training.recording.predictions import Outputs
from ovfit.training.recording.recording import Recording
from ovfit.training.recording.sample_probe import SampleProbe, Seen

EVALUATORS = {"classify": Evaluator, "identity": IdentityEvaluator}


class Loop:
    """Trains the networks of `specs` (equal stack keys) to the end; everything measured goes to the listener.

    `position` is (epoch, step within it, updates so far): with the weights, moments and stop counters it is all that a resumed
    loop needs, because order, labels and initial weights follow from the seeds.
    """

    def __init__(
        self, specs: Sequence[Spec], dataset: Dataset, recording: Recording, device: torch.device
    ) -> None:
        first = specs[0]
        self.specs, self.recording, self.device = list(specs), recording, device
        dtype = getattr(torch, first.dtype)
        torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = first.tf32
        data = first.data
        index = splits.split(
            len(dataset.train_labels),
            len(dataset.test_labels),
            data.train_size,
            data.val_size,
            data.control_size,
            data.split_seed,
        )
        edits = list(
            dict.fromkeys(spec.data.pixel_seed for spec in specs)
        )  # each has images of its own in the pool
        self.pool = images.pool(dataset, data, index["train"], device, dtype, edits)
        size = len(dataset.train_labels) + len(dataset.test_labels)
        base = [edits.index(spec.data.pixel_seed) * size for spec in specs]
        fits = [
            corruption.fit_set(
                spec.corruption, self.pool.labels[:size], index, data.classes, spec.seed
            )
            for spec in specs
        ]
        self.corruption_rates = [fit.corruption_rate for fit in fits]
        self.evaluator = EVALUATORS[first.objective](self.pool, index, fits, base)
        self.expand = torch.from_numpy(
            np.stack([np.repeat(np.arange(len(fit.index)), fit.count) for fit in fits])
        ).to(device)
        self.stack = Stack(
            [spec.network for spec in specs],
            [spec.seed for spec in specs],
            data.shape,
            data.classes,
            device,
            dtype,
        )
        self.optimizer = StackOptimizer(
            [spec.optimizer for spec in specs], self.stack.flat, first.steps_per_epoch
        )
        self.stop = StopRule(first.stop, len(specs), device)
        self.rows = torch.arange(
            len(specs), device=device
        )  # which spec each network of the stack belongs to
        self.histories = [History() for _ in specs]
        self.draws = Draws(first, self.pool)
        self.samples = SampleProbe(self.evaluator, self.histories)
        self.steps_per_epoch = first.steps_per_epoch
        self.last_steps = torch.tensor(
            [spec.most_steps for spec in specs]
        )  # they differ only by whole epochs
        self.last_step = int(self.last_steps.max())
        self.last_epoch = -(-self.last_step // self.steps_per_epoch)
        self.eval_epochs = rhythm.epochs(self.last_epoch, recording.every)
        self.sparse_epochs = rhythm.sparse_epochs(self.last_epoch)
        if recording.every:
            self.sparse_epochs &= self.eval_epochs
        else:
            self.eval_epochs |= self.sparse_epochs
        self.probe_steps = rhythm.steps(self.last_step, recording.steps)
        self.sample_steps, self.sample_epochs = (
            rhythm.samples(self.last_epoch, self.steps_per_epoch)
            if recording.samples
            else (set(), set())
        )
        self.eval_epochs |= self.sample_epochs
        self.epoch, self.step, self.updates = 0, 0, 0
        # Networks of one seed and fit set see the same images in the same order: then the first layer is one dense product for all
        # (a grouped convolution of small batches takes nine times as long on a CPU). Their labels may still differ.
        self.shared = len({spec.seed for spec in specs}) == 1 and all(
            (fit.index == fits[0].index).all() and (fit.count == fits[0].count).all()
            for fit in fits
        )

    def run(self, listener: Listener) -> None:
        """Trains until no network is left, or until the listener says stop (then a checkpoint can go on from there)."""
        if self.epoch == 0:
            self._record(listener, self.stack, self.rows, 0)
            self.epoch = 1
        with suppress(Ended):
            while len(self.rows) and not listener.stopped:
                if self._train_epoch(listener):
                    self._end_epoch(listener)
                    self.epoch, self.step = self.epoch + 1, 0

    def _train_epoch(self, listener: Listener) -> bool:
        """The rest of this epoch's steps; False where it was interrupted."""
        batch_size = self.specs[0].batch_size
        index, labels = self.order()
        steps = min(self.steps_per_epoch, self.step + self.last_step - self.updates)
        while self.step < steps:
            batch = slice(self.step * batch_size, (self.step + 1) * batch_size)
            self.train_step(index[:, batch], labels[:, batch])
            self.step += 1
            self.updates += 1
            if self.updates in self.probe_steps:
                self._record_step(listener)
            if self.updates in self.sample_steps:
                self.samples.record(
                    self.stack, self.rows, self.updates, self.samples.see(self.stack, self.rows)
                )
            if listener.tick(self):
                return False
        return True

    def train_step(self, index: Tensor, labels: Tensor) -> None:
        """One update of every network on its own batch: pool indices and labels, int64 (R, B)."""
        flat = self.stack.flat.requires_grad_()
        seeds = (
            [self.specs[row].seed for row in self.rows.tolist()] if self.draws.some else []
        )  # a copy off the device
        chosen = index[:1] if self.shared else index
        batch = self.pool.batch(
            chosen, self.draws.crops(seeds[: len(chosen)], chosen.shape[1], self.updates)
        )
        masks = self.draws.masks(self.stack.template, seeds, index.shape[1], self.updates)
        logits = self.stack.logits(
            flat, batch[0] if self.shared else batch, training=True, shared=self.shared, masks=masks
        )
        losses = self.evaluator.losses(logits, labels, batch)
        (gradient,) = torch.autograd.grad(losses.mean(1).sum(), flat)
        self.stack.flat = flat.detach()
        self.optimizer.step(self.stack.flat, gradient)
        self.stop.watch(losses.detach(), logits.detach(), labels)

    def order(self) -> tuple[Tensor, Tensor]:
        """Pool indices and labels (R, N) of the epoch's samples, in an order that depends on (seed, epoch) alone."""
        orders = []
        for row in self.rows.tolist():
            generator = torch.Generator().manual_seed(
                derive(self.specs[row].seed, "order", self.epoch)
            )
            orders.append(torch.randperm(self.specs[row].fit_size, generator=generator))
        chosen = self.expand[self.rows].gather(1, torch.stack(orders).to(self.device))
        return self.evaluator.fit_index[self.rows].gather(1, chosen), self.evaluator.fit_labels[
            self.rows
        ].gather(1, chosen)

    def _end_epoch(self, listener: Listener) -> None:
        """Applies the stop rules, measures where it is due, and lets finished networks leave the stack."""
        last = (self.updates >= self.last_steps[self.rows.cpu()]).to(self.device)
        full = self.epoch in self.eval_epochs or bool(last.all())
        diverged = self.stop.diverged()
        fit = seen = None
        if full:
            fit, seen = self._record(listener, self.stack, self.rows, self.epoch)
        elif self.stop.near().any():
            fit = self.evaluator.measure(self.stack, self.rows, fit_only=True)
        converged = self.stop.met(fit)
        leaving = diverged | converged | last
        if leaving.any():
            self._retire(listener, leaving, diverged, converged, seen, measured=full)
        self.stop.new_epoch()

    def _retire(
        self,
        listener: Listener,
        leaving: Tensor,
        diverged: Tensor,
        converged: Tensor,
        seen: Seen | None,
        *,
        measured: bool,
    ) -> None:
        """Measures the networks that leave, hands them over, and shrinks the stack to the rest."""
        rows = leaving.nonzero().flatten()
        final = self.stack.subset(rows)
        mine = seen.subset(rows) if seen else None
        if not measured:
            _, mine = self._record(listener, final, self.rows[rows], self.epoch)
        if self.epoch not in self.sparse_epochs:
            self._record_sparse(listener, final, self.rows[rows], self.epoch)
        if mine:
            if self.epoch not in self.sample_epochs:
                self._tell(
                    listener,
                    self.rows[rows],
                    self.epoch,
                    self.samples.record(final, self.rows[rows], self.updates, mine, self.epoch),
                )
            self.samples.finish(self.rows[rows], mine)
        outcomes = [
            "diverged" if d else "converged" if c else "budget"
            for d, c in zip(diverged[rows].tolist(), converged[rows].tolist(), strict=True)
        ]
        for position, (row, outcome, arrays) in enumerate(
            zip(
                self.rows[rows].tolist(),
                outcomes,
                self._look(listener, final, self.rows[rows]),
                strict=True,
            )
        ):
            self.histories[row].probes = arrays
            listener.finished(
                self.specs[row], outcome, self.epoch, final.tensors(position), self.histories[row]
            )
        self.shrink((~leaving).nonzero().flatten())

    def _look(
        self, listener: Listener, final: Stack, rows: Tensor
    ) -> Iterator[dict[str, np.ndarray]]:
        """Probes finished networks; raises Ended where the listener wants no more. No checkpoint is taken here: this epoch's measures are told already."""

        def beat(share: float) -> None:
            if listener.looking(len(rows), share):
                raise Ended

        return (
            self.recording.closing.look(final, self.evaluator, rows, beat)
            if self.recording.closing
            else iter([{}] * len(rows))
        )

    def shrink(self, rest: Tensor) -> None:
        """Goes on with the networks at the positions `rest` (int64) of the stack."""
        self.rows = self.rows[rest]
        self.stack, self.optimizer, self.stop = (
            self.stack.subset(rest),
            self.optimizer.subset(rest),
            self.stop.subset(rest),
        )

    def _record(
        self, listener: Listener, stack: Stack, rows: Tensor, epoch: int
    ) -> tuple[dict[str, Tensor], Seen | None]:
        """Measures a stack, tells the listener, and returns the fit and split measures, and what was seen of single samples where they are recorded."""
        seen = Seen() if self.recording.samples else None
        outputs = Outputs() if self.recording.predictions else None
        measures = self.evaluator.measure(
            stack, rows, seen=[hearer for hearer in (seen, outputs) if hearer]
        )
        if outputs:
            outputs.keep(
                [self.histories[row].predictions for row in rows.tolist()],
                measures,
                trained=epoch > 0,
            )
        updates = torch.full((len(rows),), float(self.updates))
        self._tell(listener, rows, epoch, measures | probes.norms(stack) | {"updates": updates})
        if seen and epoch:
            self.samples.look(rows, seen)
        if seen and epoch in self.sample_epochs:
            self._tell(
                listener, rows, epoch, self.samples.record(stack, rows, self.updates, seen, epoch)
            )
        if epoch in self.sparse_epochs:
            self._record_sparse(listener, stack, rows, epoch)
        return measures, seen

    def _record_sparse(self, listener: Listener, stack: Stack, rows: Tensor, epoch: int) -> None:
        """The costly probes: gradient norm, layers, histograms."""
        found: dict[str, Tensor] = {}
        if self.recording.gradients:
            found["grad_norm"] = self.evaluator.gradient_norm(stack)
        if self.recording.layers:
            found |= probes.layer_norms(stack)
        if found:
            self._tell(listener, rows, epoch, found)
        if self.recording.histograms:
            for layer, counts in probes.histograms(stack, bins.FINE).items():
                for row, count in zip(rows.tolist(), counts, strict=True):
                    self.histories[row].histogram(epoch, layer, count)

    def _record_step(self, listener: Listener) -> None:
        found = probes.norms(self.stack)
        if self.recording.evaluate_steps:
            found |= self.evaluator.measure(self.stack, self.rows)
        self._tell(
            listener,
            self.rows,
            self.updates,
            {f"step/{name}": value for name, value in found.items()},
        )

    def _tell(self, listener: Listener, rows: Tensor, at: int, found: dict[str, Tensor]) -> None:
        names = list(found)
        table = torch.stack(
            [found[name].cpu().double() for name in names], 1
        ).tolist()  # one copy off the device
        for row, values in zip(rows.tolist(), table, strict=True):
            listener.measured(
                self.specs[row],
                at,
                self.histories[row].add(at, dict(zip(names, values, strict=True))),
            )
