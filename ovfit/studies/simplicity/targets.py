"""What SGD is taught: a simple function, by some of its outputs."""

from dataclasses import dataclass

import numpy as np

from ovfit.seeds import numpy_generator
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.lempel_ziv import complexities
from ovfit.studies.simplicity.options import INPUTS, SEEN


@dataclass(frozen=True, eq=False)
class Target:
    """`function` (16,) uint8 packed, of `complexity` K. `places` (m,): the training inputs among
    the 128, rising; `labels` (m,) uint8: its outputs there, both values among them.
    """

    function: np.ndarray
    complexity: float
    places: np.ndarray
    labels: np.ndarray


def target(block: Counts, seed: int, train_inputs: int, variance: float) -> Target | None:
    """One of the simpler half of the functions that a block has seen ten times, drawn by seed.

    Constants are left out; the half up to the median K is the simpler one. Training inputs are
    drawn until both outputs are among them: of one value alone a constant would be learned. None
    where the block has no such function.
    """
    candidates = block.where((block.times >= SEEN) & (block.minority > 0))
    if not len(candidates.times):
        return None
    known = complexities(candidates.functions)
    simple = np.flatnonzero(known <= np.median(known))
    draw = numpy_generator(seed, "simplicity", "target", f"{variance:g}", train_inputs)
    chosen = int(draw.choice(simple))
    outputs = np.unpackbits(candidates.functions[chosen])
    while True:
        places = np.sort(draw.choice(INPUTS, train_inputs, replace=False))
        labels = outputs[places]
        if labels.min() < labels.max():
            return Target(candidates.functions[chosen], float(known[chosen]), places, labels)
