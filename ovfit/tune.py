"""Learning-rate search: Optuna over the learning rate, for one configuration or for each of a sweep's.

Source    A.E.W. Venter, M.W. Theunissen, M.H. Davel 2021, section 4.1: "grid search over a wide range of values", by the final validation error
How       All cells x replicas of a grid train together in stacks. A trial is one cell: its value is the mean over replicas of the final validation
          error; a replica that diverged counts as error 1.0; ties go to the smaller rate. The choice is kept in the MLflow store, for `--lr tuned` in
          every study. Killed and repeated, it goes on: finished networks are in the store, and a trial left running is taken up again.
Command   ovfit tune --arch mlp                                           12 rates x 3 replicas on digits: under a minute
          ovfit tune --optimizer adam,sgd --arch mlp,cnn --dataset mnist  each of the four configurations
          ovfit tune --preset paper --case A,B,C                          the networks of `ovfit interpolation`, then: --lr tuned
          ovfit tune --search lr=1e-4:1:log,weight_decay=1e-6:1e-2:log --sampler tpe --trials 40
Look      optuna-dashboard optuna.journal      (its own package; beside the store's mlflow.db)
"""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ovfit.errors import BadInput
from ovfit.studies import interpolation
from ovfit.studies._options import option

if TYPE_CHECKING:
    from ovfit.data.datasets import Dataset
    from ovfit.launch.search import Search
    from ovfit.spec import Spec

ARCHITECTURES = ("mlp", "cnn", "resnet")
ALL = {**interpolation.ALL, "arch": ARCHITECTURES}
SHARED = {**interpolation.SHARED, "init": None, "replicas": 3, "hold": 0}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**SHARED, "dataset": ("digits",), "epochs": None},
    "paper": {**SHARED, "dataset": (), "case": interpolation.ALL["case"], "epochs": None},
}
EPOCHS = 30  # of a configuration that is no case or sweep
EVALUATIONS = 10  # in the course of a training
TITLE = "Validation error against learning rate"


@dataclass(frozen=True)
class Options(interpolation.Options):
    search: str = option("parameters and ranges, PARAMETER=LOW:HIGH:log|linear by comma; lr, weight_decay, momentum, batch_size", "lr=1e-4:1:log")
    sampler: Literal["grid", "tpe", "random"] = option("how cells are chosen", "grid")
    cells: int = option("values per parameter of the grid", 12, least=2)
    trials: int = option("cells in all, for tpe and random", 12, least=1)
    extend: bool = option("add rates to the grid where the best one is at its edge", False)
    storage: str | None = option("Optuna's storage: a file, or a database URL (default: optuna.journal beside the store)")
    study_name: str | None = option("name of the Optuna study, for one configuration (default: made from the configuration and the search)")


def sources(options: Options) -> list[str]:
    """The datasets that have to be loaded."""
    return interpolation.sources(options) if _is_paper(options) else list(options.dataset)


def _is_paper(options: Options) -> bool:
    return bool(options.case) or options.sweep != "off"


def check_options(options: Options) -> None:
    from ovfit.launch.search import parse_space
    from ovfit.studies._specs import check_train

    check_train(options, ("mlp",) if _is_paper(options) else ARCHITECTURES)
    space = parse_space(options.search)
    if options.lr:
        raise BadInput("--lr is what this command searches; give the range by --search lr=LOW:HIGH:log")
    if options.val_size == 0:
        raise BadInput("--val-size 0: the rate is chosen on validation images; leave it out")
    for name in (d.name for d in space if d.name != "lr"):
        given = {"weight_decay": any(options.weight_decay), "momentum": bool(options.momentum), "batch_size": options.batch_size is not None}[name]
        if given:
            raise BadInput(f"--{name.replace('_', '-')} is searched; leave it out, or take it out of --search")
    if "momentum" in {d.name for d in space} and options.optimizer != ("sgd",):
        raise BadInput("--search momentum is for --optimizer sgd")


def configurations(options: Options, datasets: "Mapping[str, Dataset]") -> "list[Spec]":
    """One spec per configuration: seed and the searched parameters are still to be set."""
    from ovfit.spec import Spec, Stop
    from ovfit.studies import _specs

    if _is_paper(options):
        found = interpolation.plan(replace(options, init=options.init or "pytorch", replicas=1), datasets)[0]
    else:
        mine = replace(options, optimizer=options.optimizer or ("adam",), batch_size=options.batch_size or 128, init=options.init or "xavier")
        stop = Stop(options.epochs or EPOCHS, options.steps, options.hold or 0, options.loss_target)
        found = []
        for name, arch, width, optimizer in product(mine.dataset, mine.arch, mine.width or (None,), _specs.optimizers(mine)):
            dataset = datasets[name]
            network = _specs.network(mine, arch, width, dataset.shape)
            found.append(Spec("tune", "tune", _specs.data(mine, dataset), network, optimizer, stop, mine.batch_size, mine.seed, dtype=mine.dtype))
    return list({spec.tuning_key(): replace(spec, study="tune", arm="tune") for spec in found}.values())


