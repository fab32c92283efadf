"""When something is measured: in every epoch, every n-th, or log-spaced ones.

Always at 0 and at the end.
"""

from collections.abc import Iterator


def log_spaced(per_decade: int, first: int = 1) -> Iterator[int]:
    """Rising integers from `first`, about `per_decade` of them for a factor of ten, without end."""
    value, exponent = first, 0
    while True:
        yield value
        while round(first * 10 ** (exponent / per_decade)) <= value:
            exponent += 1
        value = round(first * 10 ** (exponent / per_decade))


def up_to(last: int, per_decade: int, first: int = 1) -> set[int]:
    """Those of `log_spaced` that are no more than `last`."""
    points: set[int] = set()
    for value in log_spaced(per_decade, first):
        if value > last:
            return points
        points.add(value)
    return points


def epochs(last: int, every: int | None) -> set[int]:
    """Evaluation: every `every`-th epoch; 0 and `last` always.

    None: each one to 20 and then 24 a decade (20, 22, 24, 27 ...).
    """
    if every:
        return {*range(0, last + 1, every), 0, last}
    return {*range(min(last, 20) + 1), last} | up_to(last, 24, first=20)


def sparse_epochs(last: int) -> set[int]:
    """Costly measures (gradient, layers, histograms): 0 to 4, 6, 10, 16, 25, 40 ... and `last`."""
    return {0, last} | up_to(last, 5)


def samples(last_epoch: int, steps_per_epoch: int) -> tuple[set[int], set[int]]:
    """Per-sample records: (steps within the first epoch, epochs from then on).

    6 steps a decade; 10 epochs a decade, with 0 and the last: at an epoch's end the evaluation that
    is due anyway shows the samples too, at no further cost.
    """
    return up_to(steps_per_epoch - 1, 6), {0, last_epoch} | up_to(last_epoch, 10)


def steps(last: int, every: str) -> set[int]:
    """Optimiser steps: `log` (10 a decade), `off`, or a number n for every n-th."""
    if every == "off":
        return set()
    return up_to(last, 10) if every == "log" else set(range(int(every), last + 1, int(every)))
