"""What a launch has still to train, as stacks: first those that a checkpoint can go on with."""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from ovfit.data.source import Source
from ovfit.folders import cache_dir
from ovfit.launch.plan import Calibration, Settings, stacks
from ovfit.launch.pool.messages import Calibrated, Measure, NotCalibrated
from ovfit.launch.pool.pool import Pool
from ovfit.spec import Spec
from ovfit.training.manifest import Checkpoint, checkpoints, sweep
from ovfit.training.recording.recording import Recording

TRIES = 2  # a stack whose worker crashed is tried once more
LOOKED_AT = 4  # networks to a stack that is not trained
KILLED = -9  # the exit code of a process that Linux ended for its memory


class Waiting(NamedTuple):
    """A stack to train, the checkpoint to go on from, and what is best for it: how many threads (0:
    that is not known), and images with the channel as the fastest axis.
    """

    specs: list[Spec]
    resume: Path | None
    tries: int = TRIES
    threads: int = 0
    channels_last: bool = False


class Queue:
    """Stacks at their measured size, the checkpoints' first.

    `sources`: by dataset digest.
    """

    def __init__(
        self,
        *,
        recording: Recording,
        settings: Settings,
        workers: Pool,
        sources: dict[str, Source],
    ) -> None:
        self.recording, self.settings = recording, settings
        self.workers, self.sources = workers, sources
        self.stacks: deque[Waiting] = deque()
        self.measured: dict[str, Calibration] = {}  # by signature
        self.resumed = 0  # networks that a checkpoint held
        self.folder = cache_dir() / "checkpoints"

    def fill(self, pending: Sequence[Spec], say: Callable[[str], None]) -> None:
        """Adds what is pending: what a checkpoint holds goes on from there, the newest first."""
        rest = {spec.signature(): spec for spec in pending}
        for checkpoint in [] if self.settings.rerun == "on" else self.checkpoints():
            signatures = checkpoint.manifest.signatures
            held = [rest.pop(signature) for signature in signatures if signature in rest]
            if held:
                self.resumed += len(held)
                self.stacks.append(Waiting(held, checkpoint.path))
        count = len(self.workers.all)
        for stack in stacks(list(rest.values()), lambda group: self._size(group, say), count):
            waiting, best = Waiting(stack, None), self.measured.get(stack[0].signature())
            if best:
                waiting = waiting._replace(threads=best.threads, channels_last=best.channels_last)
            self.stacks.append(waiting)

    def again(self, crashed: Waiting, rest: Sequence[Spec], code: int | None) -> bool:
        """Puts what a crashed worker did not finish back, to the front.

        True where in two halves, since a process that was killed may have been so for its memory.
        """
        path = self._newest(rest) or crashed.resume
        half = len(rest) // 2 if code == KILLED else 0
        for part in (rest[half:], rest[:half]):
            if part:
                left = crashed._replace(specs=list(part), resume=path, tries=crashed.tries - 1)
                self.stacks.appendleft(left)
        return half > 0

    def checkpoints(self) -> list[Checkpoint]:
        """Those that hold what this plan records, newest first."""
        return [known for known in checkpoints(self.folder) if self._holds_records(known)]

    def _holds_records(self, checkpoint: Checkpoint) -> bool:
        return set(self.recording.names) <= set(checkpoint.manifest.records)

    def _newest(self, specs: Sequence[Spec]) -> Path | None:
        """The newest checkpoint that holds all of these networks."""
        signatures = {spec.signature() for spec in specs}
        for checkpoint in self.checkpoints():
            if signatures <= set(checkpoint.manifest.signatures):
                return checkpoint.path
        return None

    def clear(self, trained: set[str]) -> None:
        """Removes the checkpoints whose networks are all finished and recorded.

        Only now is nothing lost with them.
        """
        known = checkpoints(self.folder)
        for checkpoint in known:
            finished = set(checkpoint.manifest.signatures) <= trained
            if finished and self._holds_records(checkpoint):
                checkpoint.remove()
        sweep(self.folder, known)

    def _size(self, group: list[Spec], say: Callable[[str], None]) -> int:
        is_settled = bool(self.settings.stack) or len(group) == 1
        if is_settled and self.workers.threads == 1:
            return min(self.settings.stack or 1, len(group))
        if not group[0].most_steps:  # they are only looked at: a step need not be timed
            return min(self.settings.stack or LOOKED_AT, len(group))
        try:
            measured = measure(self.workers, group, self.sources, self.settings)
        except RuntimeError as error:
            size = min(self.settings.stack or 1, len(group))
            how = f"{size} at a time" if size > 1 else "one by one"
            say(f"the stack size could not be measured ({error}); training {how}")
            return size
        self.measured |= dict.fromkeys((spec.signature() for spec in group), measured)
        return measured.size


def measure(
    workers: Pool, group: list[Spec], sources: dict[str, Source], settings: Settings
) -> Calibration:
    """The calibration of a group of networks, from the first worker's cache or device.

    Raises RuntimeError with the last line of its traceback where it failed.
    """
    question = Measure(
        specs=group,
        source=sources[group[0].data.digest],
        data_dir=settings.data_dir,
        cache=cache_dir() / "calibration",
        fixed=settings.stack,
        threads=workers.threads,
    )
    match workers.ask(question):
        case Calibrated(calibration):
            return calibration
        case NotCalibrated(trace):
            raise RuntimeError(trace.splitlines()[-1])
        case answer:
            raise AssertionError(answer)
