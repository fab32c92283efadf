"""One launch on this machine: leases, worker processes, and the writer that records what they report."""

import shutil
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType

import pandas as pd

from ovfit.data.source import Source
from ovfit.launch.plan import Plan, Settings
from ovfit.launch.pool.local import Message, Worker, Workers
from ovfit.launch.pool.relay import Job
from ovfit.launch.progress import Progress
from ovfit.launch.queue import Queue, Waiting
from ovfit.spec import Spec
from ovfit.tracking import lease
from ovfit.tracking.ledger import Ledger
from ovfit.columns import FAILED, FINISHED, KILLED
from ovfit.tracking.writer import Writer


class Launch:
    """Trains what a plan wants and the store does not have. `failed` holds why, by signature."""

    def __init__(
        self,
        *,
        plan: Plan,
        settings: Settings,
        workers: Workers,
        writer: Writer,
        sources: dict[str, Source],
    ) -> None:
        self.plan, self.settings, self.workers, self.writer = plan, settings, workers, writer
        self.sources = sources  # dataset digest -> Source
        self.wanted = {spec.signature(): spec for spec in plan.specs}
        self.ledger = Ledger(
            settings.store, writer, self.wanted, plan.recording.names, rerun=settings.rerun
        )
        self.runs: dict[str, str] = {}  # signature -> run id, of networks this launch trains now
        self.queue = Queue(
            recording=plan.recording, settings=settings, workers=workers, sources=sources
        )
        self.active: dict[int, Waiting] = {}  # by number of the job
        self.trained: set[str] = (
            set()
        )  # signatures that are finished in the store, by this launch or before it
        self.elsewhere: set[str] = set()  # leased by another launch that is alive
        self.failed: dict[str, str] = {}
        self.number, self.beat, self.interrupted = 0, monotonic(), False
        self.out = Path(tempfile.mkdtemp(prefix="ovfit-"))

    def __enter__(self) -> "Launch":
        self.before = {
            number: signal.signal(number, self._interrupt)
            for number in (signal.SIGINT, signal.SIGTERM)
        }
        self.writer.launch_params(self.plan.options)
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
        if kind is not None:
            try:
                self._stop()
            except Exception as problem:  # the runs must be ended whatever else is wrong
                print(f"ovfit: while stopping: {problem}", file=sys.stderr)
        self.writer.flush()
        for run_id in self.runs.values():
            self.writer.end(run_id, KILLED, "the launch was interrupted" if kind else "")
        status = (
            KILLED if kind is KeyboardInterrupt else FAILED if kind or self.failed else FINISHED
        )
        self.writer.end(self.writer.launch_id, status)
        shutil.rmtree(self.out, ignore_errors=True)

    def add(self, specs: Sequence[Spec]) -> int:
        """More networks for the next `train`; those that are wanted already are not wanted twice. Returns how many are new."""
        before = len(self.wanted)
        for spec in specs:
            self.wanted.setdefault(spec.signature(), spec)
        self.ledger.wanted = list(self.wanted)
        return len(self.wanted) - before

    def train(self) -> None:
        """Returns when every planned network is finished, failed, or finished by somebody else."""
        pending = self._pending()
        with Progress(pending, quiet=self.settings.quiet) as self.progress:
            already = len(self.wanted) - len(pending)
            self.writer.set_tags(
                self.writer.launch_id,
                {"ovfit.planned": str(len(self.wanted)), "ovfit.kept": str(already)},
            )
            if already and not self.number:
                self.progress.say(
                    f"{already} of {len(self.wanted)} networks are in the store already; --rerun on trains them again"
                )
            while pending:
                self.queue.fill(pending, self.progress.say)
                self._work()
                pending = self._after_others()

    def networks(self) -> pd.DataFrame:
        """One row for each planned network that is finished, whoever trained it: the run's tags, params and final metrics."""
        return self.ledger.networks()

    def _pending(self) -> list[Spec]:
        self.trained |= self.ledger.done()
        self.queue.clear(self.trained)
        return [spec for signature, spec in self.wanted.items() if signature not in self.trained]

    def _work(self) -> None:
        """Hands stacks to idle workers and records what they say, until all are done."""
        while self.queue.stacks or self.active:
            if self.interrupted:
                raise KeyboardInterrupt
            for worker in list(self.workers.all):
                while worker.busy is None and self.queue.stacks and self._start(worker):
                    pass
            for worker, message in self.workers.messages(0.5):
                self._hear(worker, message)
            self._pulse()

    def _interrupt(self, *_: object) -> None:
        """Ctrl-C or a kill. What is raised in a destructor or a callback of a library is lost there: the loop looks again."""
        self.interrupted = True
        raise KeyboardInterrupt

    def _pulse(self) -> None:
        """Says now and then that this launch is alive, and how far it is, for launches on other machines and for who looks on."""
        if monotonic() - self.beat > lease.HEARTBEAT:
            self.beat = monotonic()
            self.writer.set_tags(
                self.writer.launch_id, {**lease.heartbeat(), "ovfit.progress": self.progress.text()}
            )

    def _start(self, worker: Worker) -> bool:
        """Gives the next stack to a worker; False where the worker turns out to be dead."""
        waiting = self.queue.stacks.popleft()
        mine, theirs = self.ledger.claim(waiting.specs)
        self.elsewhere |= theirs
        for spec in waiting.specs:
            if spec.signature() not in mine:
                self.progress.skip(spec.signature())
        if not mine:
            return True
        self.runs |= mine
        self.number += 1
        worker.busy = self.number
        rest = [spec for spec in waiting.specs if spec.signature() in mine]
        self.active[self.number] = waiting._replace(specs=rest)
        source = self.sources[rest[0].data.digest]
        try:
            worker.send(
                "train",
                Job(
                    self.number,
                    rest,
                    self.plan.recording,
                    source,
                    self.settings.data_dir,
                    self.queue.folder,
                    waiting.resume,
                    self.out,
                ),
            )
        except OSError:  # it died while it was idle
            self._crashed(worker, worker.process.exitcode)
            return False
        return True

    def _hear(self, worker: Worker, message: Message) -> None:
        kind, *rest = message
        if kind == "measured":
            if rest[0] in self.runs:
                self.writer.measure(self.runs[rest[0]], rest[1], rest[2])
        elif kind == "started":
            self.writer.params(self.runs[rest[0]], rest[1])
            if rest[2] > 1:
                self.writer.set_tags(self.runs[rest[0]], {"ovfit.resumed_at": str(rest[2])})
            self.progress.begin(rest[2])
        elif kind == "tick":
            self.progress.tick(*rest)
        elif kind == "looking":
            self.progress.look(*rest)
        elif kind == "finished":
            self._finish(*rest)
        elif kind == "warning":
            self.progress.say(rest[0])
        elif kind == "done":
            self._release(worker)
            self.queue.clear(self.trained)
        elif kind == "stopped":
            self._release(worker)
        elif kind == "failed":
            self._fail(self._release(worker), rest[1].strip())
        elif kind == "crashed":
            self._crashed(worker, rest[0])

    def _finish(
        self, signature: str, outcome: str, epoch: int, folder: str, problem: str | None
    ) -> None:
        run_id = self.runs.pop(signature)
        if problem:
            self.writer.lost.setdefault(run_id, problem)
        tags = {
            "ovfit.outcome": outcome,
            "ovfit.records": ",".join(self.plan.recording.names),
            "ovfit.epochs_run": str(epoch),
        }
        reason = self.writer.finish(run_id, tags, Path(folder))
        shutil.rmtree(folder, ignore_errors=True)
        if reason:
            self.failed[signature] = reason
            self.progress.skip(signature)
            self.progress.say(f"a network could not be saved: {reason}")
        else:
            self.trained.add(signature)
            self.progress.network(signature, epoch)

    def _release(self, worker: Worker) -> list[Spec]:
        """Takes a worker's job back; returns its networks that have not finished."""
        number, worker.busy = worker.busy, None
        assert number is not None
        self.progress.end(number)
        return [spec for spec in self.active.pop(number).specs if spec.signature() in self.runs]

    def _fail(self, specs: Sequence[Spec], reason: str) -> None:
        last = reason.splitlines()[-1] if reason else "unknown"
        for spec in specs:
            signature = spec.signature()
            self.failed[signature] = last
            self.progress.skip(signature)
            self.writer.end(self.runs.pop(signature), FAILED, reason[-500:])
        if specs:
            self.progress.say(f"{len(specs)} networks failed: {last}")

    def _crashed(self, worker: Worker, code: int | None) -> None:
        """A worker died: its stack is tried once more in a new process, from its checkpoint; its runs are ended."""
        if worker.busy is not None:
            crashed = self.active[worker.busy]
            rest = self._release(worker)
            reason = f"its worker process on {worker.device} ended with code {code}"
            if crashed.tries > 1:
                for spec in rest:
                    self.writer.end(self.runs.pop(spec.signature()), KILLED, reason)
                halved = self.queue.again(crashed, rest, code)
                self.progress.say(
                    f"{reason}: trying its {len(rest)} networks again"
                    + (", in two halves" if halved else "")
                )
            else:
                self._fail(rest, f"{reason}, twice")
        self.workers.replace(worker)

    def _after_others(self) -> list[Spec]:
        """Waits for networks that another launch is training; returns those it left behind."""
        waiting, self.elsewhere = self.elsewhere, set()
        if waiting:
            self.progress.say(
                f"waiting for {len(waiting)} networks that another launch on this store is training"
            )
        while waiting:
            waiting, busy = self.ledger.others(waiting)
            self._pulse()
            if waiting and not busy:
                return [self.wanted[signature] for signature in waiting]
            sleep(1.0)
        return []

    def _stop(self) -> None:
        """Asks the workers to save where they are, and records what they finish until then."""
        for worker in self.workers.all:
            if worker.busy is not None:
                try:
                    worker.send("stop")
                except OSError:
                    worker.busy = None
        until = monotonic() + 15
        while monotonic() < until and any(worker.busy is not None for worker in self.workers.all):
            for worker, message in self.workers.messages(0.5):
                if message[0] == "crashed":
                    worker.busy = None
                else:
                    self._hear(worker, message)
