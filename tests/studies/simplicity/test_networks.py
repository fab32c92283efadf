"""Stacks of random networks, against networks of torch and NumPy with the same weights."""

from itertools import product

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from ovfit.studies.simplicity import networks
from ovfit.studies.simplicity.options import INPUTS

VARIANCES = (0.0, 1.0)


def drawn(count: int, variance: float) -> Tensor:
    return networks.drawn(count, variance, torch.Generator().manual_seed(1))


def in_torch(flat: Tensor) -> nn.Sequential:
    """One network with these parameters (P,), in float64."""
    layers = networks.Layers.of(flat.unsqueeze(0))
    parts: list[nn.Module] = []
    for place, weight in enumerate(layers.weights):
        linear = nn.Linear(*weight.shape[1:], bias=layers.biases is not None, dtype=torch.float64)
        linear.weight.data = weight[0].T.double()
        if layers.biases is not None:
            linear.bias.data = layers.biases[place][0, 0].double()
        parts += [linear, nn.ReLU()]
    return nn.Sequential(*parts[:-1])


def test_inputs_are_all_there_in_the_order_of_counting() -> None:
    expected = np.array(list(product((0.0, 1.0), repeat=7)))
    assert (networks.inputs("binary").numpy() == expected).all()
    assert (networks.inputs("centred").numpy() == 2 * expected - 1).all()


@pytest.mark.parametrize("variance", VARIANCES)
def test_functions_are_those_of_single_networks_in_float64(variance: float) -> None:
    flat, x = drawn(100, variance), networks.inputs("binary")
    packed = networks.functions(flat, x)
    for row, parameters in zip(packed, flat, strict=True):
        values = in_torch(parameters)(x.double()).detach().numpy()[:, 0]
        sure = np.abs(values) > 1e-6  # nearer to 0 rounding decides
        assert (np.unpackbits(row)[sure] == (values > 0)[sure]).all()
        assert sure[1:].mean() > 0.9


def test_without_biases_the_all_zero_input_is_read_as_0() -> None:
    packed = networks.functions(drawn(500, 0.0), networks.inputs("binary"))
    assert not np.unpackbits(packed, axis=1)[:, 0].any()
    packed = networks.functions(drawn(500, 1.0), networks.inputs("binary"))
    assert np.unpackbits(packed, axis=1)[:, 0].any()


@pytest.mark.parametrize("variance", (0.0, 1.0, 4.0))
def test_weights_and_biases_have_their_variances(variance: float) -> None:
    layers = networks.Layers.of(drawn(2000, variance))
    for weight, (rows, _) in zip(layers.weights, networks.SHAPES, strict=True):
        assert float(weight.var()) * rows == pytest.approx(1.0, rel=0.03)
    assert (layers.biases is None) == (variance == 0)
    for bias in layers.biases or ():
        assert float(bias.var()) == pytest.approx(variance, rel=0.1)


@pytest.mark.parametrize("variance", VARIANCES)
def test_gradients_are_those_of_autograd(variance: float) -> None:
    flat = drawn(5, variance).double().requires_grad_()
    rng = torch.Generator().manual_seed(2)
    x = networks.inputs("binary").double()[torch.randint(INPUTS, (5, 6), generator=rng)]
    labels = torch.randint(2, (5, 6), generator=rng).double()
    logits = networks.outputs(flat, x)
    loss = nn.functional.binary_cross_entropy_with_logits(logits, labels, reduction="none").mean(1)
    (expected,) = torch.autograd.grad(loss.sum(), flat)
    found = networks.gradient(flat.detach(), x, labels)
    assert torch.allclose(found, expected, rtol=1e-9, atol=1e-12)
