"""Classification: cross-entropy and accuracy of every network of a stack on every split.

Whole splits, in evaluation mode, each distinct image through the network once.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.measuring.gathering import Gathered
from ovfit.training.measuring.objective import Measures, Observer


class Classification:
    """The objective of labels.

    The fit set shares its images with train and test, so its loss comes from the same logits with
    other labels and counts.
    """

    def __init__(self, data: StackData) -> None:
        self.data = data

    def losses(self, outputs: Tensor, labels: Tensor, images: Tensor) -> Tensor:
        """(R, B) cross-entropy of logits (R, B, k) and labels (R, B)."""
        losses = F.cross_entropy(outputs.flatten(0, 1), labels.flatten(), reduction="none")
        return losses.view_as(labels)

    @torch.no_grad()
    def measure(
        self,
        stack: Stack,
        rows: Tensor,
        *,
        fit_only: bool = False,
        observers: Sequence[Observer] = (),
    ) -> Measures:
        """{split}_loss and {split}_accuracy for fit and (unless `fit_only`) every split.

        Under label noise also clean_* and mislabelled_*, over the training images whose assigned
        label is right or wrong (NaN where there is none): mislabelled_accuracy counts the wrong
        labels that were learned, mislabelled_recovered the images that are given their true one all
        the same. memorised_accuracy: of the images that a network, or the one it is made from, was
        taught a wrong label of, the share that it gives just that label.
        """
        base = self.data.base[rows]
        if (base == base[0]).all():
            return self._measure(stack, rows, int(base[0]), observers, fit_only=fit_only)
        measures: Measures = {}
        gathered = Gathered(len(rows))
        for begin in torch.unique(base).tolist():
            places = (base == begin).nonzero()[:, 0]
            part, heard = stack.subset(places), [gathered.of(places)] if observers else []
            own = self._measure(part, rows[places], begin, heard, fit_only=fit_only)
            for name, values in own.items():
                measures.setdefault(name, values.new_empty(len(rows)))[places] = values
        gathered.tell(observers)
        return measures

    def _measure(
        self,
        stack: Stack,
        rows: Tensor,
        base: int,
        observers: Sequence[Observer],
        *,
        fit_only: bool,
    ) -> Measures:
        """`measure` of networks whose images all begin at `base`."""
        data = self.data
        splits = {} if fit_only else {name: i + base for name, i in data.splits.items()}
        fit_index = data.fit_index[rows]
        memory = None if fit_only else data.memory
        seen = [fit_index.flatten(), *splits.values()]
        if memory:
            seen.append(memory.index[rows].flatten())
        images = torch.unique(torch.cat(seen))
        where = torch.full((len(data.pool.images),), -1, device=data.device)
        where[images] = torch.arange(len(images), device=data.device)
        logits = data.logits(stack, images)
        measures: Measures = {}
        for name, index in splits.items():
            labels = data.labels[index].expand(len(stack), -1)
            measures |= _summary(name, logits[:, where[index]], labels, None, observers)
        own = torch.arange(len(stack), device=data.device)[:, None]
        if memory:
            answers = logits[own, where[memory.index[rows]]].argmax(-1)
            measures["memorised_accuracy"] = wide(memory.share(answers, rows))
        if data.plain and not fit_only:
            fit = {f"fit_{name}": measures[f"train_{name}"] for name in ("loss", "accuracy")}
            return fit | measures
        fitted, assigned = logits[own, where[fit_index]], data.fit_labels[rows]
        if data.noisy is not None and not fit_only:
            measures |= _by_label(fitted, assigned, data.labels[fit_index], data.noisy[rows])
        return measures | _summary("fit", fitted, assigned, data.fit_count[rows])

    def gradient_norm(self, stack: Stack) -> Tensor:
        """(R,) norm of the gradient of the mean clean-train loss, without weight decay."""
        data = self.data
        assert not data.base.any()  # no study asks it of networks that see other images
        train = data.splits["train"]
        total = torch.zeros_like(stack.flat)
        for part in torch.split(train, data.chunk(stack)):
            flat = stack.flat.detach().requires_grad_()
            logits = stack.logits(flat, data.pool.batch(part), training=False, shared=True)
            labels = data.labels[part].expand(len(stack), -1)
            loss = F.cross_entropy(logits.flatten(0, 1), labels.flatten(), reduction="sum")
            (gradient,) = torch.autograd.grad(loss, flat)
            total += gradient
        return wide((total / len(train)).norm(dim=1))


@torch.no_grad()
def clean_loss(stack: Stack, data: StackData) -> Tensor:
    """(R,) mean loss of the training split with its true labels, in evaluation mode."""
    assert not data.base.any()  # no study asks it of networks that see other images
    train = data.splits["train"]
    logits = data.logits(stack, train)
    labels = data.labels[train].expand(len(stack), -1)
    return wide(sample_losses(logits, labels)).mean(1)


def sample_losses(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy per sample (...), from logits (..., k), exact where it is tiny.

    log(1 + sum_{c != y} exp(z_c - z_y)): log_softmax in float32 stops near 1e-7, this goes on to
    the smallest float.
    """
    chosen = labels[..., None]
    others = (logits - logits.gather(-1, chosen)).scatter(-1, chosen, -torch.inf)
    largest = 88.0 if logits.dtype == torch.float32 else 700.0  # whose exponential is finite
    return F.softplus(others.logsumexp(-1), threshold=largest)


def _by_label(logits: Tensor, assigned: Tensor, true: Tensor, noisy: Tensor) -> Measures:
    """Measures of the two kinds of training images (R, N) under label noise.

    NaN for a network without it.
    """
    recovered = wide((logits.argmax(-1) == true) & noisy).sum(1) / noisy.sum(1)
    clean = ~noisy & noisy.any(1, keepdim=True)
    return {
        "mislabelled_recovered": recovered,
        **_summary("clean", logits, assigned, clean.long()),
        **_summary("mislabelled", logits, assigned, noisy.long()),
    }


def _summary(
    name: str,
    logits: Tensor,
    labels: Tensor,
    count: Tensor | None,
    observers: Sequence[Observer] = (),
) -> Measures:
    """Loss and accuracy (R,) of logits (R, N, k), each sample counted `count` (R, N) times."""
    losses = wide(sample_losses(logits, labels))
    for observer in observers:
        observer(name, logits, labels, losses)
    correct = wide(logits.argmax(-1) == labels)
    if count is None:
        share = correct.sum(1) / labels.shape[1]  # not mean(): 1 must be exactly 1
        return {f"{name}_loss": losses.mean(1), f"{name}_accuracy": share}
    weight = wide(count) / count.sum(1, keepdim=True)  # the plain quotient of integers is float32
    return {
        f"{name}_loss": (losses * weight).sum(1),
        f"{name}_accuracy": (correct * count).sum(1) / wide(count.sum(1)),
    }
