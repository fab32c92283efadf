"""A stack's weights are those its networks would have alone."""

import torch

from ovfit.networks.initialisation import initialised
from ovfit.spec import Network
from ovfit.training.engine.stack import Stack

CPU = torch.device("cpu")


def test_initial_weights_are_those_of_the_true_shape() -> None:
    networks = [Network(arch="cnn", width=width, depth=3, init="pytorch") for width in (3, 5)]
    stack = Stack(networks, [4, 4], (1, 8, 8), 3, CPU, torch.float32)
    for row, network in enumerate(networks):
        own = initialised(network, (1, 8, 8), 3, 4).state_dict()
        assert all(torch.equal(stack.tensors(row)[name], tensor) for name, tensor in own.items())
