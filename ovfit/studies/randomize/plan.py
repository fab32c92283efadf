"""What the randomize study trains: tasks without regularisers, and regularisers on true labels."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.networks import architecture
from ovfit.spec import Corruption, Data, Network, Optimizer, Spec, Stop
from ovfit.studies import specs as _specs
from ovfit.studies.randomize import ARCHITECTURES, WITHOUT, Options
from ovfit.studies.randomize.theory import regressions as _randomize_theory

PIXELS = {"shuffled-pixels": "shuffled", "random-pixels": "random", "gaussian-pixels": "gaussian"}
RATES = {"inception": 0.1}  # appendix A; .01 for all others
RATE = 0.01
CROP = 28  # of images of 32x32
WEIGHT_DECAY, DROPOUT = 5e-4, 0.5  # of the arms


def check_options(options: Options) -> None:
    """Raises BadInput for what makes no sense, before anything is loaded; with --theory on also for too many points."""
    _specs.check_train(
        replace(options, momentum=options.momentum if "sgd" in options.optimizer else 0.0),
        ARCHITECTURES,
    )  # the preset's is for SGD
    if "tuned" in options.lr:
        raise BadInput(
            "--lr tuned: `ovfit tune` knows neither these networks' crops nor their regularisers; give a rate"
        )
    if options.depth and "mlp3" in options.arch:
        raise BadInput(
            f"--depth {options.depth}: mlp3 is the MLP of three hidden layers; say --arch mlp --depth {options.depth}"
        )
    if options.theory and options.sweep != "tasks":
        raise BadInput("--theory on trains no network; leave --sweep out")
    if options.sweep != "tasks" and options.weight_decay != (0.0,):
        raise BadInput(
            f"--weight-decay is an arm of the regulariser sweep (it is {WEIGHT_DECAY:g} there); leave it out, or use --sweep tasks"
        )
    if "partial" in options.tasks and not options.rates:
        raise BadInput("--tasks partial needs --rates, e.g. --rates 0.2,0.5")


def specs(options: Options, datasets: Mapping[str, Dataset]) -> list[Spec]:
    """Every task, or regulariser, x seed of every configuration asked for; nothing with --theory on."""
    if options.theory:
        _randomize_theory.check(options, datasets)
        return []
    found: list[Spec] = []
    for name, arch, width in product(options.dataset, options.arch, options.width or (None,)):
        dataset = datasets[name]
        data = _data(options, dataset)
        network = _network(options, arch, width, data.shape)
        for optimizer in _optimizers(options, arch):
            seeds = range(options.seed, options.seed + options.replicas)
            found += [
                spec for seed in seeds for spec in _one(options, data, network, optimizer, seed)
            ]
    return list({spec.signature(): spec for spec in found}.values())


def _data(options: Options, dataset: Dataset) -> Data:
    data = _specs.data(options, dataset)
    side = min(data.shape[1:])
    crop = options.crop if options.crop is not None else CROP if data.shape[1:] == (32, 32) else 0
    if crop > side:
        raise BadInput(
            f"--crop {crop}: the images of {dataset.name} are {data.shape[1]}x{data.shape[2]}"
        )
    return (
        replace(data, crop=crop, shape=(data.shape[0], crop, crop))
        if crop and data.shape[1:] != (crop, crop)
        else data
    )


def _network(
    options: Options, arch: str, width: int | None, shape: tuple[int, int, int]
) -> Network:
    """mlp3 is the MLP of three hidden layers."""
    if arch == "mlp3":
        return _specs.network(replace(options, arch=("mlp",), depth=3), "mlp", width, shape)
    return _specs.network(options, arch, width, shape)


def _optimizers(options: Options, arch: str) -> Iterator[Optimizer]:
    """The paper's rates for SGD where none was given; Adam's own for Adam."""
    for name in options.optimizer:
        rates = options.lr or ((RATES.get(arch, RATE),) if name == "sgd" else ())
        yield from _specs.optimizers(replace(options, optimizer=(name,), lr=rates))


def _one(
    options: Options, data: Data, network: Network, optimizer: Optimizer, seed: int
) -> Iterator[Spec]:
    """The networks of one configuration and seed."""
    stop = Stop(options.epochs, options.steps, options.hold, options.loss_target)
    plain = Spec(
        "randomize",
        "true",
        data,
        network,
        optimizer,
        stop,
        options.batch_size,
        seed,
        dtype=options.dtype,
    )
    if options.sweep in ("tasks", "both"):
        for task in options.tasks:
            yield from _task(plain, task, options)
    if options.sweep in ("regularisers", "both"):
        whole = replace(
            plain, stop=replace(stop, loss=0.0)
        )  # as long for each arm: early stopping is read off its curve
        yield from (regularised(whole, name) for name in options.regularisers)


def _task(plain: Spec, task: str, options: Options) -> Iterator[Spec]:
    if task == "partial":
        for rate in options.rates:
            corruption = Corruption("random-labels", rate=rate) if rate else Corruption()
            yield replace(plain, arm=f"partial {rate:g}", corruption=corruption)
    elif task == "random-labels":
        yield replace(plain, arm=task, corruption=Corruption("random-labels", rate=1.0))
    elif task in PIXELS:
        kind: Any = PIXELS[task]
        yield replace(plain, arm=task, data=replace(plain.data, pixels=kind, pixel_seed=plain.seed))
    else:
        yield plain


def regularised(plain: Spec, name: str) -> Spec:
    """The arm with one regulariser, or `all` of them. Batch norm is taken out where the network has it (Inception), and put in where not."""
    if plain.network.source:
        raise BadInput(
            f"--sweep regularisers changes a network's layers, and cannot those of {plain.network.arch}; "
            "use --sweep tasks"
        )
    flips = plain.data.shape[0] == 3  # a mirrored digit is no digit
    has_norm = architecture(plain.network).batch_norm
    found = replace(plain, arm=WITHOUT if name == "batch-norm" and has_norm else name)
    if name in ("augmentation", "all"):
        found = replace(found, augment="crop-flip" if flips else "crop")
    if name in ("weight-decay", "all"):
        found = replace(found, optimizer=replace(found.optimizer, weight_decay=WEIGHT_DECAY))
    if name in ("dropout", "all"):
        found = replace(found, network=replace(found.network, dropout=DROPOUT))
    if name == "batch-norm" or (name == "all" and not has_norm):
        found = replace(found, network=replace(found.network, norm="off" if has_norm else "on"))
    return found
