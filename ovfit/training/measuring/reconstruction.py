"""The identity task: the target of an image is the image itself."""

from collections.abc import Sequence

import torch
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.measuring.objective import Measures, Observer


class Reconstruction:
    """Mean squared errors over an image's pixels; there are no accuracies and no single samples."""

    def __init__(self, data: StackData) -> None:
        self.data = data

    def losses(self, outputs: Tensor, labels: Tensor, images: Tensor) -> Tensor:
        """(R, B) mean squared errors of outputs (R, B, d) against images (R or 1, B, C, H, W)."""
        return squared_errors(outputs, images)

    @torch.no_grad()
    def measure(
        self,
        stack: Stack,
        rows: Tensor,
        *,
        fit_only: bool = False,
        observers: Sequence[Observer] = (),
    ) -> Measures:
        """train_loss and, unless `fit_only`, the loss of every other split, (R,) each.

        fit_loss is the train_loss: all networks of a stack learn the same images.
        """
        measures: Measures = {}
        for name, index in self.data.splits.items():
            if name == "train" or not fit_only:
                measures[f"{name}_loss"] = wide(self._errors(stack, index)).mean(1)
        return {"fit_loss": measures["train_loss"], **measures}

    def _errors(self, stack: Stack, index: Tensor) -> Tensor:
        """(R, N) of the images `index` (N,)."""
        errors = []
        for part in torch.split(index, self.data.chunk(stack)):
            images = self.data.pool.batch(part)
            outputs = stack.logits(stack.flat, images, training=False, shared=True)
            errors.append(squared_errors(outputs, images))
        return torch.cat(errors, 1)

    def gradient_norm(self, stack: Stack) -> Tensor:
        """(R,) norm of the gradient of the mean training loss."""
        images = self.data.pool.batch(self.data.splits["train"])
        flat = stack.flat.detach().requires_grad_()
        outputs = stack.logits(flat, images, training=False, shared=True)
        loss = squared_errors(outputs, images).mean(1).sum()
        (gradient,) = torch.autograd.grad(loss, flat)
        return wide(gradient.norm(dim=1))


def squared_errors(outputs: Tensor, images: Tensor) -> Tensor:
    """(..., B) means over pixels of the squared differences of outputs (..., B, d) and images.

    The images are (..., B, C, H, W) with C x H x W = d.
    """
    return (outputs - images.flatten(-3)).square().mean(-1)
