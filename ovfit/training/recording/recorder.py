"""Measures the networks of a stack when it is due, keeps it in histories, and reports it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ovfit.spec import Spec
from ovfit.training.engine.precision import accumulator
from ovfit.training.engine.stack import Stack
from ovfit.training.measuring import bins, weights
from ovfit.training.measuring.objective import Measures, Objective, Observer
from ovfit.training.recording.final_probe import ProbeEnded, labelled
from ovfit.training.recording.history import History
from ovfit.training.recording.listener import Listener, Moment
from ovfit.training.recording.predictions import TestOutputs
from ovfit.training.recording.recording import Recording
from ovfit.training.recording.sample_probe import SampleOutputs, SampleProbe, calibrated
from ovfit.training.recording.schedule import Schedule


@dataclass(frozen=True, eq=False)
class Recorder:
    """One loop's. `histories` are one per spec; `rows` int64 (R,) says which each network has."""

    specs: Sequence[Spec]
    recording: Recording
    schedule: Schedule
    objective: Objective
    histories: Sequence[History]
    listener: Listener

    @property
    def samples(self) -> SampleProbe:
        return SampleProbe(self.objective.data, self.histories)

    def evaluate(
        self, stack: Stack, rows: Tensor, moment: Moment
    ) -> tuple[Measures, SampleOutputs | None]:
        """Measures at an epoch's end (or the initialisation), reported.

        Returns them, and the outputs for single samples where those are recorded.
        """
        samples = SampleOutputs() if self.recording.samples else None
        tests = TestOutputs() if self.recording.predictions else None
        observers: list[Observer] = [observer for observer in (samples, tests) if observer]
        measures = self.objective.measure(stack.shown, rows, observers=observers)
        if tests:
            records = [self.histories[row].predictions for row in rows.tolist()]
            tests.keep(records, measures, trained=moment.epoch > 0 or not self.schedule.last_step)
        updates = torch.full((len(rows),), float(moment.updates))
        norms = weights.norms(stack)
        best = calibrated(samples) if samples else {}
        self._report(rows, moment.epoch, measures | best | norms | {"updates": updates})
        if samples and moment.epoch:
            self.samples.count_outliers(rows, samples)
        if samples and moment.epoch in self.schedule.sample_epochs:
            self.samples.record(stack, rows, moment.updates, samples, moment.epoch)
        if moment.epoch in self.schedule.costly:
            self._measure_costly(stack, rows, moment.epoch)
        return measures, samples

    def after_step(self, stack: Stack, rows: Tensor, moment: Moment) -> None:
        """What is due after an update, within an epoch or at its end."""
        if moment.updates in self.schedule.steps:
            measures = weights.norms(stack)
            if self.recording.evaluate_steps:
                measures |= self.objective.measure(stack.shown, rows)
            named = {f"step/{name}": values for name, values in measures.items()}
            self._report(rows, moment.updates, named)
        if moment.updates in self.schedule.sample_steps:
            outputs = SampleOutputs()
            self.objective.measure(stack.shown, rows, observers=[outputs])
            self.samples.record(stack, rows, moment.updates, outputs)

    def finish(
        self,
        final: Stack,
        rows: Tensor,
        outcomes: Sequence[str],
        moment: Moment,
        outputs: SampleOutputs | None,
        *,
        measured: bool,
    ) -> None:
        """Networks that end: measured where this epoch was not, probed and handed over.

        `outputs` for single samples are theirs, where the epoch was `measured`. Raises ProbeEnded.
        """
        if not measured:
            _, outputs = self.evaluate(final, rows, moment)
        if moment.epoch not in self.schedule.costly:
            self._measure_costly(final, rows, moment.epoch)
        if outputs and moment.epoch not in self.schedule.sample_epochs:
            self.samples.record(final, rows, moment.updates, outputs, moment.epoch)
        if outputs:
            self.samples.finish(rows, outputs)
        endings = zip(rows.tolist(), outcomes, self._probed(final, rows), strict=True)
        for place, (row, outcome, arrays) in enumerate(endings):
            history = self.histories[row]
            history.probes = arrays
            tensors = final.tensors(place)
            self.listener.finished(self.specs[row], outcome, moment.epoch, tensors, history)

    def _probed(self, final: Stack, rows: Tensor) -> Iterator[dict[str, np.ndarray]]:
        """What the final probe finds of each network; nothing where there is none.

        No checkpoint is taken meanwhile: this epoch's measures are reported already.
        """
        probe = self.recording.final_probe
        if probe is None:
            yield from ({} for _ in rows)
            return

        def beat(share: float) -> None:
            if self.listener.probing(len(rows), share):
                raise ProbeEnded

        for arrays in probe.probe(final, self.objective.data, rows, beat):
            yield labelled(probe, arrays)

    def _measure_costly(self, stack: Stack, rows: Tensor, epoch: int) -> None:
        measures: Measures = {}
        if self.recording.gradients:
            measures["grad_norm"] = self.objective.gradient_norm(stack.shown)
        if self.recording.layers:
            measures |= weights.layer_norms(stack)
        if measures:
            self._report(rows, epoch, measures)
        if self.recording.histograms:
            for layer, counts in weights.histograms(stack, bins.FINE).items():
                for row, count in zip(rows.tolist(), counts, strict=True):
                    self.histories[row].histogram(epoch, layer, count)

    def _report(self, rows: Tensor, at: int, measures: Measures) -> None:
        """Tells the listener, network by network; one copy off the device."""
        dtype = accumulator(rows.device)
        columns = [values.to(rows.device, dtype) for values in measures.values()]
        for row, values in zip(rows.tolist(), torch.stack(columns, 1).tolist(), strict=True):
            finite = self.histories[row].add(at, dict(zip(measures, values, strict=True)))
            self.listener.measured(self.specs[row], at, finite)
