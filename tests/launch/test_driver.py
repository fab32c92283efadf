"""What a launch does about networks that another one trains, and when its time is out."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import monotonic

import pytest

from ovfit import columns
from ovfit.data.registry import load
from ovfit.data.source import as_source
from ovfit.errors import OutOfTime
from ovfit.launch import jobs
from ovfit.launch.driver import Launch
from ovfit.launch.looks import LOOK
from ovfit.launch.plan import Plan, Settings
from ovfit.launch.pool.local import Workers
from ovfit.spec import Spec
from ovfit.studies.mislabel.probe import BlurProbe
from ovfit.tracking import lease
from ovfit.tracking.reader import Reader
from ovfit.tracking.writer import Writer
from ovfit.training.recording.recording import Recording
from tests.conftest import blobs, spec
from tests.launch.test_looks import finished
from tests.tracking.conftest import launched

SHORT, ENDLESS = 2, 10**6  # epochs


def test_what_another_launch_finished_without_the_probe_is_looked_at(
    store: str, writer: Writer, tmp_path: Path
) -> None:
    """It waits for a network in training, which then lacks no more than the probe."""
    network = spec(blobs())
    plan = Plan(
        study="mislabel",
        command="ovfit mislabel",
        specs=[network],
        recording=Recording(steps="off", final_probe=BlurProbe(sigmas=(1.0,))),
        options={},
    )
    other = launched(store, lease.tags())
    workers = Workers(1)
    try:
        launch = Launch(
            plan=plan,
            settings=Settings(store=store, data_dir=tmp_path, quiet=True),
            workers=workers,
            writer=writer,
            sources={},
        )
        run_id = other.start(network)
        assert launch.runs.lease(list(launch._pending().values())) == []
        assert launch.runs.elsewhere == {network.signature()}
        other.end(run_id, columns.KILLED)
        finished(other, network, "weights", None)
        (again,) = launch._after_others()
        assert (again.study, again.start) == (LOOK, network.signature())
        assert launch.runs.lease([again]) == [again]  # which it may be given now
    finally:
        workers.close()


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """One, ready to train."""
    one = Workers(1)
    try:
        one.prepare(Settings(store="", data_dir=Path()))
        yield one
    finally:
        one.close()


def train(
    store: str,
    workers: Workers,
    specs: list[Spec],
    seconds: float | None,
    *,
    quiet: bool = True,
    at_last: Callable[[Launch], None] | None = None,
) -> Launch:
    """A launch that had so many seconds to train networks on digits."""
    folder = Path(store.removeprefix("sqlite:///")).parent
    deadline = None if seconds is None else monotonic() + seconds
    launch = Launch(
        plan=Plan(study="extreme", command="a", specs=specs, recording=Recording(), options={}),
        settings=Settings(store=store, data_dir=folder, quiet=quiet, stack=2, deadline=deadline),
        workers=workers,
        writer=launched(store, lease.tags()),
        sources={specs[0].data.digest: as_source("digits")},
    )
    if at_last:
        launch.at_last = partial(at_last, launch)
    try:
        with launch:
            launch.train()
    except OutOfTime:
        assert deadline is not None and monotonic() > deadline
    else:
        assert deadline is None
    return launch


def test_a_launch_whose_time_is_out_ends_as_by_ctrl_c(store: str, workers: Workers) -> None:
    """What finished is kept, nothing stays RUNNING, and the next one goes on from there."""
    digits = load("digits", Path(store.removeprefix("sqlite:///")).parent)
    short, endless = (spec(digits, epochs=epochs) for epochs in (SHORT, ENDLESS))
    first = train(store, workers, [short], None).writer.launch_id
    (own,) = Reader(store).networks()[columns.RUN_ID]
    curve = Reader(store).curves([own], [columns.SECONDS])
    assert curve[columns.STEP].tolist() == [SHORT] and 0 < curve[columns.VALUE].item() < 60
    second = train(store, workers, [short, endless], 3).writer.launch_id
    third = train(store, workers, [short, endless], 3).writer.launch_id
    runs = Reader(store).runs().set_index(columns.RUN_ID)
    assert runs.loc[first, columns.STATUS] == columns.FINISHED
    for launch in (second, third):
        assert runs.loc[launch, columns.STATUS] == columns.KILLED
        assert runs.loc[launch, columns.REASON] == "its time was out"
        (cut,) = runs.index[runs[columns.PARENT] == launch]  # the short one is not trained again
        assert runs.loc[cut, columns.SIGNATURE] == endless.signature()
        assert runs.loc[cut, columns.STATUS] == columns.KILLED
        assert "its time was out" in runs.loc[cut, columns.REASON]
    assert int(runs.loc[cut, columns.RESUMED_AT]) > 1


def test_a_worker_that_says_nothing(
    store: str,
    workers: Workers,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A person is told, once; it is left alone, and goes on where it can."""
    monkeypatch.setattr(jobs, "SILENT", 0.5)
    digits = load("digits", Path(store.removeprefix("sqlite:///")).parent)
    pid = workers.all[0].process.pid
    assert pid is not None
    for seconds, number in ((1.5, signal.SIGSTOP), (4.5, signal.SIGCONT)):
        threading.Timer(seconds, os.kill, (pid, number)).start()
    launch = train(store, workers, [spec(digits, epochs=ENDLESS)], 6, quiet=False).writer.launch_id
    told = [line for line in capsys.readouterr().err.splitlines() if "no word from" in line]
    assert len(told) == 1 and "the worker on cpu" in told[0]
    runs = Reader(store).runs().set_index(columns.RUN_ID)
    assert "its time was out" in runs.loc[runs[columns.PARENT] == launch, columns.REASON].item()


