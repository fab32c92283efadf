"""A store that is away for a while: what a launch writes and asks waits, training goes on."""

import sys
from collections.abc import Callable
from threading import Lock
from time import monotonic, sleep
from typing import TypeVar

from ovfit.durations import spell
from ovfit.errors import BadInput
from ovfit.tracking.store import answers

T = TypeVar("T")
SECONDS = 600.0  # that a launch waits by default
PAUSE = 2.0  # seconds between two looks
AGAIN = 3  # times that a call is made anew on a store that answers


class Patience:
    """Makes calls on a store, and makes them again where it was away.

    A file is never away: what it refuses is said at once. Every call may be made twice: MLflow
    keeps one of two equal points, params and tags; of a run that was made twice the one that is
    not known ends with its launch.

    `seconds`: how long it waits. `is_over` says that the launch is to end.
    """

    def __init__(self, store: str, seconds: float = SECONDS) -> None:
        self.store, self.seconds = store, seconds
        self.is_file = store.startswith(("sqlite:", "file:"))
        self.is_over: Callable[[], bool] = lambda: False
        self.waits = Lock()  # of several threads one waits and tells, the others wait for it

    def of(self, call: Callable[[], T]) -> T:
        """What the call returns. Raises what it raises, where waiting does not help."""
        for _ in range(AGAIN):
            try:
                return call()
            except Exception as error:  # any driver's own: SQLAlchemy's, MLflow's, the network's
                if self.is_file:
                    raise
                is_refused = isinstance(error, BadInput) and answers(self.store)
                if is_refused:
                    raise
                with self.waits:
                    if not self._is_back():
                        raise
        return call()

    def _is_back(self) -> bool:
        """Waits until the store answers; whether it does, so that a call may help."""
        begun, told = monotonic(), False
        while not answers(self.store):
            if self.is_over() or monotonic() - begun > self.seconds:
                return False
            if not told:
                _tell(
                    f"the store {self.store} does not answer; training goes on, and what is "
                    f"measured is kept for it, {spell(self.seconds)} at most"
                )
            told = True
            sleep(PAUSE)
        if told:
            _tell(f"the store answers again, after {spell(monotonic() - begun)}")
        return True


def _tell(text: str) -> None:
    print(f"ovfit: {text}", file=sys.stderr, flush=True)
