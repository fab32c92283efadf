"""What every study's command does: plan, train what is missing, and say what came of it."""

import json
import shlex
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ovfit.errors import BadInput
from ovfit.studies import results


@dataclass
class Opened:
    """A command that is ready to be planned: its options parsed, its data read, its first worker starting."""

    study: Any
    words: dict[str, str]
    options: Any
    settings: Any
    workers: Any
    datasets: dict[str, Any]
    chosen: dict[str, Any]  # name or file -> Source

    @property
    def name(self) -> str:
        return str(self.study.__name__.rpartition(".")[2])

    @property
    def sources(self) -> dict[str, Any]:
        """Digest -> Source."""
        return {dataset.digest: self.chosen[name] for name, dataset in self.datasets.items()}

    def plan(self, specs: list[Any], recording: Any) -> Any:
        from ovfit.launch.plan import Plan

        line = shlex.join(
            [
                "ovfit",
                self.name,
                *(
                    part
                    for key, word in self.words.items()
                    for part in (f"--{key.replace('_', '-')}", word)
                ),
            ]
        )
        return Plan(
            study=self.name,
            command=line,
            specs=specs,
            recording=recording,
            options={f.name: _text(getattr(self.options, f.name)) for f in fields(self.options)},
        )

    def ready(self, specs: list[Any]) -> None:
        """Raises BadInput for what no device could train, and for a device that is not there: before anything is written."""
        from ovfit.launch.plan import check_sizes

        check_sizes(specs)
        if self.options.dry_run or self.settings.gpus or self.settings.device not in (None, "cpu"):
            self.workers.prepare(self.settings)


@contextmanager
def opened(study: Any, words: dict[str, str]) -> Iterator[Opened]:
    """Raises BadInput for words that do not fit together, and for data that are not there."""
    from ovfit.cli.options import parse
    from ovfit.data.source import as_source
    from ovfit.folders import data_dir
    from ovfit.launch.plan import Settings
    from ovfit.launch.pool.local import Workers
    from ovfit.tracking import store

    options = parse(study, words)
    if hasattr(study, "check_options"):
        study.check_options(options)
    _check_run(options)
    settings = Settings(
        store=store.resolve(options.tracking_uri),
        data_dir=data_dir(options.data_dir),
        device=options.device,
        gpus=options.gpus,
        workers=options.workers,
        stack=options.stack,
        rerun=options.rerun,
        quiet=options.quiet,
        figures=options.figures,
    )
    workers = Workers(
        settings.workers
    )  # its first process imports torch while this one reads the data
    try:
        wanted = study.sources(options) if hasattr(study, "sources") else options.dataset
        sources = {str(source): as_source(source) for source in wanted}
        folder = settings.data_dir
        datasets = {name: source.load(folder) for name, source in sources.items()}
        names = [dataset.name for dataset in datasets.values()]
        if len(set(names)) < len(names):
            raise BadInput(
                f"two datasets are called {max(names, key=names.count)}; rename one of the files"
            )
        yield Opened(study, words, options, settings, workers, datasets, sources)
    finally:
        workers.close()


def run(study: Any, words: dict[str, str]) -> int:
    """Returns the exit code: 0 done, 1 some network failed. Raises BadInput before anything is written."""
    with opened(study, words) as command:
        specs, recording = _plan(command)
        command.ready(specs)
        if command.options.dry_run:
            return dry_run(command, specs, recording)
        return guarded(
            lambda: _launch(command, command.plan(specs, recording)), command.settings.store
        )


def guarded(call: Callable[[], int], uri: str) -> int:
    """Does something to the store; what goes wrong there is one line."""
    from filelock import Timeout
    from mlflow.exceptions import MlflowException

    try:
        return call()
    except Timeout:
        raise BadInput(
            f"another process has held the store {uri} for two minutes; end it, or try again"
        ) from None
    except MlflowException as error:
        print(
            f"ovfit: the store failed ({str(error).splitlines()[0][:200]}); what finished is kept, repeat the command to go on",
            file=sys.stderr,
        )
        return 1


def begin(command: Opened, plan: Any) -> Any:
    """The launch of a plan; the store is made where it is new."""
    from ovfit.launch.driver import Launch
    from ovfit.tracking import lease, store
    from ovfit.tracking.writer import Writer

    settings = command.settings
    with store.lock(
        settings.store
    ):  # several processes creating one SQLite store at once spoil each other's
        client = store.connect(settings.store)
        writer = Writer(client, settings.store, plan.study, plan.command, lease.tags())
    return Launch(
        plan=plan,
        settings=settings,
        workers=command.workers,
        writer=writer,
        sources=command.sources,
    )


def _launch(command: Opened, plan: Any) -> int:
    study, settings = command.study, command.settings
    with begin(command, plan) as launch:
        command.workers.prepare(settings)
        launch.train()
        while hasattr(study, "more") and (
            added := launch.add(study.more(command.options, command.datasets, launch.networks()))
        ):
            launch.progress.say(f"{added} more networks follow from those")
            launch.train()
        if not plan.specs and hasattr(study, "compute"):
            evidence = results.measured(
                study,
                study.compute(command.options, command.datasets),
            )
        else:
            evidence = results.evidence(study, command.options, launch.networks(), settings.store)
        conclude(study, evidence, command.words, launch, figures=settings.figures)
    return ended(launch)


