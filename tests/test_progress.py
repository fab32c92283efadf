"""What a person is told while networks train and are probed, and how a worker hears that it shall stop."""

from multiprocessing import Pipe
from pathlib import Path

import pytest

from ovfit.launch import progress
from ovfit.launch.pool.relay import Job, Relay
from ovfit.training.recording.recording import Recording
from tests.conftest import blobs, spec


def test_time_left_of_training_and_of_a_probe(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr(progress, "monotonic", lambda: clock[0])
    told = progress.Progress([spec(blobs(), seed=seed, epochs=3) for seed in (0, 1)], quiet=True)
    told.tick(1, 0.01, 2)
    clock[0] += 10
    told.tick(1, 1.0, 2)
    assert (
        told.text() == "0/2 networks, 0.2 network-epochs/s, 20 s left"
    )  # 2 of 6 network-epochs in 10 s
    told.tick(2, 1.0, 0)
    told.look(1, 2, 0.03)  # the first that is heard of a probe is not its beginning
    assert (
        told.text()
        == "0/2 networks, 0.2 network-epochs/s, 20 s of training left; probing 2 that finished: 3%"
    )
    told.end(2)
    clock[0] += 10
    told.look(1, 2, 0.53)
    assert told.text() == "0/2 networks; probing 2 that finished: 53%, 9 s left"
    told.look(1, 2, 0.02)  # another two, with no step of training heard between
    assert told.text() == "0/2 networks; probing 2 that finished: 2%"
    told.tick(1, 2.0, 2)
    assert "probing" not in told.text()


def test_a_stop_is_heard_during_a_probe(tmp_path: Path) -> None:
    driver, worker = Pipe()
    relay = Relay(worker, Job(7, [], Recording(), "digits", tmp_path, tmp_path, None, tmp_path))
    assert not relay.probing(3, 0.25) and driver.recv() == ("looking", 7, 3, 0.25)
    driver.send(("stop",))
    relay.next_tick = 0.0  # a quarter of a second later
    assert relay.probing(3, 0.5) and relay.probing(3, 0.75) and not list(tmp_path.iterdir())
