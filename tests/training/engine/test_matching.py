"""Matching: the same function, and a permuted copy is found again."""

import numpy as np
import pytest
import torch
from torch import nn

from ovfit.errors import BadInput
from ovfit.networks import build
from ovfit.spec import Network
from ovfit.training.engine.matching import matched, permutable, permuted

NETWORKS = {
    "mlp": Network(arch="mlp", width=9, depth=1),
    "mlp of three layers, batch norm": Network(arch="mlp", width=9, depth=3, norm="on"),
    "cnn": Network(arch="cnn", width=4, depth=3),
    "resnet": Network(arch="resnet", width=4, depth=14),
}
SHAPE = (1, 8, 8)


def made(network: Network, seed: int) -> nn.Module:
    """A network in evaluation mode whose batch norms, where it has any, say something."""
    torch.manual_seed(seed)
    module = build(network, SHAPE, 5).double()
    for name, tensor in module.state_dict().items():
        if tensor.ndim == 1:
            tensor.copy_(torch.rand_like(tensor) + (0.5 if "running_var" in name else 0.0))
    return module.eval()


def answers(network: Network, tensors: dict[str, torch.Tensor]) -> torch.Tensor:
    module = build(network, SHAPE, 5).double()
    module.load_state_dict(tensors)
    images = torch.rand(6, *SHAPE, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        return module.eval()(images)


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
def test_matched_network_is_the_same_function_and_nearer(network: Network) -> None:
    first, second = (made(network, seed).state_dict() for seed in (0, 1))
    found = matched(first, second, network)
    assert (answers(network, found) - answers(network, second)).abs().max() < 1e-12
    assert any(not torch.equal(found[name], second[name]) for name in second)

    def distance(tensors: dict[str, torch.Tensor]) -> float:
        weights = [name for name in first if name.rpartition(".")[2] in ("weight", "bias")]
        return float(sum(((tensors[name] - first[name]) ** 2).sum() for name in weights))

    assert distance(found) < distance(second)


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
def test_permuted_copy_is_found_again(network: Network) -> None:
    first = made(network, 0).state_dict()
    groups = permutable(first, network)
    rng = np.random.default_rng(2)
    copy = permuted(first, groups, [rng.permutation(group.size) for group in groups])
    assert (answers(network, copy) - answers(network, first)).abs().max() < 1e-12
    shuffled = dict(sorted(copy.items(), reverse=True))  # a file has an order of its own
    found = matched(dict(sorted(first.items())), shuffled, network)
    assert all(torch.equal(found[name], first[name]) for name in first)


def test_every_hidden_unit_of_a_resnet_is_in_a_group() -> None:
    network = NETWORKS["resnet"]
    groups = permutable(made(network, 0).state_dict(), network)
    # the stem's 4 channels, 4 and 8 that stages add, and inside of the two blocks of each stage
    assert [group.size for group in groups] == [4, 4, 8, 4, 4, 8, 8, 16, 16]


def test_what_cannot_be_matched_is_refused() -> None:
    network = NETWORKS["mlp"]
    first = made(network, 0).state_dict()
    wider = made(Network(arch="mlp", width=10, depth=1), 0).state_dict()
    with pytest.raises(BadInput, match="other sizes"):
        matched(first, wider, network)
    with pytest.raises(BadInput, match="lenet5"):
        matched(first, first, Network(arch="lenet5", width=16, depth=5))
