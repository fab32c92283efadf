"""A network's file of weights: its state_dict and, of one that is pruned, what is left of it."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")  # a tensor of torch, or an array
MASK = "mask/"  # before the name of the weights that a mask is of


def weights(saved: Mapping[str, T]) -> dict[str, T]:
    """The state_dict."""
    return {name: tensor for name, tensor in saved.items() if not name.startswith(MASK)}


def masks(saved: Mapping[str, T]) -> dict[str, T]:
    """By the name of a layer's weights bool, of their shape: True where they are not pruned.

    Empty of a network that is not pruned.
    """
    return {
        name.removeprefix(MASK): tensor for name, tensor in saved.items() if name.startswith(MASK)
    }
