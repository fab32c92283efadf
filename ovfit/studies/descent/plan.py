"""The networks of the double-descent study: the source's, or any width sweep, at one or several numbers of images."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.complexity import bisect
from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput, suggest
from ovfit.networks import check
from ovfit.spec import Corruption, Data, Network, Optimizer, Spec, Stop
from ovfit.studies import descent
from ovfit.studies import specs as _specs
from ovfit.studies.descent import NETWORKS, TABLE, Options

SIZES = 10  # of the sample-wise sweep, log-spaced, where --sizes is not given
ORACLE = 20  # training images, at least


def said(options: Options, *names: str) -> list[str]:
    """Those of the options whose value is neither the preset's nor the default."""
    usual = {field.name: field.default for field in fields(Options)} | descent.PRESETS[
        options.preset
    ]
    return [name for name in names if getattr(options, name) != usual[name]]


def check_options(options: Options) -> None:
    shape = said(options, "arch", "width", "depth")
    momentum = (
        options.momentum if said(options, "momentum") or "sgd" in options.optimizer else 0.0
    )  # the preset's own is for SGD
    _specs.check_train(replace(options, momentum=momentum), descent.ARCHITECTURES)
    for name in options.networks:
        if name not in descent.ALL["networks"]:
            raise BadInput(
                f"--networks {name!r}: no network of the source{suggest(name, list(descent.ALL['networks']))}"
            )
    if said(options, "networks") and shape:
        raise BadInput(f"--networks and --{shape[0]} exclude each other; leave one out")
    if "tuned" in options.lr and (_named(options) or options.sweep == "complexity"):
        raise BadInput(
            "--lr tuned goes with --arch and --width alone: `ovfit tune` knows no --networks or --sweep complexity; give a rate"
        )
    if options.sizes and options.sweep != "samples":
        raise BadInput("--sizes is for --sweep samples; leave it out, or say --train-size")
    if options.oracle and (said(options, "sweep", "networks") or shape):
        raise BadInput(
            "--oracle on trains no network: leave out --sweep, --networks, --arch, --width and --depth"
        )
    if options.oracle and options.train_size and options.train_size < ORACLE:
        raise BadInput(
            f"--train-size {options.train_size}: the oracle needs {ORACLE} images or more"
        )


def _named(options: Options) -> bool:
    """Whether the networks are the source's: an explicit architecture, width or depth beats a preset's list of them."""
    return bool(options.networks) and not said(options, "arch", "width", "depth")


def members(options: Options, shape: tuple[int, int, int]) -> list[list[tuple[Network, int]]]:
    """(network, epochs) of each width sweep, the narrowest first, one sweep per architecture; epochs are the source's own where the options give none."""
    if not _named(options):
        return [
            [
                (_specs.network(options, arch, width, shape), options.epochs or 100)
                for width in sorted(options.width) or [None]
            ]  # type: ignore[list-item]
            for arch in options.arch
        ]
    found: dict[Network, int] = {}
    for name in sorted(map(int, options.networks)):
        net = NETWORKS[name]
        crop = net.crop if net.crop < min(shape[1:]) else 0
        network = Network(
            "lenet5", net.filters, 3 + len(net.units), "same", options.init, net.units, crop
        )
        check(network, shape)
        nearest = min(TABLE, key=lambda other: abs(other - name))
        found.setdefault(network, options.epochs or NETWORKS[nearest].epochs)
    return [list(found.items())]


def specs(options: Options, datasets: Mapping[str, Dataset]) -> list[Spec]:
    """Every network of the sweep; none for the oracle."""
    found = []
    for source in [] if options.oracle else descent.sources(options):
        dataset = datasets[str(source)]
        data = _specs.data(options, dataset)
        for sweep in members(options, dataset.shape):
            chosen = {"epochs": sweep[-1:], "samples": sweep[len(sweep) // 2 :][:1]}.get(
                options.sweep, sweep
            )
            for (network, epochs), optimizer, size, noise in product(
                chosen, _specs.optimizers(options), sizes(options, data), options.noise
            ):
                sized = _specs.data(
                    replace(
                        options,
                        train_size=size,
                        val_size=data.val_size,
                        control_size=data.control_size,
                    ),
                    dataset,
                )
                found += replicas(
                    options,
                    sized,
                    network,
                    epochs,
                    optimizer,
                    noise,
                    max(options.sizes or (data.train_size,)),
                )
    return found


def sizes(options: Options, data: Data) -> list[int]:
    """Numbers of training images: one, those of the sample-wise sweep, or the first of the bisection."""
    least = max(options.batch_size, data.train_size // 50)
    if options.sweep == "samples":
        return sorted(options.sizes) or sorted(
            {round(size) for size in np.geomspace(least, data.train_size, SIZES)}
        )
    return [
        data.train_size
        if options.sweep != "complexity"
        else round((options.batch_size * data.train_size) ** 0.5)
    ]


def label_noise(rate: float) -> Corruption:
    """No noise is no corruption: one network, whatever it is compared with."""
    return Corruption("label-noise", rate=rate) if rate else Corruption()


def replicas(
    options: Options,
    data: Data,
    network: Network,
    epochs: int,
    optimizer: Optimizer,
    noise: float,
    full: int,
) -> list[Spec]:
    """One network at one noise level, a spec per seed. A set smaller than `full` images gets as many updates as the full one."""
    steps = options.steps
    if data.train_size < full:
        whole = epochs * -(-full // options.batch_size)
        steps = min(steps or whole, whole)
        epochs = -(-steps // -(-data.train_size // options.batch_size))
    corruption = label_noise(noise)
    stop = Stop(epochs, steps, options.hold, options.loss_target)
    seeds = range(options.seed, options.seed + options.replicas)
    return [
        Spec(
            "descent",
            f"noise {noise:g}",
            data,
            network,
            optimizer,
            stop,
            options.batch_size,
            seed,
            corruption,
            options.dtype,
        )
        for seed in seeds
    ]


def next_round(
    options: Options, datasets: Mapping[str, Dataset], networks: pd.DataFrame
) -> Iterator[Spec]:
    """What the bisection of each procedure (network, optimiser, noise level) needs trained next, a spec per seed."""
    fitted = (
        dict(zip(networks["ovfit.signature"], networks["fit_accuracy"], strict=True))
        if "fit_accuracy" in networks
        else {}
    )
    for source in descent.sources(options):
        dataset = datasets[str(source)]
        data = _specs.data(options, dataset)
        for sweep in members(options, dataset.shape):
            for (network, epochs), optimizer, noise in product(
                sweep, _specs.optimizers(options), options.noise
            ):

                def specs(
                    images: int, what: tuple[Any, ...] = (data, network, epochs, optimizer, noise)
                ) -> list[Spec]:
                    data, network, epochs, optimizer, noise = what
                    return replicas(
                        options,
                        replace(data, train_size=images),
                        network,
                        epochs,
                        optimizer,
                        noise,
                        data.train_size,
                    )

                def error(images: int, specs: Any = specs) -> float | None:
                    found = [
                        fitted[spec.signature()]
                        for spec in specs(images)
                        if spec.signature() in fitted
                    ]
                    return (
                        1 - float(np.mean(np.nan_to_num(found)))
                        if len(found) == options.replicas
                        else None
                    )

                images = bisect(error, options.batch_size, data.train_size, options.epsilon).next
                yield from specs(images) if images else []
