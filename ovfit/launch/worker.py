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
from time import monotonic
from typing import Any

import numpy as np

from ovfit.spec import Spec, to_json
from ovfit.training.recording import Recording

TICK = 0.25  # seconds between messages of progress
FIRST_SAVE, LONGEST = 2.0, 120.0  # seconds to the first checkpoint, and at most between two
SAVE_SHARE = 50  # a checkpoint is written no more often than this times its own duration: at most 2 % of the time


@dataclass(frozen=True)
class Job:
    """One stack to train. `out` receives a folder of files per finished network."""

    number: int
    specs: list[Spec]
    recording: Recording
    source: str  # dataset name or file
    data_dir: Path
    folder: Path  # of checkpoints
    resume: Path | None  # the one to go on from
    out: Path


@dataclass(frozen=True)
class Measure:
    """A group of networks whose stack size is wanted."""

    specs: list[Spec]
    source: str
    data_dir: Path
    cache: Path
    fixed: int | None


class Relay:
    """The loop's listener in a worker: passes on what is measured, saves weights and checkpoints, hears `stop`."""

    def __init__(self, pipe: Connection, job: Job) -> None:
        self.pipe, self.job, self.stopped = pipe, job, False
        self.next_tick, self.next_save = 0.0, monotonic() + FIRST_SAVE
        self.done: set[str] = set()
        self.path = job.folder

    def measured(self, spec: Spec, at: int, measures: dict[str, float]) -> None:
        self.pipe.send(("measured", spec.signature(), at, measures))

    def finished(self, spec: Spec, outcome: str, epoch: int, weights: dict[str, Any], history: Any) -> None:
        from safetensors.torch import save_file

        folder = self.job.out / spec.signature()
        try:
            (folder / "weights").mkdir(parents=True, exist_ok=True)
            (folder / "config.json").write_text(to_json(spec))
            if self.job.recording.weights:
                save_file({name: tensor.contiguous() for name, tensor in weights.items()}, folder / "weights" / "final.safetensors")
            if history.histograms:
                np.savez_compressed(folder / "histograms.npz", **history.arrays())
            if history.samples.updates:
                np.savez_compressed(folder / "samples.npz", **history.samples.arrays())
            if history.predictions.arrays:
                np.savez_compressed(folder / "predictions.npz", **history.predictions.arrays)
            if history.probes:
                np.savez_compressed(folder / "probes.npz", **history.probes)
            problem = None
        except Exception as error:  # a full disk costs this run, not the launch (safetensors raises an error of its own)
            problem = f"{type(error).__name__}: {error}"
        self.done.add(spec.signature())
        self.pipe.send(("finished", spec.signature(), outcome, epoch, str(folder), problem))

    def tick(self, loop: Any) -> bool:
        self._say("tick", loop.epoch - 1 + loop.step / loop.steps_per_epoch, len(loop.rows))
        if monotonic() >= self.next_save or self.stopped:
            self.save(loop)
        return self.stopped

    def looking(self, networks: int, share: float) -> bool:
        self._say("looking", networks, share)
        return self.stopped

    def _say(self, kind: str, *what: float) -> None:
        """How far the job is, now and then; and whether the driver wants it stopped."""
        now = monotonic()
        if now >= self.next_tick:
            self.next_tick = now + TICK
            self.pipe.send((kind, self.job.number, *what))
            if self.pipe.poll():
                self.pipe.recv()  # the driver says one thing only to a worker that trains: stop
                self.stopped = True

    def save(self, loop: Any) -> None:
        from ovfit.training import checkpoint

        start = monotonic()
        try:
            checkpoint.save(self.path, loop)
        except OSError as error:
            self.pipe.send(("warning", f"no checkpoint could be saved in {self.job.folder} ({error.strerror})"))
        self.next_save = monotonic() + min(LONGEST, max(FIRST_SAVE, SAVE_SHARE * (monotonic() - start)))


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
    names = [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())] if torch.cuda.is_available() else []
    return {"cuda": names, "mps": torch.backends.mps.is_available(), "torch": torch.__version__}


@lru_cache(maxsize=1)
def _dataset(source: str, data_dir: Path) -> Any:
    from ovfit.data.datasets import load

    return load(source, data_dir)


def _answer(question: Measure, device: str) -> tuple[Any, ...]:
    """The calibration of a group."""
    import torch

    from ovfit.launch.calibration import cached

    try:
        found = cached(question.cache, question.specs, _dataset(question.source, question.data_dir), torch.device(device), question.fixed)
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
                pipe.send(("warning", f"{len(rest)} networks do not fit into memory together: going on with {half}"))
                waiting[:0] = [(part, relay.path if relay.path.exists() else source) for part in (rest[:half], rest[half:])]
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
        raise BadInput(f"{job.source} has changed since this launch was planned; start the command again")
    loop = Loop(specs, dataset, job.recording, torch.device(device))
    if source is not None:
        checkpoint.restore(source, loop)
    for row, spec in enumerate(specs):
        facts = {"n_parameters": loop.stack.n_parameters(row), "corruption_rate": loop.corruption_rates[row]}
        relay.pipe.send(("started", spec.signature(), facts, loop.epoch))
        for at, measures in loop.histories[row].metrics:
            relay.measured(spec, at, measures)
    loop.run(relay)


def _release(device: str) -> None:
    import gc

    import torch

    gc.collect()
    if device.startswith("cuda"):
        torch.cuda.empty_cache()
