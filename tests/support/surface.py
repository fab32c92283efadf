"""Small trained stacks, and what a person would compute of them with plain modules."""

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor, nn

from ovfit.data.datasets import Dataset
from ovfit.networks import build
from ovfit.spec import Spec
from ovfit.training.trainer import Trainer
from tests.support.training import blobs, spec

CPU = torch.device("cpu")


def specs(seeds: Sequence[int] = (0, 1), norm: str = "own", **changes: object) -> list[Spec]:
    made = [spec(blobs(), seed=seed, **changes) for seed in seeds]
    return [replace(one, network=replace(one.network, norm=norm)) for one in made]


def trained(wanted: Sequence[Spec], epochs: int = 6, dataset: Dataset | None = None) -> Trainer:
    trainer = Trainer(wanted, dataset or blobs(), CPU)
    for epoch in range(1, epochs + 1):
        index, labels = trainer.order(epoch)
        for part in zip(torch.split(index, 16, 1), torch.split(labels, 16, 1), strict=True):
            trainer.step(*part)
    return trainer


def module(trainer: Trainer, row: int, flat: Tensor | None = None) -> nn.Module:
    """Network `row` alone, with the weights `flat` (R, P) where these are given."""
    one = trainer.specs[row]
    moved = trainer.stack if flat is None else trainer.stack.at(flat)
    plain = build(one.network, one.data.shape, one.data.classes).to(trainer.stack.flat.dtype)
    plain.load_state_dict(moved.tensors(row))
    return plain.eval()


def plainly(network: nn.Module, images: Tensor, labels: Tensor) -> tuple[float, float]:
    """Loss and accuracy, through a DataLoader."""
    from torch.utils.data import DataLoader, TensorDataset

    loss = correct = 0.0
    with torch.no_grad():
        for batch, wanted in DataLoader(TensorDataset(images, labels), batch_size=7):
            logits = network(batch)
            loss += nn.functional.cross_entropy(logits, wanted, reduction="sum").item()
            correct += (logits.argmax(1) == wanted).sum().item()
    return loss / len(labels), correct / len(labels)


def split(trainer: Trainer, name: str) -> tuple[Tensor, Tensor]:
    """Images and labels of a split, as the networks see them."""
    index = trainer.data.splits[name]
    return trainer.data.pool.batch(index), trainer.data.labels[index]
