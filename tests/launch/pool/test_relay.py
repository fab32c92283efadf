"""What a worker reports while it trains, and how it hears that it shall stop."""

from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import torch

from ovfit.data.source import Named
from ovfit.launch.pool.messages import Finished, Job, Measured, Notice, Probing, Stop
from ovfit.launch.pool.relay import Relay
from ovfit.training.loop import Loop
from ovfit.training.recording.history import History
from ovfit.training.recording.recording import Recording
from tests.conftest import blobs, spec

DATA = blobs()
SPEC = spec(DATA)


def relay_of(folder: Path) -> tuple[Relay, Connection]:
    """A relay of job 7, and the driver's end of its pipe."""
    driver, worker = Pipe()
    job = Job(
        number=7,
        specs=[SPEC],
        recording=Recording(),
        source=Named("digits"),
        data_dir=folder,
        folder=folder / "checkpoints",
        resume=None,
        out=folder / "out",
    )
    return Relay(worker, job), driver


def test_a_stop_is_heard_during_a_probe(tmp_path: Path) -> None:
    relay, driver = relay_of(tmp_path)
    assert not relay.probing(3, 0.25) and driver.recv() == Probing(7, 3, 0.25)
    driver.send(Stop())
    relay.next_report = 0.0  # a quarter of a second later
    assert relay.probing(3, 0.5) and relay.probing(3, 0.75) and not list(tmp_path.iterdir())


def test_progress_is_reported_now_and_then_measures_always(tmp_path: Path) -> None:
    relay, driver = relay_of(tmp_path)
    for step in range(3):
        relay.probing(1, step / 3)
        relay.measured(SPEC, step, {"test_loss": 0.5})
    received = [driver.recv() for _ in range(4)]
    assert not driver.poll()
    assert received[0] == Probing(7, 1, 0.0)
    assert received[1:] == [
        Measured(SPEC.signature(), step, {"test_loss": 0.5}) for step in range(3)
    ]


def test_a_finished_network_leaves_its_files(tmp_path: Path) -> None:
    relay, driver = relay_of(tmp_path)
    history = History()
    history.histogram(1, "layer", torch.arange(3).numpy())
    relay.finished(SPEC, "budget", 3, {"weight": torch.ones(2, 2).T}, history)
    took = driver.recv()
    assert took == Measured(SPEC.signature(), 3, {"seconds": took.measures["seconds"]})
    assert took.measures["seconds"] > 0
    finished = driver.recv()
    assert finished == Finished(SPEC.signature(), "budget", 3, finished.folder, None)
    files = {str(path.relative_to(finished.folder)) for path in finished.folder.rglob("*.*")}
    assert files == {"config.json", "weights/final.safetensors", "histograms.npz"}
    assert relay.done == {SPEC.signature()}


def test_a_full_disk_is_told_with_the_network(tmp_path: Path) -> None:
    relay, driver = relay_of(tmp_path)
    (tmp_path / "out").write_text("a file where the folder should be")
    relay.finished(SPEC, "budget", 3, {}, History())
    assert isinstance(driver.recv(), Measured)
    problem = driver.recv().problem
    assert problem and "Error" in problem and relay.done == {SPEC.signature()}


def test_a_checkpoint_that_cannot_be_saved_is_a_notice(tmp_path: Path) -> None:
    relay, driver = relay_of(tmp_path)
    (tmp_path / "checkpoints").write_text("a file where the folder should be")
    relay.path = relay.job.folder / "stack"
    relay.save(Loop([SPEC], DATA, Recording(), torch.device("cpu")).state)
    notice = driver.recv()
    assert isinstance(notice, Notice) and notice.text.startswith("no checkpoint could be saved in ")
