"""The networks of the landscape study: pairs at equal clean loss, and the paths between networks.

Or, with --of and --study, those that a store has.
"""

from collections.abc import Iterator, Mapping
from itertools import product

import psutil

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.studies import specs
from ovfit.studies.landscape import stored
from ovfit.studies.landscape.family import family
from ovfit.studies.landscape.options import ALL, Options
from ovfit.studies.landscape.probe import LandscapeProbe
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

MEASURES = 4  # of a plane: loss and accuracy of train and test
COPIED = 3  # times an array is held while it is measured and written


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    specs.check_train(options, ALL["arch"])
    if options.of and options.study:
        raise BadInput("--of and --study both say which networks; leave one out")
    if "none" in options.knobs and len(options.knobs) > 1:
        raise BadInput("--knobs none stands alone; leave it or the others out")
    if options.unequal and not (options.of or options.study):
        raise BadInput("--unequal is for --of or --study; leave it out")
    wanted = options.grid**2 * 8 * MEASURES * COPIED
    free = psutil.virtual_memory().available
    if wanted > free:
        raise BadInput(
            f"--grid {options.grid}: a plane of {options.grid}x{options.grid} points needs "
            f"{wanted / 2**30:,.1f} GiB, {free / 2**30:,.1f} are free; take fewer points"
        )


def sources(options: Options) -> list[str]:
    """The datasets that are needed: of the networks that are looked at, or those asked for."""
    return stored.datasets(options) if options.of or options.study else list(options.dataset)


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every pair of every configuration asked for, or the networks of the store."""
    probe = LandscapeProbe(
        directions=options.directions,
        places=options.places,
        grid=options.grid,
        reach=options.reach,
        first=-1 if options.of else options.seed,
    )
    recording = Recording(
        every=options.eval_every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        final_probe=probe,
    )
    if options.of or options.study:
        return Planned(specs=stored.looks(options, datasets), recording=recording)
    return Planned(specs=list(_specs(options, datasets)), recording=recording)


def _specs(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    asked = product(options.dataset, options.arch, options.width or (None,))
    for (name, arch, width), optimizer in product(asked, list(specs.optimizers(options))):
        dataset = datasets[name]
        network = specs.network(options, arch, width, dataset.shape)
        data = specs.data(options, dataset)
        copies = specs.copies(options, dataset, options.copies)
        yield from family(options, data, network, optimizer, copies)
