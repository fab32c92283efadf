"""The networks of the extreme-overfitting study: every arm x seed of every configuration."""

from collections.abc import Iterator, Mapping
from itertools import product

from ovfit.data.datasets import Dataset
from ovfit.spec import Data, Network, Optimizer, Spec
from ovfit.studies import specs
from ovfit.studies.extreme.options import ALL, Options
from ovfit.studies.study import Planned
from ovfit.training.recording.answers import AnswersProbe
from ovfit.training.recording.recording import Recording


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    specs.check_train(options, ALL["arch"])


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every arm x seed of every configuration asked for."""
    recording = Recording(
        every=options.eval_every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        histograms=True,
        gradients=True,
        layers=True,
        final_probe=AnswersProbe(),
    )
    return Planned(specs=list(_specs(options, datasets)), recording=recording)


def _specs(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    asked = product(options.dataset, options.arch, options.width or (None,))
    for (name, arch, width), optimizer in product(asked, list(specs.optimizers(options))):
        dataset = datasets[name]
        data = specs.data(options, dataset)
        network = specs.network(options, arch, width, dataset.shape)
        copies = specs.copies(options, dataset, options.copies)
        yield from _arms(options, data, network, optimizer, copies)


def _arms(
    options: Options, data: Data, network: Network, optimizer: Optimizer, copies: int
) -> Iterator[Spec]:
    for arm, seed in product(options.arms, specs.seeds(options)):
        yield Spec(
            study="extreme",
            arm=arm,
            data=data,
            network=network,
            optimizer=optimizer,
            stop=specs.stop(options),
            batch_size=options.batch_size,
            seed=seed,
            corruption=specs.corruption(arm, copies),
            dtype=options.dtype,
            precision=options.precision,
        )
