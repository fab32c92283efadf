"""The searches of one launch: where Optuna keeps them, what they ask for, what they are told."""

import hashlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
from filelock import FileLock, Timeout

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.studies.specs import seeds
from ovfit.studies.tuned import describe
from ovfit.tracking.store import resolve
from ovfit.tune.options import Options
from ovfit.tune.plan import Values, cell, configurations
from ovfit.tune.search import DIVERGED, Search
from ovfit.tune.space import Dimension, parse_space, space_text
from ovfit.tune.storage import check_name, open_storage, place


@dataclass(frozen=True)
class Configured:
    """A configuration (its seed and searched parameters stand for any), and the search over it."""

    spec: Spec
    search: Search

    @property
    def description(self) -> str:
        """The configuration, less what is searched."""
        return _description(self.spec, self.search.space)

    def networks(self, values: Values, options: Options) -> list[Spec]:
        """The replicas of a cell."""
        return [cell(self.spec, values, seed) for seed in seeds(options)]


def _description(spec: Spec, space: Sequence[Dimension]) -> str:
    text = describe(spec)
    searched = {dimension.name for dimension in space}
    if "weight_decay" in searched and spec.optimizer.weight_decay:
        text = text.replace(f", weight decay {spec.optimizer.weight_decay:g}", "")
    return text.rpartition(", batch")[0] if "batch_size" in searched else text


@contextmanager
def hold(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[None]:
    """These searches are this process's alone, on this machine, while it runs.

    Raises BadInput where another `ovfit tune` has one of them, where the storage cannot be opened,
    or where it has another search of the same name.
    """
    store, space = resolve(options.tracking_uri), parse_space(options.search)
    facts = [_facts(spec, space, options, store) for spec in configurations(options, datasets)]
    names = [_name(fact, space, options) for fact in facts]
    text = place(options.storage, store)
    with ExitStack() as held:
        for name in sorted(names):
            held.enter_context(_alone(text, name))
        storage = open_storage(text)
        for name, fact in zip(names, facts, strict=True):
            check_name(storage, name, space, fact)
        yield


@contextmanager
def _alone(storage: str, name: str) -> Iterator[None]:
    where = storage if "://" in storage else str(Path(storage).absolute())
    digest = hashlib.sha256(f"{where}\n{name}".encode()).hexdigest()[:32]
    lock = FileLock(Path(tempfile.gettempdir()) / f"ovfit-tune-{digest}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise BadInput(
            f"another `ovfit tune` is working on {name}; wait for it, or end it"
        ) from None
    with lock:
        yield


def opened(options: Options, configured: Sequence[Spec]) -> list[Configured]:
    """The searches over some configurations, as the storage has them, made where they are new."""
    return _opened(options, tuple(configured), resolve(options.tracking_uri))


@lru_cache(maxsize=1)  # a sampler goes on through the rounds of a launch
def _opened(options: Options, configured: tuple[Spec, ...], store: str) -> list[Configured]:
    space = parse_space(options.search)
    storage = open_storage(place(options.storage, store))
    searches = []
    for spec in configured:
        facts = _facts(spec, space, options, store)
        search = Search(
            storage,
            _name(facts, space, options),
            space=space,
            sampler=options.sampler,
            cells=options.cells,
            trials=options.trials,
            seed=options.seed,
            facts=facts,
        )
        searches.append(Configured(spec, search))
    return searches


def _facts(spec: Spec, space: Sequence[Dimension], options: Options, store: str) -> dict[str, str]:
    """What an Optuna study remembers of its configuration.

    `identity` is all that a cell's value depends on, and the store its networks are in.
    """
    signature = replace(spec, seed=0).signature()
    text = "/".join(map(str, (signature, options.seed, options.replicas, store)))
    replicas = f"{options.replicas} replicas from seed {options.seed}"
    return {
        "configuration": _description(spec, space),
        "settings": f"{spec.stop.epochs} epochs, {replicas}, store {store}",
        "identity": hashlib.sha256(text.encode()).hexdigest()[:16],
    }


def _name(facts: Mapping[str, str], space: Sequence[Dimension], options: Options) -> str:
    """The configuration in words; a digest tells apart what they leave out.

    More `--trials` go on with the same study.
    """
    if options.study_name:
        return options.study_name
    cells = options.cells if options.sampler == "grid" else ""
    text = f"{facts['identity']}/{space_text(space)}/{options.sampler}/{cells}"
    return f"{facts['configuration']} [{hashlib.sha256(text.encode()).hexdigest()[:8]}]"


def follow_up(
    options: Options, datasets: Mapping[str, Dataset], networks: pd.DataFrame
) -> list[Spec]:
    """Tells the searches what finished, and returns every network they have asked for so far.

    Where a network of theirs failed nothing new is asked for: the repeated command takes it up.
    """
    searches = opened(options, configurations(options, datasets))
    finished = networks.set_index("ovfit.signature") if len(networks) else pd.DataFrame()
    for configured in searches:
        _report(configured, options, finished)
    if len(networks) and any(configured.search.running() for configured in searches):
        return []
    asked = []
    for configured in searches:
        search = configured.search
        new = [values for _, values in search.next(extend=options.extend)]
        done = [search.parameters(trial) for trial in search.done()]
        for values in [*done, *new]:
            asked += configured.networks(values, options)
    return asked


def _report(configured: Configured, options: Options, finished: pd.DataFrame) -> None:
    """Every trial whose replicas have all finished gets its value; others stay open."""
    for number, values in configured.search.running():
        signatures = [spec.signature() for spec in configured.networks(values, options)]
        if set(signatures) <= set(finished.index):
            mine = finished.loc[signatures]
            errors = [validation_error(row) for _, row in mine.iterrows()]
            configured.search.tell(number, errors, list(mine["run_id"]))


def validation_error(network: "pd.Series[Any]") -> float:
    """Of a finished network; a diverged one has none right."""
    if network["ovfit.outcome"] == "diverged":
        return DIVERGED
    return 1 - float(str(network["val_accuracy"]))
