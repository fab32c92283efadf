"""The sweeps that a launch planned, whatever finished of them: the family of its claims."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import pandas as pd

from ovfit.networks import find
from ovfit.studies import specs
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.plan import sources
from ovfit.studies.descent.published import IMAGES
from ovfit.studies.descent.statements import LARGE
from ovfit.studies.settings import Scope, absent

OVER_WIDTHS = ("D1", "D2", "D3", "D5", "D6.epochs")


def planned(options: Options) -> Iterator[Scope]:
    """What tells the sweeps apart; no rate where it is tuned."""
    names = ("lenet5",) if options.names_networks else options.arch
    optimizers = list(specs.optimizers(options))
    for source, arch, optimizer, noise in product(
        sources(options), names, optimizers, options.noise
    ):
        scope = {
            "dataset": source.dataset_name,
            "arch": find(arch).name,
            "optimizer": optimizer.name,
            "weight_decay": optimizer.weight_decay,
            "batch_size": options.batch_size,
            "noise": noise,
        }
        yield scope if specs.is_tuned(options) else {**scope, "lr": optimizer.lr}


def unmeasured(options: Options, measured: Sequence[Mapping[str, Any]]) -> list[Scope]:
    """The planned sweeps that are not among the measured ones."""
    return absent(list(planned(options)), measured)


def is_whole(options: Options, networks: pd.DataFrame) -> bool:
    """Whether a width sweep has networks of every width that was planned."""
    if options.sweep != "widths" or options.oracle or options.names_networks:
        return True
    return set(options.width) <= set(networks["width"])


def claimed(options: Options, scope: Mapping[str, Any]) -> tuple[str, ...]:
    """The statements about one planned sweep, in the order of the card."""
    if options.sweep == "samples":
        return ("D6.samples",)
    widths = options.networks if options.names_networks else options.width
    if options.sweep == "epochs" or len(set(widths)) < 2:
        return ("D6.epochs",) if options.sweep != "complexity" else ()
    names = set(OVER_WIDTHS)
    if scope["noise"] and 0 in options.noise:
        names.add("D4")
    if _is_source(options, scope):
        names.add("D3.level")
    return tuple(sorted(names))


def _is_source(options: Options, scope: Mapping[str, Any]) -> bool:
    """Whether large networks of the source are trained on all of its own data."""
    large = options.names_networks and any(int(name) >= LARGE for name in options.networks)
    own = scope["dataset"].startswith("cifar10-4") and not scope["noise"]
    all_images = IMAGES if options.val_size == options.control_size == 0 else 0
    return large and own and (options.train_size or all_images) == IMAGES
