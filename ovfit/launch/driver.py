"""One launch on this machine: what a plan wants is trained, and what the store has is not."""

import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType

import pandas as pd

from ovfit.columns import FAILED, FINISHED, KEPT, KILLED, PLANNED, RESUMED, SHORT
from ovfit.data.source import Source
from ovfit.errors import OutOfTime
from ovfit.launch import screen
from ovfit.launch.heart import Heart
from ovfit.launch.jobs import Jobs
from ovfit.launch.looks import Looks
from ovfit.launch.plan import Plan, Settings
from ovfit.launch.pool.pool import Pool
from ovfit.launch.progress import Progress
from ovfit.launch.queue import Queue
from ovfit.launch.runs import Runs
from ovfit.spec import Spec
from ovfit.tracking.launches import REUSED
from ovfit.tracking.ledger import Ledger
from ovfit.tracking.writer import Writer

STOP = 15.0  # seconds that workers have to save where they are
OUT_OF_TIME = "its time was out"


class Launch:
    """Trains what a plan wants and the store does not have. `failed` holds why, by signature.

    `sources`: by dataset digest. `at_last` is called once, when no stack waits for a worker.
    """

    def __init__(
        self,
        *,
        plan: Plan,
        settings: Settings,
        workers: Pool,
        writer: Writer,
        sources: dict[str, Source],
    ) -> None:
        self.plan, self.settings, self.workers, self.writer = plan, settings, workers, writer
        self.wanted = {spec.signature(): spec for spec in plan.specs}
        records = plan.recording.names
        self.ledger = Ledger(settings.store, writer, self.wanted, records, rerun=settings.rerun)
        self.runs = Runs(ledger=self.ledger, writer=writer, records=records)
        self.failed = self.runs.failed
        probe = plan.recording.final_probe
        self.looks = Looks(
            ledger=self.ledger,
            writer=writer,
            wanted=self.wanted,
            probe=probe.name if probe else None,
        )
        self.queue = Queue(
            recording=plan.recording, settings=settings, workers=workers, sources=sources
        )
        self.progress = Progress([], screen.Silent())
        self.jobs: Jobs | None = None
        self.at_last: Callable[[], object] | None = None
        self.heart, self.interrupted = Heart(writer), False
        writer.patience.is_over = lambda: self.interrupted
        self.out = Path(tempfile.mkdtemp(prefix="ovfit-"))

    def __enter__(self) -> "Launch":
        self.before = self._catch_signals()
        self.writer.launch_params(self.plan.options)
        self.heart.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leaves nothing RUNNING, whatever happened."""
        for number, handler in self.before.items():
            signal.signal(number, handler)
        if kind is not None and self.jobs:
            try:
                self.jobs.stop(STOP)
            except Exception as problem:  # the runs must be ended whatever else is wrong
                print(f"ovfit: while stopping: {problem}", file=sys.stderr)
        self.heart.__exit__()
        self.writer.flush()
        self.runs.close(_reason(kind))
        own = OUT_OF_TIME if kind is OutOfTime else ""
        self.writer.end(self.writer.launch_id, self._status(kind), own)
        shutil.rmtree(self.out, ignore_errors=True)

    def _status(self, kind: type[BaseException] | None) -> str:
        if kind in (KeyboardInterrupt, OutOfTime):
            return KILLED
        return FAILED if kind or self.failed else FINISHED

    def add(self, specs: Sequence[Spec]) -> int:
        """More networks for the next `train`; none is wanted twice. Returns how many are new."""
        before = len(self.wanted)
        for spec in specs:
            self.wanted.setdefault(spec.signature(), spec)
        self.ledger.wanted = list(self.wanted)
        return len(self.wanted) - before

    def train(self) -> None:
        """Returns when every planned network is finished, failed, or finished by somebody else.

        Raises OutOfTime where the deadline comes first.
        """
        pending = list(self._pending().values())
        self.queue.clear(self.runs.trained)
        with screen.opened(quiet=self.settings.quiet, empty=not pending) as shown:
            self.progress = Progress(pending, shown)
            self._say_what_is_there(len(self.wanted) - len(pending))
            while pending:
                ready, pending = self._ready(pending)
                while ready:
                    self._check_time()
                    self._fill(ready)
                    self._work()
                    ready = self._after_others()
        if self.ledger.looks:
            self.failed.update(self.looks.settle())

    def _pending(self) -> dict[str, Spec]:
        """By the signature of what is wanted and not there: what is to be trained, or to be looked
        at in place of what is in the store.
        """
        self.looks.settle()
        self.runs.look_up()
        names = [name for name in self.wanted if name not in self.runs.trained]
        looks = self.looks.needed() if names else {}
        self.ledger.looks = {look.signature() for look in looks.values()}
        return {name: looks.get(name, self.wanted[name]) for name in names}

    def _ready(self, pending: Sequence[Spec]) -> tuple[list[Spec], list[Spec]]:
        """Those that are made from none of the pending ones, and the rest.

        Where a parent then fails, its children do when their turn comes.
        """
        names = {spec.signature() for spec in pending}
        waits = {spec.signature() for spec in pending if names & set(spec.parents)}
        ready = [spec for spec in pending if spec.signature() not in waits]
        return ready, [spec for spec in pending if spec.signature() in waits]

    def networks(self) -> pd.DataFrame:
        """One row for each planned network that is finished, whoever trained it.

        The columns are the run's tags, params and final metrics.
        """
        return self.ledger.networks()

    def _say_what_is_there(self, already: int) -> None:
        tags = {PLANNED: str(len(self.wanted)), KEPT: str(already)}
        self.writer.set_tags(self.writer.launch_id, tags)
        if already and not self.runs.leased:
            reused = self.ledger.reused()
            self.writer.save_json(REUSED, reused)
            by = ", ".join(sorted({row["launch"][:SHORT] for row in reused}))
            there = f"{already} of {len(self.wanted)} networks are in the store already"
            self.progress.say(f"{there} (launch {by}; {REUSED}); --rerun on trains them again")

    def _fill(self, ready: Sequence[Spec]) -> None:
        before = self.queue.resumed
        self.queue.fill(ready, self.progress.say)
        if self.queue.resumed > before:
            resumed = self.queue.resumed - before
            self.progress.say(f"{resumed} networks go on from the checkpoint of a launch before")
            self.writer.set_tags(self.writer.launch_id, {RESUMED: str(self.queue.resumed)})

    def _work(self) -> None:
        """Trains what is in the queue."""
        self.jobs = Jobs(
            plan=self.plan,
            settings=self.settings,
            queue=self.queue,
            workers=self.workers,
            runs=self.runs,
            progress=self.progress,
            out=self.out,
        )
        while not self.jobs.over:
            if self.interrupted:
                raise KeyboardInterrupt
            self._check_time()
            self.jobs.work()
            self.heart.ask(self.jobs.text)
            if self.at_last and not self.queue.stacks:
                self.at_last()
                self.at_last = None

    def _after_others(self) -> list[Spec]:
        """Waits for networks that another launch trains; returns those it did not finish."""
        waiting, self.runs.elsewhere = self.runs.elsewhere, set()
        if waiting:
            self.progress.say(
                f"waiting for {len(waiting)} networks that another launch on this store is training"
            )
        while waiting:
            self._check_time()
            waiting, busy = self.ledger.others(waiting)
            if waiting and not busy:
                return [
                    spec
                    for name, spec in self._pending().items()
                    if waiting & {name, spec.signature()}
                ]
            sleep(1.0)
        return []

    def _check_time(self) -> None:
        deadline = self.settings.deadline
        if deadline is not None and monotonic() > deadline:
            raise OutOfTime("the launch's time was out; what finished is kept")

    def _catch_signals(self) -> "dict[int, signal._HANDLER]":
        """Takes Ctrl-C and a kill over; returns the handlers of before. Only a main thread can."""
        if threading.current_thread() is not threading.main_thread():
            return {}
        numbers = (signal.SIGINT, signal.SIGTERM)
        return {number: signal.signal(number, self._interrupt) for number in numbers}

    def _interrupt(self, *_: object) -> None:
        """Ctrl-C or a kill.

        What is raised in a destructor or a callback of a library is lost there: the loop looks
        again.
        """
        self.interrupted = True
        raise KeyboardInterrupt


def _reason(kind: type[BaseException] | None) -> str:
    """Why networks that were in training did not finish."""
    if kind is OutOfTime:
        return f"{OUT_OF_TIME}: the launch ended"
    return "the launch was interrupted" if kind else ""
