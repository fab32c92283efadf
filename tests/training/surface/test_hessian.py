"""Hessian products against PyTorch's dense Hessian of the plain module, and against curvlinops."""

import pytest
import torch
import torch.nn.functional as F
from curvlinops import HessianLinearOperator
from torch import nn

from ovfit.training.surface.hessian import Hessian, graph_bytes
from ovfit.training.surface.lanczos import extremes
from ovfit.training.surface.operator import drawn
from ovfit.training.surface.trace import trace
from ovfit.training.trainer import Trainer
from tests.support.curvature import ARCHS, dense, images, module, trainer


def hessian(made: Trainer, **options: int) -> Hessian:
    return Hessian(made.stack, made.data, made.data.splits["train"], **options)


@pytest.mark.parametrize(
    ("networks", "rows"),
    [
        ([{"width": 3}, {"width": 5}], 2),
        ([ARCHS["cnn"]] * 2, 2),
        ([ARCHS["resnet"], ARCHS["resnet"] | {"width": 2}], 1),  # the narrow one
        ([ARCHS["resnet"]], 1),
    ],
    ids=["padded mlps", "cnns", "padded resnets", "one resnet"],
)
def test_products_are_those_of_the_dense_hessian(networks: list[dict], rows: int) -> None:
    made = trainer(*networks)
    found = hessian(made)
    vectors = torch.stack([drawn(found, seed) for seed in range(3)])
    products = found.products(vectors)
    for row in range(rows):
        own, expected = found.own[row], dense(made, row)
        assert expected.shape == (int(own.sum()),) * 2
        exact = vectors[:, row, own] @ expected
        assert (products[:, row, own] - exact).norm() <= 1e-10 * exact.norm()
        assert (products[:, row, ~own] == 0).all()
    assert found.products(vectors[0]).equal(products[0])


def test_padded_coordinates_of_a_vector_do_not_count() -> None:
    """A linear network has second derivatives between padded coordinates; they are left out."""
    made = trainer({"arch": "fcn", "width": 3, "depth": 2}, {"arch": "fcn", "width": 6, "depth": 2})
    found = hessian(made)
    clean = drawn(found, 0)
    noisy = torch.where(found.own, clean, 7.0)
    assert not found.own.all() and found.products(noisy).equal(found.products(clean))


@pytest.mark.parametrize("arch", ARCHS)
def test_chunks_change_nothing(arch: str) -> None:
    """Graphs that are kept, built again, or some of each."""
    made = trainer(ARCHS[arch], ARCHS[arch])
    whole = hessian(made, chunk=1000)
    vectors = torch.stack([drawn(whole, seed) for seed in range(2)])
    expected = whole.products(vectors)
    assert len(whole.kept) == 1 and not whole.rebuilt
    some = 2 * graph_bytes(hessian(made, chunk=7).kept[0])
    for held, kept in ((2**30, 6), (some, 2), (0, 0)):
        parts = hessian(made, held=held, chunk=7)
        assert len(parts.kept) == kept and len(parts.kept) + len(parts.rebuilt) == 6
        found = parts.products(vectors)
        assert (found - expected).norm() <= 1e-13 * expected.norm()


def test_the_size_of_a_graph_is_that_of_its_activations() -> None:
    """x, h = relu(W x), sigmoid(h): 20 images of 50 and 30 numbers; the weights 30 x 50."""
    weights, inputs = torch.randn(30, 50, requires_grad=True), torch.randn(20, 50)
    hidden = F.relu(inputs @ weights.T)
    # x for the gradient of W, relu's result, sigmoid's result; W is not needed: x has no gradient
    assert graph_bytes(torch.sigmoid(hidden)) == 4 * (20 * 50 + 20 * 30 + 20 * 30)


def test_float32_keeps_its_digits_where_images_fit_well() -> None:
    """log_softmax is wrong by 1e-5 there; it is why the loss is not taken from it."""
    made = trainer({"width": 20}, steps=300)
    vector = drawn(hessian(made), 0)
    expected = vector @ dense(made, 0)
    single = trainer({"width": 20}, dtype="float32")
    single.stack = single.stack.at(made.stack.flat.float())
    found = hessian(single).products(vector.float()).double()
    assert made.measure()["train_loss"].item() < 1e-3
    assert (found - expected).norm() <= 1e-6 * expected.norm()


def operator(made: Trainer) -> HessianLinearOperator:
    plain = module(made, 0)
    return HessianLinearOperator(
        plain, nn.CrossEntropyLoss(), list(plain.parameters()), [images(made)]
    )


@pytest.mark.parametrize("arch", ARCHS)
def test_eigenvalues_and_trace_agree_with_curvlinops(arch: str) -> None:
    """Hutch++ is exact where its sketch spans the whole range: here with a product per weight."""
    made = trainer(ARCHS[arch])
    found = hessian(made)
    weights = int(found.own.sum())
    theirs = operator(made) @ torch.eye(weights, dtype=torch.float64)
    largest = extremes(found, tolerance=1e-8, steps=weights)
    expected = torch.linalg.eigvalsh(theirs)
    torch.testing.assert_close(largest.top[0], expected[-5:].flip(0), rtol=1e-4, atol=0)
    assert largest.lowest.item() == pytest.approx(
        expected[0].item(), abs=1e-4 * expected[-1].item()
    )
    estimate = trace(found, products=3 * weights)
    assert estimate.value.item() == pytest.approx(theirs.trace().item(), rel=1e-4)