def cell(spec: "Spec", values: Mapping[str, float], seed: int) -> "Spec":
    """The configuration at the parameters of a cell."""
    changes: dict[str, Any] = {name: value for name, value in values.items() if name != "batch_size"}
    batch = int(values.get("batch_size", spec.batch_size))
    return replace(spec, optimizer=replace(spec.optimizer, **changes), batch_size=batch, seed=seed)


def run(words: dict[str, str]) -> int:
    """Returns the exit code: 0 done, 1 some network failed. Raises BadInput before anything is written."""
    from ovfit import command
    from ovfit.launch.search import parse_space
    from ovfit.studies._specs import describe

    with command.opened(sys.modules[__name__], words) as opened:
        options, space = opened.options, parse_space(opened.options.search)
        found = configurations(options, opened.datasets)
        if options.study_name and len(found) > 1:
            raise BadInput(f"--study-name is for one configuration; here are {len(found)}: leave it out")
        if options.dry_run:
            values = [dict(zip((d.name for d in space), one, strict=True)) for one in product(*(d.grid(options.cells) for d in space))]
            specs = [cell(spec, one, options.seed + r) for spec in found for one in values for r in range(options.replicas)]
            opened.ready(specs)
            return command.dry_run(opened, specs)
        opened.ready([cell(spec, {d.name: d.high for d in space}, options.seed) for spec in found])
        text = options.storage or str(storage_path(opened.settings.store))
        names = {spec.tuning_key(): options.study_name or study_name(spec, options, describe(spec)) for spec in found}
        with storage_of(text, list(names.values())) as storage:
            searches = _searches(storage, found, names, space, options)
            return command.guarded(lambda: _launch(opened, searches, text), opened.settings.store)


def storage_path(store: str) -> Path:
    """optuna.journal beside a SQLite store, else here."""
    from ovfit.tracking.store import artifact_root

    root = artifact_root(store)
    return (root.parent if root else Path.cwd()) / "optuna.journal"


def study_name(spec: "Spec", options: Options, words: str) -> str:
    """Names the configuration; a digest tells apart what the words leave out (search, epochs, replicas, seeds)."""
    import hashlib

    rest = (spec.tuning_key(), options.search, options.sampler, options.cells, options.trials, options.replicas, options.seed, spec.stop)
    return f"{words} [{hashlib.sha256(repr(rest).encode()).hexdigest()[:8]}]"


@contextmanager
def storage_of(text: str, names: list[str]) -> "Iterator[Any]":
    """The storage, for this process alone as far as these studies go."""
    import hashlib
    import tempfile

    from filelock import FileLock, Timeout

    from ovfit.launch.search import open_storage

    digest = hashlib.sha256("\n".join([text, *sorted(names)]).encode()).hexdigest()[:32]
    try:
        with FileLock(Path(tempfile.gettempdir()) / f"ovfit-tune-{digest}.lock", timeout=0):
            yield open_storage(text)
    except Timeout:
        raise BadInput("another `ovfit tune` is working on this search; wait for it, or end it") from None


def _searches(storage: Any, found: "list[Spec]", names: dict[str, str], space: list[Any], options: Options) -> "list[tuple[Spec, Search]]":
    from ovfit.launch.search import Search, check_name
    from ovfit.studies._specs import describe

    for spec in found:
        check_name(storage, names[spec.tuning_key()], space, spec.tuning_key())
    searches = []
    for spec in found:
        facts = {"key": spec.tuning_key(), "configuration": describe(spec)}
        search = Search(storage, names[spec.tuning_key()], space, options.sampler, options.cells, options.trials, options.seed, facts)
        searches.append((spec, search))
    return searches


