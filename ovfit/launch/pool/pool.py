"""The workers of a launch, wherever they are: what the driver asks of them."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from ovfit.launch.plan import Settings
from ovfit.launch.pool.messages import Answer, Crashed, FromWorker, Lost, Question, ToWorker
from ovfit.spec import Precision


class Worker(Protocol):
    """`device`: a person's word for what it trains on; `busy`: the number of the job it trains.

    `ready`: it can be given work. `code`: the exit code of its process, where it has ended and
    that is known.
    """

    busy: int | None

    @property
    def device(self) -> str: ...

    @property
    def ready(self) -> bool: ...

    @property
    def code(self) -> int | None: ...

    def send(self, message: ToWorker) -> None:
        """Raises OSError where it is known to have died."""
        ...


class Pool(Protocol):
    """`threads`: of the processor, for each worker. `devices`: by worker, when they are known."""

    @property
    def threads(self) -> int: ...

    @property
    def all(self) -> Sequence[Worker]: ...

    @property
    def devices(self) -> Sequence[str]: ...

    def prepare(self, settings: Settings) -> None:
        """Waits until there are workers. Raises BadInput where there cannot be any."""
        ...

    def check(self, precision: Precision) -> None:
        """Raises BadInput where a worker's device has no such products; when all is prepared."""
        ...

    def ask(self, question: Question) -> Answer:
        """A worker's answer, while it is idle. Raises RuntimeError where the worker ended."""
        ...

    def messages(self, timeout: float) -> Iterator[tuple[Worker, FromWorker | Crashed | Lost]]:
        """What has arrived by now, waiting at most `timeout` seconds for the first of it."""
        ...

    def replace(self, ended: Worker) -> None:
        """A new worker in place of one that has ended, where that can be."""
        ...

    def close(self) -> None:
        """Ends every worker: a message first, then by force."""
        ...
