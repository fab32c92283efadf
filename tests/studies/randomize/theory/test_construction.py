"""The network of 2n + d weights: it fits any labels, elsewhere it is the same as plain layers."""

from types import SimpleNamespace

import numpy as np
import pytest
import torch

from ovfit.data.digits import digits as load_digits
from ovfit.errors import BadInput
from ovfit.studies.randomize.theory import construction


def digits(n: int) -> np.ndarray:
    return np.unique(load_digits().train_images.reshape(-1, 64), axis=0)[:n] / 255.0


def module(net: construction.Construction) -> torch.nn.Module:
    """The same function as plain layers: n hidden units that share one direction."""
    n, d = len(net.b), len(net.a)
    layers = torch.nn.Sequential(
        torch.nn.Linear(d, n), torch.nn.ReLU(), torch.nn.Linear(n, 1, bias=False)
    ).double()
    with torch.no_grad():
        layers[0].weight.copy_(torch.from_numpy(net.a).expand(n, d))
        layers[0].bias.copy_(torch.from_numpy(-net.b))
        layers[2].weight.copy_(torch.from_numpy(net.w)[None])
    return layers


@pytest.mark.parametrize("n", [1, 2, 10, 100, 1000])
def test_the_construction_fits_any_labels_with_2n_plus_d_weights(n: int) -> None:
    points, rng = digits(n), np.random.default_rng(n)
    for targets in (rng.integers(0, 10, n).astype(float), rng.normal(size=n) * 100, np.zeros(n)):
        net = construction.construct(points, targets, rng)
        assert net.n_parameters == net.a.size + net.b.size + net.w.size == 2 * n + 64
        np.testing.assert_allclose(
            net(points), targets, atol=1e-7 * max(1.0, np.abs(targets).max())
        )
        with torch.no_grad():
            np.testing.assert_allclose(
                module(net)(torch.from_numpy(points))[:, 0],
                targets,
                atol=1e-7 * max(1.0, np.abs(targets).max()),
            )


def test_the_construction_elsewhere_and_in_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    points, rng = digits(60), np.random.default_rng(0)
    net = construction.construct(points, rng.integers(0, 10, 60).astype(float), rng)
    others = rng.random((41, 64))
    whole = net(others)
    with torch.no_grad():
        np.testing.assert_allclose(
            whole, module(net)(torch.from_numpy(others))[:, 0], rtol=1e-9, atol=1e-8
        )
    monkeypatch.setattr(construction, "CHUNK", 7 * 60)
    np.testing.assert_allclose(net(others), whole, rtol=1e-9, atol=1e-8)
    assert net(others[:0]).shape == (0,)


def test_duplicates() -> None:
    points, rng = digits(6), np.random.default_rng(0)
    points[3] = points[1]
    targets = np.array([1.0, 2, 3, 2, 5, 6])
    net = construction.construct(points, targets, rng)
    assert net.n_parameters == 12 + 64
    np.testing.assert_allclose(net(points), targets, atol=1e-9)
    with pytest.raises(BadInput, match="points 1 and 3 are identical with targets 2 and 4"):
        construction.construct(points, np.array([1.0, 2, 3, 4, 5, 6]), rng)
    with pytest.raises(BadInput, match="NaN"):
        construction.construct(points * np.nan, targets, rng)
    with pytest.raises(BadInput, match="too near"):
        construction.construct(np.array([[1.0], [1.0 + 1e-15]]), np.array([0.0, 1.0]), rng)


def test_memory_is_checked_before_anything_is_allocated(monkeypatch: pytest.MonkeyPatch) -> None:
    construction.check_memory(1000, 3072)
    with pytest.raises(
        BadInput, match="too large for the p = 2n \\+ d construction's memory"
    ) as raised:
        construction.check_memory(10, 10**12)
    assert "\n" not in str(raised.value) and "not even one point" in str(raised.value)
    monkeypatch.setattr(
        construction.psutil, "virtual_memory", lambda: SimpleNamespace(available=2**29)
    )
    with pytest.raises(BadInput, match="at most") as raised:
        construction.check_memory(10_000, 3072)
    fits = int(str(raised.value).split("at most ")[1].split(" ")[0].replace(",", ""))
    construction.check_memory(fits, 3072)
    with pytest.raises(BadInput):
        construction.check_memory(fits + 1, 3072)
