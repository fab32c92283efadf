"""A stack goes on from its checkpoint to the same end, whole or in part."""

from pathlib import Path

import numpy as np
import pytest
import torch

from ovfit.spec import Corruption, Stop
from ovfit.training import checkpoint
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU, DATA = torch.device("cpu"), blobs()


def loop(specs: list) -> Loop:
    return Loop(
        specs, DATA, Recording(histograms=True, gradients=True, samples=True, predictions=True), CPU
    )


MLP, RESNET = (
    {"arch": "mlp", "optimizer": "adam"},
    {"arch": "resnet", "width": 2, "depth": 8, "optimizer": "sgd", "momentum": 0.9},
)


@pytest.mark.parametrize(
    ("arch", "where"),
    [(MLP, 1), (MLP, 4), (MLP, 7), (MLP, 20), (RESNET, 7)],
    ids=["first step", "epoch's end", "within", "later", "batch norm"],
)
def test_interrupted_and_resumed_is_bit_equal(tmp_path: Path, where: int, arch: dict) -> None:
    specs = [
        spec(
            DATA, **arch, seed=seed, stop=Stop(9, hold=4), corruption=Corruption("wrong-copies", 1)
        )
        for seed in (0, 1, 2)
    ]
    whole, uninterrupted = Record(), loop(specs)
    uninterrupted.run(whole)
    first, record = loop(specs), Record(stop_at=where)
    first.run(record)
    assert first.trainer.updates == where and not record.outcomes
    checkpoint.save(tmp_path / "a.safetensors", first.state())
    second, rest = loop(specs), Record()
    assert checkpoint.restore(tmp_path / "a.safetensors", second)
    assert second.trainer.updates == where
    second.run(rest)
    assert rest.outcomes == whole.outcomes
    for one in specs:
        key = one.signature()
        for name, tensor in whole.weights[key].items():
            assert torch.equal(rest.weights[key][name], tensor), name
        assert second.histories[specs.index(one)].metrics == whole.metrics[key]
        kept, predicted = (
            one_loop.histories[specs.index(one)].predictions for one_loop in (second, uninterrupted)
        )
        assert (
            kept.least == predicted.least < 1
            and kept.arrays.keys()
            == predicted.arrays.keys()
            == {"labels", "test", "probabilities", "early"}
        )
        assert all(
            np.array_equal(kept.arrays[name], values) for name, values in predicted.arrays.items()
        )
        samples, expected = (
            second.histories[specs.index(one)].samples.arrays(),
            uninterrupted.histories[specs.index(one)].samples.arrays(),
        )
        assert samples.keys() == expected.keys() and len(samples["updates"]) > 5
        for name, values in expected.items():
            assert np.array_equal(samples[name], values), name


def test_some_networks_of_a_checkpoint(tmp_path: Path) -> None:
    """Those that have finished since are left out; the others go on."""
    specs = [spec(DATA, seed=seed, epochs=6, dtype="float64") for seed in (0, 1, 2)]
    whole = Record()
    loop(specs).run(whole)
    first = loop(specs)
    first.run(Record(stop_at=8))
    checkpoint.save(tmp_path / "a.safetensors", first.state())
    some, rest = loop([specs[2], specs[0]]), Record()
    assert checkpoint.restore(tmp_path / "a.safetensors", some)
    some.run(rest)
    for one in (specs[0], specs[2]):
        torch.testing.assert_close(
            rest.weights[one.signature()], whole.weights[one.signature()], rtol=0, atol=1e-9
        )


@pytest.mark.parametrize(
    "arch", [{"arch": "mlp"}, {"arch": "resnet", "depth": 8}], ids=["mlp", "resnet"]
)
def test_the_rest_goes_on_when_the_widest_has_ended(tmp_path: Path, arch: dict) -> None:
    """Padded to a narrower stack, with batch norm too."""
    wide, narrow = (
        spec(DATA, **arch, width=width, epochs=epochs, dtype="float64", seed=width)
        for width, epochs in ((5, 4), (3, 9))
    )
    first = loop([narrow, wide])
    first.run(Record(stop_at=8))
    checkpoint.save(tmp_path / "a.safetensors", first.state())
    rest, alone, second = Record(), Record(), loop([narrow])
    assert second.trainer.stack.flat.shape[1] < first.trainer.stack.flat.shape[
        1
    ] and checkpoint.restore(tmp_path / "a.safetensors", second)
    assert second.trainer.updates == 8
    second.run(rest)
    loop([narrow]).run(alone)
    for name, tensor in alone.weights[narrow.signature()].items():
        torch.testing.assert_close(
            rest.weights[narrow.signature()][name], tensor, rtol=0, atol=1e-9
        )


def test_a_checkpoint_that_does_not_fit_is_none(tmp_path: Path) -> None:
    first = loop([spec(DATA)])
    first.run(Record(stop_at=2))
    checkpoint.save(tmp_path / "a.safetensors", first.state())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.safetensors"]
    assert not checkpoint.restore(
        tmp_path / "a.safetensors", loop([spec(DATA, seed=1)])
    )  # another network
    fresh = loop([spec(DATA)])
    (tmp_path / "a.safetensors").write_bytes((tmp_path / "a.safetensors").read_bytes()[:500])
    assert (
        not checkpoint.restore(tmp_path / "a.safetensors", fresh) and fresh.trainer.updates == 0
    )  # damaged
    assert not checkpoint.restore(tmp_path / "none.safetensors", fresh)
