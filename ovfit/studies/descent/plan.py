"""The networks of the double-descent study: a width sweep, or one network at several sizes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import numpy as np
import pandas as pd

from ovfit.analysis.complexity import bisect
from ovfit.data.datasets import Dataset
from ovfit.data.source import Classes, Source, as_source
from ovfit.errors import BadInput, suggest
from ovfit.spec import Data, Spec
from ovfit.studies import specs
from ovfit.studies.descent.options import ARCHITECTURES, Options, explicitly_given
from ovfit.studies.descent.procedure import Member, Procedure, width_sweeps
from ovfit.studies.descent.published import NAMES
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

SIZES = 10  # of the sample-wise sweep, log-spaced, where --sizes is not given
ORACLE = 20  # training images, at least


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    uses_momentum = explicitly_given(options, "momentum") or "sgd" in options.optimizer
    momentum = options.momentum if uses_momentum else 0.0  # a preset's own is for SGD
    specs.check_train(replace(options, momentum=momentum), ARCHITECTURES)
    _check_networks(options)
    if options.sizes and options.sweep != "samples":
        raise BadInput("--sizes is for --sweep samples; leave it out, or say --train-size")
    if options.oracle:
        _check_oracle(options)


def _check_networks(options: Options) -> None:
    shape = explicitly_given(options, "arch", "width", "depth")
    for name in options.networks:
        if name not in NAMES:
            hint = suggest(name, list(NAMES))
            raise BadInput(f"--networks {name!r}: no network of the source{hint}")
    if explicitly_given(options, "networks") and shape:
        raise BadInput(f"--networks and --{shape[0]} exclude each other; leave one out")
    if specs.is_tuned(options) and (options.names_networks or options.sweep == "complexity"):
        raise BadInput(
            "--lr tuned goes with --arch and --width alone: `ovfit tune` knows no --networks or "
            "--sweep complexity; give a rate"
        )


def _check_oracle(options: Options) -> None:
    if explicitly_given(options, "sweep", "networks", "arch", "width", "depth"):
        raise BadInput(
            "--oracle on trains no network: leave out --sweep, --networks, --arch, --width and "
            "--depth"
        )
    if options.train_size and options.train_size < ORACLE:
        raise BadInput(
            f"--train-size {options.train_size}: the oracle needs {ORACLE} images or more"
        )


def sources(options: Options) -> list[Source]:
    """The datasets that have to be loaded."""
    given = [as_source(name) for name in options.dataset]
    if not options.classes:
        return given
    return [Classes(source, options.classes) for source in given]


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every network x noise level x seed (x number of images); none for the oracle.

    Of the bisection only the first round: the others follow up.
    """
    recording = Recording(
        every=options.eval_every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        predictions=True,
    )
    planned = [] if options.oracle else list(_first_round(options, datasets))
    return Planned(specs=planned, recording=recording)


def follow_up(
    options: Options, datasets: Mapping[str, Dataset], networks: pd.DataFrame
) -> list[Spec]:
    """The bisection's next round, from the finished networks.

    Nothing in the other sweeps, or where every interval is closed.
    """
    if options.sweep != "complexity" or options.oracle:
        return []
    accuracies = _fit_accuracies(networks)
    following = []
    for dataset in _datasets(options, datasets):
        data = specs.data(options, dataset)
        for procedure in _procedures(options, dataset, data.train_size):
            following += _next_round(procedure, options, data, accuracies)
    return following


def _first_round(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    for dataset in _datasets(options, datasets):
        data = specs.data(options, dataset)
        full = max(options.sizes or (data.train_size,))
        procedures = list(_procedures(options, dataset, full))
        for size in sizes(options, data):
            asked = replace(
                options,
                train_size=size,
                val_size=data.val_size,
                control_size=data.control_size,
            )
            sized = specs.data(asked, dataset)  # refuses more images than there are
            for procedure in procedures:
                yield from procedure.specs(options, sized)


def _datasets(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Dataset]:
    for source in sources(options):
        yield datasets[str(source)]


def _procedures(options: Options, dataset: Dataset, full: int) -> Iterator[Procedure]:
    """Every member of every width sweep x optimiser x noise level."""
    members = [
        member
        for sweep in width_sweeps(options, dataset.shape)
        for member in _chosen(options, sweep)
    ]
    optimizers = list(specs.optimizers(options))
    for (network, epochs), optimizer, noise in product(members, optimizers, options.noise):
        yield Procedure(network=network, epochs=epochs, optimizer=optimizer, noise=noise, full=full)


def _chosen(options: Options, sweep: list[Member]) -> list[Member]:
    """The widest network for --sweep epochs, the middle one for samples, else all."""
    if options.sweep == "epochs":
        return sweep[-1:]
    if options.sweep == "samples":
        middle = len(sweep) // 2
        return sweep[middle : middle + 1]
    return sweep


def sizes(options: Options, data: Data) -> list[int]:
    """Numbers of training images.

    Those of the sample-wise sweep, the first of the bisection, or all there are.
    """
    if options.sweep == "complexity":
        return [round((options.batch_size * data.train_size) ** 0.5)]
    if options.sweep != "samples":
        return [data.train_size]
    if options.sizes:
        return sorted(options.sizes)
    least = max(options.batch_size, data.train_size // 50)
    return sorted({round(size) for size in np.geomspace(least, data.train_size, SIZES)})


def _fit_accuracies(networks: pd.DataFrame) -> dict[str, float]:
    """Signature -> fit accuracy, as far as there are any."""
    if "fit_accuracy" not in networks:
        return {}
    return dict(zip(networks["ovfit.signature"], networks["fit_accuracy"], strict=True))


def _next_round(
    procedure: Procedure, options: Options, data: Data, accuracies: Mapping[str, float]
) -> list[Spec]:
    """A spec per seed at the number of images that this bisection needs next, if any."""

    def at(images: int) -> list[Spec]:
        return procedure.specs(options, replace(data, train_size=images))

    def error(images: int) -> float | None:
        """The mean train error over seeds; None while one of them is unknown."""
        signatures = [spec.signature() for spec in at(images)]
        if not all(signature in accuracies for signature in signatures):
            return None
        reached = [accuracies[signature] for signature in signatures]
        return 1 - float(np.mean(np.nan_to_num(reached)))  # one that diverged fits nothing

    images = bisect(error, options.batch_size, data.train_size, options.epsilon).next
    return at(images) if images else []
