"""A launch's heartbeat: whoever looks on from another machine knows by it that the launch lives."""

import threading
from collections.abc import Callable
from time import monotonic

from ovfit.columns import PROGRESS
from ovfit.tracking import lease
from ovfit.tracking.writer import Writer


class Heart:
    """Beats in a thread of its own, from entry to exit: a launch that calibrates, waits for its
    store or draws its figures is alive too. `progress`: how far it is, where that is known.
    """

    def __init__(self, writer: Writer) -> None:
        self.writer, self.progress = writer, ""
        self.asked = -lease.HEARTBEAT
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> "Heart":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is written any more, or at most what is on its way to a store that is away."""
        self.stopped.set()
        self.thread.join(lease.HEARTBEAT)

    def ask(self, progress: Callable[[], str]) -> None:
        """Asks how far the launch is, where that was not asked since the last beat: of thousands of
        networks the answer takes milliseconds, and the driver comes by with every message.
        """
        if monotonic() - self.asked >= lease.HEARTBEAT / 2:
            self.asked, self.progress = monotonic(), progress()

    def _beat(self) -> None:
        while not self.stopped.wait(lease.HEARTBEAT):
            known = {PROGRESS: self.progress} if self.progress else {}
            self.writer.beat({**lease.heartbeat(), **known})
