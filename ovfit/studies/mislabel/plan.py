"""The networks of the mislabel study: every rate x seed of every configuration."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise, product

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.spec import Corruption, Data, Network, Optimizer, Spec
from ovfit.studies import specs
from ovfit.studies.mislabel.options import ARCHITECTURES, FITTED, Options
from ovfit.studies.mislabel.probe import BlurProbe
from ovfit.studies.mislabel.rates import every
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    specs.check_train(options, ARCHITECTURES)
    if any(left >= right for left, right in pairwise(options.sigmas)):
        given = ",".join(f"{sigma:g}" for sigma in options.sigmas)
        raise BadInput(f"--sigmas {given}: give them in rising order")
    for rate in options.rates:
        every(rate)


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every rate x seed of every configuration asked for, and the probe of its network."""
    by_signature = {spec.signature(): spec for spec in _specs(options, datasets)}
    recording = Recording(
        every=options.eval_every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        final_probe=BlurProbe(sigmas=options.sigmas),
    )
    return Planned(specs=list(by_signature.values()), recording=recording)  # 1/10 and 0.1 are one


def _specs(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    asked = product(options.dataset, options.arch, options.width or (None,))
    for (name, arch, width), optimizer in product(asked, list(specs.optimizers(options))):
        dataset = datasets[name]
        data = specs.data(options, dataset)
        network = specs.network(options, arch, width, dataset.shape)
        yield from _rates(options, data, network, optimizer)


def _rates(options: Options, data: Data, network: Network, optimizer: Optimizer) -> Iterator[Spec]:
    stop = replace(specs.stop(options), accuracy=FITTED)
    for rate, seed in product(options.rates, specs.seeds(options)):
        k = every(rate)
        _check_enough(data, k, rate)
        yield Spec(
            study="mislabel",
            arm=f"1/{k}" if k else "none",
            data=data,
            network=network,
            optimizer=optimizer,
            stop=stop,
            batch_size=options.batch_size,
            seed=seed,
            corruption=_mislabelled(k, options),
            dtype=options.dtype,
            precision=options.precision,
        )


def _mislabelled(k: int, options: Options) -> Corruption:
    if not k:
        return Corruption()
    return Corruption(kind="every-kth", every=k, offset=options.offset)


def _check_enough(data: Data, k: int, rate: str) -> None:
    """Raises BadInput where a class has fewer than k images."""
    each = data.train_size // data.classes
    if k > each:
        raise BadInput(
            f"--rates {rate}: of {data.train_size} images of {data.classes} classes, {each} each, "
            f"every {k}-th is none; use more images or rates from 1/10"
        )
