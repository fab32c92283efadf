"""From shared options to the parts of a spec."""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING

from ovfit.errors import BadInput, suggest
from ovfit.studies.options import Sample, Train

if TYPE_CHECKING:
    from ovfit.data.datasets import Dataset
    from ovfit.data.source import Source
    from ovfit.spec import Data, Network, Optimizer, Spec

RATES = {"adam": 1e-3, "sgd": 0.1}


def data(options: Sample, dataset: "Dataset") -> "Data":
    """The sizes that were asked for, resolved. Raises BadInput where there are not enough images."""
    from ovfit.data.splits import sizes
    from ovfit.spec import Data

    tested = len(dataset.test_labels)
    train, val, control = sizes(
        len(dataset.train_labels), options.train_size, options.val_size, options.control_size
    )
    return Data(
        dataset.digest,
        dataset.shape,
        dataset.classes,
        train,
        tested,
        val,
        control,
        options.split_seed,
        options.normalisation,
        dataset.name,
    )


def network(options: Train, arch: str, width: int | None, shape: tuple[int, int, int]) -> "Network":
    """An architecture at the width and depth asked for; `--depth` and `--padding` are for the ones that have them."""
    from ovfit.networks import ARCHITECTURES, check
    from ovfit.spec import Network

    known = ARCHITECTURES[arch]
    depth = options.depth if options.depth and known.has_depth(options.depth) else known.depth
    if options.depth and depth != options.depth and len(options.arch) == 1:
        raise BadInput(f"--depth {options.depth}: {arch} has {known.depths}")
    found = Network(
        arch,
        width or known.width,
        depth,
        options.padding if arch == "cnn" else "same",
        options.init,
    )
    check(found, shape)
    return found


def optimizers(options: Train) -> "Iterator[Optimizer]":
    """Every optimiser x learning rate x weight decay asked for, with the optimiser's default rate where none was given (or where `tuned` replaces it)."""
    from ovfit.spec import Optimizer

    for name in options.optimizer:
        rates = (RATES[name],) if is_tuned(options) else options.lr or (RATES[name],)
        for lr, decay in product(rates, options.weight_decay):
            yield Optimizer(
                name,
                lr,
                options.momentum if name == "sgd" else 0.0,
                decay,
                options.decoupled,
                options.schedule,
            )


def is_tuned(options: Train) -> bool:
    """Whether the rates are those `ovfit tune` found."""
    if "tuned" in options.lr and len(options.lr) > 1:
        raise BadInput(
            "--lr tuned stands alone: there is one tuned rate for a configuration; leave the other rates out"
        )
    return "tuned" in options.lr


def tuned(specs: "Sequence[Spec]", store: str, sources: "Mapping[str, Source]") -> "list[Spec]":
    """The same networks at the rates `ovfit tune` recorded in that store. Raises BadInput, with the command, where one was never tuned.

    `sources`: dataset digest -> where it came from, as it was asked for.
    """
    from dataclasses import replace

    from ovfit.tracking.reader import Reader

    rates = Reader(store).tuned()
    missing = list(
        {spec.tuning_key(): spec for spec in specs if spec.tuning_key() not in rates}.values()
    )
    if missing:
        others = f" and {len(missing) - 1} other configurations" if len(missing) > 1 else ""
        command = tuning_command(missing[0], sources[missing[0].data.digest])
        raise BadInput(
            f"--lr tuned: this store has no rate for {describe(missing[0])}{others}; find it with `{command}`"
        )
    return [
        replace(spec, optimizer=replace(spec.optimizer, lr=rates[spec.tuning_key()]))
        for spec in specs
    ]


def describe(spec: "Spec") -> str:
    """A configuration in a few words, less its rate."""
    decay = f", weight decay {spec.optimizer.weight_decay:g}" if spec.optimizer.weight_decay else ""
    size = (
        f"{spec.network.depth}x{spec.network.width}"
        if spec.network.arch == "mlp"
        else f"width {spec.network.width}"
    )
    return f"{spec.network.arch} {size} on {spec.data.train_size:,} {spec.data.name}, {spec.optimizer.name}{decay}, batch {spec.batch_size}"


def tuning_command(spec: "Spec", source: "Source") -> str:
    """The command that tunes exactly this configuration, over as many epochs."""
    data, network, optimizer = spec.data, spec.network, spec.optimizer
    words = f"ovfit tune --dataset {source} --arch {network.arch} --width {network.width} --epochs {spec.stop.epochs}"
    words += f" --depth {network.depth}" if network.arch != "cnn" else ""
    words += f" --optimizer {optimizer.name} --batch-size {spec.batch_size} --init {network.init}"
    words += f" --train-size {data.train_size} --val-size {data.val_size} --control-size {data.control_size}"
    extra = {
        "momentum": (f"{optimizer.momentum:g}", "0"),
        "weight-decay": (f"{optimizer.weight_decay:g}", "0"),
        "normalisation": (data.normalisation, "unit"),
    }
    extra |= {"schedule": (optimizer.schedule, "constant")}
    extra |= {
        "padding": (network.padding, "same"),
        "decoupled": ("on" if optimizer.decoupled else "off", "off"),
        "split-seed": (str(data.split_seed), "0"),
    }
    return words + "".join(
        f" --{name} {value}" for name, (value, default) in extra.items() if value != default
    )


def again(
    study: str, words: Mapping[str, str], without: Sequence[str] = (), **changes: object
) -> str:
    """A study's command as it was given, with some options changed (None: as they were) or left out: what would decide a claim."""
    merged = {
        name: word
        for name, word in words.items()
        if name not in ("dry_run", "rerun", "quiet", *without)
    }
    merged |= {
        name: f"{value:g}" if isinstance(value, float) else str(value)
        for name, value in changes.items()
        if value is not None
    }
    return shlex.join(
        [
            "ovfit",
            study,
            *(
                part
                for name, word in merged.items()
                for part in (f"--{name.replace('_', '-')}", word)
            ),
        ]
    )


def check_train(options: Train, known: tuple[str, ...]) -> None:
    """Raises BadInput for combinations that make no sense, before anything is loaded."""
    for arch in options.arch:
        if arch not in known:
            raise BadInput(f"no architecture called {arch!r}{suggest(arch, list(known))}")
    if options.padding == "lenet" and "cnn" not in options.arch:
        raise BadInput("--padding lenet is for --arch cnn; leave it out")
    if options.momentum and "sgd" not in options.optimizer:
        raise BadInput("--momentum is for --optimizer sgd; leave it out")
