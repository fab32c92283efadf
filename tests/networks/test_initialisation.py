"""Initial weights: their generator, bounds and biases."""

import numpy as np
import pytest
import torch

from ovfit.networks.initialisation import initialised
from ovfit.spec import Network


def test_initialisation_ignores_the_global_generator() -> None:
    torch.manual_seed(1)
    first = initialised(Network(arch="mlp", width=5, depth=1), (1, 8, 8), 3, 0)
    torch.manual_seed(2)
    state = torch.random.get_rng_state()
    second = initialised(Network(arch="mlp", width=5, depth=1), (1, 8, 8), 3, 0)
    assert torch.equal(first[1].weight, second[1].weight)
    assert torch.equal(state, torch.random.get_rng_state())


def test_xavier_bounds_and_zero_biases() -> None:
    module = initialised(Network(arch="mlp", width=512, depth=1), (1, 28, 28), 10, 0)
    bound = np.sqrt(6 / (784 + 512))
    assert module[1].weight.abs().max() <= bound
    assert module[1].weight.std().item() == pytest.approx(bound / np.sqrt(3), rel=0.01)
    assert all((module[layer].bias == 0).all() for layer in (1, 3))
