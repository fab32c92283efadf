"""A worker as the driver sees it: what is asked for, and what comes back. In this process."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any

import numpy as np
import pytest

from ovfit.data.datasets import KEYS
from ovfit.data.source import File, Named
from ovfit.launch import calibration
from ovfit.launch.pool import worker
from ovfit.launch.pool.messages import (
    Calibrated,
    Done,
    Exit,
    Failed,
    Finished,
    FromWorker,
    Job,
    Measure,
    Measured,
    NotCalibrated,
    Notice,
    SetDevice,
    Started,
    Stop,
    Stopped,
    Train,
    Weigh,
    Weighed,
)
from ovfit.launch.pool.relay import Relay
from ovfit.spec import Spec
from ovfit.training.recording.recording import Recording
from tests.conftest import blobs, spec

DATA = blobs()
SPECS = [spec(DATA, seed=seed, epochs=2) for seed in range(4)]


@pytest.fixture
def driver() -> Iterator[Connection]:
    """The driver's end of the pipe to a worker that serves."""
    ours, theirs = Pipe()
    serving = Thread(target=worker.serve, args=(theirs, "cpu"), daemon=True)
    serving.start()
    yield ours
    ours.send(Exit())
    serving.join(10)
    assert not serving.is_alive()


@pytest.fixture
def job(tmp_path: Path) -> Job:
    np.savez(tmp_path / "blobs.npz", **{key: getattr(DATA, key) for key in KEYS})
    return Job(
        number=7,
        specs=SPECS,
        recording=Recording(steps="off"),
        source=File(str(tmp_path / "blobs.npz")),
        data_dir=tmp_path,
        folder=tmp_path / "checkpoints",
        resume=None,
        out=tmp_path / "out",
    )


def answers(driver: Connection) -> list[FromWorker]:
    """What is reported until a job is over."""
    received: list[FromWorker] = []
    while not (received and isinstance(received[-1], Done | Stopped | Failed)):
        assert driver.poll(30), received
        received.append(driver.recv())
    return received


PROCESS = """
import sys, torch
from ovfit.launch.pool import worker
import ovfit.training.checkpoint
worker.hardware(2)
unused = {"mlflow", "pandas", "sqlalchemy", "scipy", "sklearn", "altair", "typer", "optuna"}
assert not unused & set(sys.modules), unused & set(sys.modules)
assert torch.get_num_threads() == 2
assert not (torch.full((1 << 20,), 1e-30) * 1e-9).any()
"""


def test_a_worker_flushes_denormal_numbers_and_loads_no_store() -> None:
    """On each of its threads: a million numbers are shared out among them."""
    subprocess.run([sys.executable, "-c", PROCESS], check=True)


def test_a_job_is_trained(driver: Connection, job: Job) -> None:
    start = monotonic()
    driver.send(Train(job))
    received = answers(driver)
    busy = monotonic() - start
    names = [spec.signature() for spec in SPECS]
    started = [message for message in received if isinstance(message, Started)]
    assert [message.signature for message in started] == names
    assert {message.epoch for message in started} == {0}
    assert all(message.facts["n_parameters"] > 0 for message in started)
    finished = [message for message in received if isinstance(message, Finished)]
    assert [message.signature for message in finished] == names
    assert all(message.problem is None and message.epoch == 2 for message in finished)
    curves = {(m.signature, m.at) for m in received if isinstance(m, Measured)}
    assert curves == {(name, epoch) for name in names for epoch in range(3)}
    took = [m for m in received if isinstance(m, Measured) and "seconds" in m.measures]
    assert [(message.signature, message.at) for message in took] == [(name, 2) for name in names]
    spent = [message.measures["seconds"] for message in took]
    assert min(spent) > 0 and 0.7 * busy < sum(spent) < busy
    assert received[-1] == Done(7)


def test_a_stop_that_came_too_late_is_passed_over(driver: Connection, job: Job) -> None:
    driver.send(Stop())
    driver.send(Train(job))
    assert answers(driver)[-1] == Done(7)


def test_changed_data_fail_the_job(driver: Connection, job: Job) -> None:
    other = spec(blobs(seed=1))
    driver.send(Train(replace(job, specs=[other])))
    failed = answers(driver)[-1]
    assert isinstance(failed, Failed) and "has changed since this launch" in failed.trace


def test_a_device_that_is_not_there_fails_the_job(driver: Connection, job: Job) -> None:
    driver.send(SetDevice("no device"))
    driver.send(Train(job))
    failed = answers(driver)[-1]
    assert isinstance(failed, Failed) and failed.job == 7 and "no device" in failed.trace


def test_a_group_is_measured(driver: Connection, job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibration, "SECONDS", 0.001)
    question = Measure(
        specs=SPECS, source=job.source, data_dir=job.data_dir, cache=job.out, fixed=2
    )
    driver.send(question)
    answer = driver.recv()
    assert isinstance(answer, Calibrated) and answer.calibration.size == 2
    driver.send(replace(question, source=Named("no such dataset")))
    assert isinstance(driver.recv(), NotCalibrated)


def test_networks_are_weighed(driver: Connection) -> None:
    wide = replace(SPECS[0], network=replace(SPECS[0].network, width=10**10))
    for specs, told in ((SPECS, ""), ([wide], "width 10000000000, needs")):
        driver.send(Weigh(specs))
        answer = driver.recv()
        assert isinstance(answer, Weighed) and told in answer.refusal
        assert bool(answer.refusal) == bool(told)


def test_a_network_alone_that_finds_no_memory_is_told_what_helps(
    driver: Connection, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(worker, "_train_stack", full)
    driver.send(Train(replace(job, specs=SPECS[:1])))
    failed = answers(driver)[-1]
    assert isinstance(failed, Failed)
    assert failed.trace.splitlines()[-1].startswith("a network alone does not fit into the ")


def test_a_stack_that_does_not_fit_is_halved(
    driver: Connection, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = worker._train_stack

    def small(relay: Relay, specs: Sequence[Spec], *rest: Any) -> None:
        if len(specs) > 2:
            raise MemoryError
        whole(relay, specs, *rest)

    monkeypatch.setattr(worker, "_train_stack", small)
    driver.send(Train(job))
    received = answers(driver)
    assert received[0] == Notice("4 networks do not fit into memory together: going on with 2")
    assert sum(isinstance(message, Finished) for message in received) == 4
    assert received[-1] == Done(7)
