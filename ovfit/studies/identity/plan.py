"""The networks of the identity study: three grids that share networks where they meet."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import pandas as pd

from ovfit.data.datasets import Dataset
from ovfit.networks import check
from ovfit.spec import Corruption, Data, Network, Optimizer, Spec, Stop
from ovfit.studies.identity import INITS, OWN, Options, source

EPOCH = 20  # full-batch steps between two looks at the stop rule


def specs(options: Options, datasets: Mapping[str, Dataset]) -> list[Spec]:
    """Every network of the grids asked for x seed, each once: at the first learning rate, or with --all-rates at every one."""
    found: dict[Spec, None] = {}
    rates = options.lr if options.all_rates else options.lr[:1]
    stop = Stop(
        -(-options.steps // EPOCH),
        options.steps if options.steps % EPOCH else 0,
        loss=options.loss_target,
    )
    for name in options.dataset:
        dataset = datasets[str(source(options, name))]
        data = Data(
            dataset.digest,
            dataset.shape,
            dataset.classes,
            1,
            len(dataset.test_labels),
            0,
            0,
            name=dataset.name,
        )
        for network, replica, lr in product(
            networks(options, dataset.shape), range(options.replicas), rates
        ):
            check(network, dataset.shape)
            optimizer, repeats = (
                Optimizer("sgd", lr, options.momentum),
                Corruption("repeats", copies=EPOCH),
            )
            seed, dtype = options.seed + replica, options.dtype
            found[
                Spec(
                    "identity",
                    "one image",
                    data,
                    network,
                    optimizer,
                    stop,
                    1,
                    seed,
                    repeats,
                    dtype=dtype,
                    objective="identity",
                )
            ] = None
    return list(found)


def next_rates(
    options: Options, datasets: Mapping[str, Dataset], finished: pd.DataFrame
) -> list[Spec]:
    """Each network that reached the target at none of the rates it was trained at, at its next one."""
    done, reached = (
        set(finished["ovfit.signature"]),
        set(finished.loc[finished["ovfit.outcome"] == "converged", "ovfit.signature"]),
    )
    found = []
    for spec in specs(options, datasets):
        rates = {
            one.signature(): one
            for one in (
                replace(spec, optimizer=replace(spec.optimizer, lr=lr)) for lr in options.lr
            )
        }
        if not reached.intersection(rates):
            found += [one for signature, one in rates.items() if signature not in done][:1]
    return found


def networks(options: Options, shape: tuple[int, int, int]) -> Iterator[Network]:
    """The depth grid of every architecture; for conv the channel grid and the grid of initialisations, both at --grid-depth."""
    pixels = shape[0] * shape[1] * shape[2]
    widths = {
        "linear": (options.width or pixels,),
        "fcn": (options.width or 2 * pixels,),
        "conv": options.channels,
    }
    for arch in options.arch:
        inits = [OWN[arch] if init == "own" else init for init in options.init]
        if "depth" in options.sweep:
            yield from (
                Network(arch, width, depth, init=init)
                for width, depth, init in product(widths[arch], options.depth, inits)
            )  # type: ignore[arg-type]
        if arch == "conv" and "channels" in options.sweep:
            yield from (
                Network(arch, width, options.grid_depth, init=init)
                for width, init in product(options.channel_grid, inits)
            )  # type: ignore[arg-type]
        if arch == "conv" and "init" in options.sweep:
            ends = (min(options.channel_grid), max(options.channel_grid))
            yield from (
                Network(arch, width, options.grid_depth, init=init)
                for width, init in product(ends, INITS)
            )
