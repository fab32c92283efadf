"""The driver's side of the worker processes: spawn, one per device, restart after a crash, stop."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from ovfit.errors import BadInput
from ovfit.launch.plan import Settings
from ovfit.launch.pool import devices, pool, worker
from ovfit.launch.pool.messages import (
    Answer,
    Crashed,
    Exit,
    FromWorker,
    Hardware,
    Hello,
    Question,
    SetDevice,
    ToWorker,
)
from ovfit.spec import Precision

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from ovfit.launch.pool.messages import DriverEnd

CONTEXT = multiprocessing.get_context("spawn")  # never fork: CUDA and MLflow both break
# glibc reads these when a process starts. By default it hands each large tensor back to the kernel
# when it is freed and faults in fresh pages for the next. Keeping them made the evaluation of the
# CNN on MNIST a quarter faster: 3.7 against 5.2 s for 32,000 images. Other libraries ignore them.
MALLOC = {
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 30),
    "MALLOC_TOP_PAD_": str(64 << 20),
}


@dataclass
class Worker:
    """One process, its pipe and its device; `busy` is the number of the job it trains."""

    process: "SpawnProcess"
    pipe: "DriverEnd"
    device: str
    busy: int | None = None
    ready: bool = True  # its pipe keeps what it cannot take yet

    @property
    def code(self) -> int | None:
        """Its exit code, where it has ended."""
        return self.process.exitcode

    def send(self, message: ToWorker) -> None:
        """Raises OSError where the process has died."""
        self.pipe.send(message)


class Workers:
    """The worker processes of a launch.

    The first starts at once (it needs seconds to import torch), the others when the devices are
    known. `devices`: what each trains on, when that is known.
    """

    def __init__(self, count: int) -> None:
        self.threads = max(1, devices.cores() // count)
        for name, value in MALLOC.items():
            os.environ.setdefault(name, value)
        self.all: list[Worker] = [self._spawn("cpu")]
        self.prepared, self.hardware = False, Hardware()
        self.devices: list[str] = []

    def _spawn(self, device: str) -> Worker:
        ours, theirs = CONTEXT.Pipe()
        process = CONTEXT.Process(
            target=worker.main, args=(theirs, device, self.threads), daemon=True
        )
        _start(process)
        theirs.close()
        return Worker(process, ours, device)

    def prepare(self, settings: Settings) -> None:
        """Waits for the first worker's Hello, and starts one worker per device.

        Raises BadInput where a device is not there, or where no process can be started.
        """
        if self.prepared:
            return
        try:
            hello = self.all[0].pipe.recv()
        except EOFError:  # a spawned process runs the main script too
            raise BadInput(
                "the worker process ended before it had begun; in a script, call ovfit only below "
                '`if __name__ == "__main__":`'
            ) from None
        assert isinstance(hello, Hello)
        self.hardware = hello.hardware
        first, *others = devices.choose(
            settings.device, settings.gpus, settings.workers, hello.hardware
        )
        self.all[0].device = first
        self.all[0].send(SetDevice(first))
        self.all += [self._spawn(device) for device in others]
        self.devices = [devices.named(each.device, hello.hardware) for each in self.all]
        self.prepared = True

    def check(self, precision: Precision) -> None:
        for each in self.all:
            devices.check(precision, each.device, self.hardware)

    def ask(self, question: Question) -> Answer:
        """The first worker's."""
        first = self.all[0]
        try:
            first.send(question)
            while True:
                said = first.pipe.recv()
                if isinstance(said, Answer):
                    return said
        except (EOFError, OSError):
            self.replace(first)
            raise RuntimeError("the worker process ended while it was measuring") from None

    def messages(self, timeout: float) -> Iterator[tuple[Worker, FromWorker | Crashed]]:
        """What has arrived by now, waiting at most `timeout` seconds for the first of it.

        A process that ended without a message is Crashed.
        """
        ready = set(wait([each.pipe for each in self.all], timeout))
        for sender in [each for each in self.all if each.pipe in ready]:
            try:
                while sender.pipe.poll():
                    yield sender, sender.pipe.recv()
            except (EOFError, ConnectionResetError):
                sender.process.join(5)
                yield sender, Crashed(sender.process.exitcode)

    def replace(self, ended: pool.Worker) -> None:
        """A new process for the device of one that has ended."""
        place, crashed = next(pair for pair in enumerate(self.all) if pair[1] is ended)
        crashed.pipe.close()
        self.all[place] = self._spawn(crashed.device)

    def close(self) -> None:
        """Ends every process: a message first, then by force.

        At once what has not said Hello yet: it imports torch, and whoever was refused would wait.
        """
        if not self.prepared:
            self.all[0].process.kill()
        for each in self.all:
            with suppress(OSError):
                each.send(Exit())
        for each in self.all:
            each.process.join(2)
            if each.process.is_alive():
                each.process.kill()
                each.process.join()


def _start(process: "SpawnProcess") -> None:
    """Starts a process that never hears Ctrl-C, which is for the driver alone: it inherits that."""
    if threading.current_thread() is not threading.main_thread():  # only there are signals set
        process.start()
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, before)
