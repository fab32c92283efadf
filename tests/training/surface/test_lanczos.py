"""Lanczos on matrices whose eigenvalues are known, and its residuals."""

import pytest
import torch

from ovfit.training.surface.hessian import Hessian
from ovfit.training.surface.lanczos import Krylov, extremes
from ovfit.training.surface.operator import drawn
from tests.support.curvature import known, trainer

SPECTRUM = torch.cat(
    [torch.tensor([9.0, 7.0, 4.0, 3.5, 2.0, -1.0]), torch.linspace(-0.2, 0.5, 200)]
)
NARROW = torch.cat([torch.tensor([3.0, 3.0, 2.9, 1.0, 0.5]), torch.zeros(201)])


def test_eigenvalues_of_networks_in_lockstep() -> None:
    """Double ones too: the second network's space is exhausted after five steps."""
    found = extremes(known(SPECTRUM.double(), NARROW.double()), tolerance=1e-6)
    expected = torch.tensor([[9, 7, 4, 3.5, 2], [3, 3, 2.9, 1, 0.5]], dtype=torch.float64)
    torch.testing.assert_close(found.top, expected, rtol=1e-6, atol=0)
    torch.testing.assert_close(found.lowest, torch.tensor([-1.0, 0.0]).double())
    assert (found.top_residuals <= 1e-6 * expected).all() and found.steps < 100


@pytest.mark.parametrize("steps", [8, 20, 60])
def test_residuals_are_true(steps: int) -> None:
    """However early the cap comes: within a residual of the value lies an eigenvalue, and no
    residual is less than the value's distance from the spectrum."""
    found = extremes(known(SPECTRUM.double()), tolerance=-1, steps=steps)
    assert found.steps == steps
    values = torch.cat([found.top[0], found.lowest])
    residuals = torch.cat([found.top_residuals[0], found.lowest_residual])
    distance = (values[:, None] - SPECTRUM.double()).abs().amin(1)
    assert (distance <= residuals + 1e-13).all()
    if steps == 8:  # not converged, and said
        assert residuals[4] > 0.01 and abs(values[4].item() - 2) > 1e-4
    if steps == 60:
        assert (residuals[:5] < 1e-6).all()


def test_the_tolerance_ends_it_and_holds() -> None:
    operator = known(SPECTRUM.double())
    loose, tight = (extremes(operator, tolerance=tolerance) for tolerance in (1e-2, 1e-6))
    assert loose.steps < tight.steps < 100
    assert (loose.top_residuals <= 1e-2 * loose.top).all()
    assert (tight.top_residuals <= 1e-6 * tight.top).all()
    assert (tight.lowest_residual <= 1e-6 * tight.top[:, 0]).all()


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_bases_stay_orthonormal(dtype: torch.dtype) -> None:
    operator = known(SPECTRUM.double(), NARROW.double(), dtype=dtype)
    krylov = Krylov(operator, drawn(operator, 0), 120)
    for _ in range(120):
        krylov.step()
    products = krylov.basis @ krylov.basis.mT
    assert (products - torch.eye(121)).abs().max() < 20 * torch.finfo(dtype).eps


def test_a_network_alone_has_the_eigenvalues_it_has_in_a_padded_stack() -> None:
    stacked, alone = trainer({"width": 3}, {"width": 5}), trainer({"width": 3})
    first, second = (
        extremes(Hessian(made.stack, made.data, made.data.splits["train"]), tolerance=1e-9)
        for made in (stacked, alone)
    )
    torch.testing.assert_close(first.top[0], second.top[0], rtol=1e-8, atol=0)
    torch.testing.assert_close(first.lowest[0], second.lowest[0], rtol=1e-8, atol=0)
