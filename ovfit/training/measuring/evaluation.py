"""Loss and accuracy of every network of a stack on every split: whole splits, evaluation mode, each distinct image through the network once."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ovfit.data.corruption import FitSet
from ovfit.data.images import Pool
from ovfit.data.splits import Splits
from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack

Witness = Callable[[str, Tensor, Tensor, Tensor], None]
Measures = dict[str, Tensor]  # name -> (R,) in the accumulator's dtype


class Evaluator:
    """Knows the splits (shared by a stack) and each network's own fit set.

    The fit set shares its images with train and test, so its loss comes from the same logits with other labels and counts.
    """

    def __init__(
        self, pool: Pool, splits: Splits, fit_sets: Sequence[FitSet], base: Sequence[int] = ()
    ) -> None:
        """`base`: where in the pool each network's images begin (default: all at 0); the indices of splits and fit sets count from there."""
        self.pool = pool
        self.device = pool.images.device
        self.splits = {name: self._send(index) for name, index in splits.items() if len(index)}
        self.labels = self._send(pool.labels)
        longest = max(len(fit.index) for fit in fit_sets)
        padded = [
            [np.pad(a, (0, longest - len(a))) for a in (fit.index, fit.labels, fit.count)]
            for fit in fit_sets
        ]
        self.fit_index, self.fit_labels, self.fit_count = (
            self._send(np.stack(column)) for column in zip(*padded, strict=True)
        )
        self.base = self._send(np.array(base or [0] * len(fit_sets), np.int64))
        self.fit_index += self.base[:, None]
        noisy = np.stack(
            [np.zeros(longest, bool) if fit.noisy is None else fit.noisy for fit in fit_sets]
        )
        self.noisy = self._send(noisy) if noisy.any() else None
        train = splits["train"]
        self.plain = all(
            len(f.index) == len(train)
            and (f.index == train).all()
            and (f.labels == pool.labels[train]).all()
            for f in fit_sets
        )

    def _send(self, array: np.ndarray) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(array)).to(self.device)

    @torch.no_grad()
    def measure(
        self, stack: Stack, rows: Tensor, *, fit_only: bool = False, seen: Sequence[Witness] = ()
    ) -> Measures:
        """{split}_loss and {split}_accuracy for fit and (unless `fit_only`) every split. `rows` (R,) says which fit set each network has.

        Under label noise also clean_* and mislabelled_*, over the training images whose assigned label is right or wrong (NaN where there is none):
        mislabelled_accuracy counts the wrong labels that were learned, mislabelled_recovered the images that are given their true one all the same.
        Each of `seen` is told (split, logits (R, N, k), labels (R, N), losses (R, N)) of every split.
        """
        base = self.base[rows]
        if (base == base[0]).all():
            return self._measure(stack, rows, int(base[0]), fit_only, seen)
        assert not seen  # networks that see other images have no single samples in common
        found: Measures = {}
        for start in base.unique().tolist():
            places = (base == start).nonzero()[:, 0]
            for name, values in self._measure(
                stack.subset(places), rows[places], start, fit_only, ()
            ).items():
                found.setdefault(name, values.new_empty(len(rows)))[places] = values
        return found

    def _measure(
        self, stack: Stack, rows: Tensor, base: int, fit_only: bool, seen: Sequence[Witness]
    ) -> Measures:
        """The same for networks whose images all begin at `base`."""
        splits = {name: index + base for name, index in self.splits.items()}
        fit_index = self.fit_index[rows]
        needed = (
            [fit_index.flatten().unique()] if fit_only else [fit_index.flatten(), *splits.values()]
        )
        images = torch.cat(needed).unique()
        where = torch.full((len(self.pool.images),), -1, device=self.device)
        where[images] = torch.arange(len(images), device=self.device)
        logits = self.logits(stack, images)
        measures: Measures = {}
        if not fit_only:
            for name, index in splits.items():
                labels = self.labels[index].expand(len(stack), -1)
                measures |= _summary(name, logits[:, where[index]], labels, None, seen)
        if self.plain and not fit_only:
            return {
                "fit_loss": measures["train_loss"],
                "fit_accuracy": measures["train_accuracy"],
                **measures,
            }
        own = torch.arange(len(stack), device=self.device)[:, None]
        fitted = logits[own, where[fit_index]]
        if self.noisy is not None and not fit_only:
            measures |= _by_label(
                fitted, self.fit_labels[rows], self.labels[fit_index], self.noisy[rows]
            )
        return measures | _summary("fit", fitted, self.fit_labels[rows], self.fit_count[rows])

    def losses(self, logits: Tensor, labels: Tensor, images: Tensor) -> Tensor:
        """(R, B) what a training step minimises the mean of: cross-entropy of logits (R, B, k) and labels (R, B)."""
        return F.cross_entropy(logits.flatten(0, 1), labels.flatten(), reduction="none").view_as(
            labels
        )

    def chunk(self, stack: Stack) -> int:
        """Images at a time: large batches on a GPU; on a CPU few enough for the activations to stay in its cache (half the time)."""
        return 8192 if self.device.type == "cuda" else max(64, 1024 // len(stack))

    def logits(self, stack: Stack, images: Tensor) -> Tensor:
        """(R, N, k) for pool indices `images` (N,), in evaluation mode."""
        parts = [
            stack.logits(stack.flat, self.pool.batch(part), training=False, shared=True)
            for part in images.split(self.chunk(stack))
        ]
        return torch.cat(parts, 1)

    def gradient_norm(self, stack: Stack) -> Tensor:
        """(R,) norm of the gradient of the mean clean-train loss, in evaluation mode, without weight decay."""
        assert not self.base.any()  # no study asks it of networks that see other images
        train = self.splits["train"]
        total = torch.zeros_like(stack.flat)
        for part in train.split(self.chunk(stack)):
            flat = stack.flat.detach().requires_grad_()
            logits = stack.logits(flat, self.pool.batch(part), training=False, shared=True)
            labels = self.labels[part].expand(len(stack), -1)
            (gradient,) = torch.autograd.grad(
                F.cross_entropy(logits.flatten(0, 1), labels.flatten(), reduction="sum"), flat
            )
            total += gradient
        return wide((total / len(train)).norm(dim=1))


def sample_losses(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy per sample (...), from logits (..., k), exact where it is tiny.

    log(1 + sum_{c != y} exp(z_c - z_y)): log_softmax in float32 stops near 1e-7, this goes on to the smallest float.
    """
    chosen = labels[..., None]
    others = (logits - logits.gather(-1, chosen)).scatter(-1, chosen, -torch.inf)
    return F.softplus(
        others.logsumexp(-1), threshold=88.0 if logits.dtype == torch.float32 else 700.0
    )


def _by_label(logits: Tensor, assigned: Tensor, true: Tensor, noisy: Tensor) -> Measures:
    """Measures of the two kinds of training images (R, N) under label noise; NaN for a network without it."""
    found = {
        "mislabelled_recovered": wide((logits.argmax(-1) == true) & noisy).sum(1) / noisy.sum(1)
    }
    for name, kind in (("clean", ~noisy & noisy.any(1, keepdim=True)), ("mislabelled", noisy)):
        found |= _summary(name, logits, assigned, kind.long())
    return found


def _summary(
    name: str, logits: Tensor, labels: Tensor, count: Tensor | None, seen: Sequence[Witness] = ()
) -> Measures:
    losses = wide(sample_losses(logits, labels))
    for witness in seen:
        witness(name, logits, labels, losses)
    correct = wide(logits.argmax(-1) == labels)
    if count is None:
        return {
            f"{name}_loss": losses.mean(1),
            f"{name}_accuracy": correct.sum(1) / labels.shape[1],
        }  # not mean(): 1 must be exactly 1
    weight = wide(count) / count.sum(1, keepdim=True)  # the plain quotient of integers is float32
    return {
        f"{name}_loss": (losses * weight).sum(1),
        f"{name}_accuracy": (correct * count).sum(1) / wide(count.sum(1)),
    }
