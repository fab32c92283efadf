"""What pruning has left of the networks of a stack, and which training images they still fit."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat


def left(
    stack: Stack, data: StackData, rows: Tensor, beat: Beat
) -> Iterator[dict[str, np.ndarray]]:
    """The arrays of TicketProbe."""
    inputs = varying(data)
    for place, row in enumerate(rows.tolist()):
        beat(place / len(rows))
        network = stack.subset(torch.tensor([place], device=rows.device))
        yield {**_weights(network, inputs), **_images(network, data, row)}


def varying(data: StackData) -> Tensor:
    """(1, C, H, W) float64: 1 where the training images are not all the same, else 0."""
    raw = data.pool.cropped(data.pool.images[data.splits["train"]])
    return (raw.amax(0) > raw.amin(0)).double()[None]


def _weights(network: Stack, inputs: Tensor) -> dict[str, np.ndarray]:
    """Of a stack of one."""
    kept, layers = network.kept(0), network.layers
    whole = network.weights(network.flat, 0)
    masks = {
        name: kept.get(name, torch.ones_like(whole[name], dtype=torch.bool)) for name in layers
    }
    alive = live(network, masks, inputs)
    first = alive[layers[0]]
    shape = inputs.shape[1:] if first.ndim == 2 else first.shape[1:]
    return {
        "layers": np.array(layers),
        "size": np.array([mask.numel() for mask in masks.values()]),
        "kept": np.array([int(mask.sum()) for mask in masks.values()]),
        "live": np.array([int(mask.sum()) for mask in alive.values()]),
        "pixels": first.sum(0).reshape(shape).to(torch.int32).cpu().numpy(),
    }


def live(network: Stack, masks: dict[str, Tensor], inputs: Tensor) -> dict[str, Tensor]:
    """Which of the weights that are left lie on a path from an input that varies to the output.

    By the synaptic flow of Tanaka et al. 2020 (arXiv 2006.05467), section 5: with every weight that
    is left at 1, no bias, and inputs at 1, the gradient of the sum of the outputs is the number of
    paths through a weight. (Max pooling lets one of equal paths through: the weights of a
    convolution are shared by all its places, and are counted where one of them is.)
    """
    flat = torch.zeros_like(network.flat, dtype=torch.float64)
    for name, view in network.views(flat).items():
        if name in masks:
            view[0].copy_(masks[name])
        elif name.endswith("weight"):  # of batch norm
            view.fill_(1.0)
    buffers = {
        name: torch.full_like(b, float(name.endswith("var")), dtype=torch.float64)
        for name, b in network.buffers.items()
    }
    template = network.at(flat.requires_grad_(), buffers)
    outputs = template.logits(flat, inputs, training=False, shared=True)
    (paths,) = torch.autograd.grad(outputs.sum(), flat)
    found = network.views(paths)
    return {name: (found[name][0] > 0) & mask for name, mask in masks.items()}


@torch.no_grad()
def _images(network: Stack, data: StackData, row: int) -> dict[str, np.ndarray]:
    """Of one network that was taught wrong labels: how it answers to its training images."""
    if data.noisy is None or not data.noisy[row].any():
        return {}
    index, labels = data.fit_index[row], data.fit_labels[row]
    logits = data.logits(network, index)[0].float()
    return {
        "wrong": data.noisy[row].cpu().numpy(),
        "fitted": (logits.argmax(-1) == labels).cpu().numpy(),
        "losses": cross_entropy(logits, labels, reduction="none").cpu().numpy(),
    }
