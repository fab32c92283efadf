"""The trace of every network's matrix from a few products: Hutch++.

Meyer, Musco, Musco & Woodruff 2021, Hutch++: optimal stochastic trace estimation (arXiv
2010.09649), algorithm 1.
"""

from dataclasses import dataclass
from math import sqrt

import torch
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.surface.operator import Operator, drawn
from ovfit.training.surface.values import Beat


@dataclass(frozen=True, eq=False)
class Trace:
    """Of R networks, float64 on the CPU."""

    value: Tensor  # (R,)
    error: Tensor  # (R,) standard error, over the random vectors


def trace(
    operator: Operator,
    *,
    products: int = 30,
    seed: int = 0,
    beat: Beat = lambda share: None,
) -> Trace:
    """The trace, unbiased, and its standard error.

    A third of the products finds the range of the largest eigenvalues, a third its exact trace; the
    last third are Hutchinson's estimates of what lies outside it, whose scatter is the error. At
    least six products. `beat` hears the share that is done.
    """
    third = products // 3
    assert third >= 2  # one estimate has no scatter
    sketch = _signs(operator, third, seed, "sketch")
    columns = operator.products(sketch).permute(1, 2, 0)  # (R, P, third)
    beat(1 / 3)
    range_ = torch.linalg.qr(columns).Q
    inside = range_.permute(2, 0, 1)
    exact = wide(inside * operator.products(inside)).sum((0, 2))
    beat(2 / 3)
    rest = _signs(operator, third, seed, "rest").permute(1, 2, 0)
    for _ in range(2):  # twice, for float32
        rest = rest - range_ @ (range_.mT @ rest)
    outside = rest.permute(2, 0, 1)
    estimates = wide(outside * operator.products(outside)).sum(2)  # (third, R)
    beat(1)
    value = exact + estimates.mean(0)
    error = estimates.std(0) / sqrt(third)
    return Trace(value.double().cpu(), error.double().cpu())


def _signs(operator: Operator, count: int, seed: int, purpose: str) -> Tensor:
    """(count, R, P) of +-1, zero at padded coordinates."""
    vectors = [drawn(operator, seed, "trace", purpose, i, signs=True) for i in range(count)]
    return torch.stack(vectors)
