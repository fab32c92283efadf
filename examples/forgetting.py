"""Forgetting: how soon are wrong labels forgotten once the right ones are taught again?

Paper     none: an example of networks that start from the final weights of others
Question  A network has learned wrong labels of a tenth of its images. How many of them does it
          still give after some epochs with the right labels?
How       `start` is the signature of the network that another starts from. The plan names both;
          the launch trains the first ones first, or takes them from the store.
Command   ovfit run examples/forgetting.py                   digits, 5 seeds: half a minute
          ovfit run examples/forgetting.py --again 0,5,20    epochs with the right labels
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ovfit.data.datasets import Dataset
from ovfit.spec import Corruption, Network, Spec, Stop
from ovfit.studies import specs
from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

ICON = "history"
QUICK = {"dataset": ("digits",), "train_size": 300, "replicas": 5, "weight_decay": (0.0,)}
STOP = {"epochs": 100, "steps": 0, "hold": 0}
PRESETS = {"quick": {**QUICK, **STOP}, "paper": {**QUICK, **STOP, "replicas": 20}}
MEASURED = {
    "train accuracy": "train_accuracy",
    "test accuracy": "test_accuracy",
    "wrong labels still given": "memorised_accuracy",
    "distance from start": "distance_from_start",
}


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    again: tuple[int, ...] = option(
        "epochs with the right labels; several by comma", (0, 5), least=0
    )


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """For each seed a network with wrong labels, and one that starts from it for each --again."""
    return Planned(specs=list(_specs(options, datasets)), recording=Recording())


def _specs(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    for optimizer in specs.optimizers(options):
        for seed in specs.seeds(options):
            wrong = Spec(
                study="forgetting",
                arm="wrong labels",
                data=specs.data(options, datasets[options.dataset[0]]),
                network=Network(arch="mlp", width=64, depth=1),
                optimizer=optimizer,
                stop=specs.stop(options),
                batch_size=options.batch_size,
                seed=seed,
                corruption=Corruption(kind="label-noise", rate=0.1),
            )
            yield wrong
            for epochs in options.again:
                yield replace(
                    wrong,
                    arm=f"{epochs} epochs on",
                    corruption=Corruption(),
                    start=wrong.signature(),
                    stop=Stop(epochs=epochs),
                )
