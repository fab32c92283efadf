"""Hessians in full, of the plain module, for what is measured by products alone."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ovfit.networks import build
from ovfit.training.trainer import Trainer
from tests.support.training import blobs, spec

DATA = blobs()
CPU = torch.device("cpu")
ARCHS = {
    "mlp": {"arch": "mlp", "width": 4},
    "cnn": {"arch": "cnn", "width": 1, "depth": 3},
    "resnet": {"arch": "resnet", "width": 1, "depth": 8},
}


def trainer(*networks: dict, steps: int = 12, dtype: str = "float64") -> Trainer:
    """A stack, some steps into training: batch norm has statistics, and losses are not equal."""
    specs = [spec(DATA, seed=seed, dtype=dtype, **one) for seed, one in enumerate(networks)]
    made = Trainer(specs, DATA, CPU)
    for epoch in range(steps // 2):
        index, labels = made.order(epoch + 1)
        for part in range(2):
            made.step(index[:, part * 16 :][:, :16], labels[:, part * 16 :][:, :16])
    return made


def module(made: Trainer, row: int) -> nn.Module:
    """A network of the stack by itself, in evaluation mode."""
    one = made.specs[row]
    plain = build(one.network, one.data.shape, one.data.classes).to(made.stack.flat.dtype)
    plain.load_state_dict(made.stack.tensors(row))
    return plain.eval()


def images(made: Trainer) -> tuple[Tensor, Tensor]:
    """The training split and its labels."""
    index = made.data.splits["train"]
    return made.data.pool.batch(index), made.data.labels[index]


def dense(made: Trainer, row: int) -> Tensor:
    """(n, n) the Hessian of a network's mean clean-train loss, by PyTorch."""
    plain = module(made, row)
    names = [name for name, _ in plain.named_parameters()]
    shapes = [p.shape for p in plain.parameters()]
    inputs, labels = images(made)

    def loss(flat: Tensor) -> Tensor:
        parts = torch.split(flat, [shape.numel() for shape in shapes])
        weights = {n: p.view(s) for n, p, s in zip(names, parts, shapes, strict=True)}
        return F.cross_entropy(torch.func.functional_call(plain, weights, (inputs,)), labels)

    weights = torch.cat([p.detach().flatten() for p in plain.parameters()])
    return torch.autograd.functional.hessian(loss, weights, vectorize=True)


@dataclass
class Known:
    """Matrices (R, P, P) as an operator."""

    matrices: Tensor
    own: Tensor
    dtype: torch.dtype = torch.float64
    asked: int = 0  # products

    def products(self, vectors: Tensor) -> Tensor:
        self.asked += vectors[..., 0, 0].numel()
        return (self.matrices.to(self.dtype) @ vectors[..., None])[..., 0]


def known(*spectra: Tensor, dtype: torch.dtype = torch.float64) -> Known:
    """Matrices with these eigenvalues (P,) each, in a random basis."""
    generator = torch.Generator().manual_seed(0)
    matrices = []
    for spectrum in spectra:
        size = len(spectrum)
        noise = torch.randn(size, size, generator=generator, dtype=torch.float64)
        basis = torch.linalg.qr(noise).Q
        matrices.append(basis * spectrum @ basis.T)
    stacked = torch.stack(matrices)
    return Known(stacked, torch.ones(stacked.shape[:2], dtype=torch.bool), dtype)
