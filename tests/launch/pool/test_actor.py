"""A worker on another machine, without Ray: its methods called side by side, as Ray calls them."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest
from safetensors.torch import load_file

from ovfit.data.source import Named
from ovfit.launch.pool.actor import Actor
from ovfit.launch.pool.cargo import Delivery, received, shipped
from ovfit.launch.pool.messages import Done, Exit, Finished, Hello, Job, ParentFiles, Started
from ovfit.spec import to_json
from ovfit.training.recording.recording import Recording
from tests.conftest import blobs, spec

DATA = blobs()
SOURCE = Named("blobs")  # a name that no machine has a file of
SPECS = [spec(DATA, seed=seed, epochs=2) for seed in range(2)]


@pytest.fixture
def actor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Actor]:
    """On a machine that does not share the driver's cache folder."""
    monkeypatch.setenv("OVFIT_CACHE", str(tmp_path / "there"))
    made = Actor("cpu", 1, tmp_path / "here" / "sign")
    serving = Thread(target=made.serve, daemon=True)
    serving.start()
    yield made
    made.give(made.end.inbox.next, Exit())
    serving.join(10)
    assert not serving.is_alive() and not made.end.folder.exists()


def job(tmp_path: Path, **changed: object) -> Job:
    settings: dict[str, object] = {
        "number": 1,
        "specs": SPECS,
        "recording": Recording(steps="off"),
        "source": SOURCE,
        "data_dir": tmp_path,
        "folder": tmp_path / "here" / "checkpoints",
        "resume": tmp_path / "here" / "checkpoints" / "one.safetensors",
        "out": tmp_path / "out",
    }
    return Job(**{**settings, **changed})  # type: ignore[arg-type]


def heard(actor: Actor, seen: int = 0) -> list[object]:
    """Messages until a job is done."""
    found: list[object] = []
    end = monotonic() + 60
    while not (found and isinstance(found[-1], Done)):
        assert monotonic() < end
        found += actor.hear(seen + len(found))
    return found


def test_it_trains_what_it_is_sent(actor: Actor, tmp_path: Path) -> None:
    """The data come from the driver, the files go to it; what is on the driver's disk is not there:
    neither a checkpoint to go on from nor a folder to write to.
    """
    actor.give(0, shipped(job(tmp_path)))
    actor.keep(SOURCE, DATA)
    first, *rest = heard(actor)
    assert isinstance(first, Hello) and not first.shared and first.versions["torch"]
    deliveries = [message for message in rest if isinstance(message, Delivery)]
    assert len(deliveries) == 2 and not (tmp_path / "out").exists()
    finished = [received(delivery, tmp_path / "out") for delivery in deliveries]
    for network in finished:
        assert network.problem is None
        assert (network.folder / "config.json").exists()
        assert load_file(network.folder / "weights" / "final.safetensors")
    assert not (tmp_path / "here").exists()


def test_parents_travel_with_their_children(actor: Actor, tmp_path: Path) -> None:
    actor.keep(SOURCE, DATA)
    actor.give(0, shipped(job(tmp_path, specs=SPECS[:1], resume=None)))
    messages = heard(actor)
    (delivery,) = [message for message in messages if isinstance(message, Delivery)]
    parent = received(delivery, tmp_path / "out").folder
    name = SPECS[0].signature()
    child = spec(DATA, seed=5, epochs=0, start=name)
    files = ParentFiles(parent / "config.json", parent / "weights" / "final.safetensors", "d")
    sent = shipped(job(tmp_path, number=2, specs=[child], resume=None, parents={name: files}))
    assert files.config.read_text() == to_json(SPECS[0])
    for path in parent.rglob("*.*"):
        path.unlink()  # the machine has nothing of it
    actor.give(1, sent)
    again = heard(actor, len(messages))
    assert any(isinstance(message, Started) for message in again)
    (grown,) = [message for message in again if isinstance(message, Delivery)]
    weights = "weights/final.safetensors"
    assert grown.files[weights] == delivery.files[weights]


def test_a_disk_that_takes_no_files_costs_that_network(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where a folder should be")
    finished = Finished("name", "converged", 3, tmp_path / "there", None)
    got = received(Delivery(finished, {"config.json": b"{}"}), tmp_path / "out")
    assert got.problem is not None and "Error" in got.problem
