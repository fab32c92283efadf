"""The rates that `ovfit tune` recorded in a store, and the command that finds a missing one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ovfit.data.source import Source
from ovfit.errors import BadInput
from ovfit.spec import Network, Spec
from ovfit.studies.command import Command
from ovfit.tracking.reader import Reader


def at_tuned_rates(specs: Sequence[Spec], store: str, sources: Mapping[str, Source]) -> list[Spec]:
    """Networks at the rates found for them. `sources`: where they come from, by digest.

    Raises BadInput, with the command, where one was never tuned.
    """
    rates = Reader(store).tuned()
    missing = list({s.tuning_key(): s for s in specs if s.tuning_key() not in rates}.values())
    if missing:
        others = f" and {len(missing) - 1} other configurations" if len(missing) > 1 else ""
        command = tuning_command(missing[0], sources[missing[0].data.digest])
        raise BadInput(
            f"--lr tuned: this store has no rate for {describe(missing[0])}{others}; "
            f"find it with `{command.line}`"
        )
    return [
        replace(spec, optimizer=replace(spec.optimizer, lr=rates[spec.tuning_key()]))
        for spec in specs
    ]


def describe(spec: Spec) -> str:
    """A configuration in a few words, less its rate."""
    return describe_configuration(
        {
            "arch": spec.network.arch,
            "width": spec.network.width,
            "depth": spec.network.depth,
            "train_size": spec.data.train_size,
            "dataset": spec.data.name,
            "optimizer": spec.optimizer.name,
            "weight_decay": spec.optimizer.weight_decay,
            "batch_size": spec.batch_size,
        }
    )


def describe_configuration(params: Mapping[str, Any]) -> str:
    """A configuration from a network's params; what is not among them is left out."""
    decay, batch = params.get("weight_decay"), params.get("batch_size")
    layered = params["arch"] == "mlp"
    size = f"{params['depth']}x{params['width']}" if layered else f"width {params['width']}"
    images = f"{params['train_size']:,} {params['dataset']}"
    rest = f", weight decay {decay:g}" if decay else ""
    rest += f", batch {batch}" if batch is not None else ""
    return f"{params['arch']} {size} on {images}, {params['optimizer']}{rest}"


def tuning_command(spec: Spec, source: Source) -> Command:
    """The command that tunes exactly this configuration, over as many epochs."""
    data, network, optimizer = spec.data, spec.network, spec.optimizer
    always = {
        "dataset": str(source),
        "arch": _typed(network),
        "width": network.width,
        "epochs": spec.stop.epochs,
        "depth": network.depth if network.arch != "cnn" else None,
        "optimizer": optimizer.name,
        "batch_size": spec.batch_size,
        "init": network.init,
        "train_size": data.train_size,
        "val_size": data.val_size,
        "control_size": data.control_size,
    }
    defaults = {
        "momentum": (optimizer.momentum, 0.0),
        "weight_decay": (optimizer.weight_decay, 0.0),
        "normalisation": (data.normalisation, "unit"),
        "schedule": (optimizer.schedule, "constant"),
        "padding": (network.padding, "same"),
        "decoupled": (optimizer.decoupled, False),
        "split_seed": (data.split_seed, 0),
    }
    differing = {name: value for name, (value, usual) in defaults.items() if value != usual}
    return Command("tune").with_(**always, **differing)


def _typed(network: Network) -> str:
    """An architecture as it can be typed in any folder: of a file with where that is."""
    _, is_file, name = network.arch.rpartition(".py:")
    return f"{network.origin}:{name}" if is_file else network.arch
