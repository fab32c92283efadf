"""Losses, accuracies and gradient norms against PyTorch on the plain module and closed forms."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from ovfit.networks import build
from ovfit.spec import Corruption
from ovfit.training.loop import Loop
from ovfit.training.measuring.evaluation import sample_losses
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")
DATA = blobs()


def test_tiny_and_huge_losses_are_exact() -> None:
    gap = torch.tensor([0.0, 5.0, 30.0, 80.0, -30.0, -2000.0])
    logits = torch.stack([gap, torch.zeros(6)], -1)
    expected = np.logaddexp(0, -gap.double().numpy())  # log(1 + exp(-gap)), float64
    found = sample_losses(logits, torch.zeros(6, dtype=torch.int64)).double().numpy()
    np.testing.assert_allclose(found, expected, rtol=1e-6)
    assert (
        F.cross_entropy(logits[2:3], torch.zeros(1, dtype=torch.int64)).item() == 0
    )  # why not cross_entropy


@pytest.mark.parametrize(
    "arch", [{"arch": "mlp"}, {"arch": "resnet", "width": 3, "depth": 8}], ids=["mlp", "resnet"]
)
@pytest.mark.parametrize(
    "corruption", [Corruption(), Corruption(kind="wrong-copies", copies=3)], ids=["clean", "wrong"]
)
def test_measures_equal_the_plain_module(arch: dict, corruption: Corruption) -> None:
    specs = [
        spec(DATA, **arch, seed=seed, corruption=corruption, dtype="float64", epochs=2)
        for seed in (0, 1)
    ]
    loop = Loop(specs, DATA, Recording(gradients=True), CPU)
    loop.run(Record(stop_at=4))
    found = loop.trainer.objective.measure(loop.trainer.stack, loop.trainer.rows)
    gradients = loop.trainer.objective.gradient_norm(loop.trainer.stack)
    for row, one in enumerate(specs):
        module = build(one.network, one.data.shape, one.data.classes).double()
        module.load_state_dict(loop.trainer.stack.tensors(row))
        module.eval()
        sets = {
            name: (index, loop.trainer.data.labels[index])
            for name, index in loop.trainer.data.splits.items()
        }
        sets["fit"] = (
            loop.trainer.data.fit_index[row][loop.trainer.data.expand[row]],
            loop.trainer.data.fit_labels[row][loop.trainer.data.expand[row]],
        )
        assert len(sets["fit"][0]) == one.fit_size
        for name, (index, labels) in sets.items():
            logits = module(loop.trainer.data.pool.batch(index))
            assert found[f"{name}_loss"][row].item() == pytest.approx(
                F.cross_entropy(logits, labels).item(), rel=1e-9
            )
            assert found[f"{name}_accuracy"][row].item() == pytest.approx(
                (logits.argmax(1) == labels).double().mean().item(), rel=1e-12
            )
        module.zero_grad()
        F.cross_entropy(
            module(loop.trainer.data.pool.batch(sets["train"][0])), sets["train"][1]
        ).backward()
        norm = torch.cat([p.grad.flatten() for p in module.parameters()]).norm().item()
        assert gradients[row].item() == pytest.approx(norm, rel=1e-9)


def test_clean_and_mislabelled_images_are_measured_apart() -> None:
    """Under label noise, against the plain module.

    A network without noise in the same stack has no such measure.
    """
    rates = (0.3, 0.0, 0.5)
    kinds = [Corruption(kind="label-noise", rate=rate) if rate else Corruption() for rate in rates]
    specs = [
        spec(DATA, seed=seed, corruption=kind, dtype="float64") for seed, kind in enumerate(kinds)
    ]
    loop = Loop(specs, DATA, Recording(), CPU)
    loop.run(Record(stop_at=6))
    found = loop.trainer.objective.measure(loop.trainer.stack, loop.trainer.rows)
    train, true = loop.trainer.data.splits["train"], torch.from_numpy(loop.trainer.data.pool.labels)
    for row, one in enumerate(specs):
        assigned = loop.trainer.data.fit_labels[row]
        wrong = assigned != true[train]
        assert loop.trainer.data.corruption_rates[row] == wrong.double().mean()
        if not rates[row]:
            assert (
                not wrong.any()
                and found["clean_accuracy"][row].isnan()
                and found["mislabelled_recovered"][row].isnan()
            )
            continue
        module = build(one.network, one.data.shape, one.data.classes).double()
        module.load_state_dict(loop.trainer.stack.tensors(row))
        logits = module(loop.trainer.data.pool.batch(train))
        for name, kind in (("clean", ~wrong), ("mislabelled", wrong)):
            assert found[f"{name}_loss"][row].item() == pytest.approx(
                F.cross_entropy(logits[kind], assigned[kind]).item(), rel=1e-9
            )
            assert found[f"{name}_accuracy"][row].item() == pytest.approx(
                (logits.argmax(1) == assigned)[kind].double().mean().item()
            )
        assert found["mislabelled_recovered"][row].item() == pytest.approx(
            (logits.argmax(1) == true[train])[wrong].double().mean().item()
        )
