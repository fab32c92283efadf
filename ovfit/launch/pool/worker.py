"""A worker process: it owns one device, and trains the stacks that the driver gives it.

It never talks to MLflow: what it measures and finishes it reports to the driver.
"""

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.metadata import version
from multiprocessing import parent_process
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from ovfit.data.source import Source
from ovfit.errors import BadInput
from ovfit.launch.pool.messages import (
    Answer,
    Calibrated,
    Done,
    Exit,
    Failed,
    Hardware,
    Hello,
    Job,
    Measure,
    NotCalibrated,
    Notice,
    SetDevice,
    Started,
    Stop,
    Stopped,
    Train,
    Weigh,
    Weighed,
)
from ovfit.launch.pool.relay import Relay
from ovfit.spec import ENGINE, Spec
from ovfit.version import __version__

if TYPE_CHECKING:
    from ovfit.data.datasets import Dataset
    from ovfit.launch.pool.messages import WorkerEnd

    Load = Callable[[Source, Path], Dataset]


def main(pipe: "WorkerEnd", device: str, threads: int) -> None:
    """The process's entry. Where the driver is gone it ends at once: the last checkpoint stays."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the driver, which says stop
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        pipe.send(Hello(hardware(threads)))
        import ovfit.training.checkpoint  # noqa: F401  (while the driver opens the store)

        serve(pipe, device)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        sys.exit(1)


@lru_cache(maxsize=1)
def load(source: Source, data_dir: Path) -> "Dataset":
    """The dataset, kept until the next one."""
    return source.load(data_dir)


def serve(pipe: "WorkerEnd", device: str, load: "Load" = load) -> None:
    """Does what the driver says until it says Exit; `load` reads a dataset."""
    while True:
        match pipe.recv():
            case Exit():
                return
            case SetDevice(device):
                pass
            case Measure() as question:
                pipe.send(_answer(question, device, load))
            case Weigh(specs):
                pipe.send(Weighed(_refusal(specs, device)))
            case Train(job):
                train(pipe, job, device, load)
            case Stop():  # it crossed the end of the job that it meant
                pass


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)


def hardware(threads: int) -> Hardware:
    """What torch can use here; from now on it uses so many threads, and takes denormals for 0."""
    import torch

    torch.set_flush_denormal(True)  # before there are threads: they take it over (decision 037)
    torch.set_num_threads(threads)
    count = torch.cuda.device_count() if torch.cuda.is_available() else 0
    names = tuple(torch.cuda.get_device_name(number) for number in range(count))
    rounds = count > 0 and min(map(torch.cuda.get_device_capability, range(count))) >= (8, 0)
    return Hardware(names, torch.backends.mps.is_available(), rounds)


def versions() -> dict[str, str]:
    """Of what results depend on besides the spec; the driver asks too, without torch."""
    return {"ovfit": __version__, "engine": str(ENGINE), "torch": version("torch")}


def _answer(question: Measure, device: str, load: "Load") -> Answer:
    """The calibration of a group."""
    import torch

    from ovfit.launch.calibration import cached

    torch.set_num_threads(question.threads)
    try:
        dataset = load(question.source, question.data_dir)
        where = torch.device(device)
        calibration = cached(question.cache, question.specs, dataset, where, question.fixed)
    except Exception:
        return NotCalibrated(traceback.format_exc(limit=6))
    return Calibrated(calibration)


def _refusal(specs: Sequence[Spec], device: str) -> str:
    """Of networks that do not fit; what cannot be said here is found out in training."""
    import torch

    from ovfit.launch.weight import refusal

    try:
        return refusal(specs, torch.device(device), _named(device))
    except Exception:
        return ""


def _named(device: str) -> str:
    import torch

    return torch.cuda.get_device_name(device) if device.startswith("cuda") else "this machine"


def train(pipe: "WorkerEnd", job: Job, device: str, load: "Load" = load) -> None:
    """Trains a job's stack to its end or to Stop, and reports which it was."""
    relay = Relay(pipe, job)
    try:
        _train_in_parts(relay, device, load)
    except Exception as error:
        pipe.send(Failed(job.number, traceback.format_exc(limit=8) + _advice(error, device)))
        return
    pipe.send(Stopped(job.number) if relay.stopped else Done(job.number))


def _advice(error: Exception, device: str) -> str:
    """What helps a network alone that found no memory; a line more of the reason it failed for."""
    import torch

    from ovfit.launch.calibration import is_out_of_memory
    from ovfit.launch.weight import GB, free_bytes

    if not is_out_of_memory(error):
        return ""
    free = free_bytes(torch.device(device)) / GB
    return (
        f"a network alone does not fit into the {free:,.1f} GB that {_named(device)} has free; try "
        "a smaller --width or --batch-size"
    )


def _train_in_parts(relay: Relay, device: str, load: "Load") -> None:
    """Trains a stack; where it does not fit into memory, its halves, from where it stood."""
    from ovfit.launch.calibration import is_out_of_memory
    from ovfit.training import checkpoint

    job = relay.job
    waiting: list[tuple[Sequence[Spec], Path | None]] = [(job.specs, job.resume)]
    while waiting and not relay.stopped:
        specs, source = waiting.pop(0)
        relay.path = checkpoint.path(job.folder, specs)
        try:
            _train_stack(relay, specs, source, device, load)
        except (RuntimeError, MemoryError) as error:
            rest = [spec for spec in specs if spec.signature() not in relay.done]
            if not is_out_of_memory(error) or len(rest) < 2:
                raise
            _release(device)
            half = len(rest) // 2
            problem = f"{len(rest)} networks do not fit into memory together"
            relay.pipe.send(Notice(f"{problem}: going on with {half}"))
            resume = relay.path if relay.path.exists() else source
            waiting[:0] = [(rest[:half], resume), (rest[half:], resume)]


def _train_stack(
    relay: Relay, specs: Sequence[Spec], source: Path | None, device: str, load: "Load"
) -> None:
    """One loop from its checkpoint (or the start) to its end.

    What was measured before is reported again, for the new runs.
    """
    import torch

    from ovfit.training import checkpoint
    from ovfit.training.engine.parents import Parent
    from ovfit.training.loop import Loop

    job = relay.job
    torch.set_num_threads(job.threads)
    relay.begin(len(specs))
    dataset = load(job.source, job.data_dir)
    if dataset.digest != specs[0].data.digest:
        raise BadInput(
            f"{job.source} has changed since this launch was planned; start the command again"
        )
    parents = {
        name: Parent.read(files.config, files.weights, files.digest)
        for name, files in job.parents.items()
    }
    where, channels_last = torch.device(device), job.channels_last
    loop = Loop(specs, dataset, job.recording, where, parents, channels_last=channels_last)
    if source is not None and not checkpoint.restore(source, loop):
        relay.pipe.send(
            Notice(f"a checkpoint cannot be used ({source.name}): {len(specs)} networks start anew")
        )
    for row, spec in enumerate(specs):
        relay.pipe.send(Started(spec.signature(), loop.facts(row), loop.epoch))
        for at, measures in loop.histories[row].metrics:
            relay.measured(spec, at, measures)
    loop.run(relay)


def _release(device: str) -> None:
    import gc

    import torch

    gc.collect()
    if device.startswith("cuda"):
        torch.cuda.empty_cache()
