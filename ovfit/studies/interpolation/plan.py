"""The networks of the pre-interpolation study: every seed of its cases, or of a sweep."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.spec import Data, Spec, Stop
from ovfit.studies import specs
from ovfit.studies.interpolation.cases import Net, nets, replicas
from ovfit.studies.interpolation.options import Options
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

PARTS = 12  # of the training images; a network of the paper has 1 or 11
SWEEP_EPOCHS = {"widths": 3000, "general": 150}
CASE_EPOCHS = {"quick": 1000, "paper": 150}


def sources(options: Options) -> Sequence[str]:
    """The datasets that have to be loaded."""
    return list(dict.fromkeys(net.dataset for _, net in nets(options)))


def rates(options: Options) -> Sequence[Any]:
    """Figure 3 is about networks at tuned rates; the others take what they are given."""
    if options.sweep == "general" and not options.lr:
        return ("tuned",)
    return options.lr


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    specs.check_train(options, ("mlp",), outside=False)
    if options.val_size == 0:
        raise BadInput("--val-size 0: this study is about the validation loss; leave it out")


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every network x seed of the cases or the sweep.

    Raises BadInput where no image is left for validation.
    """
    is_sweep = options.sweep != "off"
    every = options.eval_every or (None if is_sweep else 1)
    recording = Recording(
        every=every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        samples=has_samples(options),
    )
    planned = [spec for arm, net in nets(options) for spec in _specs(options, arm, net, datasets)]
    return Planned(specs=planned, recording=recording)


def has_samples(options: Options) -> bool:
    """Whether single samples are recorded: of cases unless asked otherwise."""
    return options.sweep == "off" if options.samples is None else options.samples


def _specs(options: Options, arm: str, net: Net, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    dataset = datasets[net.dataset]
    mine = replace(options, optimizer=(net.optimizer,), depth=net.depth)
    data = _data(options, net, dataset)
    network = specs.network(mine, "mlp", net.width, dataset.shape)
    seeds = range(options.seed, options.seed + replicas(options, net))
    for optimizer, seed in product(specs.optimizers(mine), seeds):
        yield Spec(
            study="interpolation",
            arm=arm,
            data=data,
            network=network,
            optimizer=optimizer,
            stop=_stop(options),
            batch_size=net.batch_size,
            seed=seed,
            dtype=options.dtype,
            precision=options.precision,
        )


def _data(options: Options, net: Net, dataset: Dataset) -> Data:
    """The network's part of the training images; of the others, all that are asked for or left."""
    images = len(dataset.train_labels)
    train = options.train_size or round(images * net.part / PARTS)
    control = options.control_size or 0
    val = options.val_size if options.val_size is not None else max(0, images - train - control)
    if val < 1:
        raise BadInput(
            f"no image is left for validation of the {images} of {net.dataset}; "
            "make --train-size or --control-size smaller"
        )
    sizes = replace(options, train_size=train, val_size=val, control_size=control)
    return specs.data(sizes, dataset)


def _stop(options: Options) -> Stop:
    """The paper's rule where none was asked for: its widths stop at 100 % train accuracy."""
    epochs = SWEEP_EPOCHS.get(options.sweep, CASE_EPOCHS[options.preset])
    hold = int(options.sweep == "widths") if options.hold is None else options.hold
    return Stop(
        epochs=options.epochs or epochs, steps=options.steps, hold=hold, loss=options.loss_target
    )
