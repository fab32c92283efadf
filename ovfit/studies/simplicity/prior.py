"""A block: the functions of random networks, counted on the way."""

from collections.abc import Callable, Sequence

import numpy as np
import torch

from ovfit.seeds import derive
from ovfit.studies.simplicity import networks
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.options import Coding

CHUNK = 128  # networks at once: their activations (20 kB each a layer) stay in a CPU's cache
LARGE = 16_384  # the same on a GPU, which wants much to do
HELD = 2**20  # functions (16 bytes) kept before they are counted


def block(
    count: int,
    variance: float,
    seed: int,
    coding: Coding,
    device: torch.device,
    beat: Callable[[int], None],
) -> Counts:
    """The functions of `count` random networks with biases of this variance.

    `beat` is told now and then how many networks more are done.
    """
    generator = torch.Generator(device)
    generator.manual_seed(derive(seed, "simplicity", "prior", f"{variance:g}"))
    x = networks.inputs(coding, device)
    chunk = CHUNK if device.type == "cpu" else LARGE
    counted = Counts.merged([])
    held: list[np.ndarray] = []
    size = told = 0
    for start in range(0, count, chunk):
        flat = networks.drawn(min(chunk, count - start), variance, generator)
        held.append(networks.functions(flat, x))
        size += len(flat)
        if size - told >= LARGE:
            beat(size - told)
            told = size
        if sum(map(len, held)) >= HELD:
            counted, held = _with(counted, held), []
    beat(size - told)
    return _with(counted, held) if held else counted


def _with(counted: Counts, held: Sequence[np.ndarray]) -> Counts:
    return Counts.merged([counted, Counts.of(np.concatenate(held))])
