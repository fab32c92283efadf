"""The training loop: there is one in the project, and a single network is a stack of one."""

from collections.abc import Sequence
from contextlib import suppress

import torch
from torch import Tensor

from ovfit.data.datasets import Dataset
from ovfit.spec import Spec
from ovfit.training.engine.parents import Parents
from ovfit.training.engine.state import State
from ovfit.training.recording.final_probe import ProbeEnded
from ovfit.training.recording.history import History
from ovfit.training.recording.listener import Listener, Moment
from ovfit.training.recording.recorder import Recorder
from ovfit.training.recording.recording import Recording
from ovfit.training.recording.sample_probe import SampleOutputs
from ovfit.training.recording.schedule import Schedule
from ovfit.training.trainer import Trainer


class Loop:
    """Trains the networks of `specs` (equal stack keys) to the end, and reports all measures.

    `trainer` holds what changes with each step, `histories` what was measured (one per spec),
    `schedule` when that is due. `epoch` is the one being trained (0: not begun), `step` within it.
    Order, labels and initial weights follow from the seeds, so that a `state` is small.

    Raises BadInput where the recording asks for what the objective does not have.
    """

    def __init__(
        self,
        specs: Sequence[Spec],
        dataset: Dataset,
        recording: Recording,
        device: torch.device,
        parents: Parents | None = None,
        *,
        channels_last: bool = False,
    ) -> None:
        recording.check(specs[0].objective)
        self.specs, self.recording, self.parents = list(specs), recording, parents or {}
        self.trainer = Trainer(specs, dataset, device, parents, channels_last=channels_last)
        self.schedule = Schedule.of(specs, recording)
        self.histories = [History() for _ in specs]
        self.epoch, self.step = 0, 0

    @property
    def moment(self) -> Moment:
        """Where the stack stands."""
        return Moment(
            self.epoch,
            self.step,
            self.schedule.steps_per_epoch,
            self.trainer.updates,
            len(self.trainer.rows),
        )

    def facts(self, row: int) -> dict[str, float]:
        """What is known of the network of spec number `row` before it is trained."""
        return {
            "n_parameters": self.trainer.stack.n_parameters(row),
            "corruption_rate": self.trainer.data.corruption_rates[row],
            "density": self.trainer.stack.density(row),
        }

    def run(self, listener: Listener) -> None:
        """Trains until no network is left, or until the listener says stop.

        Then a loop that loads this one's state can go on from there.
        """
        trainer = self.trainer
        recorder = Recorder(
            self.specs,
            self.recording,
            self.schedule,
            trainer.objective,
            self.histories,
            listener,
        )
        with suppress(ProbeEnded):
            if self.epoch == 0:
                self._begin(recorder)
            while len(trainer.rows) and not listener.stopped:
                if self._train_epoch(recorder):
                    if len(trainer.rows):  # the last ones may have left within the epoch
                        self._end_epoch(recorder)
                    self.epoch, self.step = self.epoch + 1, 0

    def _begin(self, recorder: Recorder) -> None:
        """Measures where they begin; those that are only looked at are finished with that."""
        trainer, moment = self.trainer, self.moment
        measures, outputs = recorder.evaluate(trainer.stack, trainer.rows, moment)
        untrained = (self.schedule.last_steps[trainer.rows.cpu()] == 0).to(trainer.rows.device)
        lost = ~measures["fit_loss"].isfinite()
        outcomes = _outcomes(lost[untrained], torch.zeros_like(lost)[untrained])
        self._leave(recorder, untrained, outcomes, moment, outputs)
        trainer.begin()
        self.epoch = 1

    def _leave(
        self,
        recorder: Recorder,
        leaving: Tensor,
        outcomes: list[str],
        moment: Moment,
        outputs: SampleOutputs | None,
        *,
        measured: bool = True,
    ) -> Tensor:
        """Networks (bool (R,)) that have ended leave the stack; returns the places of the rest."""
        trainer, rest = self.trainer, (~leaving).nonzero().flatten()
        if leaving.any():
            places = leaving.nonzero().flatten()
            recorder.finish(
                trainer.stack.subset(places),
                trainer.rows[places],
                outcomes,
                moment,
                outputs.subset(places) if outputs else None,
                measured=measured,
            )
            trainer.keep(rest)
        return rest

    def _train_epoch(self, recorder: Recorder) -> bool:
        """The rest of this epoch's steps; False where it was interrupted."""
        trainer, batch_size = self.trainer, self.specs[0].batch_size
        index, labels = trainer.order(self.epoch)
        left = self.schedule.last_step - trainer.updates
        steps = min(self.schedule.steps_per_epoch, self.step + left)
        while self.step < steps and len(trainer.rows):
            batch = slice(self.step * batch_size, (self.step + 1) * batch_size)
            trainer.step(index[:, batch], labels[:, batch])
            self.step += 1
            moment = self.moment
            recorder.after_step(trainer.stack, trainer.rows, moment)
            if trainer.level.looks(self.step, moment.steps_per_epoch):
                passed = trainer.at_level(within=True)
                outcomes = ["converged"] * int(passed.sum())
                rest = self._leave(recorder, passed, outcomes, moment, None, measured=False)
                index, labels = index[rest], labels[rest]
            if recorder.listener.tick(self.moment, self.state):
                return False
        return True

    def _end_epoch(self, recorder: Recorder) -> None:
        """Applies the stop rules, measures where it is due, lets finished networks leave."""
        trainer, moment = self.trainer, self.moment
        over = moment.updates >= self.schedule.last_steps[trainer.rows.cpu()]
        last = over.to(trainer.rows.device)
        measured = self.epoch in self.schedule.evaluations or bool(last.all())
        diverged = trainer.stop.diverged()
        at_level = trainer.at_level(within=False)  # before they are measured: it moves them
        fit = outputs = None
        if measured:
            fit, outputs = recorder.evaluate(trainer.stack, trainer.rows, moment)
        elif trainer.stop.near().any():
            fit = trainer.measure(fit_only=True)
        converged = trainer.stop.met(fit) | at_level | trainer.settled()
        leaving = diverged | converged | last
        outcomes = _outcomes(diverged[leaving], converged[leaving])
        self._leave(recorder, leaving, outcomes, moment, outputs, measured=measured)
        trainer.stop.new_epoch()

    def _begun_at(self) -> set[str]:
        """Which weights its networks are made from: signature and digest of each."""
        names = {name for spec in self.specs for name in spec.parents}
        return {f"{name} {self.parents[name].digest}" for name in names}

    def state(self) -> State:
        """All that a loop of these networks, or of some of them, needs to go on from here."""
        rows = self.trainer.rows.tolist()
        signatures = [self.specs[row].signature() for row in rows]
        own = State(
            numbers={"epoch": self.epoch, "step": self.step},
            names={
                "signatures": signatures,
                "records": self.recording.names,
                "parents": sorted(self._begun_at()),
            },
        )
        histories = {str(place): self.histories[row].state() for place, row in enumerate(rows)}
        parts = {"trainer": self.trainer.state(), "histories": State().joined(histories)}
        return own.joined(parts)

    def load(self, state: State) -> None:
        """Puts a fresh loop where the state was taken, for the loop's own networks.

        Raises KeyError or ValueError where the state does not hold all of them, or not all that is
        recorded, and then changes nothing.
        """
        if self._begun_at() - set(state.names.get("parents", [])):
            raise ValueError("a parent was trained again since: it has other weights")
        missing = set(self.recording.names) - set(state.names["records"])
        if missing:
            raise KeyError(f"not recorded: {', '.join(sorted(missing))}")
        places = {signature: place for place, signature in enumerate(state.names["signatures"])}
        wanted = [places[spec.signature()] for spec in self.specs]
        parts = state.parts()
        saved = parts["histories"].parts()
        histories = [History.loaded(saved[str(place)]) for place in wanted]
        epoch, step = state.numbers["epoch"], state.numbers["step"]
        self.trainer.load(parts["trainer"], wanted)
        self.histories, self.epoch, self.step = histories, epoch, step


def _outcomes(diverged: Tensor, converged: Tensor) -> list[str]:
    """Of networks that leave, both bool (R,)."""
    outcomes = []
    for lost, met in zip(diverged.tolist(), converged.tolist(), strict=True):
        outcomes.append("diverged" if lost else "converged" if met else "budget")
    return outcomes
