"""Random networks of 7-40-40-1 ReLU units as stacks, and the Boolean functions that they are.

Valle-Perez, Camargo, Louis 2018 (arXiv 1805.08522), section 3. A function is its outputs on all
2^7 = 128 inputs, in the order of counting (0000000, 0000001, ...). It is 1 where the network's
output is above 0, and 0 elsewhere: at inputs of 0 and 1 without biases the output at 0000000 is
exactly 0, so every function has a 0 there.
"""

from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from ovfit.studies.simplicity.options import BINARY, BITS, INPUTS, UNITS, Coding

SHAPES = ((BITS, UNITS), (UNITS, UNITS), (UNITS, 1))  # of weights: from, to
STARTS = (BITS * UNITS, BITS * UNITS + UNITS**2)  # of the second and the third weight
WEIGHTS = sum(rows * columns for rows, columns in SHAPES)
PARAMETERS = WEIGHTS + 2 * UNITS + 1  # with biases


class Layers(NamedTuple):
    """Views of flat parameters (R, P): a weight (R, from, to) and a bias (R, 1, to) per layer.

    There are no biases where P = WEIGHTS.
    """

    weights: list[Tensor]
    biases: list[Tensor] | None

    @staticmethod
    def of(flat: Tensor) -> "Layers":
        stack = len(flat)
        blocks = flat[:, :WEIGHTS].tensor_split(STARTS, 1)
        weights = [part.view(stack, *shape) for part, shape in zip(blocks, SHAPES, strict=True)]
        if flat.shape[1] == WEIGHTS:
            return Layers(weights, None)
        ends = flat[:, WEIGHTS:].tensor_split((UNITS, 2 * UNITS), 1)
        return Layers(weights, [end.unsqueeze(1) for end in ends])


def inputs(coding: Coding, device: torch.device | str = "cpu") -> Tensor:
    """(128, 7) float32: every input, the first bit the most significant one."""
    numbers = torch.arange(INPUTS, device=device).unsqueeze(1)
    places = torch.arange(BITS - 1, -1, -1, device=device)
    bits = ((numbers >> places) & 1).float()
    return bits if coding == BINARY else 2 * bits - 1


def drawn(count: int, variance: float, generator: torch.Generator) -> Tensor:
    """(count, P) float32: normal weights of variance 1 / fan-in, biases of this variance.

    With a variance of 0 there are no biases.
    """
    size = PARAMETERS if variance else WEIGHTS
    device = generator.device
    flat = torch.randn(count, size, generator=generator, device=device)
    for weight, (rows, _) in zip(Layers.of(flat).weights, SHAPES, strict=True):
        weight.mul_(rows**-0.5)
    if variance:
        flat[:, WEIGHTS:].mul_(variance**0.5)
    return flat


def outputs(flat: Tensor, x: Tensor) -> Tensor:
    """(R, B): each network's output on inputs (B, 7), or on its own (R, B, 7)."""
    return _forward(Layers.of(flat), x)[-1].squeeze(-1)


def _forward(layers: Layers, x: Tensor) -> list[Tensor]:
    """What each layer gives: two hidden ones (R, B, 40) and the output (R, B, 1)."""
    given: list[Tensor] = []
    last = len(SHAPES) - 1
    for place, weight in enumerate(layers.weights):
        x = torch.matmul(x, weight)
        if layers.biases is not None:
            x = x.add_(layers.biases[place])
        x = x.relu_() if place < last else x
        given.append(x)
    return given


def gradient(flat: Tensor, x: Tensor, labels: Tensor) -> Tensor:
    """(R, P): of each network's mean cross-entropy on its inputs (R, B, 7) and labels (R, B).

    By hand: autograd would make a whole (R, P) tensor for each view of the parameters.
    """
    layers = Layers.of(flat)
    first, second, output = _forward(layers, x)
    found = torch.empty_like(flat)
    into = Layers.of(found)
    error = (output.sigmoid() - labels.unsqueeze(-1)) / labels.shape[1]
    befores = (x, first, second)
    for place in reversed(range(len(SHAPES))):
        into.weights[place].copy_(torch.bmm(befores[place].transpose(1, 2), error))
        if into.biases is not None:
            into.biases[place].copy_(error.sum(1, keepdim=True))
        if place:
            back = torch.bmm(error, layers.weights[place].transpose(1, 2))
            error = back.mul_(befores[place] > 0)
    return found


def functions(flat: Tensor, x: Tensor) -> np.ndarray:
    """(R, 16) uint8: the function of each network, eight of its 128 outputs to a byte."""
    return np.packbits((outputs(flat, x) > 0).cpu().numpy(), axis=1)
