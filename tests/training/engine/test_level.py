"""Networks that stop at a clean loss end just there, between the last two looks."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from ovfit.data import splits
from ovfit.networks import build
from ovfit.spec import Corruption, Spec, Stop
from ovfit.training import checkpoint
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU, DATA, LEVEL = torch.device("cpu"), blobs(train=700), 0.4
MLP = {"arch": "mlp", "lr": 3e-4, "optimizer": "adam"}
RESNET = {"arch": "resnet", "width": 2, "depth": 8, "lr": 0.001, "optimizer": "adam"}


def network(arch: dict, **changes: object) -> Spec:
    stop = Stop(epochs=60, clean=LEVEL)
    wrong = Corruption(kind="wrong-copies", copies=1)
    return spec(DATA, **{**arch, "stop": stop, "corruption": wrong, "dtype": "float64", **changes})


def trained(*specs: Spec) -> Record:
    record = Record()
    Loop(specs, DATA, Recording(), CPU).run(record)
    return record


def after(one: Spec, steps: int) -> dict[str, Tensor]:
    """The weights of the network after so many steps, whatever its loss."""
    bound = replace(one, stop=Stop(epochs=60, steps=steps))
    return trained(bound).weights[bound.signature()]


def updates(record: Record, one: Spec) -> int:
    measured = [values for _, values in record.metrics[one.signature()] if "updates" in values]
    return int(measured[-1]["updates"])


def clean_loss(one: Spec, weights: dict[str, Tensor]) -> float:
    """By a module of its own, on the images as they are."""
    module = build(one.network, DATA.shape, DATA.classes).double()
    module.load_state_dict(weights)
    index = splits.of(DATA, one.data)["train"]
    images = torch.from_numpy(DATA.images[index]).permute(0, 3, 1, 2).double() / 255
    with torch.no_grad():
        logits = module.eval()(images)
    return float(cross_entropy(logits, torch.from_numpy(DATA.labels[index])))


@pytest.mark.parametrize("arch", [MLP, RESNET], ids=["mlp", "batch norm"])
def test_it_ends_at_the_level_between_two_looks(arch: dict) -> None:
    """At the level itself, on the straight way from the look before, batch norm's too."""
    one = network(arch)
    record = trained(one)
    assert record.outcomes[one.signature()][0] == "converged"
    final, steps = record.weights[one.signature()], updates(record, one)
    assert clean_loss(one, final) == pytest.approx(LEVEL, rel=1e-3)

    every = one.steps_per_epoch // 20
    assert steps % one.steps_per_epoch  # within an epoch
    before, passed = after(one, steps - every), after(one, steps)
    assert clean_loss(one, passed) < LEVEL < clean_loss(one, before)
    moving = [name for name, tensor in final.items() if tensor.is_floating_point()]
    assert any("running" in name for name in moving) == (arch is RESNET)
    way = {name: passed[name] - before[name] for name in moving}
    longest = max(moving, key=lambda name: float(way[name].norm()))
    covered = final[longest] - before[longest]
    share = float((covered * way[longest]).sum() / way[longest].square().sum())
    assert 0 < share < 1
    for name in moving:
        torch.testing.assert_close(final[name], before[name] + share * way[name])


def test_one_that_falls_below_it_in_an_epoch_ends_at_it_too() -> None:
    """There was no look within the epoch: its way is that from the end of the epoch before."""
    one = network({**MLP, "lr": 0.1}, stop=Stop(epochs=60, clean=0.05), corruption=Corruption())
    record = trained(one)
    epochs = [values for _, values in record.metrics[one.signature()] if "train_loss" in values]
    assert epochs[-2]["train_loss"] > 2 * 0.05  # not close, so that nobody looked
    assert updates(record, one) % one.steps_per_epoch == 0
    assert clean_loss(one, record.weights[one.signature()]) == pytest.approx(0.05, rel=0.01)
    assert epochs[-1]["train_loss"] == pytest.approx(0.05, rel=0.01)  # what is told is of the end


def test_one_that_begins_below_it_stays_where_it_is() -> None:
    one = network(MLP, stop=Stop(epochs=60, clean=50.0))
    final = trained(one).weights[one.signature()]
    looked_at = replace(one, stop=Stop(epochs=0))
    begun = trained(looked_at).weights[looked_at.signature()]
    for name, tensor in begun.items():
        torch.testing.assert_close(final[name], tensor, rtol=1e-2, atol=1e-4)


@pytest.mark.parametrize("arch", [MLP, RESNET], ids=["mlp", "batch norm"])
def test_its_end_does_not_depend_on_an_interruption_or_on_mates(arch: dict, tmp_path: Path) -> None:
    one, mate = network(arch), network(arch, seed=1)
    whole = trained(one)
    steps = updates(whole, one)
    for where in (1, steps - 1):
        first = Loop([mate, one], DATA, Recording(), CPU)
        first.run(Record(stop_at=where))
        checkpoint.save(tmp_path / "a.safetensors", first.state())
        rest, second = Record(), Loop([one], DATA, Recording(), CPU)
        assert checkpoint.restore(tmp_path / "a.safetensors", second)
        assert second.trainer.updates == where
        second.run(rest)
        for name, tensor in whole.weights[one.signature()].items():
            torch.testing.assert_close(rest.weights[one.signature()][name], tensor)
