"""What a launch has still to train, as stacks: first those that a checkpoint can go on with."""

import signal
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ovfit.data.source import Source
from ovfit.folders import cache_dir
from ovfit.launch.plan import Settings, stacks
from ovfit.launch.pool.local import Workers
from ovfit.launch.pool.worker import Measure
from ovfit.spec import Spec
from ovfit.training.manifest import checkpoints, sweep
from ovfit.training.recording.recording import Recording

TRIES = 2  # a stack whose worker crashed is tried once more


class Waiting(NamedTuple):
    """A stack to train, and the checkpoint to go on from."""

    specs: list[Spec]
    resume: Path | None
    tries: int = TRIES


class Queue:
    """Stacks at their measured size, the checkpoints' first. `sources`: dataset digest -> Source."""

    def __init__(
        self, *, recording: Recording, settings: Settings, workers: Workers, sources: dict[str, Source]
    ) -> None:
        self.recording, self.settings, self.workers, self.sources = (
            recording,
            settings,
            workers,
            sources,
        )
        self.stacks: deque[Waiting] = deque()
        self.folder = cache_dir() / "checkpoints"

    def fill(self, pending: Sequence[Spec], say: Callable[[str], None]) -> None:
        """Adds what is pending: what a checkpoint holds goes on from there, the newest first."""
        left = {spec.signature(): spec for spec in pending}
        for path, signatures in [] if self.settings.rerun else self.checkpoints():
            found = [left.pop(signature) for signature in signatures if signature in left]
            if found:
                self.stacks.append(Waiting(found, path))
        for stack in stacks(
            list(left.values()), lambda group: self._size(group, say), len(self.workers.all)
        ):
            self.stacks.append(Waiting(stack, None))

    def again(self, crashed: Waiting, rest: Sequence[Spec], code: int | None) -> bool:
        """Puts what a crashed worker left back, to the front: True where in two halves, since a process that was killed may have been so for its memory."""
        signatures = {spec.signature() for spec in rest}
        path = next(
            (path for path, known in self.checkpoints() if signatures <= set(known)), crashed.resume
        )
        half = len(rest) // 2 if code == -signal.SIGKILL else 0
        self.stacks.extendleft(
            Waiting(list(part), path, crashed.tries - 1)
            for part in (rest[half:], rest[:half])
            if part
        )
        return half > 0

    def checkpoints(self) -> list[tuple[Path, list[str]]]:
        """The checkpoints that hold what this plan records, newest first, with the signatures of their networks."""
        need = set(self.recording.names)
        return [
            (known.path, known.manifest.signatures)
            for known in checkpoints(self.folder)
            if need <= set(known.manifest.records)
        ]

    def clear(self, trained: set[str]) -> None:
        """Removes the checkpoints whose networks are all finished and recorded: only now is nothing lost with them."""
        need, known = set(self.recording.names), checkpoints(self.folder)
        for checkpoint in known:
            manifest = checkpoint.manifest
            if need <= set(manifest.records) and set(manifest.signatures) <= trained:
                checkpoint.remove()
        sweep(self.folder, known)

    def _size(self, group: list[Spec], say: Callable[[str], None]) -> int:
        if self.settings.stack or len(group) == 1:
            return min(self.settings.stack or 1, len(group))
        try:
            return int(measure(self.workers, group, self.sources, self.settings).size)
        except RuntimeError as error:
            say(
                f"the stack size could not be measured ({str(error).splitlines()[-1]}); training one by one"
            )
            return 1


def measure(
    workers: Workers, group: list[Spec], sources: dict[str, Source], settings: Settings
) -> Any:
    """The calibration of a group of networks, from the first worker's cache or device."""
    source = sources[group[0].data.digest]
    return workers.ask(
        Measure(group, source, settings.data_dir, cache_dir() / "calibration", settings.stack)
    )
