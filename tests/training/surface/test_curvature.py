"""What a probe gets of each network."""

import numpy as np
import pytest
import torch

from ovfit.training.surface import curvature as room
from ovfit.training.surface.curvature import Curvature, curvature
from tests.support.curvature import dense, trainer

SETTINGS = Curvature(vectors=2, density_steps=20, points=64, tolerance=1e-6)


def test_arrays_of_each_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Together or one at a time, padded or not; progress only rises, to 1."""
    made = trainer({"width": 3}, {"width": 5}, {"width": 5})
    shares: list[float] = []
    together = list(curvature(made.stack, made.data, SETTINGS, shares.append))
    assert shares == sorted(shares) and shares[-1] == pytest.approx(1) and len(shares) > 40
    monkeypatch.setitem(room.HELD, "cpu", 400_000)  # bytes: the Lanczos vectors of one
    alone = list(curvature(made.stack, made.data, SETTINGS, lambda share: None))
    assert len(together) == len(alone) == 3
    for row, (first, second) in enumerate(zip(together, alone, strict=True)):
        exact = torch.linalg.eigvalsh(dense(made, row)).numpy()
        for arrays in (first, second):
            np.testing.assert_allclose(arrays["eigenvalues"], exact[:-6:-1], rtol=1e-8)
            assert arrays["lowest"] == pytest.approx(exact[0], abs=1e-6 * exact[-1])
            assert abs(arrays["trace"] - exact.sum()) < 6 * arrays["trace_error"]
            assert arrays["density"].shape == arrays["density_grid"].shape == (64,)
            assert arrays["density_nodes"].shape == arrays["density_weights"].shape == (2, 20)
            assert all(array.dtype == np.float64 for array in arrays.values())
        assert first["trace"] == pytest.approx(second["trace"], rel=1e-9)


def test_a_probe_can_be_ended() -> None:
    made = trainer({"width": 3})

    def end(share: float) -> None:
        if share > 0.05:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        list(curvature(made.stack, made.data, Curvature(), end))


def test_no_density_unless_asked_for() -> None:
    made = trainer({"width": 3})
    settings = Curvature(vectors=0, steps=10)
    (arrays,) = curvature(made.stack, made.data, settings, lambda share: None)
    assert "density" not in arrays and arrays["lanczos_steps"] == settings.steps == 10
    assert settings.products == 10 + 6 + 30


def test_a_network_that_diverged_costs_its_stack_nothing() -> None:
    made = trainer({"width": 4}, {"width": 4})
    sound = next(iter(curvature(made.stack, made.data, SETTINGS, lambda share: None)))
    made.stack.flat[1, 3] = torch.nan
    first, lost = curvature(made.stack, made.data, SETTINGS, lambda share: None)
    for name, values in first.items():
        if name != "lanczos_steps":
            np.testing.assert_allclose(values, sound[name], rtol=1e-5, atol=1e-7)
            assert np.isnan(lost[name]).all()
