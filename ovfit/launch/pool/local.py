"""The driver's side of the worker processes: spawn, one per device, restart after a crash, stop."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

from ovfit.errors import BadInput
from ovfit.launch.plan import Settings
from ovfit.launch.pool import worker

Message = tuple[Any, ...]
CONTEXT = multiprocessing.get_context("spawn")  # never fork: CUDA and MLflow both break
# glibc reads these when a process starts. By default it hands each large tensor back to the kernel when it is freed and faults in fresh pages for the next:
# keeping them made the evaluation of the CNN on MNIST a quarter faster (3.7 against 5.2 s for 32,000 images). Other C libraries ignore them.
MALLOC = {
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 30),
    "MALLOC_TOP_PAD_": str(64 << 20),
}


@dataclass
class Worker:
    """One process, its pipe and its device; `busy` is the number of the job it trains."""

    process: Any
    pipe: Connection
    device: str
    busy: int | None = None

    def send(self, *message: Any) -> None:
        self.pipe.send(message)


class Workers:
    """Starts the first worker at once (it needs seconds to import torch), the others when the devices are known."""

    def __init__(self, count: int) -> None:
        self.threads = max(1, cores() // count)
        for name, value in MALLOC.items():
            os.environ.setdefault(name, value)
        self.all: list[Worker] = [self._spawn("cpu")]
        self.prepared = False

    def _spawn(self, device: str) -> Worker:
        ours, theirs = CONTEXT.Pipe()
        process = CONTEXT.Process(
            target=worker.main, args=(theirs, device, self.threads), daemon=True
        )
        in_main = threading.current_thread() is threading.main_thread()
        before = (
            signal.signal(signal.SIGINT, signal.SIG_IGN) if in_main else None
        )  # inherited: Ctrl-C is for the driver alone
        try:
            process.start()
        finally:
            if in_main:
                signal.signal(signal.SIGINT, before)
        theirs.close()
        return Worker(process, ours, device)

    def prepare(self, settings: Settings) -> None:
        """Waits for the first worker's word on this machine, and starts one worker per device. Raises BadInput where a device is not there."""
        if self.prepared:
            return
        message = self.all[0].pipe.recv()
        assert message[0] == "hello"
        devices = choose_devices(settings.device, settings.gpus, settings.workers, message[1])
        self.all[0].device = devices[0]
        self.all[0].send("device", devices[0])
        self.all += [self._spawn(device) for device in devices[1:]]
        self.prepared = True

    def ask(self, question: worker.Measure | None) -> Any:
        """The first worker's calibration of a group. Raises RuntimeError with its traceback where it failed."""
        while True:
            try:
                if question is not None:
                    self.all[0].send("measure", question)
                    question = None
                message = self.all[0].pipe.recv()
            except (EOFError, OSError):
                self.replace(self.all[0])
                raise RuntimeError("the worker process ended while it was measuring") from None
            if message[0] == "measured_group":
                return message[1]
            if message[0] == "failed":
                raise RuntimeError(message[2])

    def messages(self, timeout: float) -> Iterator[tuple[Worker, Message]]:
        """What has arrived by now; a process that ended without a word is ("crashed", exit code)."""
        pipes = {one.pipe: one for one in self.all}
        for pipe in wait(list(pipes), timeout):
            one = pipes[pipe]  # type: ignore[index]
            try:
                while one.pipe.poll():
                    yield one, one.pipe.recv()
            except (EOFError, ConnectionResetError):
                one.process.join(5)
                yield one, ("crashed", one.process.exitcode)

    def replace(self, crashed: Worker) -> None:
        """A new process for the device of a crashed one."""
        crashed.pipe.close()
        self.all[self.all.index(crashed)] = self._spawn(crashed.device)

    def close(self) -> None:
        """Ends every process: a word first, then by force."""
        for one in self.all:
            try:
                one.send("exit")
            except (BrokenPipeError, OSError):
                continue
        for one in self.all:
            one.process.join(2)
            if one.process.is_alive():
                one.process.kill()


def cores() -> int:
    """Processors this process may use: fewer than the machine has where it is pinned or in a container."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def choose_devices(
    device: str | None, gpus: tuple[int, ...], workers: int, hardware: dict[str, Any]
) -> list[str]:
    """One entry per worker. Raises BadInput where a GPU is asked for that this machine does not have."""
    count = len(hardware["cuda"])
    if gpus:
        if max(gpus) >= count:
            raise BadInput(
                f"--gpus {','.join(map(str, gpus))}: this machine has {count} GPU{'s' * (count != 1)}"
                + (f", numbered 0 to {count - 1}" if count else "; leave it out to use the CPU")
            )
        return [f"cuda:{number}" for number in gpus]
    if device == "cuda" or (device is None and count):
        if not count:
            raise BadInput(
                "--device cuda: this machine has no GPU that torch can use; leave it out to use the CPU"
            )
        return [f"cuda:{number}" for number in range(count)]
    if device == "mps":
        if not hardware["mps"]:
            raise BadInput(
                "--device mps: this machine has no Apple GPU that torch can use; leave it out to use the CPU"
            )
        return ["mps"]
    return ["cpu"] * workers