def _launch(opened: Any, searches: "list[tuple[Spec, Search]]", storage: str) -> int:
    """Trains what the searches ask for until none asks for more, then says what was found."""
    from ovfit import command
    from ovfit.training.recording import Recording

    options = opened.options
    asked = [(spec, search, search.next()) for spec, search in searches]
    every = options.eval_every or max(1, max(spec.stop.epochs for spec, _ in searches) // EVALUATIONS)
    plan = opened.plan(_specs_of(asked, options), Recording(every, "off", weights=False))
    with command.begin(opened, plan) as launch:
        opened.workers.prepare(opened.settings)
        while any(trials for _, _, trials in asked) and not launch.failed:
            launch.add(_specs_of(asked, options))
            launch.train()
            _tell(launch, asked, options)
            asked = [(spec, search, [] if launch.failed else search.next() or (search.beyond() if options.extend else [])) for spec, search, _ in asked]
        if all(search.cells_done() for _, search in searches):
            _report(opened, launch, searches, storage)
    return command.ended(launch)


def _specs_of(asked: "list[tuple[Spec, Search, list[Any]]]", options: Options) -> "list[Spec]":
    seeds = range(options.seed, options.seed + options.replicas)
    return [cell(spec, values, seed) for spec, _, trials in asked for _, values in trials for seed in seeds]


def _tell(launch: Any, asked: "list[tuple[Spec, Search, list[Any]]]", options: Options) -> None:
    """Every trial whose replicas have all finished gets its value; the runs get its number."""
    from ovfit.launch.search import DIVERGED

    rows = launch.networks().set_index("ovfit.signature")
    for spec, search, trials in asked:
        for number, values in trials:
            signatures = [cell(spec, values, seed).signature() for seed in range(options.seed, options.seed + options.replicas)]
            if not set(signatures) <= set(rows.index):
                continue  # failed: the trial stays open, and the repeated command takes it up
            mine = rows.loc[signatures]
            errors = [DIVERGED if row["ovfit.outcome"] == "diverged" else 1 - row["val_accuracy"] for _, row in mine.iterrows()]
            search.tell(number, errors, list(mine["run_id"]))
            for run_id in mine["run_id"]:
                launch.writer.set_tags(run_id, {"ovfit.trial": str(number), "ovfit.optuna_study": search.study.study_name})


def _report(opened: Any, launch: Any, searches: "list[tuple[Spec, Search]]", storage: str) -> None:
    """The curve of every configuration, the choice, and where to look next; the choice is kept in the store."""
    import pandas as pd

    from ovfit import command
    from ovfit.analysis.statistics import mean_interval
    from ovfit.figures.rates import rates
    from ovfit.figures.theme import Figure
    from ovfit.studies._specs import describe
    from ovfit.tables import show
    from ovfit.tracking.reader import TUNED

    rows: list[dict[str, Any]] = []
    chosen: list[dict[str, Any]] = []
    for spec, search in searches:
        best = search.best()
        tuned = cell(spec, best.params, spec.seed)
        launch.writer.set_tags(
            launch.writer.launch_id, {f"{TUNED}{spec.tuning_key()}": f"{best.params['lr']:.10g}", f"{TUNED}{tuned.tuning_key()}": f"{best.params['lr']:.10g}"}
        )
        search.study.set_user_attr("best", best.params)
        edge = search.edge()
        chosen.append(
            {"configuration": describe(spec), **best.params, "error": best.value, "edge": edge, "key": spec.tuning_key(), "study": search.study.study_name}
        )
        for trial in sorted(search.cells_done(), key=lambda trial: tuple(trial.params.values())):
            interval = mean_interval(trial.user_attrs["errors"])
            rows.append(
                {
                    "configuration": describe(spec),
                    **trial.params,
                    "error": interval.mean,
                    "low": interval.low,
                    "high": interval.high,
                    "n": interval.n,
                    "trial": trial.number,
                    "best": trial.number == best.number,
                }
            )
    table = pd.DataFrame(rows)
    parameters = [str(name) for name in table if name not in ("configuration", "error", "low", "high", "n", "trial", "best")]
    cells = [[row["configuration"], *(f"{row[name]:g}" for name in parameters), _interval(row), row["n"], "<- chosen" if row["best"] else ""] for row in rows]
    show("Validation error, mean over replicas with 95 % t interval", ["configuration", *parameters, "error", "n", ""], cells)
    for one in chosen:
        if one["edge"]:
            more = "--extend on adds rates beyond it" if not opened.options.extend else "give a wider --search"
            print(f"ovfit: {one['configuration']}: the best rate {one['lr']:g} is at the {one['edge']} edge of those tried; {more}", file=sys.stderr)
    print(f"\nLook next: `optuna-dashboard {storage}` (pip install optuna-dashboard), `mlflow ui --backend-store-uri {opened.settings.store}`")
    print("Use the rates: --lr tuned, in any study on this store")
    figures = [Figure("tune", rates(table, TITLE))] if opened.settings.figures else []
    command.save(figures, {"summary.csv": table.to_csv(index=False), "tuned.json": json.dumps(chosen, indent=2)}, launch)


def _interval(row: Mapping[str, Any]) -> str:
    text = f"{row['error']:.4f}"
    return text if row["low"] != row["low"] or row["low"] == row["high"] else f"{text} [{max(0.0, row['low']):.4f}, {min(1.0, row['high']):.4f}]"
