"""A search over training parameters: Optuna asks and is told; the cells are trained elsewhere, many at once."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import optuna
from optuna.trial import FrozenTrial, Trial, TrialState

from ovfit.errors import BadInput, suggest

PARAMETERS = {"lr": float, "weight_decay": float, "momentum": float, "batch_size": int}
BEYOND = 3  # cells added at a time where the best rate is at the grid's edge
ROUND = 4  # trials asked for at once where each choice looks at the results before it
WIDE = (1e-12, 1e6)
DIVERGED = 1.0  # the error of a network whose loss was no finite number


@dataclass(frozen=True)
class Dimension:
    """One searched parameter and its range, ends included."""

    name: str
    low: float
    high: float
    log: bool

    def grid(self, cells: int) -> list[float]:
        """`cells` values from low to high, rounded to 4 digits (whole numbers where the parameter is one)."""
        values = np.geomspace(self.low, self.high, cells) if self.log else np.linspace(self.low, self.high, cells)
        return list(dict.fromkeys(round(float(v)) if PARAMETERS[self.name] is int else float(f"{v:.4g}") for v in values))

    @property
    def text(self) -> str:
        return f"{self.name}={self.low:g}:{self.high:g}:{'log' if self.log else 'linear'}"


def parse_space(words: str) -> list[Dimension]:
    """`lr=1e-4:1:log,weight_decay=0:1e-3:linear`. Raises BadInput for an unknown parameter and an empty or descending range."""
    found: dict[str, Dimension] = {}
    for part in words.split(","):
        name, _, span = part.strip().partition("=")
        name = name.replace("-", "_")
        if name not in PARAMETERS:
            raise BadInput(f"--search {part!r}: no parameter called {name!r}{suggest(name, list(PARAMETERS))}")
        ends = span.split(":")
        try:
            low, high, scale = float(ends[0]), float(ends[1]), (ends[2] if len(ends) == 3 else "log")
        except (ValueError, IndexError):
            raise BadInput(f"--search {part!r}: write {name}=LOW:HIGH:log, e.g. {name}=1e-4:1:log") from None
        if len(ends) > 3 or scale not in ("log", "linear"):
            raise BadInput(f"--search {part!r}: the scale is log or linear, e.g. {name}=1e-4:1:log")
        if not 0 <= low < high < float("inf") or (scale == "log" and low == 0) or (name == "lr" and low == 0):
            raise BadInput(f"--search {part!r}: the range must rise from {'above 0' if scale == 'log' or name == 'lr' else '0'}, e.g. {name}=1e-4:1e-1:log")
        if name == "momentum" and high >= 1:
            raise BadInput(f"--search {part!r}: momentum is less than 1")
        if name in found:
            raise BadInput(f"--search: {name} is there twice; leave one out")
        found[name] = Dimension(name, low, high, scale == "log")
    if "lr" not in found:
        raise BadInput("--search has no lr; add it, e.g. --search lr=1e-4:1:log," + words)
    return list(found.values())


def open_storage(text: str) -> optuna.storages.BaseStorage:
    """A database URL (sqlite:///x.db), or a file that Optuna's journal is kept in. Raises BadInput where it cannot be opened."""
    from optuna.storages import JournalStorage, RDBStorage
    from optuna.storages.journal import JournalFileBackend

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    logging.getLogger("sqlalchemy").setLevel(logging.ERROR)
    try:
        return RDBStorage(text) if "://" in text else JournalStorage(JournalFileBackend(text))
    except Exception as error:  # whatever a driver raises: the person can only give another one
        raise BadInput(f"--storage {text} cannot be opened ({str(error).splitlines()[0][:120]}); give a file name or a database URL") from None


class Search:
    """One Optuna study: one configuration, one search space. A trial is a cell; its value the mean over replicas of the validation error."""

    def __init__(
        self,
        storage: optuna.storages.BaseStorage,
        name: str,
        space: Sequence[Dimension],
        sampler: str,
        cells: int,
        trials: int,
        seed: int,
        facts: dict[str, Any],
    ) -> None:
        self.space, self.sampler, self.cells, self.trials = list(space), sampler, cells, trials
        chosen = optuna.samplers.TPESampler(seed=seed, constant_liar=True) if sampler == "tpe" else optuna.samplers.RandomSampler(seed=seed)
        self.study = optuna.create_study(storage=storage, study_name=name, sampler=chosen, direction="minimize", load_if_exists=True)
        self.added = 0
        for key, value in {**facts, "space": space_text(space)}.items():
            self.study.set_user_attr(key, value)

    def next(self) -> list[tuple[int, dict[str, float]]]:
        """(trial number, parameters) to train now: what an ended process left running, then new ones; empty when the search is complete.

        The grid is asked for at once, every cell exactly once over all processes that ever worked on this study.
        """
        left = [(trial.number, trial.params) for trial in self._trials(TrialState.RUNNING) if trial.params]
        if self.sampler == "grid":
            wanted = [dict(zip((d.name for d in self.space), cell, strict=True)) for cell in product(*(d.grid(self.cells) for d in self.space))]
            self._enqueue(wanted)
            count = len(self._trials(TrialState.WAITING))
        else:
            missing = self.trials - len(self._trials(TrialState.COMPLETE)) - len(left)
            count = min(missing, ROUND if self.sampler == "tpe" else missing)
        return left + [self._ask() for _ in range(max(0, count))]

    def beyond(self) -> list[tuple[int, dict[str, float]]]:
        """More cells past the edge of the grid at which the best rate lies, at the grid's own ratio (twice at most); none where it lies inside."""
        edge = self.edge()
        if edge is None or self.sampler != "grid" or self.added == 2:
            return []
        self.added += 1
        rates = sorted({trial.params["lr"] for trial in self._trials(TrialState.COMPLETE)})
        ratio = rates[1] / rates[0] if edge == "lower" else rates[-1] / rates[-2]
        new = [rates[0] / ratio**k for k in range(1, BEYOND + 1)] if edge == "lower" else [rates[-1] * ratio**k for k in range(1, BEYOND + 1)]
        best = self.best()
        self._enqueue({**best.params, "lr": float(f"{rate:.4g}")} for rate in new)
        return [self._ask() for _ in self._trials(TrialState.WAITING)]

    def tell(self, number: int, errors: Sequence[float], runs: Sequence[str]) -> None:
        """The validation errors of a trial's replicas, and the MLflow runs they come from."""
        trial = Trial(self.study, self.study.trials[number]._trial_id)
        trial.set_user_attr("errors", [float(error) for error in errors])
        trial.set_user_attr("mlflow_runs", list(runs))
        self.study.tell(number, float(np.mean(errors)))

    def best(self) -> FrozenTrial:
        """The completed trial of least error; of several the one with the smallest rate."""
        return min(self._trials(TrialState.COMPLETE), key=lambda trial: (trial.value, trial.params["lr"]))

    def edge(self) -> str | None:
        """`lower` or `upper` where the best rate is the smallest or largest tried."""
        rates = [trial.params["lr"] for trial in self._trials(TrialState.COMPLETE)]
        best = self.best().params["lr"]
        return None if len(set(rates)) < 2 else "lower" if best == min(rates) else "upper" if best == max(rates) else None

    def cells_done(self) -> list[FrozenTrial]:
        return self._trials(TrialState.COMPLETE)

    def _trials(self, state: TrialState) -> list[FrozenTrial]:
        return self.study.get_trials(deepcopy=False, states=(state,))

    def _enqueue(self, cells: Iterable[dict[str, float]]) -> None:
        known = [
            trial.params or trial.system_attrs.get("fixed_params", {}) for trial in self.study.get_trials(deepcopy=False) if trial.state != TrialState.FAIL
        ]
        for cell in cells:
            if cell not in known:
                self.study.enqueue_trial(cell)

    def _ask(self) -> tuple[int, dict[str, float]]:
        trial = self.study.ask()
        return trial.number, {d.name: self._suggest(trial, d) for d in self.space}

    def _suggest(self, trial: Trial, d: Dimension) -> float:
        """The enqueued value of a cell of the grid (its range is left wide open: cells may be added beyond it), or the sampler's choice."""
        low, high = WIDE if self.sampler == "grid" else (d.low, d.high)
        if PARAMETERS[d.name] is int:
            return trial.suggest_int(d.name, max(1, int(low)), int(high), log=d.log)
        return trial.suggest_float(d.name, low if d.log else min(low, 0.0), high, log=d.log)


def space_text(space: Sequence[Dimension]) -> str:
    return ",".join(d.text for d in space)


def check_name(storage: optuna.storages.BaseStorage, name: str, space: Sequence[Dimension], key: str) -> None:
    """Raises BadInput where the storage has a study of that name with another search space or for another configuration. Writes nothing."""
    if name not in optuna.get_all_study_names(storage=storage):
        return
    attrs = optuna.load_study(study_name=name, storage=storage).user_attrs
    if attrs.get("space") not in (None, space_text(space)):
        raise BadInput(f"the study {name!r} has another search space ({attrs['space']}); give the same --search, or another --study-name")
    if attrs.get("key") not in (None, key):
        raise BadInput(f"the study {name!r} is about another configuration ({attrs.get('configuration')}); give another --study-name")
