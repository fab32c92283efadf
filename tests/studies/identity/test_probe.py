"""The probe of the identity study, against independent computations."""

import numpy as np
import pytest
import torch
from scipy import ndimage

from ovfit.data.datasets import Dataset
from ovfit.networks import build
from ovfit.spec import Network
from ovfit.studies.identity import outputs
from ovfit.studies.identity.inputs import KINDS
from ovfit.studies.identity.measures import summary
from ovfit.studies.identity.outputs import jacobian
from ovfit.studies.identity.probe import IdentityProbe
from ovfit.training.engine.stack import Stack
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.studies.identity.conftest import identity_spec, probed
from tests.support.training import Record

CPU = torch.device("cpu")


def test_one_linear_layer_is_theorem_1(seven: Dataset) -> None:
    """Through the real loop, in float64: P_par x + R P_perp x, with R the initial weights."""
    shared = {"arch": "linear", "width": 64, "depth": 1, "lr": 0.3, "loss": 1e-14}
    specs = [identity_spec(seven, **shared, seed=seed, dtype="float64") for seed in range(2)]
    arrays, record = probed(specs, seven, target=1e-14)
    x = seven.train_images[0].reshape(-1) / 255
    inputs = seven.test_images.reshape(-1, 64) / 255
    projection = np.outer(x, x) / (x @ x)
    for spec, of_network in zip(specs, arrays, strict=True):
        signature = spec.signature()
        assert record.outcomes[signature][0] == "converged"
        assert record.metrics[signature][-1][1]["train_loss"] < 1e-14
        stack = Stack([spec.network], [spec.seed], seven.shape, 9, CPU, torch.float64)
        start = stack.tensors(0)["1.weight"].numpy()
        closed = inputs @ projection + inputs @ (np.eye(64) - projection) @ start.T
        weight = record.weights[signature]["1.weight"].numpy()
        trained = inputs @ weight.T
        assert np.abs(trained - closed).max() < 1e-5
        assert np.abs(closed).max() > 0.5
        largest = max(np.abs(trained - closed).max(), np.abs(weight @ x - x).max())
        assert of_network["deviation"] == pytest.approx(largest, rel=0.1)


def test_what_was_probed_before_an_end_is_kept(seven: Dataset) -> None:
    """Of three networks that finish at once the probe of the third is ended.

    The other two are finished for good.
    """
    shared = {"arch": "fcn", "width": 8, "depth": 2, "lr": 0.1, "steps": 40}
    specs = [identity_spec(seven, **shared, seed=seed) for seed in range(3)]
    probe = IdentityProbe(target=1e-6, jacobian=False)
    record = Record(end_look=3)
    loop = Loop(specs, seven, Recording(steps="off", final_probe=probe), CPU)
    loop.run(record)
    shares = [share for _, share in record.looks]
    assert shares == [0.0, pytest.approx(1 / 3), pytest.approx(2 / 3)]
    assert list(record.outcomes) == [spec.signature() for spec in specs[:2]]
    assert [bool(history.probes) for history in loop.histories] == [True, True, False]


@pytest.mark.parametrize(
    ("arch", "width", "depth"), [("fcn", 20, 3), ("conv", 3, 4), ("linear", 20, 2)]
)
def test_jacobian_against_autograd_of_the_module_itself(
    seven: Dataset, arch: str, width: int, depth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stack's other network is wider, so that this one is padded.

    The rows are worked out in parts, the last one smaller.
    """
    monkeypatch.setattr(outputs, "CHUNK", 10)
    networks = [Network(arch=arch, width=w, depth=depth, init="he") for w in (width, width + 2)]
    stack = Stack(networks, [3, 4], seven.shape, 9, CPU, torch.float64)
    module = build(networks[0], seven.shape, 9).double()
    module.load_state_dict(stack.tensors(0))
    image = torch.from_numpy(seven.test_images[12]).double().permute(2, 0, 1) / 255
    slopes = torch.autograd.functional.jacobian(lambda x: module(x[None])[0], image)  # type: ignore[no-untyped-call]  # torch's own
    expected = slopes.reshape(64, 64)
    found = jacobian(stack.template, stack.weights(stack.flat, 0), image)
    assert torch.allclose(found, expected, atol=1e-12)
    squares = np.linalg.eigvalsh((expected.T @ expected).numpy())[::-1]
    singular = np.sqrt(np.clip(squares, 0, None))
    assert np.allclose(torch.linalg.svdvals(found), singular, atol=1e-7)
    step = 1e-6 * torch.eye(64, dtype=torch.float64).view(64, 1, 8, 8)
    differences = (module(image[None] + step) - module(image[None] - step)) / 2e-6
    assert torch.allclose(differences.T.detach(), found, atol=1e-6)


def test_a_stack_s_probes_are_those_of_its_networks_alone(seven: Dataset) -> None:
    shared = {"arch": "conv", "depth": 3, "init": "he", "steps": 100}
    specs = [
        identity_spec(seven, width=3, lr=0.03, **shared),
        identity_spec(seven, width=5, lr=0.1, **shared),
    ]
    together, record = probed(specs, seven, target=1.0)
    compared = [
        "outputs",
        "identity",
        "constant",
        "mse_identity",
        "singular",
        "readout/trained/identity",
        "readout/random/constant",
    ]
    for spec, arrays in zip(specs, together, strict=True):
        (alone,), single = probed([spec], seven, target=1.0)
        signature = spec.signature()
        assert single.outcomes == {signature: record.outcomes[signature]}
        assert set(alone) == set(arrays) >= {"singular", "readout/random/identity", "means/trained"}
        for name in compared:
            assert np.allclose(alone[name], arrays[name], atol=2e-3, equal_nan=True), name


def test_scores_against_numpy_and_scipy(seven: Dataset) -> None:
    spec = identity_spec(seven, arch="fcn", width=32, depth=2, lr=0.1)
    (arrays,), _ = probed([spec], seven)
    inputs = np.concatenate([seven.train_images, seven.test_images]).reshape(-1, 64) / 255
    outputs = arrays["outputs"].astype(float).reshape(-1, 64)
    for place in (0, 5, 20, 44):
        image = inputs[place].reshape(8, 8)
        slopes = [ndimage.sobel(image, axis, mode="nearest") for axis in (0, 1)]
        others = {
            "identity": inputs[place],
            "constant": inputs[0],
            "edges": np.hypot(*slopes).reshape(-1),
        }
        for name, other in others.items():
            expected = np.corrcoef(outputs[place], other)[0, 1]
            assert arrays[name][place] == pytest.approx(expected, abs=2e-3)
        error = ((outputs[place] - inputs[place]) ** 2).mean()
        assert arrays["mse_identity"][place] == pytest.approx(error, rel=1e-2, abs=1e-6)
    flat = np.isin(arrays["kinds"], [KINDS.index("black"), KINDS.index("white")])
    assert np.isnan(arrays["identity"][flat]).all()
    assert np.isfinite(arrays["identity"][~flat]).all()
    assert np.isfinite(arrays["mse_constant"]).all()
    numbers = summary(arrays)
    assert numbers["identity"] == pytest.approx(np.nanmean(arrays["identity"][1:]))
    shares = [float(numbers[f"share_{name}"]) for name in ("identity", "constant", "neither")]
    assert sum(shares) == pytest.approx(1)
