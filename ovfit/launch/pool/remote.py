"""A worker on a machine of a Ray cluster, as the driver sees it."""

from itertools import count
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from ovfit.data.source import Source
from ovfit.launch.pool.cargo import shipped
from ovfit.launch.pool.messages import Measure, ToWorker, Train

if TYPE_CHECKING:
    from collections.abc import Callable

AGAIN = 1.0  # seconds to the next question to a worker that is unreachable


class Node:
    """A machine of the cluster that is alive."""

    def __init__(self, row: dict[str, Any]) -> None:
        resources = row["Resources"]
        self.id, self.host = str(row["NodeID"]), str(row["NodeManagerHostname"])
        self.cpus, self.gpus = int(resources.get("CPU", 0)), int(resources.get("GPU", 0))


class RemoteWorker:
    """One actor; `dataset` says where Ray keeps a dataset.

    `seen`: how many of its messages have come; `given`: numbers of those to it. `serving`,
    `question`: the answers that are waited for, to its work and to what it has to say.
    """

    def __init__(
        self, actor: Any, node: Node, kind: str, dataset: "Callable[[Source, Path], Any]"
    ) -> None:
        self.actor, self.node, self.kind, self.dataset = actor, node, kind, dataset
        self.busy: int | None = None
        self.ready, self.code = False, None
        self.given, self.seen = count(), 0
        self.away: float | None = None  # since when it is unreachable
        self.again = 0.0  # when it is asked again
        self.out, self.sent = Path(), set[Source]()
        self.serving, self.question = actor.serve.remote(), actor.hear.remote(0)

    @property
    def device(self) -> str:
        return f"{self.kind} of {self.node.host}"

    @property
    def awaited(self) -> list[Any]:
        """The answers that are waited for; a worker that is away is asked again in between."""
        if self.question is None and self.away and monotonic() > self.again:
            self.ask()
        return [ref for ref in (self.serving, self.question) if ref is not None]

    def send(self, message: ToWorker) -> None:
        """It travels; whether it arrives is told by what comes back."""
        if isinstance(message, Train):
            self.out = message.job.out
            self._keep(message.job.source, message.job.data_dir)
            self._give(shipped(message.job))
            return
        if isinstance(message, Measure):
            self._keep(message.source, message.data_dir)
        self._give(message)

    def _give(self, message: object) -> None:
        self.actor.give.remote(next(self.given), message)

    def _keep(self, source: Source, data_dir: Path) -> None:
        if source not in self.sent:
            self.sent.add(source)
            self.actor.keep.remote(source, self.dataset(source, data_dir))

    def ask(self) -> None:
        """For what it has to say beyond what was heard."""
        self.question = self.actor.hear.remote(self.seen)

    def is_away(self, answer: Any) -> None:
        """Such an answer did not come: the machine is gone, or only unreachable for a while."""
        self.away = self.away or monotonic()
        self.again = monotonic() + AGAIN
        if answer == self.serving:  # whether it serves, the questions will show
            self.serving = None
        else:
            self.question = None

    def end(self) -> None:
        """Nobody listens to it any more."""
        self.serving = self.question = self.away = None
