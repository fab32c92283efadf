"""The identity task: the target of an image is the image, the loss is the mean squared error over its pixels."""

from collections.abc import Sequence

import torch
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.measuring.evaluation import Evaluator, Measures, Witness


class IdentityEvaluator(Evaluator):
    """Mean squared errors (R,) of fit, train and test images; there are no accuracies."""

    @torch.no_grad()
    def measure(
        self, stack: Stack, rows: Tensor, *, fit_only: bool = False, seen: Sequence[Witness] = ()
    ) -> Measures:
        """train_loss (= fit_loss: all networks of a stack learn the same images) and, unless `fit_only`, the loss of every other split."""
        found = {}
        for name, index in self.splits.items():
            if name == "train" or not fit_only:
                errors = torch.cat(
                    [self._errors(stack, part) for part in index.split(self.chunk(stack))], 1
                )
                found[f"{name}_loss"] = wide(errors).mean(1)
        return {"fit_loss": found["train_loss"], **found}

    def _errors(self, stack: Stack, index: Tensor) -> Tensor:
        images = self.pool.batch(index)
        return squared_errors(stack.logits(stack.flat, images, training=False, shared=True), images)

    def losses(self, logits: Tensor, labels: Tensor, images: Tensor) -> Tensor:
        """(R, B) mean squared errors of outputs (R, B, d) against images (R, B, C, H, W), or (1, B, C, H, W) where all see the same."""
        return squared_errors(logits, images)

    def gradient_norm(self, stack: Stack) -> Tensor:
        """(R,) norm of the gradient of the mean training loss."""
        images = self.pool.batch(self.splits["train"])
        flat = stack.flat.detach().requires_grad_()
        loss = (
            squared_errors(stack.logits(flat, images, training=False, shared=True), images)
            .mean(1)
            .sum()
        )
        (gradient,) = torch.autograd.grad(loss, flat)
        return wide(gradient.norm(dim=1))


def squared_errors(outputs: Tensor, images: Tensor) -> Tensor:
    """(..., B) means over pixels of the squared differences of outputs (..., B, d) and images (..., B, C, H, W)."""
    return (outputs - images.flatten(-3)).square().mean(-1)
