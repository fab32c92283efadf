"""A search over training parameters: Optuna asks and is told; the cells are trained elsewhere, many at once."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
import optuna
from optuna.trial import FrozenTrial, Trial, TrialState

from ovfit.errors import BadInput, suggest
from ovfit.seeds import derive

PARAMETERS = {"lr": float, "weight_decay": float, "momentum": float, "batch_size": int}
BEYOND, EXTENSIONS = (
    3,
    2,
)  # cells added at a time where the best rate is at the grid's edge, and how often
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
        values = (
            np.geomspace(self.low, self.high, cells)
            if self.log
            else np.linspace(self.low, self.high, cells)
        )
        return list(dict.fromkeys(rounded(self.name, v) for v in values))

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
            raise BadInput(
                f"--search {part!r}: no parameter called {name!r}{suggest(name, list(PARAMETERS))}"
            )
        ends = span.split(":")
        try:
            low, high, scale = (
                float(ends[0]),
                float(ends[1]),
                (ends[2] if len(ends) == 3 else "log"),
            )
        except (ValueError, IndexError):
            raise BadInput(
                f"--search {part!r}: write {name}=LOW:HIGH:log, e.g. {name}=1e-4:1:log"
            ) from None
        if len(ends) > 3 or scale not in ("log", "linear"):
            raise BadInput(f"--search {part!r}: the scale is log or linear, e.g. {name}=1e-4:1:log")
        if (
            not 0 <= low < high < float("inf")
            or (scale == "log" and low == 0)
            or (name == "lr" and low == 0)
        ):
            raise BadInput(
                f"--search {part!r}: the range must rise from {'above 0' if scale == 'log' or name == 'lr' else '0'}, e.g. {name}=1e-4:1e-1:log"
            )
        if PARAMETERS[name] is int and (low < 1 or low != int(low) or high != int(high)):
            raise BadInput(
                f"--search {part!r}: {name} is a whole number of 1 or more, e.g. {name}=8:64"
            )
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
        raise BadInput(
            f"--storage {text} cannot be opened ({str(error).splitlines()[0][:120]}); give a file name or a database URL"
        ) from None


class Search:
    """One Optuna study: one configuration, one search space. A trial is a cell; its value the mean over replicas of the validation error.

    `facts` are kept as its user attributes; `identity` among them is all that a value depends on besides the cell.
    """

    def __init__(
        self,
        storage: optuna.storages.BaseStorage,
        name: str,
        space: Sequence[Dimension],
        sampler: str,
        cells: int,
        trials: int,
        seed: int,
        facts: dict[str, str],
    ) -> None:
        self.space, self.sampler, self.cells, self.trials = list(space), sampler, cells, trials
        self.study = optuna.create_study(
            storage=storage, study_name=name, direction="minimize", load_if_exists=True
        )
        fresh = (
            derive(seed, "search", len(self.study.trials)) % 2**32
        )  # a repeated command goes on: it must not draw the same cells again
        self.study.sampler = (
            optuna.samplers.TPESampler(seed=fresh, constant_liar=True)
            if sampler == "tpe"
            else optuna.samplers.RandomSampler(seed=fresh)
        )
        for key, value in {**facts, "space": space_text(space)}.items():
            if self.study.user_attrs.get(key) != value:
                self.study.set_user_attr(key, value)

    def next(self, *, extend: bool = False) -> list[tuple[int, dict[str, float]]]:
        """(trial number, parameters) to train now: what an ended process left running, then new ones; empty when the search is complete.

        The grid is asked for at once, every cell exactly once over all processes that ever worked on this study. A complete one whose best rate is at
        its edge goes on beyond it with `extend`.
        """
        left = [
            self._ask(Trial(self.study, trial._trial_id))
            for trial in self._trials(TrialState.RUNNING)
        ]
        if self.sampler == "grid":
            self._enqueue(
                dict(zip((d.name for d in self.space), cell, strict=True))
                for cell in product(*(d.grid(self.cells) for d in self.space))
            )
            if extend and not left and not self._trials(TrialState.WAITING):
                self._extend()
            count = len(self._trials(TrialState.WAITING))
        else:
            missing = self.trials - len(self._trials(TrialState.COMPLETE)) - len(left)
            count = min(missing, ROUND) if self.sampler == "tpe" else missing
        return left + [self._ask(self.study.ask()) for _ in range(max(0, count))]

    def _extend(self) -> None:
        """Enqueues cells past the edge of the grid at which the best rate lies, at the grid's own ratio; twice at most."""
        edge, times = self.edge(), self.study.user_attrs.get("extended", 0)
        if edge is None or times == EXTENSIONS:
            return
        self.study.set_user_attr("extended", times + 1)
        rates = sorted({trial.params["lr"] for trial in self.done()})
        low, high = (rates[1], rates[0]) if edge == "lower" else (rates[-2], rates[-1])
        new = [high * (high / low) ** k for k in range(1, BEYOND + 1)]
        self._enqueue({**self.best().params, "lr": rounded("lr", rate)} for rate in new)

    def tell(self, number: int, errors: Sequence[float], runs: Sequence[str]) -> None:
        """The validation errors of a trial's replicas, and the MLflow runs they come from."""
        trial = Trial(self.study, self.study.trials[number]._trial_id)
        trial.set_user_attr("errors", [float(error) for error in errors])
        trial.set_user_attr("mlflow_runs", list(runs))
        self.study.tell(number, float(np.mean(errors)))

    def done(self) -> list[FrozenTrial]:
        """The completed trials."""
        return self._trials(TrialState.COMPLETE)

    def parameters(self, trial: FrozenTrial) -> dict[str, float]:
        """What was trained."""
        return {d.name: rounded(d.name, trial.params[d.name]) for d in self.space}

    @property
    def complete(self) -> bool:
        open_ones = self._trials(TrialState.RUNNING) + self._trials(TrialState.WAITING)
        return (
            bool(self.done())
            and not open_ones
            and (self.sampler == "grid" or len(self.done()) >= self.trials)
        )

    def best(self) -> FrozenTrial:
        """The completed trial of least error; of several (up to the rounding of a mean) the one with the smallest rate."""
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

    def _ask(self, trial: Trial) -> tuple[int, dict[str, float]]:
        """A trial's number and parameters; what a process that ended in between had not asked for yet is asked for now."""
        return trial.number, {d.name: rounded(d.name, self._suggest(trial, d)) for d in self.space}

    def _suggest(self, trial: Trial, d: Dimension) -> float:
        """The enqueued value of a cell of the grid (its range is left wide open: cells may be added beyond it), or the sampler's choice."""
        low, high = d.low, d.high
        if self.sampler == "grid":
            low, high = (WIDE[0] if d.log else 0.0), WIDE[1]
        if PARAMETERS[d.name] is int:
            return trial.suggest_int(d.name, max(1, int(low)), int(high), log=d.log)
        return trial.suggest_float(d.name, low, high, log=d.log)


def rounded(name: str, value: float) -> float:
    """To 4 digits: what is trained, printed and recorded is the same number."""
    return round(float(value)) if PARAMETERS[name] is int else float(f"{value:.4g}")


def space_text(space: Sequence[Dimension]) -> str:
    return ",".join(d.text for d in space)


def check_name(
    storage: optuna.storages.BaseStorage,
    name: str,
    space: Sequence[Dimension],
    facts: dict[str, str],
) -> None:
    """Raises BadInput where the storage has a study of that name with another search space or for another configuration. Writes nothing."""
    if name not in optuna.get_all_study_names(storage=storage):
        return
    attrs = optuna.load_study(study_name=name, storage=storage).user_attrs
    if attrs.get("space") not in (None, space_text(space)):
        raise BadInput(
            f"the study {name!r} has another search space ({attrs['space']}); give the same --search, or another --study-name"
        )
    if attrs.get("identity") not in (None, facts["identity"]):
        about = f"{attrs.get('configuration')}, {attrs.get('settings')}"
        raise BadInput(
            f"the study {name!r} is about another configuration or other settings ({about}); give another --study-name"
        )
