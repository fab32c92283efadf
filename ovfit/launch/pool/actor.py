"""A worker in a process of a Ray cluster: the same loop as a local one, its pipe two boxes.

Ray makes the actor of this class; nothing here knows Ray.
"""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Condition, Lock
from typing import TYPE_CHECKING

from ovfit.data.source import Source
from ovfit.folders import cache_dir
from ovfit.launch.pool import worker
from ovfit.launch.pool.cargo import Delivery, Shipment, delivered, unpacked
from ovfit.launch.pool.messages import Finished, FromWorker, Hello, Measure, ToWorker, Train
from ovfit.launch.pool.post import Inbox, Outbox

if TYPE_CHECKING:
    from ovfit.data.datasets import Dataset

PATIENCE = 10.0  # seconds that a question for messages waits for the first


class Datasets:
    """Those that the driver has sent, read-only and shared by the processes of a machine."""

    def __init__(self) -> None:
        self.changed = Condition()
        self.known: dict[Source, Dataset] = {}

    def put(self, source: Source, dataset: "Dataset") -> None:
        with self.changed:
            self.known[source] = dataset
            self.changed.notify_all()

    def load(self, source: Source, data_dir: Path) -> "Dataset":
        """When it has come; `data_dir` is of the driver's machine."""
        with self.changed:
            self.changed.wait_for(lambda: source in self.known)
            return self.known[source]


class End:
    """What a worker takes for its pipe. `shared`: the driver's cache folder is this machine's."""

    def __init__(self, *, shared: bool) -> None:
        self.inbox: Inbox[Shipment | ToWorker] = Inbox()
        self.outbox: Outbox[Delivery | FromWorker] = Outbox()
        self.shared, self.folder = shared, Path(tempfile.mkdtemp(prefix="ovfit-worker-"))

    def poll(self) -> bool:
        return self.inbox.poll()

    def recv(self) -> ToWorker:
        """The next message, its files and folders on this machine."""
        message = self.inbox.take()
        if isinstance(message, Shipment):
            shutil.rmtree(self.folder, ignore_errors=True)
            job = unpacked(message, self.folder)
            if not self.shared:
                job = replace(job, folder=cache_dir() / "checkpoints", resume=None)
            return Train(job)
        if isinstance(message, Measure) and not self.shared:
            return replace(message, cache=cache_dir() / "calibration")
        return message

    def send(self, message: FromWorker) -> None:
        self.outbox.put(delivered(message) if isinstance(message, Finished) else message)


class Actor:
    """Its methods are called side by side: `serve` for as long as it lives.

    `sign`: a file that the driver wrote into its cache folder.
    """

    def __init__(self, device: str, threads: int, sign: Path) -> None:
        # torch is here before methods are called side by side, of which several would import it
        import ovfit.training.checkpoint  # noqa: F401

        self.device, self.threads = device, threads
        self.end, self.datasets = End(shared=sign.exists()), Datasets()
        self.begun = Lock()

    def serve(self) -> None:
        """Does what the driver says until it says Exit; asked again, nothing."""
        if not self.begun.acquire(blocking=False):
            return
        hardware = worker.hardware(self.threads)
        self.end.send(Hello(hardware, worker.versions(), shared=self.end.shared))
        try:
            worker.serve(self.end, self.device, self.datasets.load)
        finally:
            shutil.rmtree(self.end.folder, ignore_errors=True)

    def keep(self, source: Source, dataset: "Dataset") -> None:
        """A dataset that jobs will ask for."""
        self.datasets.put(source, dataset)

    def give(self, number: int, message: Shipment | ToWorker) -> None:
        """A message of the driver's, numbered from 0."""
        self.end.inbox.put(number, message)

    def hear(self, seen: int) -> Sequence[Delivery | FromWorker]:
        """The messages from number `seen` on; what was there before has been heard."""
        return self.end.outbox.after(seen, PATIENCE)
