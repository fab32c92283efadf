"""Every message gets through a pipe whole, and is light to read."""

import subprocess
import sys
from dataclasses import FrozenInstanceError, fields
from multiprocessing import Pipe
from pathlib import Path
from typing import get_args

import pytest

from ovfit.data.source import Named
from ovfit.launch.plan import Calibration
from ovfit.launch.pool import messages
from ovfit.launch.pool.messages import FromWorker, ToWorker
from ovfit.training.recording.recording import Recording
from tests.conftest import blobs, spec

HERE = Path("here")
JOB = messages.Job(
    number=7,
    specs=[spec(blobs())],
    recording=Recording(),
    source=Named("digits"),
    data_dir=HERE,
    folder=HERE,
    resume=None,
    out=HERE,
)
EXAMPLES = [
    messages.SetDevice("cuda:1"),
    messages.Measure(
        specs=JOB.specs, source=Named("digits"), data_dir=HERE, cache=HERE, fixed=None
    ),
    messages.Weigh(JOB.specs),
    messages.Train(JOB),
    messages.Stop(),
    messages.Exit(),
    messages.Hello(messages.Hardware(("A GPU",), mps=False)),
    messages.Calibrated(Calibration(4, 0.1, 0.2, 8)),
    messages.NotCalibrated("Traceback"),
    messages.Weighed("a network does not fit"),
    messages.Started("abc", {"n_parameters": 100}, 3),
    messages.Measured("abc", 4, {"test_loss": 0.5}),
    messages.Tick(7, 3.5, 2),
    messages.Probing(7, 2, 0.25),
    messages.Finished("abc", "budget", 5, HERE, None),
    messages.Notice("the disk is full"),
    messages.Done(7),
    messages.Stopped(7),
    messages.Failed(7, "Traceback"),
]


def test_every_message_is_among_the_examples() -> None:
    assert {type(message) for message in EXAMPLES} == {*get_args(ToWorker), *get_args(FromWorker)}


@pytest.mark.parametrize("message", EXAMPLES, ids=lambda message: type(message).__name__)
def test_a_message_travels(message: ToWorker | FromWorker) -> None:
    ours, theirs = Pipe()
    ours.send(message)
    received = theirs.recv()
    assert received == message and type(received) is type(message)
    for field in fields(message):
        with pytest.raises(FrozenInstanceError):
            setattr(received, field.name, None)


def test_messages_are_read_without_torch() -> None:
    code = "import sys, ovfit.launch.pool.messages; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
