"""What can be asked of the study of escapes, and its presets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ovfit.studies.escape.recipes import RECIPES
from ovfit.studies.escape.starts import KINDS, Kind
from ovfit.studies.options import ROUNDING, Run, Sample, Train, option

ALL: dict[str, tuple[str, ...]] = {
    "dataset": ("mnist", "fashion_mnist", "cifar10"),
    "arch": ("mlp", "cnn", "resnet"),
    "starts": KINDS,
    "recipes": tuple(RECIPES),
    "label_recipes": tuple(RECIPES),
}
SEEDS = 12  # what decides a claim about the share of networks, as one of those of a plain launch
QUICK_RECIPES = (
    "gd-0.1",
    "gd-1",
    "sgd-0.1",
    "sgd-0.1+decay",
    "sgd-1",
    "sgd16-0.1",
    "momentum",
    "adam",
    "adam+decay",
)
COMPARED = ("sgd-0.1", "sgd-0.1+decay")  # what E7.random needs from random labels
BOTH: dict[str, Any] = {
    "depths": (1e-2, 1e-3),
    "replicas": SEEDS,
    "step_evaluate": True,
}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {
        **BOTH,
        "dataset": ("digits",),
        "workers": 2,  # small networks: a thread each, not two for one
        "width": (128,),
        "starts": ("extreme", "random-labels"),
        "recipes": QUICK_RECIPES,
        "label_recipes": COMPARED,
        "epochs": 3000,
        "steps": 2000,
        "descent_steps": 2000,
    },
    "paper": {
        **BOTH,
        "dataset": ("mnist",),
        "starts": KINDS,
        "recipes": tuple(RECIPES),
        "label_recipes": tuple(RECIPES),
        "epochs": 300,
        "steps": 20_000,
        "descent_steps": 100_000,
    },
}
BUDGETS = {name: int(preset["steps"]) for name, preset in PRESETS.items()}  # steps, of E7
DESCENT_BUDGETS = {name: int(preset["descent_steps"]) for name, preset in PRESETS.items()}
ACCURACIES = ("train", "test", "control", "memorised")  # drawn
METRICS = ("train_loss", "val_accuracy", *(f"{name}_accuracy" for name in ACCURACIES))
CURVES = ("updates", *METRICS, *(f"step/{name}" for name in METRICS))
CONFIGURATION = ("dataset", "train_size", "arch", "width", "depth", "recipe")
MEASURED = {
    "train": "train_accuracy",
    "test": "test_accuracy",
    "control": "control_accuracy",
    "memorised": "memorised_accuracy",
    "least train": "least_train",
    "from the start": "distance_from_start",
}


@dataclass(frozen=True)
class Options(Sample, Run):
    arch: tuple[str, ...] = option(
        "mlp, cnn, resnet, or one of your own; several by comma, or all", ("mlp",)
    )
    width: tuple[int, ...] = option(
        "hidden units (mlp, default 512) or filters of the first stage (16)", (), least=1
    )
    depth: int | None = option(
        "hidden layers (mlp, default 1) or layers in all (resnet, default 20)", least=1
    )
    starts: tuple[Kind, ...] = option(
        "where networks start from, beside random weights; several by comma, or all"
    )
    depths: tuple[float, ...] = option(
        "fit losses (nats) to which extreme points are trained; several by comma",
        above=0,
        below=1,
    )
    recipes: tuple[str, ...] = option(
        "how they go on from extreme points and from random weights; several by comma, or all"
    )
    label_recipes: tuple[str, ...] = option(
        "how they go on from random labels; several by comma, or all"
    )
    epochs: int = option("epochs at most of a start, by Adam at .001 with batches of 128", least=1)
    steps: int = option("optimiser steps by mini-batches, from every start", least=1)
    descent_steps: int = option("steps of full-batch descent", least=1, most=100_000)
    dtype: Literal["float32", "float64"] = option("of weights and arithmetic", "float32")
    precision: Literal["float32", "tf32", "bf16"] = option(ROUNDING, "float32")

    @property
    def train(self) -> Train:
        """The architectures, as what is shared by the studies takes them."""
        return Train(arch=self.arch, width=self.width, depth=self.depth, weight_decay=(0.0,))

    @property
    def budget(self) -> int:
        """Steps after which mini-batch recipes are compared, whatever was trained beyond."""
        return BUDGETS[self.preset]

    @property
    def equal(self) -> int:
        """Steps after which full-batch descent and mini-batches are compared."""
        return min(BUDGETS[self.preset], DESCENT_BUDGETS[self.preset])

    def recipes_from(self, kind: Kind | None) -> Sequence[str]:
        """The recipes from a kind of start; None: from random weights."""
        return self.recipes if kind in (None, "extreme") else self.label_recipes
