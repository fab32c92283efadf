"""What a person sees while networks train: a bar on a terminal, a plain line now and then anywhere else. All on stderr."""

import sys
from collections.abc import Sequence
from time import monotonic
from types import TracebackType
from typing import Any, NamedTuple

from ovfit.durations import spell
from ovfit.spec import Spec

LINE = 15.0  # seconds between plain lines
SETTLED = 5.0  # seconds of training before a rate is worth showing


class Look(NamedTuple):
    """A probe of finished networks: how many, the share done, the share first heard of, and when."""

    networks: int
    share: float
    first: float
    since: float

    def text(self) -> str:
        done = self.share - self.first
        left = (
            f", {spell((monotonic() - self.since) * (1 - self.share) / done)} left"
            if done > 0
            else ""
        )
        return f"probing {self.networks} that finished: {self.share:.0%}{left}"


class Progress:
    """Counts network-epochs. How many are left is known only for fixed epochs: with a stop rule, finished networks' mean is the guess."""

    def __init__(self, specs: Sequence[Spec], *, quiet: bool) -> None:
        self.total, self.quiet = len(specs), quiet
        self.waiting = {spec.signature(): spec for spec in specs}
        self.finished: dict[str, list[int]] = {}  # kind -> epochs each took
        self.running: dict[int, tuple[float, int]] = {}  # job -> epoch, networks
        self.looks: dict[int, Look] = {}  # by job
        self.kept = 0.0  # network-epochs of networks that left
        self.resumed = 0.0
        self.start: float | None = None  # of training: the first step of the first stack
        self.line = monotonic()
        self.bar: Any = None

    def __enter__(self) -> "Progress":
        if not self.quiet and sys.stderr.isatty() and self.total:
            from rich.console import Console
            from rich.progress import BarColumn, TextColumn
            from rich.progress import Progress as Bar

            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                TextColumn("{task.fields[text]}"),
            )
            self.bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self.task = self.bar.add_task("training", total=1.0, text="starting")
            self.bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.bar:
            self.bar.stop()

    def say(self, text: str) -> None:
        """A line that stays, above the bar."""
        if not self.quiet:
            (
                self.bar.console.print(text, highlight=False)
                if self.bar
                else print(text, file=sys.stderr, flush=True)
            )

    def begin(self, epoch: int) -> None:
        """A network starts at this epoch, or goes on from it."""
        self.resumed += max(0, epoch - 1)

    def tick(self, job: int, epoch: float, networks: int) -> None:
        if self.start is None and epoch > 0:
            self.start = monotonic()
        self.running[job] = (epoch, networks)
        self.looks.pop(job, None)
        self._show()

    def look(self, job: int, networks: int, share: float) -> None:
        """Finished networks are being probed."""
        known = self.looks.get(job)
        if known is None or known.networks != networks or share < known.share:
            self.looks[job] = Look(networks, share, share, monotonic())
        else:
            self.looks[job] = known._replace(share=share)
        self._show()

    def network(self, signature: str, epochs: int) -> None:
        """A network has finished."""
        spec = self.waiting.pop(signature, None)
        if spec:
            self.finished.setdefault(_kind(spec), []).append(epochs)
            self.kept += epochs

    def skip(self, signature: str) -> None:
        """Somebody else has trained it, or it failed."""
        self.waiting.pop(signature, None)

    def end(self, job: int) -> None:
        self.running.pop(job, None)
        self.looks.pop(job, None)
        self._show()

    def _show(self) -> None:
        now = monotonic()
        if self.quiet or (not self.bar and now - self.line < LINE):
            return
        self.line = now
        if self.bar:
            worked, expected = self._worked()
            self.bar.update(
                self.task, completed=min(worked / max(expected, 1e-9), 1.0), text=self.text()
            )
        else:
            print(self.text(), file=sys.stderr, flush=True)

    def _worked(self) -> tuple[float, float]:
        """Network-epochs done, and those expected in all."""
        worked = self.kept + sum(epoch * networks for epoch, networks in self.running.values())
        return worked, self.kept + sum(self._expected(spec) for spec in self.waiting.values())

    def text(self) -> str:
        """How many networks are done, how fast, and the time left."""
        done = self.total - len(self.waiting)
        worked, expected = self._worked()
        spent = monotonic() - self.start if self.start else 0.0
        text = f"{done}/{self.total} networks"
        if (
            spent > SETTLED
            and worked > self.resumed
            and not 0 < len(self.running) == len(self.looks)
        ):  # a probe is no training: while all probe, no rate
            rate = (worked - self.resumed) / spent
            unknown = any(
                (spec.stop.hold or spec.stop.loss) and _kind(spec) not in self.finished
                for spec in self.waiting.values()
            )
            guessed = "at most " if unknown else ""
            left = spell((expected - worked) / rate) if worked < expected else "a moment"
            text += f", {rate:.3g} network-epochs/s, {guessed}{left}{' of training' if self.looks else ''} left"
        return "; ".join([text, *(look.text() for look in self.looks.values())])

    def _expected(self, spec: Spec) -> float:
        known = self.finished.get(_kind(spec))
        return sum(known) / len(known) if known else spec.most_steps / spec.steps_per_epoch


def _kind(spec: Spec) -> str:
    return f"{spec.arm} {spec.stack_key()}"
