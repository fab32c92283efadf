"""The loop's listener in a worker: what it measures, finishes and saves becomes messages."""

from time import monotonic
from typing import TYPE_CHECKING

import numpy as np

from ovfit.columns import SECONDS
from ovfit.launch.pool.messages import Finished, Job, Measured, Notice, Probing, Tick
from ovfit.launch.pool.seconds import Seconds
from ovfit.launch.threads import Threads
from ovfit.networks import outside
from ovfit.spec import Spec, to_json

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from ovfit.launch.pool.messages import WorkerEnd
    from ovfit.training.recording.history import History
    from ovfit.training.recording.listener import Moment, Snapshot

EVERY = 0.25  # seconds between messages of progress
FIRST_SAVE, LONGEST = 2.0, 120.0  # seconds to the first checkpoint, and at most between two
SAVE_SHARE = 50  # times its own duration pass before the next checkpoint: it takes 2 % at most


class Relay:
    """Reports to the driver, saves weights and checkpoints of a job, and hears that it shall stop.

    `path` is where the checkpoint of the stack that is training goes.
    """

    def __init__(self, pipe: "WorkerEnd", job: Job) -> None:
        self.pipe, self.job, self.stopped = pipe, job, False
        self.next_report, self.next_save = 0.0, monotonic() + FIRST_SAVE
        self.done: set[str] = set()
        self.path = job.folder
        self.seconds = Seconds(len(job.specs))
        self.threads = Threads(job.threads)

    def begin(self, networks: int) -> None:
        """So many networks are trained together from now on, new or from their checkpoint."""
        self.seconds = Seconds(networks)

    def measured(self, spec: Spec, at: int, measures: dict[str, float]) -> None:
        self.pipe.send(Measured(spec.signature(), at, measures))

    def finished(
        self,
        spec: Spec,
        outcome: str,
        epoch: int,
        weights: "dict[str, Tensor]",
        history: "History",
    ) -> None:
        """Writes the network's files and reports it, with the seconds that it took.

        They count from the last resume. A full disk costs this run, not the launch.
        """
        signature = spec.signature()
        folder = self.job.out / signature
        problem = None
        try:
            self._write(folder, spec, weights, history)
        except Exception as error:  # safetensors raises an error of its own
            problem = f"{type(error).__name__}: {error}"
        self.done.add(signature)
        self.measured(spec, epoch, {SECONDS: self.seconds.finished()})
        self.pipe.send(Finished(signature, outcome, epoch, folder, problem))

    def _write(
        self, folder: "Path", spec: Spec, weights: "dict[str, Tensor]", history: "History"
    ) -> None:
        from safetensors.torch import save_file

        (folder / "weights").mkdir(parents=True, exist_ok=True)
        (folder / "config.json").write_text(to_json(spec))
        outside.save(spec.network, folder)
        if self.job.recording.weights:
            whole = {name: tensor.contiguous() for name, tensor in weights.items()}
            save_file(whole, folder / "weights" / "final.safetensors")
        records = {
            "histograms": history.arrays(),
            "samples": history.samples.arrays() if history.samples.updates else {},
            "predictions": history.predictions.arrays,
            "probes": history.probes,
        }
        for name, arrays in records.items():
            if arrays:
                # numpy takes the arrays by name, and mypy one of them for `allow_pickle`
                np.savez_compressed(folder / f"{name}.npz", **arrays)  # type: ignore[arg-type]

    def tick(self, moment: "Moment", snapshot: "Snapshot") -> bool:
        """After each step: reports it now and then, and saves a checkpoint where one is due."""
        self.seconds.trained()
        self._report(Tick(self.job.number, moment.epochs, moment.networks))
        if monotonic() >= self.next_save or self.stopped:
            self.save(snapshot)
        return self.stopped

    def probing(self, networks: int, share: float) -> bool:
        self.seconds.probing(networks)
        self._report(Probing(self.job.number, networks, share))
        return self.stopped

    def _report(self, message: Tick | Probing) -> None:
        """Says how far the job is, now and then; and hears whether the driver wants it stopped."""
        now = monotonic()
        if now < self.next_report:
            return
        self.next_report = now + EVERY
        self._share()
        self.pipe.send(message)
        if self.pipe.poll():
            self.pipe.recv()  # a worker that trains is told one thing only: Stop
            self.stopped = True

    def _share(self) -> None:
        """Leaves other programs the cores that they use."""
        import torch

        count = self.threads.fitting()
        if count != torch.get_num_threads():
            torch.set_num_threads(count)

    def save(self, snapshot: "Snapshot") -> None:
        """Writes the stack's checkpoint; where the disk takes none, a person is told."""
        from ovfit.training import checkpoint

        start = monotonic()
        try:
            checkpoint.save(self.path, snapshot())
        except OSError as error:
            where = f"{self.job.folder} ({error.strerror})"
            self.pipe.send(Notice(f"no checkpoint could be saved in {where}"))
        pause = SAVE_SHARE * (monotonic() - start)
        self.next_save = monotonic() + min(LONGEST, max(FIRST_SAVE, pause))
