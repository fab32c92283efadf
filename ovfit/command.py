"""What every study's command does: plan, train what is missing, and say what came of it."""

import json
import shlex
import sys
import tempfile
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any

from ovfit.errors import BadInput


def run(study: Any, words: dict[str, str]) -> int:
    """Returns the exit code: 0 done, 1 some network failed. Raises BadInput before anything is written."""
    from ovfit.data.datasets import data_dir, load
    from ovfit.launch.local import check_sizes
    from ovfit.launch.plan import Plan, Settings
    from ovfit.launch.workers import Workers
    from ovfit.options import parse
    from ovfit.tracking import store

    options = parse(study, words)
    if hasattr(study, "check_options"):
        study.check_options(options)
    _check_run(options)
    name = study.__name__.rpartition(".")[2]
    settings = Settings(
        store.resolve(options.tracking_uri),
        data_dir(options.data_dir),
        options.device,
        options.gpus,
        options.workers,
        options.stack,
        options.rerun,
        options.quiet,
        options.figures,
    )
    workers = Workers(settings.workers)  # its first process imports torch while this one reads the data
    try:
        datasets = {source: load(source, settings.data_dir) for source in options.dataset}
        specs, recording = _plan(study, options, datasets)
        check_sizes(specs)
        if options.dry_run or settings.gpus or settings.device not in (None, "cpu"):
            workers.prepare(settings)  # a GPU may be missing: nothing may be written before that is known
        line = shlex.join(["ovfit", name, *(part for key, word in words.items() for part in (f"--{key.replace('_', '-')}", word))])
        plan = Plan(name, line, specs, recording, {f.name: _text(getattr(options, f.name)) for f in fields(options)})
        sources = {dataset.digest: source for source, dataset in datasets.items()}
        if options.dry_run:
            return _dry_run(plan, settings, workers, sources)
        return _launch(study, words, plan, settings, workers, sources)
    finally:
        workers.close()


def _launch(study: Any, words: dict[str, str], plan: Any, settings: Any, workers: Any, sources: dict[str, str]) -> int:
    from filelock import Timeout
    from mlflow.exceptions import MlflowException

    from ovfit.analysis.summary import table as summarise
    from ovfit.launch import lease
    from ovfit.launch.evidence import gather
    from ovfit.launch.local import Launch
    from ovfit.tracking import store
    from ovfit.tracking.writer import Writer

    try:
        with store.lock(settings.store):  # several processes creating one SQLite store at once spoil each other's
            client = store.connect(settings.store)
            writer = Writer(client, settings.store, plan.study, plan.command, lease.tags())
        with Launch(plan, settings, workers, writer, sources) as launch:
            workers.prepare(settings)
            launch.train()
            evidence = gather(settings.store, launch.networks(), getattr(study, "CURVES", []))
            table = summarise(evidence.networks)
            claims = study.claims(evidence, words) if hasattr(study, "claims") else []
            _report(table, claims, settings.store, writer)
            drawn = study.figures(evidence) if hasattr(study, "figures") and settings.figures else []
            problem = _save(drawn, table, claims, writer)
            if problem:
                launch.failed["figures"] = f"the figures and tables could not be saved ({problem})"
    except Timeout:
        raise BadInput(f"another process has held the store {settings.store} for two minutes; end it, or try again") from None
    except MlflowException as error:
        print(f"ovfit: the store failed ({str(error).splitlines()[0][:200]}); what finished is kept, repeat the command to go on", file=sys.stderr)
        return 1
    for reason, count in Counter(launch.failed.values()).items():
        print(f"ovfit: {count} x {reason}; repeat the command to try again", file=sys.stderr)
    return 1 if launch.failed else 0


def _save(figures: list[Any], table: Any, claims: list[Any], writer: Any) -> str | None:
    """summary.csv, claims.json and the figures, as artifacts of the launch; returns why, where they cannot be saved."""
    from ovfit.figures.theme import save

    try:
        with tempfile.TemporaryDirectory(prefix="ovfit-") as name:
            folder = Path(name)
            table.to_csv(folder / "summary.csv", index=False)
            (folder / "claims.json").write_text(json.dumps([claim.row() for claim in claims], indent=2))
            for figure in figures:
                save(figure, folder / "figures")
            return writer.attach(folder)
    except OSError as error:
        return f"{type(error).__name__}: {error}"


def _report(table: Any, claims: list[Any], uri: str, writer: Any) -> None:
    """The closing tables on stdout, and where to look next."""
    from ovfit.tables import print_claims, print_table

    print_table(table)
    print_claims(claims)
    print(f"\nLook next: `mlflow ui --backend-store-uri {uri}`, then the run {writer.launch_id[:8]} of this launch: figures, summary.csv, claims.json")
    print(f"One network in Python: `ovfit.load(RUN_ID)`; this launch again trains nothing twice; `ovfit {writer.study} --help` lists the options")


def _dry_run(plan: Any, settings: Any, workers: Any, sources: dict[str, str]) -> int:
    """The plan as a table: per group of networks that can share stacks, what it takes."""
    from ovfit.launch.local import measure
    from ovfit.launch.plan import groups
    from ovfit.tables import print_plan

    rows = []
    for group in groups(plan.specs):
        found = measure(workers, group, sources, settings)
        spec = group[0]
        seconds = len(group) * (spec.most_steps * found.step_seconds + min(spec.stop.epochs, 40) * found.evaluation_seconds)
        arms = ",".join(dict.fromkeys(one.arm for one in group))
        rows.append(
            (
                spec.data.name,
                spec.network.arch,
                arms,
                len(group),
                max(-(-len(group) // found.size), min(len(workers.all), len(group))),
                found.size,
                spec.most_steps,
                seconds / len(workers.all),
            )
        )
    print_plan(rows)
    return 0


def _plan(study: Any, options: Any, datasets: dict[str, Any]) -> Any:
    """The study's plan; a combination that no spec can hold is bad input too."""
    from pydantic import ValidationError

    names = [dataset.name for dataset in datasets.values()]
    if len(set(names)) < len(names):
        raise BadInput(f"two datasets are called {max(names, key=names.count)}; rename one of the files")
    try:
        return study.plan(options, datasets)
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(f"--{str(first['loc'][-1]).replace('_', '-')} {first['input']}: {first['msg']}") from None


def _check_run(options: Any) -> None:
    """Raises BadInput for what is wrong whatever the machine and the data are."""
    if options.step_every not in ("log", "off") and not (options.step_every.isdigit() and int(options.step_every) > 0):
        raise BadInput(f"--step-every {options.step_every!r}: say log, off, or a number of steps")
    if options.gpus and options.device not in (None, "cuda"):
        raise BadInput(f"--gpus and --device {options.device} exclude each other; leave one out")


def _text(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