def test_of_several_workers_the_progress_says_which_train(store: str) -> None:
    digits = load("digits", Path(store.removeprefix("sqlite:///")).parent)
    one, two = (spec(digits, epochs=ENDLESS, seed=seed) for seed in range(2))
    both = Workers(2)
    try:
        both.prepare(Settings(store="", data_dir=Path(), workers=2))
        launch = train(store, both, [one, two], 3)
    finally:
        both.close()
    assert launch.heart.progress == "0/2 networks; 2 of 2 workers train: 2 on cpu"


def test_what_can_be_done_beside_the_last_stack_is_begun_once(store: str, workers: Workers) -> None:
    """When no stack waits any more: of three in stacks of two, while the second one trains."""
    digits = load("digits", Path(store.removeprefix("sqlite:///")).parent)
    seen = []

    def at_last(launch: Launch) -> None:
        assert launch.jobs is not None
        seen.append((len(launch.queue.stacks), len(launch.jobs.active)))

    train(store, workers, [spec(digits, epochs=5, seed=n) for n in range(3)], None, at_last=at_last)
    assert seen == [(0, 1)]


def test_a_deadline_that_has_passed_trains_nothing(store: str, workers: Workers) -> None:
    digits = load("digits", Path(store.removeprefix("sqlite:///")).parent)
    launch = train(store, workers, [spec(digits, epochs=SHORT)], -1).writer.launch_id
    (status,) = Reader(store).runs().set_index(columns.RUN_ID)[columns.STATUS].items()
    assert status == (launch, columns.KILLED)


def test_networks_of_a_stack_share_the_seconds_of_their_training(
    store: str, workers: Workers
) -> None:
    digits = load("digits", Path(store.removeprefix("sqlite:///")).parent)
    before = monotonic()
    train(store, workers, [spec(digits, epochs=SHORT, seed=seed) for seed in range(3)], None)
    wall = monotonic() - before
    runs = list(Reader(store).networks()[columns.RUN_ID])
    spent = Reader(store).values(runs)[columns.SECONDS]
    assert len(spent) == 3 and spent.min() > 0 and spent.sum() < wall
