"""From shared options to the parts of a spec."""

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from ovfit.errors import BadInput, suggest
from ovfit.studies._options import Sample, Train

if TYPE_CHECKING:
    from ovfit.data.datasets import Dataset
    from ovfit.spec import Data, Network, Optimizer

RATES = {"adam": 1e-3, "sgd": 0.1}


def data(options: Sample, dataset: "Dataset") -> "Data":
    """The sizes that were asked for, resolved. Raises BadInput where there are not enough images."""
    from ovfit.data.splits import sizes
    from ovfit.spec import Data

    tested = len(dataset.test_labels)
    train, val, control = sizes(len(dataset.train_labels), options.train_size, options.val_size, options.control_size)
    return Data(dataset.digest, dataset.shape, dataset.classes, train, tested, val, control, options.split_seed, options.normalisation, dataset.name)


def network(options: Train, arch: str, width: int | None, shape: tuple[int, int, int]) -> "Network":
    """An architecture at the width and depth asked for; `--depth` and `--padding` are for the ones that have them."""
    from ovfit.networks import ARCHITECTURES, check
    from ovfit.spec import Network

    known = ARCHITECTURES[arch]
    depth = options.depth if options.depth and known.has_depth(options.depth) else known.depth
    if options.depth and depth != options.depth and len(options.arch) == 1:
        raise BadInput(f"--depth {options.depth}: {arch} has {known.depths}")
    found = Network(arch, width or known.width, depth, options.padding if arch == "cnn" else "same", options.init)
    check(found, shape)
    return found


def optimizers(options: Train) -> "Iterator[Optimizer]":
    """Every optimiser x learning rate x weight decay asked for, with the optimiser's default rate where none was given."""
    from ovfit.spec import Optimizer

    for name in options.optimizer:
        for lr, decay in product(options.lr or (RATES[name],), options.weight_decay):
            yield Optimizer(name, lr, options.momentum if name == "sgd" else 0.0, decay, options.decoupled)


def check_train(options: Train, known: tuple[str, ...]) -> None:
    """Raises BadInput for combinations that make no sense, before anything is loaded."""
    for arch in options.arch:
        if arch not in known:
            raise BadInput(f"no architecture called {arch!r}{suggest(arch, list(known))}")
    if options.padding == "lenet" and "cnn" not in options.arch:
        raise BadInput("--padding lenet is for --arch cnn; leave it out")
    if options.momentum and "sgd" not in options.optimizer:
        raise BadInput("--momentum is for --optimizer sgd; leave it out")
