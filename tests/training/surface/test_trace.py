"""Hutch++ on matrices whose trace is known."""

import pytest
import torch

from ovfit.training.surface.trace import trace
from tests.support.curvature import known

LOW_RANK = torch.cat([10 * 0.6 ** torch.arange(40.0), torch.zeros(60)]).double()
FLAT = torch.linspace(-1, 2, 100).double()


def test_thirty_products_and_an_honest_error() -> None:
    """Over 60 draws the estimates scatter about the trace as their errors say (chi-squared of 60,
    its 1e-6 quantiles, with Student's wider tails)."""
    operator = known(FLAT, LOW_RANK)
    draws = [trace(operator, seed=seed) for seed in range(60)]
    assert operator.asked == 60 * 30
    exact = torch.stack([FLAT.sum(), LOW_RANK.sum()])
    scores = torch.stack([(draw.value - exact) / draw.error for draw in draws])
    assert (scores.mean(0).abs() < 5 / 60**0.5).all()
    assert (scores.pow(2).mean(0) > 0.5).all() and (scores.pow(2).mean(0) < 2.5).all()


def test_what_the_sketch_spans_is_exact() -> None:
    rank = torch.cat([torch.tensor([5.0, 3.0, -1.0]), torch.zeros(50)]).double()
    found = trace(known(rank), products=12)
    assert found.value.item() == pytest.approx(7, rel=1e-10) and found.error.item() < 1e-8


def test_it_beats_plain_random_vectors_where_few_eigenvalues_are_large() -> None:
    """Hutchinson's variance with 30 vectors of +-1 is at most 2 |H|_F^2 / 30."""
    plain = (2 * LOW_RANK.pow(2).sum() / 30).sqrt()
    assert trace(known(LOW_RANK)).error.item() < 0.1 * plain
