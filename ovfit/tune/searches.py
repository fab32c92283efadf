"""The searches of one launch of `ovfit tune`: where Optuna keeps them, what they ask for, what they are told, and what was found."""

import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd
from filelock import FileLock, Timeout

from ovfit.analysis.statistics import mean_interval
from ovfit.cli import command
from ovfit.cli.terminal import show
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.studies.specs import describe
from ovfit.columns import TUNED
from ovfit.tracking.store import artifact_root
from ovfit.training.recording.recording import Recording
from ovfit.tune.search import DIVERGED, Dimension, Search, check_name, open_storage, space_text

EVALUATIONS = 10  # in the course of a training
TITLE = "Validation error against learning rate"
Cells = list[tuple[int, dict[str, float]]]  # trial number, parameters


@dataclass(frozen=True)
class Searched:
    """A configuration (its seed and the searched parameters stand for any) and the search over it."""

    spec: Spec
    search: Search

    @property
    def words(self) -> str:
        return _words(self.spec, self.search.space)


def _words(spec: Spec, space: Sequence[Dimension]) -> str:
    """The configuration, less what is searched."""
    text = describe(spec)
    return text.rpartition(", batch")[0] if any(d.name == "batch_size" for d in space) else text


def seeds(options: Any) -> range:
    return range(options.seed, options.seed + options.replicas)


def cell(spec: Spec, values: Mapping[str, float], seed: int) -> Spec:
    """The configuration at the parameters of a cell."""
    changes: dict[str, Any] = {
        name: value for name, value in values.items() if name != "batch_size"
    }
    batch = int(values.get("batch_size", spec.batch_size))
    return replace(spec, optimizer=replace(spec.optimizer, **changes), batch_size=batch, seed=seed)


def run(opened: command.Opened, found: Sequence[Spec], space: Sequence[Dimension]) -> int:
    """The whole search; returns the exit code. Raises BadInput before anything is written."""
    options, store = opened.options, opened.settings.store
    opened.ready([cell(spec, {d.name: d.high for d in space}, options.seed) for spec in found])
    text = options.storage or str(_default_storage(store))
    place = text if "://" in text else str(Path(text).absolute())
    facts = [_facts(spec, space, options, store) for spec in found]
    names = [options.study_name or _name(fact, space, options) for fact in facts]
    with _alone(place, names):
        storage = open_storage(text)
        for name, fact in zip(names, facts, strict=True):
            check_name(storage, name, space, fact)
        searches = [
            Searched(
                spec,
                Search(
                    storage,
                    name,
                    space,
                    options.sampler,
                    options.cells,
                    options.trials,
                    options.seed,
                    fact,
                ),
            )
            for spec, name, fact in zip(found, names, facts, strict=True)
        ]
        return command.guarded(lambda: _launch(opened, searches, text), store)


def _default_storage(store: str) -> Path:
    """optuna.journal beside a SQLite store, else here."""
    root = artifact_root(store)
    return (root.parent if root else Path.cwd()) / "optuna.journal"


def _facts(spec: Spec, space: Sequence[Dimension], options: Any, store: str) -> dict[str, str]:
    """What an Optuna study remembers of its configuration. `identity` is all that a cell's value depends on, and the store its networks are in."""
    text = "/".join(
        map(str, (replace(spec, seed=0).signature(), options.seed, options.replicas, store))
    )
    settings = f"{spec.stop.epochs} epochs, {options.replicas} replicas from seed {options.seed}, store {store}"
    return {
        "configuration": _words(spec, space),
        "settings": settings,
        "identity": hashlib.sha256(text.encode()).hexdigest()[:16],
    }


def _name(facts: Mapping[str, str], space: Sequence[Dimension], options: Any) -> str:
    """The configuration in words; a digest tells apart what they leave out. More `--trials` go on with the same study."""
    cells = options.cells if options.sampler == "grid" else ""
    text = f"{facts['identity']}/{space_text(space)}/{options.sampler}/{cells}"
    return f"{facts['configuration']} [{hashlib.sha256(text.encode()).hexdigest()[:8]}]"


@contextmanager
def _alone(place: str, names: Sequence[str]) -> Iterator[None]:
    """These studies are this process's alone, on this machine. Raises BadInput where another `ovfit tune` has one of them."""
    with ExitStack() as held:
        for name in sorted(names):
            digest = hashlib.sha256(f"{place}\n{name}".encode()).hexdigest()[:32]
            try:
                held.enter_context(
                    FileLock(Path(tempfile.gettempdir()) / f"ovfit-tune-{digest}.lock", timeout=0)
                )
            except Timeout:
                raise BadInput(
                    f"another `ovfit tune` is working on {name}; wait for it, or end it"
                ) from None
        yield


