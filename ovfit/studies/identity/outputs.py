"""What a network that learned to give one image back does to other images.

After Zhang et al. 2020 (arXiv 1902.04698), sections 3 and 4.
"""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn
from torch.func import functional_call, vjp, vmap

from ovfit.studies.identity import readout
from ovfit.studies.identity.inputs import KINDS
from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat

CHUNK = 64  # rows of a Jacobian at a time: 64 x 64 channels of 28x28 pixels take 13 MB a layer
Arrays = dict[str, np.ndarray]
Weights = dict[str, Tensor]


@torch.no_grad()
def arrays(
    learned: float, slopes: bool, stack: Stack, data: StackData, beat: Beat
) -> Iterator[Arrays]:
    """For each network its arrays, the training image first, then N test inputs.

    `images` uint8 (1 + N, C, H, W), `kinds` int16 (1 + N,), those of `_scores`; where its train
    loss is at most `learned` also `singular` float32 (d,), if `slopes` are asked for, those of
    `readout.layers` (conv) and `deviation` float32 () (one linear layer).
    """
    index = torch.cat([data.splits["train"], data.splits["test"]])
    images, kinds = data.pool.batch(index), data.labels[index].cpu().numpy()
    pictures = data.pool.images[index].byte().cpu().numpy()
    for row in range(len(stack)):
        share = row / len(stack)
        beat(share)
        weights, initial = stack.weights(stack.flat, row), stack.weights(stack.initial, row)
        outputs = outcome(stack.template, weights, images)
        measured = {"images": pictures, "kinds": kinds.astype(np.int16)}
        measured |= _scores(images, outputs)
        error = wide(outputs[0] - images[0].flatten()).square().mean()
        if float(error) <= learned:
            if slopes:
                digit = images[int(np.flatnonzero(kinds == KINDS.index("digit"))[0])]
                every = jacobian(stack.template, weights, digit, partial(beat, share))
                measured["singular"] = torch.linalg.svdvals(every).float().cpu().numpy()
            measured |= _inside(stack.template, weights, initial, images, outputs, kinds)
        yield measured


def states(template: nn.Module, weights: Weights, images: Tensor) -> Iterator[Tensor]:
    """What each layer of a sequential network gives for images (B, C, H, W).

    After its ReLU where there is one. Weights may be narrower than the template's.
    """
    modules = list(template.named_children())
    state = images
    for (name, module), (_, following) in zip(modules, [*modules[1:], ("", None)], strict=True):
        weight = weights.get(f"{name}.weight")
        if weight is None:
            state = module(state)
            ends_layer = isinstance(module, nn.ReLU)
        else:
            state = functional_call(module, {"weight": weight}, (state,))
            ends_layer = not isinstance(following, nn.ReLU)
        if ends_layer:
            yield state


def outcome(template: nn.Module, weights: Weights, images: Tensor) -> Tensor:
    """Outputs (B, d) for images (B, C, H, W)."""
    *_, last = states(template, weights, images)
    return last.flatten(1)


def jacobian(
    template: nn.Module,
    weights: Weights,
    image: Tensor,
    beat: Callable[[], None] = lambda: None,
) -> Tensor:
    """(d, d): the derivatives of all outputs (rows) by all pixels of an image (C, H, W).

    `beat` is called before each CHUNK of rows.
    """
    with torch.enable_grad():
        output, pulled_back, *_ = vjp(lambda x: outcome(template, weights, x[None])[0], image)
        rows = []
        unit_rows = torch.eye(len(output), dtype=output.dtype, device=output.device)
        for part in torch.split(unit_rows, CHUNK):
            beat()
            rows.append(vmap(lambda row: pulled_back(row)[0])(part).detach())
    return torch.cat(rows).flatten(1)


def solution(weight: Tensor, images: Tensor) -> Tensor:
    """(B, d): P_par x + R P_perp x, where gradient descent of one linear layer ends (theorem 1).

    R = `weight` (d, d) is where it starts, P_par the projection on the first image.
    """
    inputs = wide(images.flatten(1))
    direction = inputs[0] / inputs[0].norm()
    parallel = (inputs @ direction)[:, None] * direction
    closed: Tensor = parallel + (inputs - parallel) @ wide(weight).T
    return closed


def _inside(
    template: nn.Module,
    weights: Weights,
    initial: Weights,
    images: Tensor,
    outputs: Tensor,
    kinds: np.ndarray,
) -> Arrays:
    """What a network's architecture lets one say of its weights: `readout.layers`, `deviation`."""
    first = next(iter(weights.values()))
    if first.ndim == 4:
        both = {"trained": weights, "random": initial}
        return readout.layers(partial(states, template, images=images), both, images, kinds)
    if len(weights) == 1:
        closed = solution(next(iter(initial.values())), images)
        return {"deviation": (outputs - closed).abs().max().float().cpu().numpy()}
    return {}


def _scores(images: Tensor, outputs: Tensor) -> Arrays:
    """`outputs` float16 (1 + N, C, H, W), and float64 (1 + N,) what is measured of each.

    `mse_identity` and `mse_constant`; the correlations `identity`, `constant` and `edges`, of an
    output with its input, with the training image, and with the size of its input's gradient (NaN
    where an input has no variance); `nearness`, the cosine of input and training image (NaN for a
    black one).
    """
    inputs, given = wide(images.flatten(1)), wide(outputs)
    constant = inputs[:1].expand_as(inputs)
    correlations = {
        "identity": readout.correlation(given, inputs),
        "constant": readout.correlation(given, constant),
        "edges": readout.correlation(given, wide(readout.sobel(images)).flatten(1)),
    }
    varied = inputs.std(1) > 0
    measured = {
        "mse_identity": (given - inputs).square().mean(1),
        "mse_constant": (given - constant).square().mean(1),
        "nearness": inputs @ inputs[0] / (inputs.norm(dim=1) * inputs[0].norm()),
    }
    measured |= {n: torch.where(varied, values, torch.nan) for n, values in correlations.items()}
    arrays = {name: values.cpu().numpy() for name, values in measured.items()}
    return {"outputs": given.view_as(images).half().cpu().numpy(), **arrays}