def conclude(
    study: Any, evidence: Any, words: Mapping[str, str], launch: Any, *, figures: bool
) -> None:
    """The tables and claims on stdout, and everything as artifacts of the launch."""
    from ovfit.analysis.summary import CONFIGURATION, MEASURED
    from ovfit.analysis.summary import table as summarise

    table = summarise(
        evidence.networks,
        getattr(study, "MEASURED", MEASURED),
        getattr(study, "CONFIGURATION", CONFIGURATION),
    )
    claims = study.claims(evidence, words) if hasattr(study, "claims") else []
    tables = study.tables(evidence) if hasattr(study, "tables") else {}
    _report(table, claims, tables, launch.settings.store, launch.writer)
    drawn = list(study.figures(evidence)) if hasattr(study, "figures") and figures else []
    networks = evidence.networks.drop(columns=["artifact_uri", "experiment_id"], errors="ignore")
    files = {
        "summary.csv": table.to_csv(index=False),
        "networks.csv": networks.to_csv(index=False),
        "claims.json": json.dumps([claim.row() for claim in claims], indent=2),
        **{f"{name}.csv": rows.to_csv(index=False) for name, rows in tables.items()},
    }
    save(drawn, files, launch)


def ended(launch: Any) -> int:
    """Says what failed, and returns the exit code."""
    for reason, count in Counter(launch.failed.values()).items():
        print(f"ovfit: {count} x {reason}; repeat the command to try again", file=sys.stderr)
    return 1 if launch.failed else 0


def save(figures: list[Any], files: Mapping[str, str], launch: Any) -> None:
    """Text files and the figures, as artifacts of the launch; where they cannot be saved, the launch has failed."""
    from ovfit.figures.theme import save as draw

    try:
        with tempfile.TemporaryDirectory(prefix="ovfit-") as name:
            for file, text in files.items():
                (Path(name) / file).write_text(text)
            if figures:
                draw(figures, Path(name) / "figures")
            problem = launch.writer.attach(Path(name))
    except OSError as error:
        problem = f"{type(error).__name__}: {error}"
    if problem:
        launch.failed["figures"] = f"the figures and tables could not be saved ({problem})"


def _report(
    table: Any, claims: list[Any], tables: Mapping[str, Any], uri: str, writer: Any
) -> None:
    """The closing tables on stdout, and where to look next."""
    from ovfit.cli.terminal import print_claims, print_rows, print_table

    print_table(table)
    for name, rows in tables.items():
        print_rows(name, rows)
    print_claims(claims)
    what = ", ".join(
        [
            "figures",
            "summary.csv",
            "networks.csv",
            "claims.json",
            *(f"{name}.csv" for name in tables),
        ]
    )
    print(
        f"\nLook next: `mlflow ui --backend-store-uri {uri}`, then the run {writer.launch_id[:8]} of this launch: {what}"
    )
    print(
        f"One network in Python: `ovfit.load(RUN_ID)`; this launch again trains nothing twice; `ovfit {writer.study} --help` lists the options"
    )


def dry_run(command: Opened, specs: list[Any], recording: Any = None) -> int:
    """The plan as a table: per group of networks that can share stacks, what it takes."""
    from ovfit.cli.terminal import print_plan
    from ovfit.launch.plan import groups
    from ovfit.launch.queue import measure

    rows = []
    workers, looks = (
        len(command.workers.all),
        recording.final_probe.evaluations if recording and recording.final_probe else 0,
    )
    for group in groups(specs):
        found = measure(command.workers, group, command.sources, command.settings)
        spec = group[0]
        seconds = (
            sum(
                one.most_steps * found.step_seconds
                + (min(one.stop.epochs, 40) + looks) * found.evaluation_seconds
                for one in group
            )
            / workers
        )
        arms = ",".join(dict.fromkeys(one.arm for one in group))
        stacks = max(-(-len(group) // found.size), min(workers, len(group)))
        rows.append(
            (
                spec.data.name,
                spec.network.arch,
                arms,
                len(group),
                stacks,
                found.size,
                max(one.most_steps for one in group),
                seconds,
            )
        )
    print_plan(rows)
    return 0


def _plan(command: Opened) -> Any:
    """The study's plan, at tuned rates where they are asked for; a combination that no spec can hold is bad input too."""
    from pydantic import ValidationError

    from ovfit.studies import specs as _specs

    try:
        specs, recording = command.study.plan(command.options, command.datasets)
    except ValidationError as error:
        raise as_bad_input(error) from None
    rates = (
        command.study.rates(command.options)
        if hasattr(command.study, "rates")
        else getattr(command.options, "lr", ())
    )
    if "tuned" in rates:
        specs = _specs.tuned(specs, command.settings.store, command.sources)
    return specs, recording


def as_bad_input(error: Any) -> BadInput:
    """A combination of options that no spec can hold (pydantic's ValidationError), in one line."""
    first = error.errors()[0]
    return BadInput(f"--{str(first['loc'][-1]).replace('_', '-')} {first['input']}: {first['msg']}")


def _check_run(options: Any) -> None:
    """Raises BadInput for what is wrong whatever the machine and the data are."""
    if options.step_every not in ("log", "off") and not (
        options.step_every.isdigit() and int(options.step_every) > 0
    ):
        raise BadInput(f"--step-every {options.step_every!r}: say log, off, or a number of steps")
    if options.gpus and options.device not in (None, "cuda"):
        raise BadInput(f"--gpus and --device {options.device} exclude each other; leave one out")


def _text(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
