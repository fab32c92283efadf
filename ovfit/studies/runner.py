"""What every study's command does: plan, train what is missing, and say what came of it."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ovfit.errors import BadInput, StoreFailed
from ovfit.studies import notes, results
from ovfit.studies.called import called
from ovfit.studies.command import Command, as_text
from ovfit.studies.repeat import described, repeated
from ovfit.studies.results import Result
from ovfit.studies.session import Session, session
from ovfit.studies.study import O, Planned, Study
from ovfit.tracking.credentials import spoken

if TYPE_CHECKING:
    from ovfit.figures.theme import Figure
    from ovfit.launch.driver import Launch
    from ovfit.launch.plan import Plan
    from ovfit.tracking.writer import Writer


def run(
    study: "str | Study[Any]",
    *,
    show: Callable[[Result[Any]], None] = lambda result: None,
    **options: object,
) -> Result[Any]:
    """Runs a study as its command does, and returns what the command shows.

    `study`: a name (`extreme`), a FILE.py, or a `Study`. `options`: as on the command line, with
    underscores (`train_size=500`, `arch=("mlp", "cnn")`, `quiet=True`). Networks that the store
    has are not trained again. `show` is told the result before the figures are drawn.

    Raises BadInput for what the command refuses with exit code 2, `StoreFailed` where the store
    fails, and KeyboardInterrupt (what finished is kept).
    """
    from ovfit.studies import registry

    if isinstance(study, str):
        study = registry.from_file(study) if study.endswith(".py") else registry.study(study)
    stated = {name: value for name, value in options.items() if value not in (None, ())}
    given = spoken({name: as_text(value) for name, value in stated.items()})
    with session(study, Command(study.name, given, study.file)) as opened:
        if opened.options.dry_run:
            raise BadInput("dry_run prices a command and has no result; leave it out")
        result = launch(opened, opened.planned(), show)
        if result.is_repeat and opened.settings.figures:
            return replace(result, figures=_figures(opened.study, result))
        return result


def launch(opened: Session[O], planned: Planned, show: Callable[[Result[O]], None]) -> Result[O]:
    """Trains what the store does not have, and makes the result.

    Where an earlier launch said it all already, that one stands for it, and its figures: no other
    is made.
    """
    from ovfit.launch.machine import machine

    study = opened.study
    with study.hold(opened.options, opened.datasets), _guarded(opened.settings.store):
        said = repeated(opened, planned)
        if said is not None:
            show(said)
            return said
        opened.check_memory(planned)
        with _begin(opened, opened.plan(planned)) as started:
            opened.workers.prepare(opened.settings)
            started.writer.save_json("machine.json", machine(opened.workers.devices))
            writer = started.writer
            with ThreadPoolExecutor() as beside:
                if opened.settings.figures:
                    started.at_last = partial(beside.submit, _warm)
                _train(opened, started)
                beside.submit(opened.workers.close)
                place = (writer.launch_id, writer.experiment_id)
                result = results.concluded(opened, started.networks(), *place)
                show(result)
            figures = _figures(study, result) if opened.settings.figures else []
            _save(result, figures, started)
            _describe(study, result, writer)
        return replace(result, figures=figures, failed=dict(started.failed))


def _warm() -> None:
    """What is wrong with it is told where figures are written."""
    from ovfit.figures import theme

    theme.warm()


def _train(opened: Session[Any], started: "Launch") -> None:
    """The planned networks, and those that follow from them."""
    from ovfit.tracking import parents

    study = opened.study
    started.train()
    while study.follow_up is not None and not started.interrupted:
        networks = started.networks()
        more = study.follow_up(opened.options, opened.datasets, networks)
        wanted = [*started.wanted.values(), *more]
        parents.check(opened.settings.store, wanted, rerun=opened.settings.rerun != "off")
        added = started.add(more)
        if not added:
            return
        if len(networks):
            started.progress.say(f"{added} more networks follow from those")
        started.train()


def _figures(study: Study[O], result: Result[O]) -> "list[Figure]":
    """The study's own, the forest plot of its claims, and how they were decided."""
    from ovfit.figures import decision, forest

    claims = [claim.row() for claim in result.claims]
    plots = [forest.figure(claims), decision.figure(claims)]
    own = results.figures(study, result.evidence)
    return [*own, *(plot for plot in plots if plot is not None)]


def _begin(opened: Session[Any], plan: "Plan") -> "Launch":
    """The launch of a plan; the store is made where it is new."""
    from ovfit.launch.driver import Launch
    from ovfit.tracking import lease, parents, store
    from ovfit.tracking.writer import Writer

    settings = opened.settings
    parents.check(settings.store, plan.specs, rerun=settings.rerun != "off")
    names = [dataset.name for dataset in opened.datasets.values()]
    with store.lock(settings.store):  # several processes creating one SQLite store spoil it
        client = store.connect(settings.store)
        tags = {**lease.tags(), **opened.tags}
        writer = Writer(
            client,
            settings.store,
            plan.study,
            plan.command,
            tags,
            name=called(opened.command, opened.options, names),
            about=notes.experiment(opened.study, settings.store),
            artifacts=settings.artifacts,
            patience=settings.patience,
        )
    writer.save_json("options.json", described(opened))
    writer.trains_on(list(opened.datasets.values()))
    note = notes.launch(opened.study, opened.command, settings.store, writer.links())
    writer.describe(note)
    return Launch(
        plan=plan,
        settings=settings,
        workers=opened.workers,
        writer=writer,
        sources=opened.sources,
    )


def _save(result: Result[Any], figures: "Sequence[Figure]", started: "Launch") -> None:
    """Everything as artifacts of the launch; where that cannot be, the launch has failed."""
    from ovfit.figures.theme import save as draw

    try:
        with tempfile.TemporaryDirectory(prefix="ovfit-") as name:
            for file, text in _files(result).items():
                (Path(name) / file).write_text(text)
            if figures:
                draw(figures, Path(name) / "figures")
            problem = started.writer.attach(Path(name))
    except OSError as error:
        problem = f"{type(error).__name__}: {error}"
    for run_id, tags in result.closing.network_tags.items():
        started.writer.set_tags(run_id, tags)
    if result.closing.tags:
        started.writer.set_tags(started.writer.launch_id, result.closing.tags)
    if problem:
        started.failed["figures"] = f"the figures and tables could not be saved ({problem})"


def _describe(study: Study[Any], result: Result[Any], writer: "Writer") -> None:
    """The launch in numbers and in words, for whoever opens it in the MLflow UI."""
    writer.summarise(notes.numbers(study, result))
    writer.describe(notes.concluded(study, result, writer.links()))


def _files(result: Result[Any]) -> dict[str, str]:
    networks = result.networks.drop(columns=["artifact_uri", "experiment_id"], errors="ignore")
    return {**result.files(), "networks.csv": networks.to_csv(index=False)}


@contextmanager
def _guarded(store: str) -> Iterator[None]:
    """Around what uses the store: what goes wrong there is one line."""
    from filelock import Timeout

    try:
        yield
    except Timeout:
        raise BadInput(
            f"another process has held the store {store} for two minutes; end it, or try again"
        ) from None
    except Exception as error:
        if not type(error).__module__.startswith("mlflow."):  # to import it takes seconds
            raise
        why = str(error).splitlines()[0][:200]
        raise StoreFailed(
            f"the store failed ({why}); what finished is kept, repeat the command to go on"
        ) from None
