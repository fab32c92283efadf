"""What is trained: tasks without regularisers, and regularisers on true labels."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Literal

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.networks import architecture
from ovfit.spec import Corruption, Data, Network, Optimizer, Spec
from ovfit.studies import specs
from ovfit.studies.randomize.options import ARCHITECTURES, WITHOUT, Options, Regulariser, Task
from ovfit.studies.randomize.theory import evidence
from ovfit.studies.settings import Scope, setting
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

PIXELS: dict[str, Literal["shuffled", "random", "gaussian"]] = {
    "shuffled-pixels": "shuffled",
    "random-pixels": "random",
    "gaussian-pixels": "gaussian",
}
RATES = {"inception": 0.1}  # appendix A; RATE for all others
RATE = 0.01
CROP = 28  # of images of 32x32
WEIGHT_DECAY, DROPOUT = 5e-4, 0.5  # of the arms


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    by_sgd = "sgd" in options.optimizer  # the preset's momentum is for SGD
    momentum = options.momentum if by_sgd else 0.0
    specs.check_train(replace(options, momentum=momentum), ARCHITECTURES)
    if "tuned" in map(str, options.lr):
        raise BadInput(
            "--lr tuned: `ovfit tune` knows neither these networks' crops nor their regularisers; "
            "give a rate"
        )
    if options.depth and "mlp3" in options.arch:
        raise BadInput(
            f"--depth {options.depth}: mlp3 is the MLP of three hidden layers; "
            f"say --arch mlp --depth {options.depth}"
        )
    if options.theory and options.sweep != "tasks":
        raise BadInput("--theory on trains no network; leave --sweep out")
    if options.sweep != "tasks" and options.weight_decay != (0.0,):
        raise BadInput(
            f"--weight-decay is an arm of the regulariser sweep (it is {WEIGHT_DECAY:g} there); "
            "leave it out, or use --sweep tasks"
        )
    if "partial" in options.tasks and not options.rates:
        raise BadInput("--tasks partial needs --rates, e.g. --rates 0.2,0.5")


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every task or regulariser x seed of every configuration asked for.

    Nothing with --theory on, for which BadInput is raised where there are too few images.
    """
    recording = Recording(
        every=options.eval_every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        predictions=True,  # for the error that the choice of test images makes
    )
    if options.theory:
        evidence.check(options, datasets)
        return Planned(specs=[], recording=recording)
    distinct = {spec.signature(): spec for spec in _specs(options, datasets)}
    return Planned(specs=list(distinct.values()), recording=recording)


def planned_settings(options: Options) -> Iterator[Scope]:
    """The configurations asked for, as far as options alone say."""
    asked = product(options.dataset, options.arch, options.width or (None,))
    for dataset, arch, width in asked:
        name, depth = ("mlp", 3) if arch == "mlp3" else (arch, options.depth)
        for optimizer in _optimizers(options, arch):
            yield setting(dataset, name, width, depth, optimizer)


def planned_tasks(options: Options) -> list[str]:
    """The arms of the sweep over tasks, where it is asked for; without true labels."""
    if options.sweep == "regularisers":
        return []
    arms: list[str] = []
    for task in options.tasks:
        if task == "partial":
            arms += [_partial(rate) for rate in options.rates]
        elif task != "true":
            arms.append(task)
    return list(dict.fromkeys(arms))


def _partial(rate: float) -> str:
    return f"partial {rate:g}"


def _specs(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    asked = product(options.dataset, options.arch, options.width or (None,))
    for name, arch, width in asked:
        data = _data(options, datasets[name])
        network = _network(options, arch, width, data.shape)
        for optimizer, seed in product(list(_optimizers(options, arch)), specs.seeds(options)):
            plain = Spec(
                study="randomize",
                arm="true",
                data=data,
                network=network,
                optimizer=optimizer,
                stop=specs.stop(options),
                batch_size=options.batch_size,
                seed=seed,
                dtype=options.dtype,
                precision=options.precision,
            )
            yield from _arms(options, plain)


def _data(options: Options, dataset: Dataset) -> Data:
    whole = specs.data(options, dataset)
    channels, height, width = whole.shape
    usual = CROP if (height, width) == (32, 32) else 0
    crop = options.crop if options.crop is not None else usual
    if crop > min(height, width):
        raise BadInput(f"--crop {crop}: the images of {dataset.name} are {height}x{width}")
    if not crop or (height, width) == (crop, crop):
        return whole
    return replace(whole, crop=crop, shape=(channels, crop, crop))


def _network(
    options: Options, arch: str, width: int | None, shape: tuple[int, int, int]
) -> Network:
    """An architecture asked for; mlp3 is the MLP of three hidden layers."""
    if arch == "mlp3":
        return specs.network(replace(options, arch=("mlp",), depth=3), "mlp", width, shape)
    return specs.network(options, arch, width, shape)


def _optimizers(options: Options, arch: str) -> Iterator[Optimizer]:
    """The paper's rates for SGD where none was given; Adam's own for Adam."""
    for name in options.optimizer:
        usual = (RATES.get(arch, RATE),) if name == "sgd" else ()
        yield from specs.optimizers(replace(options, optimizer=(name,), lr=options.lr or usual))


def _arms(options: Options, plain: Spec) -> Iterator[Spec]:
    """The networks of one configuration and seed."""
    if options.sweep in ("tasks", "both"):
        for task in options.tasks:
            yield from _task(plain, task, options)
    if options.sweep in ("regularisers", "both"):
        # as long for each arm: early stopping is read off its curve
        whole = replace(plain, stop=replace(plain.stop, loss=0.0))
        for name in options.regularisers:
            yield regularised(whole, name)


def _task(plain: Spec, task: Task, options: Options) -> Iterator[Spec]:
    if task == "partial":
        for rate in options.rates:
            corruption = Corruption(kind="random-labels", rate=rate) if rate else Corruption()
            yield replace(plain, arm=_partial(rate), corruption=corruption)
    elif task == "random-labels":
        yield replace(plain, arm=task, corruption=Corruption(kind="random-labels", rate=1.0))
    elif task in PIXELS:
        edited = replace(plain.data, pixels=PIXELS[task], pixel_seed=plain.seed)
        yield replace(plain, arm=task, data=edited)
    else:
        yield plain


def regularised(plain: Spec, name: Regulariser) -> Spec:
    """The arm with one regulariser, or `all` of them.

    Batch norm is taken out where the network has it (Inception), and put in where not.
    """
    if plain.network.source:
        raise BadInput(
            "--sweep regularisers changes a network's layers, and cannot those of "
            f"{plain.network.arch}; use --sweep tasks"
        )
    flips = plain.data.shape[0] == 3  # a mirrored digit is no digit
    has_norm = architecture(plain.network).batch_norm
    arm = replace(plain, arm=WITHOUT if name == "batch-norm" and has_norm else name)
    if name in ("augmentation", "all"):
        arm = replace(arm, augment="crop-flip" if flips else "crop")
    if name in ("weight-decay", "all"):
        arm = replace(arm, optimizer=replace(arm.optimizer, weight_decay=WEIGHT_DECAY))
    if name in ("dropout", "all"):
        arm = replace(arm, network=replace(arm.network, dropout=DROPOUT))
    if name == "batch-norm" or (name == "all" and not has_norm):
        arm = replace(arm, network=replace(arm.network, norm="off" if has_norm else "on"))
    return arm
