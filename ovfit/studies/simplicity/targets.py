"""What SGD is taught: a simple function, by some of its outputs."""

from dataclasses import dataclass

import numpy as np

from ovfit.seeds import numpy_generator
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.lempel_ziv import complexities
from ovfit.studies.simplicity.options import BINARY, INPUTS, SEEN, THRICE, WIDE, Coding

DRAWS = 10_000  # of a function and its training inputs


@dataclass(frozen=True, eq=False)
class Target:
    """`function` (16,) uint8 packed, of `complexity` K. `places` (m,): the training inputs among
    the 128, rising; `labels` (m,) uint8: its outputs there, both values among them.
    """

    function: np.ndarray
    complexity: float
    places: np.ndarray
    labels: np.ndarray


def target(
    block: Counts, seed: int, train_inputs: int, variance: float, coding: Coding
) -> Target | None:
    """One of the simpler half of the functions that a block has seen ten times, drawn by seed.

    The half up to the median K is the simpler one; what is constant where a network has a choice is
    left out. Training inputs are drawn from those where it has one, until both outputs are among
    them (of one value alone a constant would be learned) and WIDE functions that agree there were
    seen THRICE in the block: of fewer there is no distribution to compare. None where the block has
    no such target.
    """
    open_to = np.arange(1 if coding == BINARY and not variance else 0, INPUTS)
    often = block.where(block.times >= SEEN)
    candidates = often.where(np.ptp(often.bits[:, open_to], axis=1) > 0)
    if not len(candidates.times):
        return None
    known = complexities(candidates.functions)
    simple = np.flatnonzero(known <= np.median(known))
    draw = numpy_generator(seed, "simplicity", "target", f"{variance:g}", train_inputs)
    thrice = block.where(block.times >= THRICE)
    for _ in range(DRAWS):
        chosen = int(draw.choice(simple))
        places = np.sort(draw.choice(open_to, train_inputs, replace=False))
        labels = np.unpackbits(candidates.functions[chosen])[places]
        is_taught = labels.min() < labels.max()
        if is_taught and len(thrice.agreeing(places, labels).times) >= WIDE:
            return Target(candidates.functions[chosen], float(known[chosen]), places, labels)
    return None
