"""How far a launch is: networks done, how fast, and the time left."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import NamedTuple

from ovfit.durations import spell
from ovfit.launch.screen import Screen
from ovfit.launch.stack_key import stack_key
from ovfit.spec import Spec

SETTLED = 5.0  # seconds of training before a rate is worth showing


class Expected(NamedTuple):
    """What is known of a network before it is trained.

    `kind` is equal for those likely to take as many steps, `early`: it may stop before `most`.
    """

    kind: str
    most: int
    early: bool
    per_epoch: int


class Running(NamedTuple):
    """A job at a step, with the networks that are still in its stack."""

    step: float
    networks: int


@dataclass(frozen=True)
class Probe:
    """A probe of finished networks: how many, the share done, the share first heard, and when."""

    networks: int
    share: float
    first: float
    since: float

    def text(self, now: float) -> str:
        done = self.share - self.first
        text = f"probing {self.networks} that finished: {self.share:.0%}"
        if done <= 0:
            return text
        return f"{text}, {spell((now - self.since) * (1 - self.share) / done)} left"


class Progress:
    """Counts the optimiser steps of all networks, and shows them on a screen.

    Epochs would not do: those of networks on a thousand images are over sooner than those on all.
    How many are to come is known only for fixed epochs: with a stop rule, the mean of the finished
    networks of that kind is the guess.
    """

    def __init__(
        self, specs: Sequence[Spec], screen: Screen, clock: Callable[[], float] = monotonic
    ) -> None:
        self.total, self.screen, self.clock = len(specs), screen, clock
        self.waiting = {spec.signature(): _expected(spec) for spec in specs}
        self.finished: dict[str, list[int]] = defaultdict(list)  # kind -> steps each took
        self.running: dict[int, Running] = {}  # by job
        self.probes: dict[int, Probe] = {}  # by job
        self.kept = 0.0  # steps of networks that have left their stack
        self.resumed = 0.0  # steps that a checkpoint brought
        self.start: float | None = None  # of training: the first step of the first stack

    def say(self, text: str) -> None:
        """A line that stays."""
        self.screen.say(text)

    def begin(self, signature: str, epoch: int) -> None:
        """A network starts at this epoch, or goes on from it."""
        expected = self.waiting.get(signature)
        self.resumed += max(0, epoch - 1) * expected.per_epoch if expected else 0

    def advance(self, job: int, step: float, networks: int) -> None:
        """A job has trained its stack up to this step."""
        if self.start is None and step > 0:
            self.start = self.clock()
        self.running[job] = Running(step, networks)
        self.probes.pop(job, None)
        self._show()

    def probe(self, job: int, networks: int, share: float) -> None:
        """A job is probing networks that have finished."""
        known = self.probes.get(job)
        if known is None or known.networks != networks or share < known.share:
            self.probes[job] = Probe(networks, share, share, self.clock())
        else:
            self.probes[job] = replace(known, share=share)
        self._show()

    def finish(self, signature: str, epochs: int) -> None:
        """A network has finished."""
        expected = self.waiting.pop(signature, None)
        if expected:
            steps = min(epochs * expected.per_epoch, expected.most)
            self.finished[expected.kind].append(steps)
            self.kept += steps

    def skip(self, signature: str) -> None:
        """Somebody else trains a network, or it failed."""
        self.waiting.pop(signature, None)

    def end(self, job: int) -> None:
        """A job is over."""
        self.running.pop(job, None)
        self.probes.pop(job, None)
        self._show()

    def text(self) -> str:
        """How many networks are done, how fast, and the time left."""
        done = self.total - len(self.waiting)
        parts = [", ".join([f"{done}/{self.total} networks", *self._rate()])]
        now = self.clock()
        return "; ".join([*parts, *(probe.text(now) for probe in self.probes.values())])

    def _show(self) -> None:
        if not self.screen.due():
            return
        worked, expected = self._worked()
        self.screen.show(self.text(), min(worked / max(expected, 1e-9), 1.0))

    def _rate(self) -> list[str]:
        """Steps of networks a second and the time left; nothing while none is known.

        A probe is no training: while every job probes, there is no rate.
        """
        spent = self.clock() - self.start if self.start is not None else 0.0
        worked, expected = self._worked()
        all_probe = 0 < len(self.running) == len(self.probes)
        if spent <= SETTLED or worked <= self.resumed or all_probe:
            return []
        rate = (worked - self.resumed) / spent
        time = spell((expected - worked) / rate) if worked < expected else "a moment"
        guessed = "at most " if self._unknown() else ""
        what = " of training" if self.probes else ""
        return [f"{_figure(rate)} network-steps/s", f"{guessed}{time}{what} left"]

    def _worked(self) -> tuple[float, float]:
        """Steps done, and those expected in all."""
        worked = sum(job.step * job.networks for job in self.running.values())
        expected = sum(self._steps(network) for network in self.waiting.values())
        return self.kept + worked, self.kept + expected

    def _steps(self, network: Expected) -> float:
        known = self.finished.get(network.kind)
        return sum(known) / len(known) if known else network.most

    def _unknown(self) -> bool:
        """Whether a network may stop early, of a kind of which none has finished."""
        return any(
            network.early and network.kind not in self.finished for network in self.waiting.values()
        )


def _expected(spec: Spec) -> Expected:
    return Expected(
        kind=f"{spec.arm} {stack_key(spec)}",
        most=spec.most_steps,
        early=bool(spec.stop.hold or spec.stop.loss or spec.stop.clean),
        per_epoch=spec.steps_per_epoch,
    )


def _figure(rate: float) -> str:
    return f"{rate:,.0f}" if rate >= 100 else f"{rate:.3g}"
