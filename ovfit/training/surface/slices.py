"""Loss and accuracy on lines and planes through trained networks (Li et al. 2018, arXiv
1712.09913).
"""

from collections.abc import Sequence

from torch import Tensor

from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.surface.values import Beat, Measured, Sets, over


def line(
    stack: Stack,
    data: StackData,
    sets: Sets,
    direction: Tensor,
    steps: Sequence[float],
    *,
    statistics: bool = False,
    beat: Beat = lambda share: None,
) -> Measured:
    """Measures (R, X) at w + x d, for each x of `steps`; `direction` d (R, P).

    Batch norm keeps the statistics of w, unless `statistics`: then they are those of each point.
    """

    def weights(place: int) -> Tensor:
        return stack.flat + steps[place] * direction

    found = over(stack, data, sets, len(steps), weights, statistics=statistics, beat=beat)
    return {name: values.T for name, values in found.items()}


def plane(
    stack: Stack,
    data: StackData,
    sets: Sets,
    across: Tensor,
    up: Tensor,
    xs: Sequence[float],
    ys: Sequence[float],
    *,
    statistics: bool = False,
    beat: Beat = lambda share: None,
) -> Measured:
    """Measures (R, Y, X) at w + x a + y b; `across` a and `up` b (R, P). As in `line`."""

    def weights(place: int) -> Tensor:
        row, column = divmod(place, len(xs))
        return stack.flat + xs[column] * across + ys[row] * up

    points = len(xs) * len(ys)
    found = over(stack, data, sets, points, weights, statistics=statistics, beat=beat)
    return {name: values.T.reshape(-1, len(ys), len(xs)) for name, values in found.items()}
