"""A worker on a machine of a Ray cluster, as the driver sees it."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Any

from ovfit.data.source import Source
from ovfit.launch.pool.cargo import shipped
from ovfit.launch.pool.devices import named
from ovfit.launch.pool.machines import Node
from ovfit.launch.pool.messages import Hardware, Measure, ToWorker, Train

AGAIN = 1.0  # seconds to the next question to a worker that is unreachable


class RemoteWorker:
    """One actor on the device `place` of its machine; `dataset` says where Ray keeps a dataset.

    `seen`: how many of its messages have come; `given`: numbers of those to it. `question`:
    the answer that is waited for, to what it has to say. `letters`: the other calls, by their
    answers, until these have come; a call is made again where the machine could not be reached.
    """

    def __init__(
        self, actor: Any, node: Node, place: str, dataset: Callable[[Source, Path], Any]
    ) -> None:
        self.actor, self.node, self.place, self.dataset = actor, node, place, dataset
        self.hardware = Hardware()  # when it has said what it has
        self.busy: int | None = None
        self.ready, self.code = False, None
        self.given, self.seen = count(), 0
        self.away: float | None = None  # since when it is unreachable
        self.again = 0.0  # when it is asked again
        self.out, self.sent = Path(), set[Source]()
        self.letters, self.lost = dict[Any, Callable[[], Any]](), list[Callable[[], Any]]()
        self._post(actor.serve.remote)
        self.question = actor.hear.remote(0)

    @property
    def device(self) -> str:
        kind = named(self.place, self.hardware) if self.hardware.cuda else self.place
        return f"{kind} of {self.node.host}"

    @property
    def asked(self) -> list[Any]:
        """The answers that are waited for."""
        return [ref for ref in (self.question, *self.letters) if ref is not None]

    def repeat(self) -> None:
        """Asks again what got no answer, now and then."""
        if monotonic() < self.again:
            return
        lost, self.lost = self.lost, []
        for call in lost:
            self._post(call)
        if self.question is None and self.away:
            self.ask()

    def send(self, message: ToWorker) -> None:
        """It travels, again where the machine could not be reached."""
        if isinstance(message, Train):
            self.out = message.job.out
            self._keep(message.job.source, message.job.data_dir)
            self._give(shipped(message.job))
            return
        if isinstance(message, Measure):
            self._keep(message.source, message.data_dir)
        self._give(message)

    def _give(self, message: object) -> None:
        number = next(self.given)
        self._post(lambda: self.actor.give.remote(number, message))

    def _keep(self, source: Source, data_dir: Path) -> None:
        if source not in self.sent:
            self.sent.add(source)
            dataset = self.dataset(source, data_dir)
            self._post(lambda: self.actor.keep.remote(source, dataset))

    def _post(self, call: Callable[[], Any]) -> None:
        self.letters[call()] = call

    def ask(self) -> None:
        """For what it has to say beyond what was heard."""
        self.question = self.actor.hear.remote(self.seen)

    def is_away(self, answer: Any) -> None:
        """Such an answer did not come: the machine is gone, or only unreachable for a while."""
        self.away = self.away or monotonic()
        self.again = monotonic() + AGAIN
        if answer in self.letters:
            self.lost.append(self.letters.pop(answer))
        else:
            self.question = None

    def done(self, answer: Any) -> None:
        """It has what it was sent, or has ended as it was told."""
        del self.letters[answer]

    def end(self) -> None:
        """Nobody listens to it any more."""
        self.question = self.away = None
        self.letters.clear()
        self.lost.clear()
