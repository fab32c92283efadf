"""What a network that learned to give one image back does to other images (Zhang et al. 2020, arXiv 1902.04698, sections 3 and 4)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.func import functional_call, vjp, vmap

from ovfit.studies.identity import readout
from ovfit.studies.identity.inputs import KINDS
from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat, record

LEARNED = 1.01  # times the target: a stack and a network alone round differently
CHUNK = 64  # rows of a Jacobian at a time: 64 x 64 channels of 28x28 pixels take 13 MB a layer
Arrays = dict[str, np.ndarray]


@dataclass(frozen=True)
class IdentityProbe:
    """`target`: the train loss up to which a network has learned its image; of others there are outputs and scores alone.
    `jacobian`: whether its singular values are worked out (as long as a few hundred training steps).
    """

    kind: ClassVar[str] = "identity"
    version: ClassVar[int] = 1

    target: float
    jacobian: bool = True

    @property
    def evaluations(self) -> int:
        """Outputs at the end and at the initialisation; the Jacobian is as many passes as an image has pixels, of one image."""
        return 3

    @property
    def name(self) -> str:
        return record(self, unnamed=1)

    @torch.no_grad()
    def probe(self, stack: Stack, data: StackData, rows: Tensor, beat: Beat) -> Iterator[Arrays]:
        """For each network the arrays of `_seen`, the training image first, then N test inputs; where it has learned the image, `singular` float32 (d,),
        those of `readout.layers` (conv) and `deviation` (one linear layer).
        """
        train, test = data.splits["train"], data.splits["test"]
        index = torch.cat([train, test])
        images, labels = data.pool.batch(index), data.labels[index].cpu().numpy()
        pictures = data.pool.images[index].byte().cpu().numpy()
        for row in range(len(stack)):
            beat(row / len(stack))
            weights, initial = stack.weights(stack.flat, row), stack.weights(stack.initial, row)
            outputs = outcome(stack.template, weights, images)
            arrays = {
                "images": pictures,
                "kinds": labels.astype(np.int16),
                **_seen(images, outputs),
            }
            if (
                float(wide(outputs[0] - images[0].flatten()).square().mean())
                <= LEARNED * self.target
            ):
                arrays |= self._learned(
                    stack.template,
                    weights,
                    initial,
                    images,
                    outputs,
                    labels,
                    partial(beat, row / len(stack)),
                )
            yield arrays

    def _learned(
        self,
        template: nn.Module,
        weights: dict[str, Tensor],
        initial: dict[str, Tensor],
        images: Tensor,
        outputs: Tensor,
        kinds: np.ndarray,
        beat: Callable[[], None],
    ) -> Arrays:
        arrays: Arrays = {}
        if self.jacobian:
            digit = images[int(np.flatnonzero(kinds == KINDS.index("digit"))[0])]
            arrays["singular"] = (
                torch.linalg.svdvals(jacobian(template, weights, digit, beat)).float().cpu().numpy()
            )
        first = next(iter(weights.values()))
        if first.ndim == 4:
            arrays |= readout.layers(
                lambda of: states(template, of, images),
                {"trained": weights, "random": initial},
                images,
                kinds,
            )
        elif len(weights) == 1:
            closed = solution(next(iter(initial.values())), images)
            arrays["deviation"] = (outputs - closed).abs().max().float().cpu().numpy()
        return arrays


def states(template: nn.Module, weights: dict[str, Tensor], images: Tensor) -> Iterator[Tensor]:
    """What each layer of a sequential network gives for images (B, C, H, W), after its ReLU where there is one. Weights may be narrower than the template's."""
    modules = list(template.named_children())
    state = images
    for (name, module), (_, following) in zip(modules, [*modules[1:], ("", None)], strict=True):
        weight = weights.get(f"{name}.weight")
        state = (
            module(state)
            if weight is None
            else functional_call(module, {"weight": weight}, (state,))
        )
        if (weight is not None and not isinstance(following, nn.ReLU)) or isinstance(
            module, nn.ReLU
        ):
            yield state


def outcome(template: nn.Module, weights: dict[str, Tensor], images: Tensor) -> Tensor:
    """Outputs (B, d) for images (B, C, H, W)."""
    *_, last = states(template, weights, images)
    return last.flatten(1)


def jacobian(
    template: nn.Module,
    weights: dict[str, Tensor],
    image: Tensor,
    beat: Callable[[], None] = lambda: None,
) -> Tensor:
    """(d, d): the derivatives of all outputs (rows) by all pixels of an image (C, H, W). `beat` is called before each CHUNK of rows."""
    with torch.enable_grad():
        output, pulled_back, *_ = vjp(lambda one: outcome(template, weights, one[None])[0], image)
        rows = []
        for part in torch.eye(len(output), dtype=output.dtype, device=output.device).split(CHUNK):
            beat()
            rows.append(vmap(lambda row: pulled_back(row)[0])(part).detach())
    return torch.cat(rows).flatten(1)


def solution(weight: Tensor, images: Tensor) -> Tensor:
    """(B, d): P_par x + R P_perp x, with R = `weight` (d, d) and P_par the projection on the first image; where gradient descent from R ends (theorem 1)."""
    inputs = wide(images.flatten(1))
    direction = inputs[0] / inputs[0].norm()
    parallel = (inputs @ direction)[:, None] * direction
    return parallel + (inputs - parallel) @ wide(weight).T


def _seen(images: Tensor, outputs: Tensor) -> Arrays:
    """`outputs` float16 (1 + N, C, H, W); float64 (1 + N,): `mse_identity` and `mse_constant`, and the correlations `identity`, `constant` and `edges`, of an
    output with its input, with the training image, and with the size of its input's gradient (NaN where an input has no variance); `nearness`, the cosine
    of input and training image (NaN for a black one).
    """
    inputs, given = wide(images.flatten(1)), wide(outputs)
    constant = inputs[:1].expand_as(inputs)
    found = {
        "mse_identity": (given - inputs).square().mean(1),
        "mse_constant": (given - constant).square().mean(1),
        "identity": readout.correlation(given, inputs),
        "constant": readout.correlation(given, constant),
        "edges": readout.correlation(given, wide(readout.sobel(images)).flatten(1)),
        "nearness": inputs @ inputs[0] / (inputs.norm(dim=1) * inputs[0].norm()),
    }
    found |= {
        name: torch.where(inputs.std(1) > 0, found[name], torch.nan)
        for name in ("identity", "constant", "edges")
    }
    return {"outputs": given.view_as(images).half().cpu().numpy()} | {
        name: values.cpu().numpy() for name, values in found.items()
    }
