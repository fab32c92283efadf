"""What is refused; no network is trained in the store."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.studies.settings import Scope
from ovfit.studies.simplicity import files
from ovfit.studies.simplicity.options import DATASET, NAME, Options
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    if options.targeted and options.batch_size > options.train_inputs:
        raise BadInput(
            f"--batch-size {options.batch_size}: more than the {options.train_inputs} training "
            "inputs; make it smaller"
        )


def sources(options: Options) -> Sequence[str]:
    """No dataset: all 128 inputs are there."""
    return ()


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """No network: functions are counted, millions of them.

    Raises BadInput where the counts cannot be kept.
    """
    files.check_folder()
    return Planned(specs=[], recording=Recording())


def random_settings(options: Options) -> Iterator[Scope]:
    """Where B1 is asked for."""
    for variance in options.bias:
        yield {"dataset": DATASET, "arch": NAME, "bias_variance": variance}


def trained_settings(options: Options) -> Iterator[Scope]:
    """Where B2 is asked for."""
    for scope, recipe in product(random_settings(options), options.recipes):
        yield {**scope, "optimizer": recipe.optimizer, "lr": recipe.lr}
