"""What can be asked of the study of tickets, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal

from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.tickets.sides import CONTROLS, Control

Labels = Literal["clean", "mislabelled"]
ARCHITECTURES = ("mlp", "lenet300", "cnn", "lenet5", "resnet")
ALL: dict[str, tuple[str, ...]] = {
    "dataset": ("mnist", "fashion_mnist", "cifar10"),
    "arch": ARCHITECTURES,
    "controls": CONTROLS,
    "labels": ("clean", "mislabelled"),
}
CLAIMED: tuple[Control, ...] = ("reinitialised", "shuffled", "random", "dual")
SEEDS = 5
EVERY = 70  # one training image of so many is mislabelled: 1/70
SHARED: dict[str, Any] = {
    "controls": CLAIMED,
    "labels": ("clean", "mislabelled"),
    "levels": 12,
    "lr": (1.2e-3,),
    "batch_size": 60,
    "weight_decay": (0.0,),
    "normalisation": "standard",
    "hold": 0,
}
QUICK: dict[str, Any] = {
    "dataset": ("digits",),
    "width": (128,),
    "depth": 2,
    "workers": 2,  # small networks: a thread each, not two for one
    "replicas": SEEDS,
    "epochs": 30,
    "eval_every": 2,  # at every epoch it would take a third of the time
    "steps": 0,
}
PAPER: dict[str, Any] = {
    "dataset": ("mnist",),
    "arch": ("lenet300",),
    "replicas": 5,
    "epochs": 60,
    "steps": 50_000,
}
PRESETS: dict[str, dict[str, Any]] = {"quick": {**SHARED, **QUICK}, "paper": {**SHARED, **PAPER}}
CURVES = ("updates", "val_loss", "test_accuracy")


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arch: tuple[str, ...] = option(
        "mlp, lenet300 (784-300-100-10), cnn, lenet5, resnet, or one of your own; several by "
        "comma, or all",
        ("mlp",),
    )
    controls: tuple[Control, ...] = option(
        "what tickets are compared with, beside the dense network: reinitialised, shuffled, "
        "random, dual, early-bird; several by comma, or all"
    )
    labels: tuple[Labels, ...] = option(
        "clean; mislabelled: also dense networks and tickets on training images of which one in "
        f"{EVERY} has a wrong label"
    )
    levels: int = option("rounds of pruning", least=1, most=60)
    share: float = option("of the weights left, pruned in each round", 0.2, least=0.02, below=1)
    output_share: float = option("the same of the output layer", 0.1, above=0, below=1)
    scope: Literal["layer", "global"] = option(
        "what is pruned together: each layer, or all layers but the output", "layer"
    )
    rewind: int = option(
        "the step to whose weights a ticket goes back; 0: those its seed draws", 0, least=0
    )

    def density(self, level: int) -> float:
        """The share of a layer's weights that is left after so many rounds; not of the output's."""
        return float((1 - self.share) ** level)

    def output_density(self, level: int) -> float:
        """The same of the output layer."""
        return float((1 - self.output_share) ** level)
