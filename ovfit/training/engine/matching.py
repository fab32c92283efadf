"""One network's hidden units in the order that fits another's best: the same function, other
weights.

Weight matching (Ainsworth, Hayase & Srinivasa 2022, arXiv 2209.04836, section 3.2, algorithm 1):
the permutations that maximise the inner product of the two networks' weights, found one group of
units after the other until nothing changes. Ours goes from the input to the output (the paper in
random order), so that a permuted copy is found again and nothing is drawn.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from ovfit.errors import BadInput
from ovfit.spec import Network

MATCHED = ("mlp", "cnn", "resnet")
ROUNDS = 100  # of all groups; a handful suffices
Tensors = Mapping[str, Tensor]


@dataclass(frozen=True)
class Place:
    """Where a group's units stand: places `begin`, `begin` + 1 ... of an axis of a tensor, each of
    them `block` entries wide (the pixels of a flattened channel).
    """

    name: str
    axis: int
    begin: int = 0
    block: int = 1


@dataclass(frozen=True)
class Group:
    """Hidden units that can be put in any order, if everywhere in the same."""

    size: int
    places: tuple[Place, ...]


def matched(first: Tensors, second: Tensors, network: Network) -> dict[str, Tensor]:
    """The tensors of `second` (weights and buffers by name, padding cut away) with its hidden units
    permuted to those of `first`: it computes the same function.

    Raises BadInput for architectures other than MATCHED, and where the two differ in shape.
    """
    groups = permutable(first, network)
    shapes = {name: tensor.shape for name, tensor in first.items()}
    if shapes != {name: tensor.shape for name, tensor in second.items()}:
        raise BadInput("networks of other sizes cannot be matched; take two of one architecture")
    orders = [np.arange(group.size) for group in groups]
    for _ in range(ROUNDS):
        moved = False
        for place, group in enumerate(groups):
            others = [*orders[:place], np.arange(group.size), *orders[place + 1 :]]
            order = _best(first, permuted(second, groups, others), group)
            moved |= not np.array_equal(order, orders[place])
            orders[place] = order
        if not moved:
            break
    return permuted(second, groups, orders)


def permuted(
    tensors: Tensors, groups: Sequence[Group], orders: Sequence[np.ndarray]
) -> dict[str, Tensor]:
    """The tensors with unit `order[i]` of each group where its unit i was; copies."""
    changed = {name: tensor.clone() for name, tensor in tensors.items()}
    for group, order in zip(groups, orders, strict=True):
        for place in group.places:
            tensor = changed[place.name]
            entries = order[:, None] * place.block + np.arange(place.block)
            chosen = torch.from_numpy(place.begin + entries.ravel()).to(tensor.device)
            span = slice(place.begin, place.begin + group.size * place.block)
            index = (slice(None),) * place.axis + (span,)
            changed[place.name][index] = tensor.index_select(place.axis, chosen)
    return changed


def _best(first: Tensors, second: Tensors, group: Group) -> np.ndarray:
    """(units,) int64: the order of the units of `second` that maximises the inner product."""
    from scipy.optimize import linear_sum_assignment

    gain = np.zeros((group.size, group.size))
    for place in group.places:
        if place.name.rpartition(".")[2] in ("weight", "bias"):  # statistics are no weights
            rows = [_units(tensors[place.name], place, group.size) for tensors in (first, second)]
            gain += rows[0] @ rows[1].T
    return np.asarray(linear_sum_assignment(gain, maximize=True)[1], dtype=np.int64)


def _units(tensor: Tensor, place: Place, size: int) -> np.ndarray:
    """(units, entries) float64: what belongs to each unit."""
    span = tensor.detach().cpu().double().narrow(place.axis, place.begin, size * place.block)
    return span.movedim(place.axis, 0).reshape(size, -1).numpy()


def permutable(tensors: Tensors, network: Network) -> list[Group]:
    """The groups of hidden units of a network, from the input to the output. Raises BadInput."""
    if network.source or network.arch not in MATCHED:
        raise BadInput(
            f"the hidden units of {network.arch} cannot be matched; use --arch mlp, cnn or resnet"
        )
    groups = _stages(tensors) if network.arch == "resnet" else _chain(tensors)
    return list(groups)


def _chain(tensors: Tensors) -> Iterator[Group]:
    """Of layers one after the other: each hidden layer's units are a group.

    A batch norm stands between the layer whose units it scales and the next one.
    """
    parts: dict[int, list[str]] = {}  # by number: a file holds them in an order of its own
    for name, tensor in tensors.items():
        if tensor.ndim:  # the number of batches a batch norm has seen belongs to no unit
            parts.setdefault(int(name.split(".")[0]), []).append(name)
    layers: list[list[str]] = []  # the tensors that belong to the units of each layer
    for number in sorted(parts):
        if tensors[f"{number}.weight"].ndim >= 2:
            layers.append([])
        layers[-1] += sorted(parts[number], reverse=True)  # the weight first
    for own, after in pairwise(layers):
        size, following = len(tensors[own[0]]), after[0]
        block = tensors[following].shape[1] // size
        places = [*(Place(name, 0) for name in own), Place(following, 1, 0, block)]
        yield Group(size, tuple(places))


def _stages(tensors: Tensors) -> Iterator[Group]:
    """Of a ResNet with option-A shortcuts.

    A shortcut hands channels on as they are and adds new ones at the end, so the channels of the
    stem are one group through all stages, those that a later stage adds are another; inside each
    block the channels between its two convolutions are a group of their own.
    """
    numbers = sorted({int(name.split(".")[1]) for name in tensors if name.startswith("blocks.")})
    blocks = [f"blocks.{number}" for number in numbers]
    inputs = [tensors[f"{block}.conv1.weight"].shape[1] for block in blocks]
    outputs = [len(tensors[f"{block}.conv2.weight"]) for block in blocks]
    begin = 0
    for end in sorted({len(tensors["conv.weight"]), *outputs}):
        places = [*_channels(tensors, "conv", "norm", begin)]
        for block, channels in zip(blocks, inputs, strict=True):
            if channels > begin:
                places.append(Place(f"{block}.conv1.weight", 1, begin))
            places += _channels(tensors, f"{block}.conv2", f"{block}.norm2", begin)
        places.append(Place("classify.weight", 1, begin))
        yield Group(end - begin, tuple(places))
        begin = end
    for block in blocks:
        inner = _channels(tensors, f"{block}.conv1", f"{block}.norm1", 0)
        size = len(tensors[f"{block}.conv1.weight"])
        yield Group(size, (*inner, Place(f"{block}.conv2.weight", 1)))


def _channels(tensors: Tensors, conv: str, norm: str, begin: int) -> list[Place]:
    """Where the output channels from `begin` on of a convolution and its batch norm stand."""
    if len(tensors[f"{conv}.weight"]) <= begin:
        return []
    names = ("weight", "bias", "running_mean", "running_var")
    own = [f"{norm}.{name}" for name in names if f"{norm}.{name}" in tensors]
    return [Place(name, 0, begin) for name in (f"{conv}.weight", *own)]
