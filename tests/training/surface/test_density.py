"""The density of spectra that are known."""

import numpy as np
import pytest
import torch

from ovfit.training.surface.density import density, smoothed
from ovfit.training.surface.operator import drawn
from tests.support.curvature import known


def test_known_spectra() -> None:
    """A bulk, evenly spread, and one eigenvalue outside it; a semicircle."""
    bulk = torch.cat([torch.linspace(-1, 1, 399), torch.tensor([5.0])]).double()
    angles = (torch.arange(400) + 0.5) / 400  # quantiles of the semicircle of radius 2
    grid = torch.linspace(-2, 2, 20001).double()
    cumulated = torch.cumsum((4 - grid**2).clamp_min(0).sqrt(), 0)
    places = torch.searchsorted(cumulated / cumulated[-1], angles.double())
    circle = grid[places.clamp_max(20000)]
    found = density(known(bulk, circle), vectors=10, steps=60)
    step = found.grid[:, 1] - found.grid[:, 0]
    torch.testing.assert_close((found.density * step[:, None]).sum(1), torch.ones(2).double())
    for row, spectrum in enumerate((bulk, circle)):
        for cut in (-0.5, 0.0, 0.5):
            below = (found.weights[row] * (found.nodes[row] < cut)).sum(1).mean().item()
            assert below == pytest.approx((spectrum < cut).double().mean().item(), abs=0.03)
    outside = (found.weights[0] * (found.nodes[0] > 3)).sum(1).mean().item()
    assert 0.2 / 400 < outside < 4 / 400
    assert found.nodes[0].amax(1).numpy() == pytest.approx(np.full(10, 5.0), abs=1e-9)


def test_the_quadrature_is_exact_for_its_own_vectors() -> None:
    """The moments of nodes and weights are v' H^p v / v' v, up to p = 2 m - 1."""
    operator = known(torch.linspace(-1, 2, 50).double())
    found = density(operator, vectors=3, steps=4)
    for place in range(3):
        vector = drawn(operator, 0, "density", place)[0]
        for power in range(8):
            moment = (found.nodes[0, place] ** power * found.weights[0, place]).sum().item()
            matrix = torch.linalg.matrix_power(operator.matrices[0], power)
            expected = (vector @ matrix @ vector / (vector @ vector)).item()
            assert moment == pytest.approx(expected, rel=1e-10)


def test_two_eigenvalues_are_two_peaks_of_the_right_size() -> None:
    """Where Lanczos ends after two steps its quadrature is exact but for the random vectors."""
    spectrum = torch.cat([torch.zeros(750), torch.ones(250)]).double()
    found = density(known(spectrum), vectors=8, steps=20)
    upper = found.grid[0] > 0.5
    step = found.grid[0, 1] - found.grid[0, 0]
    share = (found.density[0, upper].sum() * step).item()
    assert share == pytest.approx(0.25, abs=5 * (2 * 0.25 * 0.75 / 8000) ** 0.5)
    assert (found.density[0, (found.grid[0] - 0.5).abs() < 0.4] < 1e-9).all()


def test_a_flat_loss_has_a_density() -> None:
    found = smoothed(torch.zeros(1, 2, 3).double(), torch.full((1, 2, 3), 1 / 3).double(), 64)
    assert found.density.isfinite().all()
