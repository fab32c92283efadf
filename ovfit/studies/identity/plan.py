"""The networks of the identity study: three grids that share networks where they meet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

import pandas as pd

from ovfit.columns import OUTCOME, SIGNATURE
from ovfit.data.datasets import Dataset
from ovfit.data.source import as_source
from ovfit.errors import BadInput
from ovfit.networks import check as check_network
from ovfit.spec import Corruption, Data, Network, Optimizer, Spec, Stop
from ovfit.studies.identity.inputs import OneImage
from ovfit.studies.identity.options import METHODS, OWN, Arch, Method, Options
from ovfit.studies.identity.probe import IdentityProbe
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

EPOCH = 20  # full-batch steps between two looks at the stop rule


def check(options: Options) -> None:
    """Raises BadInput for grids that none of the architectures has."""
    if "conv" not in options.arch and "depth" not in options.sweep:
        asked = ",".join(options.sweep)
        raise BadInput(f"--sweep {asked} is for --arch conv; add conv, or the sweep depth")


def sources(options: Options) -> list[OneImage]:
    """The task on each dataset: its one training image, and the test inputs."""
    return [_source(options, name) for name in options.dataset]


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every network of the grids x seed, at the first learning rate or at all of them."""
    rates = options.lr if options.all_rates else options.lr[:1]
    recording = Recording(
        every=options.eval_every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        final_probe=IdentityProbe(target=options.loss_target, jacobian=options.jacobian),
    )
    return Planned(specs=_specs(options, datasets, rates), recording=recording)


def follow_up(
    options: Options, datasets: Mapping[str, Dataset], finished: pd.DataFrame
) -> list[Spec]:
    """Each network that reached the target at no rate it was trained at, at its next one."""
    if options.all_rates:
        return []
    done = set(finished[SIGNATURE])
    reached = set(finished.loc[finished[OUTCOME] == "converged", SIGNATURE])
    specs = []
    for spec in _specs(options, datasets, options.lr[:1]):
        at_rates = [replace(spec, optimizer=replace(spec.optimizer, lr=lr)) for lr in options.lr]
        if not reached.intersection(other.signature() for other in at_rates):
            specs += [other for other in at_rates if other.signature() not in done][:1]
    return specs


def _source(options: Options, name: str) -> OneImage:
    return OneImage(base=as_source(name), digit=options.digit, index=options.index)


def _specs(options: Options, datasets: Mapping[str, Dataset], rates: Sequence[float]) -> list[Spec]:
    """Every network of the grids asked for x seed x rate, each once."""
    specs = []
    for name in options.dataset:
        dataset = datasets[str(_source(options, name))]
        for network, seed, lr in product(_networks(options, dataset.shape), options.seeds, rates):
            check_network(network, dataset.shape)
            specs.append(_spec(options, dataset, network, seed, lr))
    return list(dict.fromkeys(specs))


def _spec(options: Options, dataset: Dataset, network: Network, seed: int, lr: float) -> Spec:
    data = Data(
        digest=dataset.digest,
        shape=dataset.shape,
        classes=dataset.classes,
        train_size=1,
        test_size=len(dataset.test_labels),
        val_size=0,
        control_size=0,
        name=dataset.name,
    )
    stop = Stop(
        epochs=-(-options.steps // EPOCH),
        steps=options.steps if options.steps % EPOCH else 0,
        loss=options.loss_target,
    )
    return Spec(
        study="identity",
        arm="one image",
        data=data,
        network=network,
        optimizer=Optimizer(name="sgd", lr=lr, momentum=options.momentum),
        stop=stop,
        batch_size=1,
        seed=seed,
        corruption=Corruption(kind="repeats", copies=EPOCH),
        dtype=options.dtype,
        precision=options.precision,
        objective="identity",
    )


def _networks(options: Options, shape: tuple[int, int, int]) -> Iterator[Network]:
    """The depth grid of each architecture; the grids of channels and initialisations of conv.

    The latter two are at --grid-depth.
    """
    widths = _widths(options, shape)
    ends = (min(options.channel_grid), max(options.channel_grid))
    for arch in options.arch:
        methods = [OWN[arch] if init == "own" else init for init in options.init]
        if "depth" in options.sweep:
            yield from _grid(arch, widths[arch], options.depth, methods)
        if arch == "conv" and "channels" in options.sweep:
            yield from _grid(arch, options.channel_grid, [options.grid_depth], methods)
        if arch == "conv" and "init" in options.sweep:
            yield from _grid(arch, ends, [options.grid_depth], METHODS)


def _widths(options: Options, shape: tuple[int, int, int]) -> dict[Arch, tuple[int, ...]]:
    """Units or channels of the depth grid."""
    channels, height, width = shape
    pixels = channels * height * width
    return {
        "linear": (options.width or pixels,),
        "fcn": (options.width or 2 * pixels,),
        "conv": options.channels,
    }


def _grid(
    arch: Arch, widths: Sequence[int], depths: Sequence[int], methods: Sequence[Method]
) -> Iterator[Network]:
    for width, depth, init in product(widths, depths, methods):
        yield Network(arch=arch, width=width, depth=depth, init=init)
