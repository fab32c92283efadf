"""A stack that a worker was given, and what it tells the driver while it trains."""

from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import numpy as np

from ovfit.data.source import Source
from ovfit.spec import Spec, to_json
from ovfit.training.recording.recording import Recording

if TYPE_CHECKING:  # it imports torch, which the driver does without
    from ovfit.training.recording.listener import Moment, Snapshot

TICK = 0.25  # seconds between messages of progress
FIRST_SAVE, LONGEST = 2.0, 120.0  # seconds to the first checkpoint, and at most between two
SAVE_SHARE = 50  # a checkpoint is written no more often than this times its own duration: at most 2 % of the time


@dataclass(frozen=True)
class Job:
    """One stack to train. `out` receives a folder of files per finished network."""

    number: int
    specs: list[Spec]
    recording: Recording
    source: Source
    data_dir: Path
    folder: Path  # of checkpoints
    resume: Path | None  # the one to go on from
    out: Path


class Relay:
    """The loop's listener in a worker: passes on what is measured, saves weights and checkpoints, hears `stop`."""

    def __init__(self, pipe: Connection, job: Job) -> None:
        self.pipe, self.job, self.stopped = pipe, job, False
        self.next_tick, self.next_save = 0.0, monotonic() + FIRST_SAVE
        self.done: set[str] = set()
        self.path = job.folder

    def measured(self, spec: Spec, at: int, measures: dict[str, float]) -> None:
        self.pipe.send(("measured", spec.signature(), at, measures))

    def finished(
        self, spec: Spec, outcome: str, epoch: int, weights: dict[str, Any], history: Any
    ) -> None:
        from safetensors.torch import save_file

        folder = self.job.out / spec.signature()
        try:
            (folder / "weights").mkdir(parents=True, exist_ok=True)
            (folder / "config.json").write_text(to_json(spec))
            if self.job.recording.weights:
                save_file(
                    {name: tensor.contiguous() for name, tensor in weights.items()},
                    folder / "weights" / "final.safetensors",
                )
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

    def tick(self, moment: "Moment", snapshot: "Snapshot") -> bool:
        self._say("tick", moment.epochs, moment.networks)
        if monotonic() >= self.next_save or self.stopped:
            self.save(snapshot)
        return self.stopped

    def probing(self, networks: int, share: float) -> bool:
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

    def save(self, snapshot: "Snapshot") -> None:
        from ovfit.training import checkpoint

        start = monotonic()
        try:
            checkpoint.save(self.path, snapshot())
        except OSError as error:
            self.pipe.send(
                ("warning", f"no checkpoint could be saved in {self.job.folder} ({error.strerror})")
            )
        self.next_save = monotonic() + min(
            LONGEST, max(FIRST_SAVE, SAVE_SHARE * (monotonic() - start))
        )
