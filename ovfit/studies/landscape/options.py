"""What can be asked of the landscape study, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal

from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.specs import Arm

Knob = Literal["decay", "rate", "dropout", "none"]
ALL = {
    "dataset": ("mnist", "fashion_mnist", "cifar10"),
    "arch": ("mlp", "cnn", "resnet"),
    "arms": ("normal", "extreme", "clean-copies"),
    "knobs": ("decay", "rate", "dropout"),
}
# clean losses, over the level, at which a network ends that is trained at the full rate, at a
# twentieth of it, and on from there: the last two bracket the level within 2 %. An epoch at the
# full rate can take a quarter of the loss, hence the distance of the first
START, NEAR, PAST = 1.25, 1.01, 0.99
SLOW = 0.05  # of the learning rate, for the last two
AT_LEVEL, PAST_LEVEL = " at level", " past level"  # endings of their arms
PARTNER = 10_000  # added to a seed: the independent network that a normal one is connected to
DECAY, RATE, DROPOUT = 1e-4, 3.0, 0.3  # the knobs: L2, times the learning rate, share left out
NORMALS, ENDS, EXTREMES = "normal-normal", "normal-extreme", "extreme-extreme"
STRAIGHT, MATCHED, BENT = " straight", " matched", " bent"  # endings of a path's arm
PATHS, KINDS = (NORMALS, EXTREMES, ENDS), (STRAIGHT, MATCHED, BENT)
LOOK, CHAIN = " seen", "-"  # networks of the store, and straight paths between them

QUICK: dict[str, Any] = {
    "dataset": ("digits",),
    "workers": 2,  # small networks: a thread each, not two for one
    "width": (128,),
    "lr": (0.003,),  # at .001 an extreme network of 128 units takes a thousand epochs
    "replicas": 12,
    "level": 0.01,
    "epochs": 600,
    "bend_epochs": 40,
}
PAPER: dict[str, Any] = {
    "dataset": ("mnist",),
    "replicas": 20,
    "level": 0.01,
    "epochs": 200,
    "bend_epochs": 50,
}
SHARED: dict[str, Any] = {"weight_decay": (0.0,), "steps": 0, "hold": 0}
PRESETS: dict[str, dict[str, Any]] = {"quick": {**SHARED, **QUICK}, "paper": {**SHARED, **PAPER}}
CURVES = ("train_loss", "test_accuracy")
# not the rate or the decay, which knobs turn
CONFIGURATION = ("dataset", "train_size", "arch", "width", "depth", "optimizer", "batch_size")
MEASURED = {
    "clean loss": "train_loss",
    "train": "train_accuracy",
    "test": "test_accuracy",
    "memorised": "memorised_accuracy",
    "eigenvalue": "lambda1",
    "trace": "trace",
    "radius": "radius",
    "barrier": "barrier_train_error",
    "tunnel": "tunnel",
}


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arms: tuple[Arm, ...] = option(
        "the sides of the comparison; several by comma, or all", ("normal", "extreme")
    )
    level: float = option("clean loss (nats) at which networks are compared", above=0)
    copies: int | None = option(
        "copies of the test images (default: floor(train / test) + 1)", least=1
    )
    knobs: tuple[Knob, ...] = option(
        "what may widen the tunnel: decay, rate, dropout, or none; several by comma, or all",
        ("decay", "rate", "dropout"),
    )
    bend_epochs: int = option("epochs that the bend of a path is trained", least=1)
    places: int = option("places on a path, both ends included", 25, least=3, most=1001)
    directions: int = option("random directions of a radius", 20, least=1, most=1000)
    grid: int = option("points a side of the planes, drawn of the first seed", 25, least=3)
    reach: float = option(
        "how far slices go to each side, in lengths of the weights", 1.0, above=0, most=100
    )
    of: tuple[str, ...] = option(
        "look at these networks of the store, by run id, and at the paths from the first to each",
        (),
    )
    study: str | None = option("look at the networks that this study left in the store")
    unequal: bool = option(
        "with --of or --study: look at networks of other clean losses too", False
    )
