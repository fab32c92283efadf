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

import altair as alt

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.data.datasets import Dataset
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure, titled
from ovfit.spec import Network, Spec
from ovfit.studies import specs
from ovfit.studies.command import Command
from ovfit.studies.options import Run, Sample, Train, option
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
            rule="test accuracy of depth 2 less that of depth 1, paired by seed, > .02",
            margins=(Margin("test accuracy, depth 2 - depth 1", "above", 0.02),),
        )
    ],
)


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
            network=Network(arch="mlp", width=16, depth=depth),
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
    """H1 for each setting that has both depths."""
    shared = ["dataset", "train_size", "optimizer", "lr", "weight_decay", "batch_size"]
    judged = []
    for scope, group in configurations(evidence.networks, shared):
        by_depth = group.pivot(index="seed", columns="depth", values="test_accuracy")
        if {1, 2} <= set(by_depth):
            gains = (by_depth[2] - by_depth[1]).dropna().to_numpy()
            judged.append(STATEMENTS.judge("H1", scope, STATEMENTS.parts("H1", [gains]), command))
    both = (command.with_(depths="1,2"), "needs both depths")
    return corrected([*judged, *STATEMENTS.untested(judged, {"H1": both})])


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
