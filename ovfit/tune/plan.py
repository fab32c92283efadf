"""The configurations of a search, and the network of each of its cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import Any

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.launch.plan import check_sizes
from ovfit.spec import Spec, Stop
from ovfit.studies import specs
from ovfit.studies.interpolation import plan as interpolation
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording
from ovfit.tune.options import ARCHITECTURES, EPOCHS, Options
from ovfit.tune.space import Dimension, parse_space

EVALUATIONS = 10  # in the course of a training
Values = Mapping[str, float]  # of the searched parameters


def sources(options: Options) -> Sequence[str]:
    """The datasets that have to be loaded."""
    if options.is_paper:
        return interpolation.sources(options)
    return list(options.dataset)


def rates(options: Options) -> Sequence[Any]:
    """The rates are what is searched."""
    return ()


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    known = ("mlp",) if options.is_paper else ARCHITECTURES
    specs.check_train(options, known, outside=not options.is_paper)
    searched = {dimension.name for dimension in parse_space(options.search)}
    if options.lr:
        raise BadInput("--lr is what this command searches; give --search lr=LOW:HIGH:log")
    if options.rerun != "off":
        raise BadInput(
            "--rerun is for studies; a search starts anew under another --study-name or --seed"
        )
    if options.samples is not None or options.step_every != "log" or options.step_evaluate:
        raise BadInput(
            "--samples, --step-every and --step-evaluate are for studies: "
            "a search keeps the validation error; leave them out"
        )
    explicitly_given = {
        "weight_decay": any(options.weight_decay),
        "momentum": bool(options.momentum),
        "batch_size": options.batch_size is not None,
    }
    for name in searched - {"lr"}:
        if explicitly_given[name]:
            option = f"--{name.replace('_', '-')}"
            raise BadInput(f"{option} is searched; leave it out, or take it out of --search")
    if "momentum" in searched and options.optimizer != ("sgd",):
        raise BadInput("--search momentum is for --optimizer sgd")


def configurations(options: Options, datasets: Mapping[str, Dataset]) -> list[Spec]:
    """One spec per configuration: seed and searched parameters are still to be set."""
    chosen = _of_paper(options, datasets) if options.is_paper else list(_asked(options, datasets))
    if any(not spec.data.val_size for spec in chosen):
        raise BadInput(
            "the rate is chosen on validation images, and none is left; "
            "give --val-size, or a smaller --train-size"
        )
    distinct = {spec.tuning_key(): replace(spec, study="tune", arm="tune") for spec in chosen}
    if options.study_name and len(distinct) > 1:
        raise BadInput(
            f"--study-name is for one configuration; here are {len(distinct)}: leave it out"
        )
    return list(distinct.values())


def _of_paper(options: Options, datasets: Mapping[str, Dataset]) -> Sequence[Spec]:
    one_seed = replace(options, init=options.init or "pytorch", replicas=1)
    return interpolation.plan(one_seed, datasets).specs


def _asked(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    mine = replace(
        options,
        optimizer=options.optimizer or ("adam",),
        batch_size=options.batch_size or 128,
        init=options.init or "xavier",
    )
    stop = Stop(
        epochs=options.epochs or EPOCHS,
        steps=options.steps,
        hold=options.hold or 0,
        loss=options.loss_target,
    )
    networks = product(mine.dataset, mine.arch, mine.width or (None,))
    for (name, arch, width), optimizer in product(networks, list(specs.optimizers(mine))):
        yield Spec(
            study="tune",
            arm="tune",
            data=specs.data(mine, datasets[name]),
            network=specs.network(mine, arch, width, datasets[name].shape),
            optimizer=optimizer,
            stop=stop,
            batch_size=mine.batch_size,
            seed=mine.seed,
            dtype=mine.dtype,
            precision=mine.precision,
        )


def cell(spec: Spec, values: Values, seed: int) -> Spec:
    """The configuration at the parameters of a cell."""
    changes: dict[str, Any] = {name: v for name, v in values.items() if name != "batch_size"}
    batch = int(values.get("batch_size", spec.batch_size))
    optimizer = replace(spec.optimizer, **changes)
    return replace(spec, optimizer=optimizer, batch_size=batch, seed=seed)


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Nothing at first: a search asks for its cells. What it costs is worked out from a grid."""
    space = parse_space(options.search)
    chosen = configurations(options, datasets)
    highest = {dimension.name: dimension.high for dimension in space}
    check_sizes([cell(spec, highest, options.seed) for spec in chosen])
    epochs = max(spec.stop.epochs for spec in chosen)
    every = options.eval_every or max(1, epochs // EVALUATIONS)
    priced = [
        cell(spec, values, seed)
        for spec in chosen
        for values in _cells(space, options)
        for seed in specs.seeds(options)
    ]
    recording = Recording(every=every, steps="off", weights=False)
    return Planned(specs=[], recording=recording, priced=priced)


def _cells(space: Sequence[Dimension], options: Options) -> list[Values]:
    """The grid's; a sampler's are not known: any stand for them."""
    names = [dimension.name for dimension in space]
    count = options.trials if options.sampler != "grid" else None
    grid = product(*(dimension.grid(options.cells) for dimension in space))
    return [dict(zip(names, values, strict=True)) for values in islice(grid, count)]
