"""A command that is ready to be planned: options parsed, data read, the first worker starting."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic

from ovfit.errors import BadInput, suggest
from ovfit.studies.command import Command
from ovfit.studies.options import LOCAL, Run
from ovfit.studies.parsing import parse
from ovfit.studies.study import O, Planned, Study

if TYPE_CHECKING:
    from pydantic import ValidationError

    from ovfit.data.datasets import Dataset
    from ovfit.data.source import Source
    from ovfit.launch.plan import Plan, Settings
    from ovfit.launch.pool.pool import Pool

WIDE = 1024  # units: only for networks that are wider than that a CPU's worker is waited for


@dataclass(frozen=True, kw_only=True)
class Session(Generic[O]):
    """`datasets`: by the name or file they were asked for. `sources`: where they come from.

    `tags`: further ones for its launch.
    """

    study: Study[O]
    command: Command
    options: O
    settings: "Settings"
    workers: "Pool"
    datasets: "Mapping[str, Dataset]"
    asked: "Mapping[str, Source]"  # as `datasets`
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def sources(self) -> "dict[str, Source]":
        """Where each dataset comes from, by digest."""
        return by_digest(self.datasets, self.asked)

    def planned(self) -> Planned:
        """The study's plan, at tuned rates where they are asked for.

        Raises BadInput for what the study refuses, for a combination that no spec can hold, for
        what no device could train, and for a device that is not there: nothing is written yet.
        """
        store = self.settings.store
        planned = planned_by(self.study, self.options, self.datasets, self.asked, store)
        precisions = {spec.precision for spec in planned.all} - {"float32"}
        if self.options.dry_run or self._names_a_device or precisions:
            self.workers.prepare(self.settings)
        for precision in precisions:
            self.workers.check(precision)
        return planned

    @property
    def _names_a_device(self) -> bool:
        """Another one than the processor; it may not be there."""
        return bool(self.settings.gpus) or self.settings.device not in (None, "cpu")

    def check_memory(self, planned: Planned) -> None:
        """Raises BadInput where a network alone does not fit into what is free of a device."""
        from ovfit.launch.plan import groups
        from ovfit.launch.pool.messages import Weigh, Weighed

        is_wide = any(spec.network.breadth > WIDE for spec in planned.all)
        if not (self._names_a_device or is_wide):
            return
        self.workers.prepare(self.settings)
        widest = [
            max(group, key=lambda spec: spec.network.breadth) for group in groups(planned.all)
        ]
        try:
            answer = self.workers.ask(Weigh(widest))
        except RuntimeError:  # the worker has ended; what is wrong with it, training will tell
            return
        if isinstance(answer, Weighed) and answer.refusal:
            raise BadInput(answer.refusal)

    def plan(self, planned: Planned) -> "Plan":
        """The plan of the launch: with the command, and its options as text."""
        from ovfit.launch.plan import Plan

        return Plan(
            study=self.study.name,
            command=self.command.line,
            specs=list(planned.specs),
            recording=planned.recording,
            options=as_params(self.options),
        )


def planned_by(
    study: Study[O],
    options: O,
    datasets: "Mapping[str, Dataset]",
    asked: "Mapping[str, Source]",
    store: str,
) -> Planned:
    """A study's plan, at the tuned rates of `store` where they are asked for.

    `datasets`, `asked`: as a session has them. Raises BadInput for what no launch could train.
    """
    from dataclasses import replace

    from pydantic import ValidationError

    from ovfit.launch.plan import check_precisions, check_sizes
    from ovfit.studies.tuned import at_tuned_rates

    try:
        planned = study.plan(options, datasets)
    except ValidationError as error:
        raise _as_bad_input(error) from None
    if "tuned" in study.rates(options):
        specs = at_tuned_rates(planned.specs, store, by_digest(datasets, asked))
        planned = replace(planned, specs=specs)
    check_sizes(planned.all)
    check_precisions(planned.all)
    return planned


def by_digest(
    datasets: "Mapping[str, Dataset]", asked: "Mapping[str, Source]"
) -> "dict[str, Source]":
    """Where each dataset comes from, by digest."""
    return {dataset.digest: asked[name] for name, dataset in datasets.items()}


@contextmanager
def session(
    study: Study[O],
    command: Command,
    *,
    deadline: float | None = None,
    tags: Mapping[str, str] | None = None,
) -> Iterator[Session[O]]:
    """What is needed to plan a command and to launch it.

    `deadline`: of `time.monotonic()`; where the launch has not finished by then it raises
    OutOfTime, and goes on from there when it is repeated. `tags`: further ones of the launch.

    Raises BadInput for options that do not fit together, and for data that are not there.
    """
    from ovfit.launch.pool.choice import opened

    options = parse(study, command.given)
    study.check(options)
    check_run(options)
    settings = _settings(options, deadline)
    workers = opened(settings)  # the first process imports torch while data are read
    try:
        asked = sources(study, options)
        yield Session(
            study=study,
            command=command,
            options=options,
            settings=settings,
            workers=workers,
            datasets=loaded(asked, settings.data_dir),
            asked=asked,
            tags=tags or {},
        )
    finally:
        workers.close()


def _settings(options: Run, deadline: float | None) -> "Settings":
    from ovfit.folders import data_dir
    from ovfit.launch.plan import Settings
    from ovfit.tracking import store

    return Settings(
        store=store.resolve(options.tracking_uri),
        on=None if options.on == LOCAL else options.on,
        patience=options.store_patience * 60,
        artifacts=store.artifact_place(options.artifacts),
        data_dir=data_dir(options.data_dir),
        device=options.device,
        gpus=options.gpus,
        workers=options.workers,
        stack=options.stack,
        rerun=options.rerun,
        quiet=options.quiet,
        figures=options.figures,
        deadline=deadline,
    )


def sources(study: Study[O], options: O) -> "dict[str, Source]":
    """Where the datasets come from that a study needs, by the name or file they are asked for."""
    from ovfit.data.source import as_source

    return {str(source): as_source(source) for source in study.sources(options)}


def loaded(asked: "Mapping[str, Source]", folder: Path) -> "dict[str, Dataset]":
    """The datasets, as `sources` names them. Raises BadInput where one is not there, or two have
    one name.
    """
    datasets = {name: source.load(folder) for name, source in asked.items()}
    names = [dataset.name for dataset in datasets.values()]
    if len(set(names)) < len(names):
        twice = max(names, key=names.count)
        raise BadInput(f"two datasets are called {twice}; rename one of the files")
    return datasets


def check_run(options: Run) -> None:
    """Raises BadInput for what is wrong whatever the machine and the data are."""
    every = options.step_every
    if every not in ("log", "off") and not (every.isdigit() and int(every) > 0):
        raise BadInput(f"--step-every {every!r}: say log, off, or a number of steps")
    if options.gpus and options.device not in (None, "cuda"):
        raise BadInput(f"--gpus and --device {options.device} exclude each other; leave one out")
    check_place(options)


def check_place(options: Run) -> None:
    """Raises BadInput for workers that are nowhere, or in two places."""
    if options.on == LOCAL:
        return
    if options.on != "ray" and not options.on.startswith("ray://"):
        hint = suggest(options.on, [LOCAL, "ray", "ray://HOST:PORT"])
        raise BadInput(f"--on {options.on!r} is not known{hint}")
    for name in ("gpus", "device"):
        if getattr(options, name):
            raise BadInput(
                f"--on {options.on} and --{name} exclude each other: the cluster says what it has; "
                "leave one out"
            )


def _as_bad_input(error: "ValidationError") -> BadInput:
    """A combination of options that no spec can hold, in one line."""
    first = error.errors()[0]
    name = str(first["loc"][-1]).replace("_", "-")
    return BadInput(f"--{name} {first['input']}: {first['msg']}")


def as_params(options: Run) -> dict[str, str]:
    """Options as the text of a launch's params."""
    return {field.name: _text(getattr(options, field.name)) for field in fields(options)}


def _text(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