def _launch(opened: command.Opened, searches: Sequence[Searched], storage: str) -> int:
    """Trains what the searches ask for until none asks for more, then says what was found."""
    options = opened.options
    asked = [one.search.next(extend=options.extend) for one in searches]
    every = options.eval_every or max(
        1, max(one.spec.stop.epochs for one in searches) // EVALUATIONS
    )
    plan = opened.plan(_specs(searches, asked, options), Recording(every, "off", weights=False))
    with command.begin(opened, plan) as launch:
        opened.workers.prepare(opened.settings)
        while any(asked) and not launch.failed:
            launch.add(_specs(searches, asked, options))
            launch.train()
            _tell(launch, searches, asked, options)
            if not launch.failed:
                asked = [one.search.next(extend=options.extend) for one in searches]
        if all(one.search.complete for one in searches):
            _report(opened, launch, searches, storage)
    return command.ended(launch)


def _specs(searches: Sequence[Searched], asked: Sequence[Cells], options: Any) -> list[Spec]:
    return [
        cell(one.spec, values, seed)
        for one, cells in zip(searches, asked, strict=True)
        for _, values in cells
        for seed in seeds(options)
    ]


def _tell(launch: Any, searches: Sequence[Searched], asked: Sequence[Cells], options: Any) -> None:
    """Every trial whose replicas have all finished gets its value; the runs get its number. Others stay open: the repeated command takes them up."""
    rows = launch.networks().set_index("ovfit.signature")
    for one, cells in zip(searches, asked, strict=True):
        for number, values in cells:
            signatures = [cell(one.spec, values, seed).signature() for seed in seeds(options)]
            if not set(signatures) <= set(rows.index):
                continue
            mine = rows.loc[signatures]
            errors = [
                DIVERGED if row["ovfit.outcome"] == "diverged" else 1 - row["val_accuracy"]
                for _, row in mine.iterrows()
            ]
            one.search.tell(number, errors, list(mine["run_id"]))
            for run_id in mine["run_id"]:
                launch.writer.set_tags(
                    run_id,
                    {"ovfit.trial": str(number), "ovfit.optuna_study": one.search.study.study_name},
                )


def _report(
    opened: command.Opened, launch: Any, searches: Sequence[Searched], storage: str
) -> None:
    """The curve of every configuration, the choice, and where to look next; the choice is kept in the store."""
    from ovfit.figures.theme import Figure
    from ovfit.tune.charts import rates

    table, chosen = (
        pd.concat([_curve(one) for one in searches], ignore_index=True),
        [_choice(one) for one in searches],
    )
    tags = {f"{TUNED}{choice['key']}": f"{choice['lr']:.10g}" for choice in chosen}
    launch.writer.set_tags(launch.writer.launch_id, tags)
    parameters = [d.name for d in searches[0].search.space]
    rows = [
        [
            row["configuration"],
            *(f"{row[name]:g}" for name in parameters),
            _interval(row),
            row["n"],
            "<- chosen" if row["best"] else "",
        ]
        for _, row in table.iterrows()
    ]
    show(
        "Validation error, mean over replicas with 95 % t interval",
        ["configuration", *parameters, "error", "n", ""],
        rows,
    )
    for choice in chosen:
        if choice["edge"]:
            more = (
                "--extend on adds rates beyond it"
                if not opened.options.extend
                else "give a wider --search"
            )
            print(
                f"ovfit: {choice['configuration']}: the best rate {choice['lr']:g} is at the {choice['edge']} edge of those tried; {more}",
                file=sys.stderr,
            )
    print(
        f"\nLook next: `optuna-dashboard {storage}` (pip install optuna-dashboard), `mlflow ui --backend-store-uri {opened.settings.store}`"
    )
    print("Use the rates: --lr tuned, in any study on this store")
    figures = [Figure("tune", rates(table, TITLE))] if opened.settings.figures else []
    command.save(
        figures,
        {"summary.csv": table.to_csv(index=False), "tuned.json": json.dumps(chosen, indent=2)},
        launch,
    )


def _curve(one: Searched) -> pd.DataFrame:
    """A row per completed cell: configuration, parameters, mean error with its interval over n replicas, trial, and whether it was chosen."""
    best, rows = one.search.best().number, []
    for trial in one.search.done():
        interval = mean_interval(trial.user_attrs["errors"])
        measured = {
            "error": interval.mean,
            "low": interval.low,
            "high": interval.high,
            "n": interval.n,
        }
        rows.append(
            {
                "configuration": one.words,
                **one.search.parameters(trial),
                **measured,
                "trial": trial.number,
                "best": trial.number == best,
            }
        )
    return pd.DataFrame(rows).sort_values([d.name for d in one.search.space], ignore_index=True)


def _choice(one: Searched) -> dict[str, Any]:
    """The best cell. The rate is recorded for the configuration with all its chosen parameters, not for one that was never trained."""
    best, search = one.search.best(), one.search
    values = search.parameters(best)
    tuned = cell(one.spec, values, one.spec.seed)
    return {
        "configuration": describe(tuned),
        **values,
        "error": best.value,
        "edge": search.edge(),
        "key": tuned.tuning_key(),
        "study": search.study.study_name,
    }


def _interval(row: Any) -> str:
    text = f"{row['error']:.4f}"
    return (
        text
        if row["low"] != row["low"] or row["low"] == row["high"]
        else f"{text} [{max(0.0, row['low']):.4f}, {min(1.0, row['high']):.4f}]"
    )
