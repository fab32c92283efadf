"""Networks in random subspaces: their bases, gradients, steps and checkpoints."""

from dataclasses import replace

import numpy as np
import pytest
import scipy.linalg
import torch
from torch import Tensor
from torch.func import functional_call
from torch.nn.functional import cross_entropy

from ovfit.networks.initialisation import initialised
from ovfit.spec import Spec, Subspace
from ovfit.training.engine.basis import DeviceSparse, Sparse, basis, walsh_hadamard
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")
KINDS = ("sparse", "dense", "fastfood")
D = 64 * 7 + 7 + 21 + 3
DOUBLE = torch.zeros(0, dtype=torch.float64)


def whole(kind: str, dimension: int, weights: int = D, seed: int = 3) -> Tensor:
    """(D, d) P, column by column."""
    one = basis(Subspace(kind=kind, dimension=dimension), weights, seed, DOUBLE)
    return torch.stack([one.out(column) for column in torch.eye(dimension).double()], 1)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dimension", [1, 12, 100])
def test_a_basis_is_a_matrix_of_unit_columns_and_its_transpose(kind: str, dimension: int) -> None:
    columns = whole(kind, dimension)
    one = basis(Subspace(kind=kind, dimension=dimension), D, 3, DOUBLE)
    z, g = torch.randn(dimension).double(), torch.randn(D).double()
    torch.testing.assert_close(one.out(z), columns @ z)
    torch.testing.assert_close(one.back(g), columns.T @ g)
    lengths = columns.norm(dim=0)
    slack = 0.15 if kind == "fastfood" else 1e-12  # its last block is cut off
    assert (lengths - 1).abs().max() <= slack
    assert not torch.equal(whole(kind, dimension, seed=4), columns)


@pytest.mark.parametrize("kind", ["sparse", "dense"])
def test_a_smaller_subspace_lies_in_a_larger_one(kind: str) -> None:
    assert torch.equal(whole(kind, 40)[:, :12], whole(kind, 12))


def test_a_sparse_column_has_about_the_root_of_the_weights_in_it() -> None:
    columns = whole("sparse", 200, weights=10_000)
    counts = (columns != 0).sum(0)
    assert abs(counts.double().mean() - 100) < 3
    assert abs(columns.sign().sum()) < 5 * np.sqrt(200 * 100)


def test_a_sparse_basis_is_the_same_on_the_cpu_as_on_a_device() -> None:
    on_cpu, on_device = (kind(40, D, 3, DOUBLE) for kind in (Sparse, DeviceSparse))
    z, g = torch.randn(40).double(), torch.randn(D).double()
    torch.testing.assert_close(on_cpu.out(z), on_device.out(z), rtol=0, atol=1e-14)
    torch.testing.assert_close(on_cpu.back(g), on_device.back(g), rtol=0, atol=1e-14)


def test_columns_are_nearly_at_right_angles() -> None:
    for kind in KINDS:
        columns = whole(kind, 60, weights=20_000)
        inner = columns.T @ columns - torch.diag((columns**2).sum(0))
        assert inner.abs().max() < 0.08


def test_the_transform_is_hadamard_s() -> None:
    values = torch.randn(3, 16).double()
    matrix = torch.from_numpy(scipy.linalg.hadamard(16) / 4.0)
    torch.testing.assert_close(walsh_hadamard(values), values @ matrix)


def confined(kind: str, dimension: int, **changes: object) -> Spec:
    one = spec(blobs(), dtype="float64", **changes)
    return replace(one, subspace=Subspace(kind=kind, dimension=dimension))


@pytest.mark.parametrize("kind", KINDS)
def test_steps_are_those_of_the_numbers_of_the_subspace(kind: str) -> None:
    """Against autograd through theta_0 + P z and torch.optim.Adam, beside a larger one."""
    small, large = confined(kind, 12, lr=0.05, epochs=4), confined(kind, 30, lr=0.02, epochs=4)
    record = Record()
    loop = Loop([small, large], blobs(), Recording(), CPU)
    data = loop.trainer.data
    loop.run(record)
    saved = record.weights[small.signature()]

    module = initialised(small.network, (1, 8, 8), 3, small.seed, torch.float64)
    shapes = {name: p.shape for name, p in module.named_parameters()}
    sizes = [shape.numel() for shape in shapes.values()]
    origin = torch.cat([p.detach().flatten() for p in module.parameters()])
    columns, z = whole(kind, 12, seed=small.seed), torch.zeros(12).double().requires_grad_()
    by = torch.optim.Adam([z], lr=0.05)

    def weights() -> dict[str, Tensor]:
        parts = torch.split(origin + columns @ z, sizes)
        pairs = zip(shapes.items(), parts, strict=True)
        return {name: part.view(shape) for (name, shape), part in pairs}

    for epoch in range(1, 5):
        index, labels = data.order(torch.tensor([0]), epoch)
        for batch in torch.split(torch.arange(index.shape[1]), small.batch_size):
            by.zero_grad()
            logits = functional_call(module, weights(), (data.pool.batch(index[:, batch])[0],))
            cross_entropy(logits, labels[0, batch]).backward()
            by.step()
    for name, tensor in weights().items():
        torch.testing.assert_close(saved[name], tensor.detach(), rtol=1e-8, atol=1e-10)


def test_interrupted_and_resumed_beside_others() -> None:
    """Of a stack of three, one goes on alone, in fewer columns; another ends sooner."""
    specs = [
        confined("sparse", d, epochs=e, seed=s) for d, e, s in ((5, 4, 0), (9, 6, 1), (3, 6, 2))
    ]
    through, cut, rest = Record(), Record(stop_at=8), Record()
    Loop(specs, blobs(), Recording(), CPU).run(through)
    first = Loop(specs, blobs(), Recording(), CPU)
    first.run(cut)
    last = Loop(specs[2:], blobs(), Recording(), CPU)
    last.load(first.state())
    last.run(rest)
    own = specs[2].signature()
    for name, tensor in rest.weights[own].items():
        torch.testing.assert_close(tensor, through.weights[own][name], rtol=1e-9, atol=1e-12)
    assert through.outcomes[specs[0].signature()] == ("budget", 4)
