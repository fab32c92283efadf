"""A worker process: it owns one device, trains the stacks it is given, and tells the driver; it never talks to MLflow."""

import os
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from ovfit.data.datasets import Dataset
from ovfit.data.source import Source
from ovfit.launch.pool.relay import Job, Relay
from ovfit.spec import Spec


@dataclass(frozen=True)
class Measure:
    """A group of networks whose stack size is wanted."""

    specs: list[Spec]
    source: Source
    data_dir: Path
    cache: Path
    fixed: int | None


def main(pipe: Connection, device: str | None, threads: int) -> None:
    """The process's entry. A worker whose driver is gone ends at once: its last checkpoint stays."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the driver, which says stop
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        pipe.send(("hello", _hardware(threads)))
        import ovfit.training.checkpoint  # noqa: F401  (and with it the loop: while the driver opens the store)

        while True:
            message = pipe.recv()
            if message[0] == "exit":
                return
            if message[0] == "device":
                device = message[1]
            elif message[0] == "measure":
                pipe.send(_answer(message[1], str(device)))
            elif message[0] == "train":
                _train(pipe, message[1], str(device))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        sys.exit(1)


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)


def _hardware(threads: int) -> dict[str, Any]:
    import torch

    torch.set_num_threads(threads)
    names = (
        [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())]
        if torch.cuda.is_available()
        else []
    )
    return {"cuda": names, "mps": torch.backends.mps.is_available(), "torch": torch.__version__}


@lru_cache(maxsize=1)
def _dataset(source: Source, data_dir: Path) -> Dataset:
    return source.load(data_dir)


def _answer(question: Measure, device: str) -> tuple[Any, ...]:
    """The calibration of a group."""
    import torch

    from ovfit.launch.calibration import cached

    try:
        found = cached(
            question.cache,
            question.specs,
            _dataset(question.source, question.data_dir),
            torch.device(device),
            question.fixed,
        )
        return "measured_group", found
    except Exception:
        return "failed", -1, traceback.format_exc(limit=6)


def _train(pipe: Connection, job: Job, device: str) -> None:
    """Trains a stack; where it does not fit into memory, its halves one after the other, from where it stood."""
    from ovfit.launch.calibration import is_out_of_memory
    from ovfit.training import checkpoint

    relay = Relay(pipe, job)
    waiting: list[tuple[Sequence[Spec], Path | None]] = [(job.specs, job.resume)]
    try:
        while waiting and not relay.stopped:
            specs, source = waiting.pop(0)
            relay.path = checkpoint.path(job.folder, specs)
            try:
                _run(relay, specs, source, device)
            except (RuntimeError, MemoryError) as error:
                rest = [spec for spec in specs if spec.signature() not in relay.done]
                if not is_out_of_memory(error) or len(rest) < 2:
                    raise
                _release(device)
                half = len(rest) // 2
                pipe.send(
                    (
                        "warning",
                        f"{len(rest)} networks do not fit into memory together: going on with {half}",
                    )
                )
                waiting[:0] = [
                    (part, relay.path if relay.path.exists() else source)
                    for part in (rest[:half], rest[half:])
                ]
    except Exception:
        pipe.send(("failed", job.number, traceback.format_exc(limit=8)))
        return
    pipe.send(("stopped" if relay.stopped else "done", job.number))


def _run(relay: Relay, specs: Sequence[Spec], source: Path | None, device: str) -> None:
    """One loop from its checkpoint (or the start) to its end; what was measured before is told again, for the new runs."""
    import torch

    from ovfit.errors import BadInput
    from ovfit.training import checkpoint
    from ovfit.training.loop import Loop

    job = relay.job
    dataset = _dataset(job.source, job.data_dir)
    if dataset.digest != specs[0].data.digest:
        raise BadInput(
            f"{job.source} has changed since this launch was planned; start the command again"
        )
    loop = Loop(specs, dataset, job.recording, torch.device(device))
    if source is not None:
        checkpoint.restore(source, loop)
    for row, spec in enumerate(specs):
        relay.pipe.send(("started", spec.signature(), loop.facts(row), loop.epoch))
        for at, measures in loop.histories[row].metrics:
            relay.measured(spec, at, measures)
    loop.run(relay)


def _release(device: str) -> None:
    import gc

    import torch

    gc.collect()
    if device.startswith("cuda"):
        torch.cuda.empty_cache()
