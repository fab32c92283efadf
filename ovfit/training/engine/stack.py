"""The stack: R networks of one architecture, trained by one tensor program.

All trainable weights live in one tensor `flat` (R, P), whose row r is network r; a layer's weights
are views of it. A network narrower than the widest of the stack is padded with zeros, which stay
exactly zero under SGD and Adam: a padded unit has zero incoming and outgoing weights, so each of
its gradients is zero.
"""

from collections.abc import Mapping, Sequence
from copy import copy

import torch
from torch import Tensor, nn
from torch.func import functional_call, vmap

from ovfit.networks import build
from ovfit.networks.dropout import MASK
from ovfit.networks.initialisation import initialised
from ovfit.networks.saved import MASK as PRUNED
from ovfit.spec import Network
from ovfit.training.engine.bend import Bend
from ovfit.training.engine.padding import corner, fitted, refitted
from ovfit.training.engine.pruning import Kept, Masks
from ovfit.training.engine.state import State

Buffers = dict[str, Tensor]


class Stack:
    """Weights, buffers and forward pass of R networks; their seeds and widths may differ.

    `initial` (R, P) are the weights of their seeds; `start` (R, P) those that networks made from
    others begin at, NaN for the rest (None where there is no such network); `bend` the ends of
    their paths (None where they are no paths); `masks` what is left of those that are pruned (None
    where none is). `channels_last`: a network alone is shown its images with the channel as the
    fastest axis, which its layers hand on; the same up to rounding, and faster for some.
    """

    def __init__(
        self,
        networks: Sequence[Network],
        seeds: Sequence[int],
        shape: tuple[int, int, int],
        classes: int,
        device: torch.device,
        dtype: torch.dtype,
    ) -> None:
        widest = build(Network.envelope(networks), shape, classes)
        self.template = widest.to(dtype).to("meta")  # structure only: a call brings every tensor
        self.shapes = {name: p.shape for name, p in self.template.named_parameters()}
        self.sizes = [shape.numel() for shape in self.shapes.values()]
        self.true_shapes: list[dict[str, torch.Size]] = []
        self.flat = torch.zeros(len(networks), sum(self.sizes), dtype=dtype)
        self.buffers: Buffers = {}
        for row, (network, seed) in enumerate(zip(networks, seeds, strict=True)):
            self._place(row, len(networks), initialised(network, shape, classes, seed, dtype))
        self.flat = self.flat.to(device)
        self.buffers = {name: buffer.to(device) for name, buffer in self.buffers.items()}
        self.initial = self.flat.clone()
        self.start: Tensor | None = None
        self.bend: Bend | None = None
        self.masks: Masks | None = None
        self.channels_last = False

    def _place(self, row: int, rows: int, module: nn.Module) -> None:
        """Copies a network's tensors into the leading corner of its (padded, zero) ones."""
        own = {name: p.detach() for name, p in module.named_parameters()} | _kept(module)
        self.true_shapes.append({name: tensor.shape for name, tensor in own.items()})
        if row == 0:
            for name, buffer in _kept(self.template).items():
                self.buffers[name] = torch.zeros((rows, *buffer.shape), dtype=buffer.dtype)
        self.put(row, own)

    def put(self, row: int, tensors: Mapping[str, Tensor]) -> None:
        """Gives a network these weights and buffers, by name (a state_dict).

        Raises KeyError or ValueError where they are those of another network.
        """
        self.fill(self.flat, row, tensors)
        for name, buffer in self.buffers.items():
            buffer[row][corner(self._checked(row, name, tensors).shape)] = tensors[name].to(buffer)

    def fill(self, flat: Tensor, row: int, tensors: Mapping[str, Tensor]) -> None:
        """Writes weights by name into a row of `flat` (R, P). Raises as `put`."""
        for name, view in self.views(flat[row : row + 1]).items():
            shape = self._checked(row, name, tensors).shape
            view[0][corner(shape)] = tensors[name].to(view)

    def _checked(self, row: int, name: str, tensors: Mapping[str, Tensor]) -> Tensor:
        tensor, shape = tensors[name], self.true_shapes[row][name]
        if tensor.shape != shape:
            raise ValueError(f"{name} is {tuple(tensor.shape)}, not {tuple(shape)}")
        return tensor

    def __len__(self) -> int:
        return len(self.flat)

    def views(self, flat: Tensor) -> dict[str, Tensor]:
        """The layers' weights (R, *shape) as views of `flat` (R, P)."""
        parts = torch.split(flat, self.sizes, dim=1)
        return {
            name: part.view(len(part), *shape) if len(shape) != 1 else part
            for (name, shape), part in zip(self.shapes.items(), parts, strict=True)
        }

    def logits(
        self,
        flat: Tensor,
        images: Tensor,
        *,
        training: bool,
        shared: bool = False,
        masks: Buffers | None = None,
    ) -> Tensor:
        """(R, B, k) from images (R, B, C, H, W), or (B, C, H, W) where all see the same (`shared`).

        In training mode batch-norm statistics are updated in place, per network; `masks`
        (R, B, units) are those of the dropout layers, by name.
        """
        self.template.train(training)
        weights, buffers = self.views(flat), self.buffers | (masks or {})
        if len(flat) == 1:  # vmap over one network costs a tenth for nothing
            own = {name: tensor[0] for name, tensor in (weights | buffers).items()}
            seen = images if shared else images[0]
            if self.channels_last:
                seen = seen.clone(memory_format=torch.channels_last)  # one channel too
            logits: Tensor = functional_call(self.template, own, (seen,))
            return logits[None]
        return vmap(self._call, in_dims=(0, 0, None if shared else 0))(weights, buffers, images)

    def _call(self, weights: dict[str, Tensor], buffers: Buffers, images: Tensor) -> Tensor:
        logits: Tensor = functional_call(self.template, (weights, buffers), (images,))
        return logits

    def subset(self, rows: Tensor) -> "Stack":
        """A stack of the networks `rows` (int64, on the device) alone; their tensors are copies."""
        chosen = copy(self)
        chosen.flat, chosen.initial = self.flat[rows], self.initial[rows]
        chosen.buffers = {name: buffer[rows] for name, buffer in self.buffers.items()}
        chosen.true_shapes = [self.true_shapes[row] for row in rows.tolist()]
        chosen.start = None if self.start is None else self.start[rows]
        chosen.bend = None if self.bend is None else self.bend.subset(rows)
        chosen.masks = None if self.masks is None else self.masks.subset(rows)
        return chosen

    @property
    def shown(self) -> "Stack":
        """What is evaluated: the networks themselves, of paths the point at t = 1/2."""
        if self.bend is None:
            return self
        return self.at(self.bend.at(self.flat.detach(), 0.5), self.buffers)

    def at(self, flat: Tensor, buffers: Buffers | None = None) -> "Stack":
        """The networks with other weights: `flat` (K R, P), row k R + r is network r at point k.

        Never through `__init__`, which builds a module for each row. `buffers` (K R, ...) are used
        as they are, and a forward pass in training mode writes into them; None: copies of this
        stack's own, for each point.
        """
        points = len(flat) // len(self)
        moved = copy(self)
        moved.flat, moved.start, moved.bend, moved.masks = flat, None, None, None
        moved.initial = self.initial if points == 1 else self.initial.repeat(points, 1)
        moved.true_shapes = self.true_shapes * points
        moved.buffers = buffers or {
            name: buffer.repeat(points, *[1] * (buffer.ndim - 1))
            for name, buffer in self.buffers.items()
        }
        return moved

    def state(self) -> State:
        """Weights (R, P), buffers (R, ...), and the padded shapes of the layers."""
        tensors = {f"buffers/{name}": buffer for name, buffer in self.buffers.items()}
        tensors |= {
            f"shapes/{name}": torch.tensor(shape, dtype=torch.int64)
            for name, shape in self.shapes.items()
        }
        return State({**tensors, "flat": self.flat.detach()}, names={"layers": list(self.shapes)})

    def loaded(self, state: State, rows: Tensor) -> "Stack":
        """This stack with the weights that the networks `rows` of a saved one had."""
        chosen, buffers = copy(self), state.parts()["buffers"].tensors
        flat = state.tensors["flat"].to(self.flat.device)[rows]
        chosen.flat = refitted(flat, saved_shapes(state), self.shapes)
        chosen.buffers = {
            name: fitted(buffers[name].to(buffer.device)[rows], buffer.shape[1:])
            for name, buffer in self.buffers.items()
        }
        return chosen

    def weights(self, flat: Tensor, row: int) -> dict[str, Tensor]:
        """One network's own weights of `flat` (R, P), padding cut away, as views on its device."""
        return {
            name: view[0][corner(self.true_shapes[row][name])]
            for name, view in self.views(flat[row : row + 1].detach()).items()
        }

    def kept(self, row: int) -> Kept:
        """What is left of one network's layers; empty where it is not pruned."""
        if self.masks is None or self.masks.growth[row] > 0:
            return {}
        own = self.weights(self.masks.kept, row)
        layers = {name: own[name] > 0 for name in self.layers}
        return {} if all(mask.all() for mask in layers.values()) else layers

    def tensors(self, row: int) -> dict[str, Tensor]:
        """One network's own weights and buffers on the CPU: its module's state_dict. With them the
        masks of one that is pruned, as mask/NAME.
        """
        buffers = {
            name: buffer[row][corner(self.true_shapes[row][name])]
            for name, buffer in self.buffers.items()
        }
        masks = {PRUNED + name: mask for name, mask in self.kept(row).items()}
        return {
            name: tensor.detach().cpu().clone()
            for name, tensor in (self.weights(self.flat, row) | buffers | masks).items()
        }

    def n_parameters(self, row: int) -> int:
        """Trainable weights of one network, padding not counted."""
        return sum(self.true_shapes[row][name].numel() for name in self.shapes)

    def density(self, row: int) -> float:
        """The share of the weights of one network's layers that pruning has left."""
        masks = self.kept(row).values()
        return (
            float(torch.cat([mask.flatten() for mask in masks]).double().mean()) if masks else 1.0
        )

    @property
    def layers(self) -> list[str]:
        """The weights of two or more dimensions, in order: what is measured per layer."""
        return [name for name, shape in self.shapes.items() if len(shape) >= 2]


def _kept(module: nn.Module) -> Buffers:
    """The buffers that are a network's own: masks of dropout are given anew for each step."""
    return {
        name: buffer for name, buffer in module.named_buffers() if name.rpartition(".")[2] != MASK
    }


def saved_shapes(state: State) -> dict[str, list[int]]:
    """The padded shapes of the layers in a saved stack, in their order."""
    shapes = state.parts()["shapes"].tensors
    return {name: shapes[name].tolist() for name in state.names["layers"]}
