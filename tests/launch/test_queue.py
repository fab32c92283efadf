"""What a launch trains next: checkpoints first, then new stacks; and a crashed worker's again."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import torch

from ovfit.data.source import File, Source
from ovfit.launch.plan import Calibration, Settings
from ovfit.launch.pool.messages import Answer, Calibrated, Measure, NotCalibrated
from ovfit.launch.queue import KILLED, TRIES, Queue, Waiting
from ovfit.spec import Spec
from ovfit.training import checkpoint
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.conftest import blobs, spec

DATA = blobs()
SPECS = [spec(DATA, seed=seed) for seed in range(6)]


@dataclass
class Pool:
    """Idle workers, of which the first answers a calibration."""

    size: int | None = None
    threads: int = 1
    channels_last: bool = False
    all: list[None] = field(default_factory=lambda: [None])
    asked: list[Measure] = field(default_factory=list)

    def ask(self, question: Measure) -> Answer:
        self.asked.append(question)
        if self.size is None:
            return NotCalibrated("Traceback\nno such device")
        count = len(question.specs)
        return Calibrated(
            Calibration(self.size, 0.1, 0.1, count, question.threads, self.channels_last)
        )


def queue_of(home: Path, pool: Pool | None = None, **changes: Any) -> Queue:
    settings = Settings(store="", data_dir=home, **changes)
    sources: dict[str, Source] = {DATA.digest: File("blobs.npz")}
    recording = Recording(histograms=True)
    return Queue(
        recording=recording, settings=settings, workers=pool or Pool(size=4), sources=sources
    )


def saved(queue: Queue, specs: list[Spec], recording: Recording | None = None) -> Path:
    """A checkpoint of a stack of these networks."""
    loop = Loop(specs, DATA, recording or queue.recording, torch.device("cpu"))
    path = checkpoint.path(queue.folder, specs)
    checkpoint.save(path, loop.state())
    return path


def seeds(queue: Queue) -> list[list[int]]:
    return [[spec.seed for spec in waiting.specs] for waiting in queue.stacks]


def test_threads_are_measured_wherever_there_are_some(home: Path) -> None:
    """Of one network too, and of a stack whose size is given."""
    for specs, given in ((SPECS[:1], None), (SPECS, 2)):
        pool = Pool(size=given or 1, threads=3)
        queue = queue_of(home, pool, stack=given)
        queue.fill(specs, silent)
        assert {waiting.threads for waiting in queue.stacks} == {3}
        (question,) = pool.asked
        assert question.threads == 3 and question.fixed == given


def test_the_layout_that_was_measured_goes_with_the_stack(home: Path) -> None:
    pool = Pool(size=1, channels_last=True)
    queue = queue_of(home, pool)
    queue.fill(SPECS, silent)
    assert all(waiting.channels_last for waiting in queue.stacks)
    queue = queue_of(home, Pool(size=1))
    queue.fill(SPECS, silent)
    assert not any(waiting.channels_last for waiting in queue.stacks)


def silent(text: str) -> None:
    raise AssertionError(text)


def test_checkpoints_go_on_first_and_the_rest_is_measured(home: Path) -> None:
    pool = Pool(size=2)
    queue = queue_of(home, pool)
    path = saved(queue, SPECS[2:5])
    queue.fill([spec for spec in SPECS if spec.seed != 4], silent)
    assert seeds(queue) == [[2, 3], [0, 1], [5]]
    assert [waiting.resume for waiting in queue.stacks] == [path, None, None]
    assert [spec.seed for spec in pool.asked[0].specs] == [0, 1, 5]
    assert pool.asked[0].source == File("blobs.npz") and pool.asked[0].data_dir == home


def test_a_rerun_takes_no_checkpoint(home: Path) -> None:
    queue = queue_of(home, rerun="on")
    saved(queue, SPECS)
    queue.fill(SPECS, silent)
    assert {waiting.resume for waiting in queue.stacks} == {None}


def test_a_checkpoint_without_a_wanted_record_is_none(home: Path) -> None:
    queue = queue_of(home)
    saved(queue, SPECS, Recording())  # no histograms
    assert queue.checkpoints() == []


def test_a_stack_size_that_is_given_is_not_measured(home: Path) -> None:
    pool = Pool()
    queue = queue_of(home, pool, stack=3)
    queue.fill(SPECS, silent)
    assert seeds(queue) == [[0, 1, 2], [3, 4, 5]] and not pool.asked


def test_networks_are_trained_one_by_one_where_nothing_can_be_measured(home: Path) -> None:
    notices: list[str] = []
    queue = queue_of(home, Pool(size=None))
    queue.fill(SPECS[:2], notices.append)
    assert seeds(queue) == [[0], [1]]
    reason = "the stack size could not be measured (no such device); training one by one"
    assert notices == [reason]


@pytest.mark.parametrize(("code", "parts"), [(1, [[1, 2, 3]]), (KILLED, [[1], [2, 3]])])
def test_a_crashed_stack_goes_to_the_front_from_its_checkpoint(
    home: Path, code: int, parts: list[list[int]]
) -> None:
    """In two halves where the process was killed, as for its memory."""
    queue = queue_of(home)
    queue.stacks.append(Waiting([SPECS[5]], None))
    path = saved(queue, SPECS[:4])
    halved = queue.again(Waiting(SPECS[:4], None), SPECS[1:4], code)
    assert halved == (len(parts) == 2) and seeds(queue) == [*parts, [5]]
    again = list(queue.stacks)[: len(parts)]
    assert {waiting.resume for waiting in again} == {path}
    assert {waiting.tries for waiting in again} == {TRIES - 1}


def test_a_crashed_stack_of_one_is_not_halved(home: Path) -> None:
    queue = queue_of(home)
    assert not queue.again(Waiting(SPECS[:1], None), SPECS[:1], KILLED)
    assert seeds(queue) == [[0]]


def test_a_checkpoint_is_removed_when_all_its_networks_are_finished(home: Path) -> None:
    queue = queue_of(home)
    first, second = saved(queue, SPECS[:2]), saved(queue, SPECS[2:4])
    queue.clear({spec.signature() for spec in SPECS[:3]})
    assert not first.exists() and second.exists()
    assert [checkpoint.path for checkpoint in queue.checkpoints()] == [second]
