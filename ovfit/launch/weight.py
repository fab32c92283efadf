"""What a network's training takes of a device's memory at least, and whether it has so much."""

from collections.abc import Iterable
from dataclasses import replace
from math import prod

import psutil
import torch

from ovfit.networks import build
from ovfit.spec import Spec

GB = 1e9
# a network beside itself: its weights, those of its seed, and the gradient
COPIES = 3
ROOM = 0.7  # of what is free: the rest is for activations


def refusal(specs: Iterable[Spec], device: torch.device, name: str) -> str:
    """Why the first of these that does not fit alone does not; "" where all do.

    `name`: of the device, for a person.
    """
    free = free_bytes(device)
    for spec in specs:
        if least(spec) > free:
            return _told(spec, free, name)
    return ""


def free_bytes(device: torch.device) -> int:
    """That nobody uses."""
    if device.type == "cuda":
        free, _ = torch.cuda.mem_get_info(device)
        return int(free)
    return int(psutil.virtual_memory().available)


def least(spec: Spec) -> int:
    """Bytes of a network in training: weights, moments and images, without activations."""
    with torch.device("meta"):
        module = build(spec.network, spec.data.shape, spec.data.classes)
    weights = sum(each.numel() for each in module.parameters())
    optimizer = spec.optimizer
    moments = 2 if optimizer.name == "adam" else int(optimizer.momentum > 0)
    size: int = getattr(torch, spec.dtype).itemsize
    images = (spec.data.train_size + spec.data.test_size) * prod(spec.data.shape)
    return weights * size * (COPIES + moments) + images


def _told(spec: Spec, free: int, name: str) -> str:
    needed, network = least(spec), spec.network
    fits = _widest(spec, int(ROOM * free))
    advice = (
        f"--width {fits} should fit" if fits else "free some of it, or train a smaller data set"
    )
    return (
        f"a network of {network.arch}, width {network.width}, needs {needed / GB:,.1f} GB at least "
        f"to be trained, and {name} has {free / GB:,.1f} GB free; {advice}"
    )


def _widest(spec: Spec, free: int) -> int:
    """The largest width that fits, to two digits; 0 where none does."""
    low, high = 0, spec.network.width
    while high - low > max(1, low // 100):
        middle = (low + high) // 2
        narrower = replace(spec, network=replace(spec.network, width=middle, units=()))
        low, high = (middle, high) if least(narrower) <= free else (low, middle)
    unit: int = 10 ** max(0, len(str(low)) - 2)
    return low // unit * unit
