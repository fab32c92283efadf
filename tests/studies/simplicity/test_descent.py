"""Targets, and SGD's runs towards them."""

import numpy as np
import pytest
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from ovfit.studies.simplicity import descent, networks, prior, targets
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.descent import Training, descend
from ovfit.studies.simplicity.lempel_ziv import complexities
from ovfit.studies.simplicity.options import Recipe
from ovfit.studies.simplicity.targets import Target, target

CPU = torch.device("cpu")
TRAINING = Training(Recipe("sgd", 0.3), runs=60, batch_size=2, epochs=200)


@pytest.fixture(scope="module")
def block() -> Counts:
    return prior.block(10_000, 0.0, 0, "binary", CPU, lambda units: None)


@pytest.fixture
def taught(block: Counts, monkeypatch: pytest.MonkeyPatch) -> Target:
    monkeypatch.setattr(targets, "WIDE", 1)
    chosen = target(block, 0, 6, 0.0, "binary")
    assert chosen is not None
    return chosen


def test_a_target_is_simple_and_is_taught_both_outputs(block: Counts, taught: Target) -> None:
    often = block.where((block.times >= 10) & (block.minority > 0))
    assert taught.function.tolist() in often.functions.tolist()
    assert taught.complexity <= np.median(complexities(often.functions))
    assert (np.unpackbits(taught.function)[taught.places] == taught.labels).all()
    assert {*taught.labels.tolist()} == {0, 1} and len(taught.places) == 6
    assert 0 not in taught.places  # without biases every network gives 0 there
    again = target(block, 0, 6, 0.0, "binary")
    assert again is not None and (again.places == taught.places).all()


def test_a_block_without_simple_functions_has_no_target() -> None:
    few = prior.block(200, 1.0, 0, "binary", CPU, lambda units: None)
    assert target(few, 0, 6, 1.0, "binary") is None


@pytest.mark.parametrize("variance", [0.0, 1.0])
def test_runs_end_where_they_fit(taught: Target, variance: float) -> None:
    beats: list[int] = []
    trained = descend(taught, TRAINING, variance, 1, "binary", CPU, beats.append)
    assert trained.counts.total + trained.at_start + trained.unfitted == sum(beats) == 60
    assert trained.counts.total > 40 and trained.epochs >= 1
    assert (trained.counts.bits[:, taught.places] == taught.labels).all()
    again = descend(taught, TRAINING, variance, 1, "binary", CPU, beats.append)
    assert (again.counts.functions == trained.counts.functions).all()


def test_steps_are_those_of_autograd(taught: Target) -> None:
    """One epoch of a stack against plain descent, batch by batch."""
    x = networks.inputs("binary")
    labels = torch.as_tensor(taught.labels).float()
    places = torch.as_tensor(taught.places)
    flat = networks.drawn(3, 1.0, torch.Generator().manual_seed(0))
    single = flat.clone()
    stack = descent._Stack(flat, x, x[places], labels, TRAINING)
    stack.epoch(torch.Generator().manual_seed(5))
    order = torch.rand((3, 6), generator=torch.Generator().manual_seed(5)).argsort(1)
    for start in range(0, 6, 2):
        batch = order[:, start : start + 2]
        single.requires_grad_()
        logits = networks.outputs(single, x[places][batch])
        loss = binary_cross_entropy_with_logits(logits, labels[batch], reduction="none")
        (gradient,) = torch.autograd.grad(loss.mean(1).sum(), single)
        single = single.detach() - 0.3 * gradient
    assert torch.allclose(stack.flat, single, atol=1e-6)


def test_runs_that_fit_before_a_step_and_runs_that_never_do_are_not_counted(
    taught: Target,
) -> None:
    none = Training(Recipe("sgd", 1e-9), runs=300, batch_size=2, epochs=2)
    trained = descend(taught, none, 0.0, 1, "binary", CPU, lambda units: None)
    assert trained.counts.total == 0 and np.isnan(trained.epochs)
    assert trained.at_start + trained.unfitted == 300 and trained.unfitted > 100
