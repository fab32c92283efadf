"""A stack goes on from its checkpoint to the same end, whole or in part."""

import pickle
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from ovfit.spec import Corruption, Stop
from ovfit.training import checkpoint, manifest
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.damage import flipped
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
            DATA,
            **arch,
            seed=seed,
            stop=Stop(epochs=9, hold=4),
            corruption=Corruption(kind="wrong-copies", copies=1),
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


def stopped(folder: Path) -> tuple[Loop, Path]:
    """A loop after two steps, and its checkpoint."""
    first, path = loop([spec(DATA)]), folder / "a.safetensors"
    first.run(Record(stop_at=2))
    checkpoint.save(path, first.state())
    return first, path


def test_a_checkpoint_that_does_not_fit_is_none(tmp_path: Path) -> None:
    _, path = stopped(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.safetensors"]
    assert not checkpoint.restore(path, loop([spec(DATA, seed=1)]))  # another network
    more = Loop([spec(DATA)], DATA, Recording(layers=True), CPU)
    assert not checkpoint.restore(path, more)  # other records
    assert not checkpoint.restore(tmp_path / "none.safetensors", more)
    assert more.epoch == 0 and more.trainer.updates == 0


@pytest.mark.parametrize("kept", [0, 7, 500, -1])
def test_a_damaged_file_is_none(tmp_path: Path, kept: int) -> None:
    _, path = stopped(tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    fresh = loop([spec(DATA)])
    assert not checkpoint.restore(path, fresh)
    assert fresh.epoch == 0 and fresh.trainer.updates == 0 and not fresh.histories[0].metrics


def test_a_file_with_flipped_bits_is_none_or_whole(tmp_path: Path) -> None:
    """Wherever they are: a weight with one bit changed is a weight too."""
    first, path = stopped(tmp_path)
    whole, kept, draw = path.read_bytes(), first.state(), random.Random(0)
    restored = 0
    for _ in range(60):
        path.write_bytes(flipped(whole, draw))
        fresh = loop([spec(DATA)])
        if checkpoint.restore(path, fresh):  # a byte that says nothing: padding, a blank
            restored += 1
            state = fresh.state()
            assert state.numbers == kept.numbers and state.names == kept.names
            assert all(
                torch.equal(state.tensors[name], kept.tensors[name]) for name in kept.tensors
            )
        else:
            assert fresh.epoch == 0 and fresh.trainer.updates == 0
    assert restored < 20


def test_another_format_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, path = stopped(tmp_path)
    monkeypatch.setattr(checkpoint, "FORMAT", manifest.FORMAT + 1)
    checkpoint.save(path, first.state())
    monkeypatch.undo()
    assert not checkpoint.restore(path, loop([spec(DATA)]))


def test_a_checkpoint_cannot_run_code(tmp_path: Path) -> None:
    """A pickle in its place, as earlier versions wrote, is not opened as one."""
    path, ran = tmp_path / "a.safetensors", tmp_path / "ran"
    path.write_bytes(pickle.dumps(Touch(ran)))
    assert not checkpoint.restore(path, loop([spec(DATA)])) and not ran.exists()
    pickle.loads(path.read_bytes())
    assert ran.exists()  # it would have


class Touch:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[[Path], None], tuple[Path]]:
        return Path.touch, (self.path,)


def test_a_disk_that_takes_nothing_is_an_oserror_and_leaves_no_part(tmp_path: Path) -> None:
    first, path = stopped(tmp_path)
    (tmp_path / "folder.safetensors").mkdir()
    before = path.read_bytes()
    with pytest.raises(OSError):
        checkpoint.save(tmp_path / "folder.safetensors", first.state())
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "a.json",
        "a.safetensors",
        "folder.safetensors",
    ]
    assert path.read_bytes() == before


def test_the_manifest_says_what_the_checkpoint_holds(tmp_path: Path) -> None:
    first, path = stopped(tmp_path)
    (known,) = manifest.checkpoints(tmp_path)
    assert known.path == path and known.manifest.epoch == 1
    assert known.manifest.signatures == [spec(DATA).signature()]
    assert known.manifest.records == first.recording.names
