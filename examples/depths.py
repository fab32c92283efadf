"""Depth: does a second hidden layer help on few images?

Paper     none: an example of a study of one's own, in a file
Question  Does depth help on 100 images?
How       The same images and seeds at every depth; the network is the unit.
Claims
Command   ovfit run examples/depths.py                  digits, 2 depths x 5 seeds: seconds
          ovfit run examples/depths.py --depths 1,2,4 --train-size 300
Expected  H1 is undecided or fails: it was made up
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.image_error import binomial
from ovfit.analysis.replicas import by_seed
from ovfit.analysis.summary import configurations
from ovfit.data.datasets import Dataset
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure, titled
from ovfit.spec import Network, Spec
from ovfit.studies import specs
from ovfit.studies.command import Command
from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.settings import absent, setting
from ovfit.studies.statements import Margin, Statement, Statements
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

ICON = "layers"
QUICK = {"dataset": ("digits",), "train_size": 100, "replicas": 5, "batch_size": 32}
STOP = {"epochs": 30, "steps": 0, "hold": 0, "weight_decay": (0.0,)}
PRESETS = {"quick": {**QUICK, **STOP}, "paper": {**QUICK, **STOP, "replicas": 20}}
STATEMENTS = Statements(
    "depths",
    [
        Statement(
            id="H1",
            text="a second hidden layer helps",
            rule="test accuracy of depth 2 less that of depth 1, paired by seed, > .02, also where "
            "other test images had been drawn (their error: binomial, an upper bound)",
            margins=(
                Margin(
                    name="test accuracy, depth 2 - depth 1",
                    side="above",
                    value=0.02,
                    unit="of the images",
                    strict=True,  # exactly .02 is no help
                ),
            ),
        )
    ],
)
WIDTH = 16
SHARED = ["dataset", "train_size", "arch", "width", "optimizer", "lr", "weight_decay", "batch_size"]


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    depths: tuple[int, ...] = option("hidden layers to compare; several by comma", (1, 2), least=1)


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """A network for each depth, optimiser and seed."""
    data = specs.data(options, datasets[options.dataset[0]])
    networks = [
        Spec(
            study="depths",
            arm=f"depth {depth}",
            data=data,
            network=Network(arch="mlp", width=WIDTH, depth=depth),
            optimizer=optimizer,
            stop=specs.stop(options),
            batch_size=options.batch_size,
            seed=seed,
        )
        for depth in options.depths
        for optimizer in specs.optimizers(options)
        for seed in specs.seeds(options)
    ]
    return Planned(specs=networks, recording=Recording())


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """H1 for every setting of the plan, whatever of it has finished: Holm's family is the plan."""
    options = evidence.options
    judged: list[Claim] = []
    present = []
    for scope, group in configurations(evidence.networks, SHARED):
        present.append(scope)
        judged.append(_deeper(scope, group, specs.seeds(options), command))
    optimizers = specs.optimizers(options)
    planned = [
        setting(options.dataset[0], "mlp", WIDTH, None, optimizer) for optimizer in optimizers
    ]
    for without in absent(planned, present):
        judged.append(STATEMENTS.missing("H1", without, command, "no network has finished"))
    return corrected(judged, options.family)


def _deeper(scope: dict[str, Any], networks: pd.DataFrame, seeds: range, command: Command) -> Claim:
    """H1 at one setting. A value per seed, in their order; NaN where one of its two networks is
    missing or diverged: it counts as outside."""
    one, two = (
        by_seed(networks[networks["depth"] == depth], "test_accuracy", seeds) for depth in (1, 2)
    )
    gains = two - one
    if np.isnan(gains).all():
        return STATEMENTS.missing("H1", scope, command.with_(depths="1,2"), "needs both depths")
    images = int(networks["test_size"].iloc[0])
    error = binomial([np.nanmean(two), np.nanmean(one)], images, weights=[1, -1])
    part = STATEMENTS.margin("H1").part(gains, images=images, image_error=error)
    return STATEMENTS.judge("H1", scope, [part], command)


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Test accuracy against depth."""
    if evidence.networks.empty:
        return
    rows = bands(evidence.networks, ["depth"], "test_accuracy")
    x = alt.X("depth:O", title="hidden layers")
    y = alt.Y("mean:Q", title="test accuracy (share)", scale=alt.Scale(zero=False))
    base = alt.Chart(rows)
    whisker = base.mark_rule().encode(x=x, y=alt.Y("low:Q"), y2="high:Q")
    chart = base.mark_point(filled=True, size=60).encode(x=x, y=y) + whisker
    caption = "Mean and 95 % interval over seeds of the test accuracy after the last epoch."
    yield Figure("depths", titled(chart, "Accuracy against depth", caption), claims=("H1",))
