"""The identity objective in the loop: what it measures, and what it refuses to record."""

import pytest
import torch

from ovfit.errors import BadInput
from ovfit.launch.plan import Plan
from ovfit.spec import Spec
from ovfit.training.loop import Loop
from ovfit.training.measuring.registry import OBJECTIVES
from ovfit.training.recording.recording import Recording
from ovfit.training.trainer import Trainer
from tests.support.training import Record, blobs, spec

DATA, CPU = blobs(classes=64), torch.device("cpu")


def identity(**changes: object) -> Spec:
    common = {"arch": "fcn", "depth": 2, "init": "pytorch", "objective": "identity"}
    return spec(DATA, **{**common, **changes})


def test_losses_are_those_of_the_plain_module() -> None:
    trainer = Trainer([identity(dtype="float64"), identity(seed=1, dtype="float64")], DATA, CPU)
    measures = trainer.measure()
    splits = trainer.data.splits
    assert set(measures) == {"fit_loss", *(f"{name}_loss" for name in splits)}
    assert torch.equal(measures["fit_loss"], measures["train_loss"])
    images = trainer.data.pool.batch(splits["test"])
    outputs = trainer.stack.logits(trainer.stack.flat, images, training=False, shared=True)
    expected = torch.stack(
        [torch.nn.functional.mse_loss(given, images.flatten(1)) for given in outputs]
    )
    torch.testing.assert_close(measures["test_loss"], expected)


def test_gradient_norm_is_that_of_the_training_loss() -> None:
    trainer = Trainer([identity(dtype="float64")], DATA, CPU)
    flat = trainer.stack.flat.detach().requires_grad_()
    images = trainer.data.pool.batch(trainer.data.splits["train"])
    outputs = trainer.stack.logits(flat, images, training=False, shared=True)[0]
    torch.nn.functional.mse_loss(outputs, images.flatten(1)).backward()
    assert flat.grad is not None
    torch.testing.assert_close(
        trainer.objective.gradient_norm(trainer.stack), flat.grad.norm(dim=1)
    )


@pytest.mark.parametrize("asked", ["samples", "predictions"])
def test_records_of_single_images_are_refused(asked: str) -> None:
    """Before anything is trained, in one line; they ended in a KeyError."""
    recording, networks = Recording(**{asked: True}), [identity()]
    with pytest.raises(BadInput, match=f"leave {asked} out") as refused:
        Plan(study="x", command="x", specs=networks, recording=recording, options={})
    assert "\n" not in str(refused.value)
    with pytest.raises(BadInput):
        Loop(networks, DATA, recording, CPU)


def test_all_other_records_are_there() -> None:
    network, record = identity(epochs=2), Record()
    recording = Recording(gradients=True, layers=True, histograms=True, evaluate_steps=True)
    Loop([network], DATA, recording, CPU).run(record)
    names = {name for _, measures in record.metrics[network.signature()] for name in measures}
    assert {"grad_norm", "fit_loss", "step/test_loss", "updates"} <= names
    assert not any("accuracy" in name for name in names)


def test_every_objective_a_spec_can_name_is_registered() -> None:
    named = Spec.__dataclass_fields__["objective"].type
    assert set(OBJECTIVES) == set(named.__args__)  # type: ignore[union-attr]
    for entry in OBJECTIVES.values():
        assert entry.load().__module__ == entry.module
