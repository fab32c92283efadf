"""The best temperature against a fine grid."""

import pytest
import torch
import torch.nn.functional as F

from ovfit.training.measuring.temperature import best_temperature


@pytest.mark.parametrize("scale", [0.2, 1.0, 9.0])
def test_best_temperature_against_a_fine_grid(scale: float) -> None:
    generator = torch.Generator().manual_seed(3)
    logits = scale * torch.randn(2, 300, 5, generator=generator, dtype=torch.float64)
    labels = torch.where(
        torch.rand(2, 300, generator=generator) < 0.6,
        logits.argmax(-1),
        torch.randint(5, (2, 300), generator=generator),
    )
    found = best_temperature(logits, labels)
    grid = torch.logspace(-1.5, 2.5, 4001, dtype=torch.float64)
    for row in range(2):
        losses = torch.stack([F.cross_entropy(logits[row] / t, labels[row]) for t in grid])
        best = F.cross_entropy(logits[row] / found[row], labels[row])
        assert best <= losses.min() + 1e-12
        assert found[row].log().item() == pytest.approx(
            grid[losses.argmin()].log().item(), abs=0.004
        )


def test_without_errors_the_loss_at_the_best_temperature_is_nothing() -> None:
    """The optimum lies at temperature 0: the search ends where the loss is worth no number."""
    logits, labels = 3 * torch.eye(4, dtype=torch.float64)[None], torch.arange(4)[None]
    assert F.cross_entropy(logits[0] / best_temperature(logits, labels), labels[0]).item() < 1e-8
