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

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import TYPE_CHECKING, Any, Literal

from ovfit.errors import BadInput
from ovfit.studies import interpolation
from ovfit.studies.options import option

if TYPE_CHECKING:
    from ovfit.data.datasets import Dataset
    from ovfit.data.source import Source
    from ovfit.spec import Spec

ARCHITECTURES = ("mlp", "cnn", "resnet", "lenet5", "cnn5", "preresnet")
ALL = {**interpolation.ALL, "arch": ARCHITECTURES[:3]}
SHARED = {**interpolation.SHARED, "init": None, "replicas": 3, "hold": 0}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**SHARED, "dataset": ("digits",)},
    "paper": {**SHARED, "dataset": (), "case": interpolation.ALL["case"]},
}
EPOCHS = 30  # of a configuration that is no case or sweep


@dataclass(frozen=True)
class Options(interpolation.Options):
    search: str = option(
        "parameters and ranges, PARAMETER=LOW:HIGH:log|linear by comma; lr, weight_decay, momentum, batch_size",
        "lr=1e-4:1:log",
    )
    sampler: Literal["grid", "tpe", "random"] = option("how cells are chosen", "grid")
    cells: int = option("values per parameter of the grid", 12, least=2)
    trials: int = option("cells in all, for tpe and random", 12, least=1)
    extend: bool = option("add rates to the grid where the best one is at its edge", False)
    storage: str | None = option(
        "Optuna's storage: a file, or a database URL (default: optuna.journal beside the store)"
    )
    study_name: str | None = option(
        "name of the Optuna study, for one configuration (default: made from the configuration and the search)"
    )


def sources(options: Options) -> "list[Source]":
    """The datasets that have to be loaded."""
    from ovfit.data.source import as_source

    if _is_paper(options):
        return interpolation.sources(options)
    return [as_source(name) for name in options.dataset]


def _is_paper(options: Options) -> bool:
    return bool(options.case) or options.sweep != "off"


def check_options(options: Options) -> None:
    from ovfit.studies.specs import check_train
    from ovfit.tune.search import parse_space

    check_train(options, ("mlp",) if _is_paper(options) else ARCHITECTURES)
    space = parse_space(options.search)
    if options.lr:
        raise BadInput(
            "--lr is what this command searches; give the range by --search lr=LOW:HIGH:log"
        )
    if options.rerun:
        raise BadInput(
            "--rerun is for studies; a search starts anew under another --study-name or --seed"
        )
    if options.samples is not None or options.step_every != "log" or options.step_evaluate:
        raise BadInput(
            "--samples, --step-every and --step-evaluate are for studies: a search keeps the validation error; leave them out"
        )
    for name in (d.name for d in space if d.name != "lr"):
        given = {
            "weight_decay": any(options.weight_decay),
            "momentum": bool(options.momentum),
            "batch_size": options.batch_size is not None,
        }[name]
        if given:
            raise BadInput(
                f"--{name.replace('_', '-')} is searched; leave it out, or take it out of --search"
            )
    if "momentum" in {d.name for d in space} and options.optimizer != ("sgd",):
        raise BadInput("--search momentum is for --optimizer sgd")


def configurations(options: Options, datasets: "Mapping[str, Dataset]") -> "list[Spec]":
    """One spec per configuration: seed and the searched parameters are still to be set."""
    from ovfit.spec import Spec, Stop
    from ovfit.studies import specs as _specs

    if _is_paper(options):
        found = interpolation.plan(
            replace(options, init=options.init or "pytorch", replicas=1), datasets
        )[0]
    else:
        mine = replace(
            options,
            optimizer=options.optimizer or ("adam",),
            batch_size=options.batch_size or 128,
            init=options.init or "xavier",
        )
        stop = Stop(options.epochs or EPOCHS, options.steps, options.hold or 0, options.loss_target)
        found = []
        for name, arch, width, optimizer in product(
            mine.dataset, mine.arch, mine.width or (None,), _specs.optimizers(mine)
        ):
            dataset = datasets[name]
            network = _specs.network(mine, arch, width, dataset.shape)
            found.append(
                Spec(
                    "tune",
                    "tune",
                    _specs.data(mine, dataset),
                    network,
                    optimizer,
                    stop,
                    mine.batch_size,
                    mine.seed,
                    dtype=mine.dtype,
                )
            )
    if any(not spec.data.val_size for spec in found):
        raise BadInput(
            "the rate is chosen on validation images, and none is left; give --val-size, or a smaller --train-size"
        )
    return list(
        {spec.tuning_key(): replace(spec, study="tune", arm="tune") for spec in found}.values()
    )


def run(words: dict[str, str]) -> int:
    """Returns the exit code: 0 done, 1 some network failed. Raises BadInput before anything is written."""
    from pydantic import ValidationError

    from ovfit.cli import command
    from ovfit.tune import searches as tuning
    from ovfit.tune.search import parse_space

    with command.opened(sys.modules[__name__], words) as opened:
        options, space = opened.options, parse_space(opened.options.search)
        try:
            found = configurations(options, opened.datasets)
        except ValidationError as error:
            raise command.as_bad_input(error) from None
        if options.study_name and len(found) > 1:
            raise BadInput(
                f"--study-name is for one configuration; here are {len(found)}: leave it out"
            )
        if not options.dry_run:
            return tuning.run(opened, found, space)
        count = options.trials if options.sampler != "grid" else None
        cells = islice(
            product(*(d.grid(options.cells) for d in space)), count
        )  # a sampler's cells are not known: any stand for them
        values = [dict(zip((d.name for d in space), cell, strict=True)) for cell in cells]
        specs = [
            tuning.cell(spec, one, seed)
            for spec in found
            for one in values
            for seed in tuning.seeds(options)
        ]
        opened.ready(specs)
        return command.dry_run(opened, specs)
