"""Random labels, the theory: the network of 2n + d weights, minimum-norm solutions, and the claims made of them."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from ovfit.data.digits import digits as load_digits
from ovfit.data.registry import load
from ovfit.errors import BadInput
from ovfit.figures import theme
from ovfit.folders import data_dir
from ovfit.studies.randomize import construction, minimum_norm
from ovfit.studies.randomize.theory import claims as _theory_claims
from ovfit.studies.randomize.theory import figures as _theory_figures
from ovfit.studies.randomize.theory import regressions as theory
from tests.conftest import blobs


def options(**changes: object) -> SimpleNamespace:
    return SimpleNamespace(
        **({"points": (5, 20), "dataset": ("blobs",), "replicas": 5, "seed": 0} | changes)
    )


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
    with pytest.raises(BadInput, match="too large"):
        theory.check(options(points=(5, 10**7)), {"blobs": blobs()})
    with pytest.raises(BadInput, match="has 48 training images"):
        theory.check(options(points=(49,)), {"blobs": blobs()})


def test_closed_form_is_the_pseudo_inverse() -> None:
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(12, 40)) * np.geomspace(1, 100, 40), rng.normal(size=(12, 3))
    np.testing.assert_allclose(
        minimum_norm.closed_form(x, y), np.linalg.pinv(x) @ y, rtol=1e-9, atol=1e-12
    )
    np.testing.assert_allclose(
        minimum_norm.closed_form(x, y), x.T @ np.linalg.inv(x @ x.T) @ y, rtol=1e-6, atol=1e-10
    )
    low = np.concatenate([x, x[:2]])  # rank 12 of 14
    np.testing.assert_allclose(
        minimum_norm.closed_form(low, np.concatenate([y, y[:2]])),
        np.linalg.pinv(x) @ y,
        rtol=1e-9,
        atol=1e-12,
    )


def test_closed_form_of_dependent_images() -> None:
    """More images than pixels, each with zero mean: rank below both sizes, with singular values of rounding size that must not count."""
    data = load_digits()
    x, y = (
        minimum_norm.features(data.train_images[:500], "standardised"),
        np.eye(10)[data.train_labels[:500]],
    )
    w = minimum_norm.closed_form(x, y)
    np.testing.assert_allclose(w, np.linalg.pinv(x, rcond=1e-12) @ y, rtol=1e-6, atol=1e-8)
    assert np.linalg.matrix_rank(x) < 64 and np.linalg.norm(w) < 100


@pytest.mark.parametrize("batch", [1, 4, 12])
def test_sgd_from_zero_and_from_elsewhere(batch: int) -> None:
    rng = np.random.default_rng(batch)
    x, y = rng.normal(size=(12, 40)), rng.normal(size=(12, 3))
    best = np.linalg.pinv(x) @ y
    path = minimum_norm.by_sgd(x, y, rng, 3000, batch, 1e-10)
    np.testing.assert_allclose(path.w, best, atol=1e-8)
    assert (
        path.distance[0] == pytest.approx(1)
        and path.distance[-1] < 1e-8
        and path.residual[-1] <= 1e-10
    )
    assert (
        (np.diff(path.steps) > 0).all() and path.steps[0] == 0 and path.steps[1] == -(-12 // batch)
    )
    start = rng.normal(size=best.shape)
    unseen = start - np.linalg.pinv(x) @ x @ start
    np.testing.assert_allclose(minimum_norm.outside(x, start), unseen, atol=1e-12)
    path = minimum_norm.by_sgd(x, y, rng, 3000, batch, 1e-10, start)
    np.testing.assert_allclose(path.w, best + unseen, atol=1e-8)
    assert path.distance[-1] == pytest.approx(
        np.linalg.norm(unseen) / np.linalg.norm(best), rel=1e-6
    )


def test_features() -> None:
    images = blobs(train=30, side=9, channels=3).train_images
    bank = minimum_norm.filters(images, np.random.default_rng(0))
    again = minimum_norm.filters(images, np.random.default_rng(0))
    assert (
        torch.equal(bank, again)
        and bank.shape == (256, 3, 5, 5)
        and bank.sum((1, 2, 3)).abs().max() < 1e-3
    )
    np.testing.assert_array_equal(
        minimum_norm.features(images, "pixels"), images.reshape(30, -1) / 255
    )
    flat = minimum_norm.features(images, "standardised")
    np.testing.assert_allclose(flat.mean(1), 0, atol=1e-12)
    np.testing.assert_allclose(flat.std(1), 1)
    found = minimum_norm.features(images, "random convolutions", bank)
    assert (
        found.shape == (30, 2048)
        and found.dtype == np.float64
        and (found >= 0).all()
        and len(np.unique(found.round(6))) > 1000
    )
    np.testing.assert_array_equal(
        found, minimum_norm.features(images, "random convolutions", again)
    )
    planes = torch.from_numpy(flat.reshape(images.shape)).permute(0, 3, 1, 2)[:1].float()
    corner = torch.relu(
        (planes[0, :, :5, :5] * bank[7]).sum() - 1
    )  # the first of the 5 x 5 places of filter 7, by hand
    response = torch.relu(torch.nn.functional.conv2d(planes, bank)[0, 7] - 1)
    torch.testing.assert_close(response[0, 0], corner)
    assert found[0, 7 * 4] == pytest.approx(response[:3, :3].mean().item(), rel=1e-5)
    tiny = minimum_norm.filters(images[:, :1, :2], np.random.default_rng(0))
    assert np.isfinite(minimum_norm.features(images[:, :1, :2], "random convolutions", tiny)).all()


@pytest.mark.parametrize("model", minimum_norm.MODELS)
def test_fits_interpolate_and_ignore_the_scale_of_features(model: str) -> None:
    rng = np.random.default_rng(0)
    train, labels = rng.normal(size=(20, 50)), rng.integers(0, 3, 20)
    one = minimum_norm.fit(train, labels, train + 1e-9, labels, 3, model)
    assert one.train_error == one.test_error == 0
    other = minimum_norm.fit(train * 1000, labels, train * 1000, 2 - labels, 3, model)
    assert other.norm == pytest.approx(one.norm) and other.test_error == (labels != 1).mean()
    apart = ((train[:, None] - train[None]) ** 2).sum(2)
    kernel = (
        train @ train.T / (train**2).sum(1).mean()
        if model == "linear"
        else np.exp(-apart / np.median(apart[np.triu_indices(20, 1)]))
    )
    y = np.eye(3)[labels]
    assert one.norm == pytest.approx(np.sqrt(np.trace(y.T @ np.linalg.inv(kernel) @ y)))


def test_evidence_claims_and_figures(tmp_path) -> None:
    """The whole of `--theory on` on 48 images, twice the same; the claims hold where theory says so."""
    evidence = theory.compute(options(), {"blobs": blobs()})
    rows = evidence.networks
    assert (
        len(rows) == 5 * (2 * 2 + 2 + 6)
        and rows["run_id"].is_unique
        and (rows["ovfit.outcome"] == "solved").all()
    )
    assert (rows[rows["arch"] == "construction"]["fitted"] == 1).all()
    again = theory.compute(options(), {"blobs": blobs()})
    assert rows.equals(again.networks) and evidence.curves.equals(again.curves)
    found = _theory_claims.claims(evidence, {})
    assert [claim.id for claim in found] == ["Z4", "Z4", "Z5", "Z5.norm"]
    assert [claim.verdict for claim in found[:3]] == ["holds"] * 3, found
    assert "from elsewhere" in found[2].detail and "p = " in found[0].detail
    assert all("Holm over 4" in claim.test for claim in found) and "Bonferroni" in found[3].test
    few = _theory_claims.claims(
        theory.compute(options(replicas=1, points=(5,)), {"blobs": blobs()}), {"points": "5"}
    )
    assert (
        {claim.verdict for claim in few} == {"undecided"}
        and "--replicas 5" in few[0].command
        and "--theory on" in few[0].command
    )
    charts = list(_theory_figures.figures(evidence))
    name = blobs().name
    assert [figure.name for figure in charts] == [
        f"construction-{name}",
        f"sgd-{name}",
        f"norm-{name}",
    ]
    theme.save(charts, tmp_path)
    assert len(list(tmp_path.glob("*.png"))) == 3


def test_norms_need_a_larger_norm_and_a_smaller_error() -> None:
    evidence = theory.compute(options(points=(5,)), {"blobs": blobs()})
    rows = evidence.networks.copy()
    closed = (rows["arch"] == "minimum-norm") & (rows["optimizer"] != "sgd")
    wobble = rows["seed"] * 1e-3
    for kind, norm, error in (
        ("pixels", 2.0, 0.5),
        ("standardised", 3.0, 0.4),
        ("random convolutions", 1.0, 0.3),
    ):
        mine = closed & (rows["features"] == kind)
        rows.loc[mine, "norm"], rows.loc[mine, "test_error"], rows.loc[mine, "train_error"] = (
            norm + wobble,
            error + wobble * (norm - 1),
            0.0,
        )

    def verdict() -> str:
        return _theory_claims.claims(replace(evidence, networks=rows), {})[-1].verdict

    assert verdict() == "holds"  # standardised: a larger norm, a smaller error
    rows.loc[closed & (rows["features"] == "standardised"), "train_error"] = 0.1
    assert verdict() == "fails"  # only convolutions are left: a smaller norm
    rows.loc[closed, "train_error"] = 0.1
    assert verdict() == "undecided"


@pytest.mark.real_data
@pytest.mark.parametrize("name", ["mnist", "cifar10"])
def test_real_images(name: str) -> None:
    data = load(name, data_dir())
    rng = np.random.default_rng(0)
    for n in (10, 100, 1000):
        points = data.train_images[:n].reshape(n, -1) / 255.0
        targets = rng.integers(0, 10, n).astype(float)
        net = construction.construct(points, targets, rng)
        assert net.n_parameters == 2 * n + points.shape[1]
        np.testing.assert_allclose(net(points), targets, atol=1e-5)
    images = minimum_norm.features(data.train_images[:100], "standardised")
    y = np.eye(10)[data.train_labels[:100]]
    path = minimum_norm.by_sgd(images, y, rng, 5000)
    np.testing.assert_allclose(
        minimum_norm.closed_form(images, y), np.linalg.pinv(images) @ y, atol=1e-9
    )
    assert path.distance[-1] <= theory.NEAR
