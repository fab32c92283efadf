"""From shared options to the parts of a spec."""

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, Literal

from ovfit.errors import BadInput
from ovfit.studies.architectures import UnknownArchitecture
from ovfit.studies.options import Sample, Train

if TYPE_CHECKING:
    from ovfit.data.datasets import Dataset
    from ovfit.spec import Corruption, Data, Network, Optimizer, Stop

RATES = {"adam": 1e-3, "sgd": 0.1}
Arm = Literal["normal", "extreme", "clean-copies"]  # sides of a comparison with extreme points


def data(options: Sample, dataset: "Dataset") -> "Data":
    """The sizes that were asked for, resolved. Raises BadInput where images do not suffice."""
    from ovfit.data.splits import sizes
    from ovfit.spec import Data

    train, val, control = sizes(
        len(dataset.train_labels), options.train_size, options.val_size, options.control_size
    )
    return Data(
        digest=dataset.digest,
        shape=dataset.shape,
        classes=dataset.classes,
        train_size=train,
        test_size=len(dataset.test_labels),
        val_size=val,
        control_size=control,
        split_seed=options.split_seed,
        normalisation=options.normalisation,
        name=dataset.name,
    )


def copies(options: Sample, dataset: "Dataset", given: int | None = None) -> int:
    """How often the test images are copied: as often as was `given`, else floor(train / test) + 1
    times, of the released sizes (Merkulov & Oseledets 2019, algorithm 1) or of --train-size.
    """
    images = options.train_size or len(dataset.train_labels)
    return given or images // len(dataset.test_labels) + 1


def corruption(arm: Arm, copies: int) -> "Corruption":
    """What the networks of an arm are trained on besides their training images."""
    from ovfit.spec import Corruption

    if arm == "normal":
        return Corruption()
    return Corruption(kind="wrong-copies" if arm == "extreme" else arm, copies=copies)


def network(options: Train, arch: str, width: int | None, shape: tuple[int, int, int]) -> "Network":
    """An architecture at the width and depth asked for, built in or from outside.

    `--depth` and `--padding` are for the ones that have them.
    """
    from ovfit.networks import check, find
    from ovfit.spec import Network

    known = find(arch)
    depth = options.depth if options.depth and known.has_depth(options.depth) else known.depth
    if options.depth and depth != options.depth and len(options.arch) == 1:
        raise BadInput(f"--depth {options.depth}: {arch} has {known.depths}")
    asked = Network(
        arch=known.name,
        width=width or known.width,
        depth=depth,
        padding=options.padding if options.padding in known.paddings else "same",
        init=options.init,
        source=known.source,
        origin=known.origin,
    )
    check(asked, shape)
    return asked


def optimizers(options: Train) -> "Iterator[Optimizer]":
    """Every optimiser x learning rate x weight decay asked for.

    With the optimiser's default rate where none was given (or where `tuned` replaces it).
    """
    from ovfit.spec import Optimizer

    for name in options.optimizer:
        given = () if is_tuned(options) else options.lr
        rates = [rate for rate in given if rate != "tuned"] or [RATES[name]]
        for lr, decay in product(rates, options.weight_decay):
            yield Optimizer(
                name=name,
                lr=lr,
                momentum=options.momentum if name == "sgd" else 0.0,
                weight_decay=decay,
                decoupled=options.decoupled,
                schedule=options.schedule,
            )


def stop(options: Train) -> "Stop":
    """The stop rule asked for."""
    from ovfit.spec import Stop

    return Stop(
        epochs=options.epochs, steps=options.steps, hold=options.hold, loss=options.loss_target
    )


def seeds(options: Sample) -> range:
    """S .. S+N-1"""
    return range(options.seed, options.seed + options.replicas)


def is_tuned(options: Train) -> bool:
    """Whether the rates are those `ovfit tune` found."""
    if "tuned" in options.lr and len(options.lr) > 1:
        raise BadInput(
            "--lr tuned stands alone: there is one tuned rate for a configuration; "
            "leave the other rates out"
        )
    return "tuned" in options.lr


def check_train(options: Train, known: tuple[str, ...], *, outside: bool = True) -> None:
    """Raises BadInput for combinations that make no sense, before anything is loaded.

    `known`: the built-in architectures of a study; `outside`: whether it takes a network from a
    file or an installed package too.
    """
    from ovfit.networks import is_outside

    for arch in options.arch:
        if arch not in known and not (outside and is_outside(arch)):
            raise UnknownArchitecture(arch, known, files=outside)
    if options.padding == "lenet" and "cnn" not in options.arch:
        raise BadInput("--padding lenet is for --arch cnn; leave it out")
    if options.momentum and "sgd" not in options.optimizer:
        raise BadInput("--momentum is for --optimizer sgd; leave it out")
