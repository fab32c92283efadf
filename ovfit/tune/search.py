"""A search over training parameters: Optuna asks and is told; the cells are trained elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

import numpy as np
import optuna
from optuna.trial import FrozenTrial, Trial, TrialState

from ovfit.seeds import derive
from ovfit.tune.space import PARAMETERS, Dimension, rounded, space_text

BEYOND = 3  # cells added at a time where the best rate is at the grid's edge
EXTENSIONS = 2  # how often
ROUND = 4  # trials asked for at once where each choice looks at the results before it
WIDE = (1e-12, 1e6)
DIVERGED = 1.0  # the error of a network whose loss was no finite number
Cell = tuple[int, dict[str, float]]  # trial number, parameters


class Search:
    """One Optuna study: one configuration, one search space.

    A trial is a cell; its value the mean over replicas of the validation error. `facts` are kept
    as its user attributes; `identity` among them is all that a value depends on besides the cell.
    """

    def __init__(
        self,
        storage: optuna.storages.BaseStorage,
        name: str,
        *,
        space: Sequence[Dimension],
        sampler: str,
        cells: int,
        trials: int,
        seed: int,
        facts: Mapping[str, str],
    ) -> None:
        self.space, self.sampler, self.cells, self.trials = list(space), sampler, cells, trials
        self.study = optuna.create_study(
            storage=storage, study_name=name, direction="minimize", load_if_exists=True
        )
        # a repeated command goes on: it must not draw the same cells again
        fresh = derive(seed, "search", len(self.study.trials)) % 2**32
        self.study.sampler = (
            optuna.samplers.TPESampler(seed=fresh, constant_liar=True)
            if sampler == "tpe"
            else optuna.samplers.RandomSampler(seed=fresh)
        )
        for key, value in {**facts, "space": space_text(space)}.items():
            if self.study.user_attrs.get(key) != value:
                self.study.set_user_attr(key, value)

    def running(self) -> list[Cell]:
        """What was asked for and not told: in this process, or in one that ended."""
        trials = self._trials(TrialState.RUNNING)
        return [self._ask(Trial(self.study, trial._trial_id)) for trial in trials]

    def next(self, *, extend: bool = False) -> list[Cell]:
        """What to train now: what is `running`, then new cells; empty when the search is complete.

        The grid is asked for at once, every cell exactly once over all processes that ever worked
        on this study. A complete one whose best rate is at its edge goes on beyond it with
        `extend`.
        """
        running = self.running()
        if self.sampler == "grid":
            names = [dimension.name for dimension in self.space]
            grids = [dimension.grid(self.cells) for dimension in self.space]
            self._enqueue(dict(zip(names, cell, strict=True)) for cell in product(*grids))
            if extend and not running and not self._trials(TrialState.WAITING):
                self._extend()
            count = len(self._trials(TrialState.WAITING))
        else:
            missing = self.trials - len(self.done()) - len(running)
            count = min(missing, ROUND) if self.sampler == "tpe" else missing
        return running + [self._ask(self.study.ask()) for _ in range(max(0, count))]

    def _extend(self) -> None:
        """Enqueues cells past the edge at which the best rate lies, at the grid's own ratio."""
        edge, times = self.edge(), self.study.user_attrs.get("extended", 0)
        if edge is None or times == EXTENSIONS:
            return
        self.study.set_user_attr("extended", times + 1)
        rates = sorted({trial.params["lr"] for trial in self.done()})
        low, high = (rates[1], rates[0]) if edge == "lower" else (rates[-2], rates[-1])
        new = [high * (high / low) ** k for k in range(1, BEYOND + 1)]
        self._enqueue({**self.best().params, "lr": rounded("lr", rate)} for rate in new)

    def tell(self, number: int, errors: Sequence[float], runs: Sequence[str]) -> None:
        """The validation errors of a trial's replicas, and the MLflow runs they come from.

        Nothing, where a process on another machine has told it already.
        """
        if self.study.trials[number].state.is_finished():
            return
        trial = Trial(self.study, self.study.trials[number]._trial_id)
        trial.set_user_attr("errors", [float(error) for error in errors])
        trial.set_user_attr("mlflow_runs", list(runs))
        self.study.tell(number, float(np.mean(errors)), skip_if_finished=True)

    def done(self) -> list[FrozenTrial]:
        """The completed trials."""
        return self._trials(TrialState.COMPLETE)

    def parameters(self, trial: FrozenTrial) -> dict[str, float]:
        """What was trained."""
        return {d.name: rounded(d.name, trial.params[d.name]) for d in self.space}

    @property
    def complete(self) -> bool:
        waiting = self._trials(TrialState.RUNNING) + self._trials(TrialState.WAITING)
        enough = self.sampler == "grid" or len(self.done()) >= self.trials
        return bool(self.done()) and not waiting and enough

    def best(self) -> FrozenTrial:
        """The completed trial of least error.

        Of several (up to the rounding of a mean) the one with the smallest rate.
        """
        return min(
            self.done(), key=lambda trial: (round(float(trial.value or 0.0), 9), trial.params["lr"])
        )

    def edge(self) -> str | None:
        """`lower` or `upper` where the best rate of a grid is the smallest or largest tried."""
        rates = [trial.params["lr"] for trial in self.done()]
        if self.sampler != "grid" or len(set(rates)) < 2:
            return None
        best = self.best().params["lr"]
        return "lower" if best == min(rates) else "upper" if best == max(rates) else None

    def _trials(self, state: TrialState) -> list[FrozenTrial]:
        return self.study.get_trials(deepcopy=False, states=(state,))

    def _enqueue(self, cells: Iterable[dict[str, float]]) -> None:
        known = [
            trial.system_attrs.get("fixed_params") or trial.params
            for trial in self.study.get_trials(deepcopy=False)
            if trial.state != TrialState.FAIL
        ]
        for cell in cells:
            if cell not in known:
                self.study.enqueue_trial(cell)

    def _ask(self, trial: Trial) -> Cell:
        """A trial's number and parameters.

        What a process that ended in between had not asked for yet is asked for now.
        """
        return trial.number, {d.name: rounded(d.name, self._suggest(trial, d)) for d in self.space}

    def _suggest(self, trial: Trial, dimension: Dimension) -> float:
        """The enqueued value of a cell of the grid, or the sampler's choice."""
        name, low, high, log = dimension.name, dimension.low, dimension.high, dimension.log
        if self.sampler == "grid":  # the range is wide open: cells may be added beyond it
            low, high = (WIDE[0] if log else 0.0), WIDE[1]
        if PARAMETERS[name] is int:
            return trial.suggest_int(name, max(1, int(low)), int(high), log=log)
        return trial.suggest_float(name, low, high, log=log)
