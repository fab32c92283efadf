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
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

LEAST = 1e-9  # a share below this mislabels no image of any set
ROUNDING = 0.02  # how far a share may be from the 1/k it is taken for, as a part of it


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    specs.check_train(options, ARCHITECTURES)
    if any(left >= right for left, right in pairwise(options.sigmas)):
        given = ",".join(f"{sigma:g}" for sigma in options.sigmas)
        raise BadInput(f"--sigmas {given}: give them in rising order")
    for rate in options.rates:
        every(rate)


def every(rate: str) -> int:
    """k of a rate 1/k, given as 1/80 or 0.0125; 0 of the rate 0: no image is mislabelled.

    Raises BadInput for what is no such rate.
    """
    top, _, bottom = rate.partition("/")
    try:
        share = float(top) / float(bottom or 1)
    except (ValueError, ZeroDivisionError):
        raise BadInput(f"--rates {rate!r}: give shares such as 1/80 or 0.0125") from None
    if not 0 <= share <= 1 or bottom.strip() in ("inf", "-inf"):
        raise BadInput(f"--rates {rate}: a share lies between 0 and 1")
    if not share:
        return 0
    if share < LEAST:
        raise BadInput(f"--rates {rate}: no set of images is that large; say 0, or a larger share")
    k = round(1 / share)
    if abs(1 / k - share) > ROUNDING * share:
        raise BadInput(
            f"--rates {rate}: every k-th image is mislabelled, so a rate is 1/k; "
            f"the nearest is 1/{k} = {1 / k:.3g}"
        )
    return k


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
            corruption=Corruption(kind="every-kth", every=k) if k else Corruption(),
            dtype=options.dtype,
        )


def _check_enough(data: Data, k: int, rate: str) -> None:
    """Raises BadInput where a class has fewer than k images."""
    each = data.train_size // data.classes
    if k > each:
        raise BadInput(
            f"--rates {rate}: of {data.train_size} images of {data.classes} classes, {each} each, "
            f"every {k}-th is none; use more images or rates from 1/10"
        )
