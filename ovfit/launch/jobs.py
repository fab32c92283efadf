"""The jobs of a launch: who trains which stack, and what comes of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from time import monotonic

from ovfit.launch.plan import Plan, Settings
from ovfit.launch.pool.messages import (
    Crashed,
    Done,
    Failed,
    Finished,
    FromWorker,
    Job,
    Lost,
    Measured,
    Notice,
    ParentFiles,
    Probing,
    Started,
    Stop,
    Stopped,
    Tick,
    Train,
)
from ovfit.launch.pool.pool import Pool, Worker
from ovfit.launch.progress import Progress
from ovfit.launch.queue import Queue, Waiting
from ovfit.launch.runs import Runs
from ovfit.spec import Spec

WAIT = 0.5  # seconds for a message to come
SILENT = 600.0  # seconds without a word from a worker that trains, until a person is told


class Jobs:
    """Hands the queue's stacks to idle workers, and records what these report.

    `out` receives the files of finished networks; what a person should read goes to `progress`.
    """

    def __init__(
        self,
        *,
        plan: Plan,
        settings: Settings,
        queue: Queue,
        workers: Pool,
        runs: Runs,
        progress: Progress,
        out: Path,
    ) -> None:
        self.plan, self.settings, self.queue, self.out = plan, settings, queue, out
        self.workers, self.runs, self.progress = workers, runs, progress
        self.numbers = count(1)
        self.active: dict[int, Waiting] = {}  # by number of the job
        self.heard: dict[int, float] = {}  # when a word of it came, while it is no matter of worry

    @property
    def over(self) -> bool:
        return not (self.queue.stacks or self.active)

    def text(self) -> str:
        """How far they are, and of more than one worker which ones train."""
        text, count = self.progress.text(), len(self.workers.all)
        if count == 1:
            return text
        busy = Counter(worker.device for worker in self._busy())
        names = ", ".join(f"{number} on {device}" for device, number in busy.items())
        return f"{text}; {busy.total()} of {count} workers train{': ' if names else ''}{names}"

    def work(self) -> None:
        """Gives stacks to idle workers, and records what has been reported by now."""
        for worker in list(self.workers.all):
            while worker.ready and worker.busy is None and self.queue.stacks and self._give(worker):
                pass
        self._receive(self.handle)
        self._tell_of_silent()

    def _tell_of_silent(self) -> None:
        """Once a job: it may hang, or make a step that takes so long; it is left alone."""
        now = monotonic()
        for worker in self._busy():
            if worker.busy in self.heard and now - self.heard[worker.busy] > SILENT:
                del self.heard[worker.busy]
                self.progress.say(
                    f"no word from the worker on {worker.device} for {SILENT / 60:.0f} minutes: if "
                    "it hangs, stop with Ctrl-C and repeat the command, which goes on from its "
                    "checkpoint"
                )

    def stop(self, seconds: float) -> None:
        """Asks the workers to save where they are, and records what they finish until then."""
        for worker in self._busy():
            try:
                worker.send(Stop())
            except OSError:
                worker.busy = None
        until = monotonic() + seconds
        while monotonic() < until and self._busy():
            self._receive(self._handle_while_stopping)

    def _busy(self) -> list[Worker]:
        return [worker for worker in self.workers.all if worker.busy is not None]

    def _receive(self, handle: Callable[[Worker, FromWorker | Crashed | Lost], None]) -> None:
        for worker, message in self.workers.messages(WAIT):
            if worker.busy in self.heard:
                self.heard[worker.busy] = monotonic()
            handle(worker, message)

    def _give(self, worker: Worker) -> bool:
        """Gives the next stack to a worker; False where the worker turns out to be dead."""
        waiting = self.queue.stacks.popleft()
        mine = self.runs.lease(waiting.specs)
        taken = {spec.signature() for spec in waiting.specs} - {spec.signature() for spec in mine}
        for signature in taken:
            self.progress.skip(signature)
        mine = self._with_parents(mine)
        if not mine:
            return True
        job = self._job(mine, waiting)
        worker.busy = job.number
        self.heard[job.number] = monotonic()
        self.active[job.number] = waiting._replace(specs=mine)
        try:
            worker.send(Train(job))
        except OSError:  # it died while it was idle
            self._crashed(worker, worker.code)
            return False
        return True

    def _with_parents(self, specs: list[Spec]) -> list[Spec]:
        """Those of the leased `specs` whose parents are there; the others have failed."""
        reasons = self.runs.look_up_parents(specs)
        for reason in dict.fromkeys(reasons.values()):
            orphans = [spec for spec in specs if reasons.get(spec.signature()) == reason]
            self._fail(orphans, reason)
        return [spec for spec in specs if spec.signature() not in reasons]

    def _job(self, specs: list[Spec], waiting: Waiting) -> Job:
        return Job(
            number=next(self.numbers),
            specs=specs,
            recording=self.plan.recording,
            source=self.queue.sources[specs[0].data.digest],
            data_dir=self.settings.data_dir,
            folder=self.queue.folder,
            resume=waiting.resume,
            threads=waiting.threads or self.workers.threads,
            channels_last=waiting.channels_last,
            out=self.out,
            parents={
                name: ParentFiles(files.config, files.weights, files.digest)
                for name, files in self.runs.ancestors(specs).items()
            },
        )

    def handle(self, worker: Worker, message: FromWorker | Crashed | Lost) -> None:
        """Records one message."""
        match message:
            case Measured():
                self.runs.measured(message)
            case Started():
                self.runs.started(message)
                self.progress.begin(message.signature, message.epoch)
            case Tick():
                per_epoch = self.active[message.job].specs[0].steps_per_epoch
                self.progress.advance(message.job, message.epoch * per_epoch, message.networks)
            case Probing():
                self.progress.probe(message.job, message.networks, message.share)
            case Finished():
                self._finished(message)
            case Notice(text):
                self.progress.say(text)
            case Done():
                self._take_back(worker)
                self.queue.clear(self.runs.trained)
            case Stopped():
                self._take_back(worker)
            case Failed():
                self._fail(self._take_back(worker), message.trace.strip())
            case Crashed(code):
                self._crashed(worker, code)
            case Lost(machine):
                self._lost(worker, machine)

    def _handle_while_stopping(self, worker: Worker, message: FromWorker | Crashed | Lost) -> None:
        """A crash then starts no new process."""
        if isinstance(message, Crashed | Lost):
            worker.busy = None
        else:
            self.handle(worker, message)

    def _finished(self, message: Finished) -> None:
        reason = self.runs.finished(message)
        if reason:
            self.progress.skip(message.signature)
            self.progress.say(f"a network could not be saved: {reason}")
        else:
            self.progress.finish(message.signature, message.epoch)

    def _take_back(self, worker: Worker) -> list[Spec]:
        """Ends a worker's job; returns its networks that have not finished."""
        number, worker.busy = worker.busy, None
        assert number is not None
        self.heard.pop(number, None)
        self.progress.end(number)
        return self.runs.unfinished(self.active.pop(number).specs)

    def _fail(self, specs: Sequence[Spec], reason: str) -> None:
        last = self.runs.fail(specs, reason)
        for spec in specs:
            self.progress.skip(spec.signature())
        if specs:
            self.progress.say(f"{len(specs)} networks failed: {last}")

    def _crashed(self, worker: Worker, code: int | None) -> None:
        """Tries a dead worker's stack again from its checkpoint; its runs are ended."""
        if worker.busy is not None:
            crashed = self.active[worker.busy]
            rest = self._take_back(worker)
            how = "" if code is None else f" with code {code}"
            reason = f"its worker process on {worker.device} ended{how}"
            if crashed.tries > 1:
                self.runs.kill(rest, reason)
                halves = ", in two halves" if self.queue.again(crashed, rest, code) else ""
                self.progress.say(f"{reason}: trying its {len(rest)} networks again{halves}")
            else:
                self._fail(rest, f"{reason}, twice")
        self.workers.replace(worker)

    def _lost(self, worker: Worker, machine: str) -> None:
        """Puts what a lost machine was training back to the front: that was no fault of it."""
        if worker.busy is not None:
            waiting = self.active[worker.busy]
            rest = self._take_back(worker)
            self.runs.kill(rest, f"machine {machine} was lost")
            self.queue.again(waiting._replace(tries=waiting.tries + 1), rest, None)
            self.progress.say(
                f"machine {machine} was lost: its {len(rest)} networks go on elsewhere"
            )
        self.workers.replace(worker)
