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


def test_a_network_s_temperature_does_not_depend_on_its_neighbours() -> None:
    """Bit by bit, beside one whose search takes longer and one without finite logits."""
    generator = torch.Generator().manual_seed(5)
    logits = (
        torch.randn(4, 200, 5, generator=generator)
        * torch.tensor([0.05, 1.0, 40.0, 3.0])[:, None, None]
    )
    logits[3, 7, 2] = torch.nan
    labels = torch.randint(5, (4, 200), generator=generator)
    together = best_temperature(logits, labels)
    assert together[:3].isfinite().all() and together[3].isnan()
    for row in range(3):
        alone = best_temperature(logits[row : row + 1], labels[row : row + 1])
        assert torch.equal(together[row], alone[0])
