"""What can be asked of the study of random labels, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal, get_args

from ovfit.studies.options import Run, Sample, Train, option

Task = Literal[
    "true", "partial", "random-labels", "shuffled-pixels", "random-pixels", "gaussian-pixels"
]
Regulariser = Literal["none", "augmentation", "weight-decay", "dropout", "batch-norm", "all"]
TASKS: tuple[Task, ...] = get_args(Task)
REGULARISERS: tuple[Regulariser, ...] = get_args(Regulariser)
WITHOUT = "no-batch-norm"  # what the arm is called where a network has it and loses it
ARMS = (*REGULARISERS[:-1], WITHOUT, REGULARISERS[-1])  # of the regulariser sweep
ARCHITECTURES = ("mlp", "mlp3", "alexnet", "inception")
ALL: dict[str, tuple[str, ...]] = {
    "dataset": ("digits", "mnist", "fashion_mnist", "cifar10"),
    "arch": ARCHITECTURES,
    "tasks": TASKS,
    "regularisers": REGULARISERS,
}
SEEDS = 12  # what decides a claim about the share of networks, as one of the 24 of a plain launch
ASKED = {
    "tasks": TASKS,
    "rates": (0.2, 0.4, 0.6, 0.8),
    "regularisers": REGULARISERS,
    "replicas": SEEDS,
    "weight_decay": (0.0,),
    "optimizer": ("sgd",),
}
TRAINED = {
    "momentum": 0.9,
    "normalisation": "image",
    "schedule": "epoch-decay",
    "steps": 0,
    "hold": 0,
    "loss_target": 0.005,
    "control_size": 0,
}
DIGITS = {"lr": (0.03,), "epochs": 150, "batch_size": 32, "schedule": "constant"}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**ASKED, **TRAINED, "dataset": ("digits",), **DIGITS},
    "paper": {**ASKED, **TRAINED, "dataset": ("cifar10",), "arch": ("inception",), "epochs": 100},
}
BUDGETS = {name: int(preset["epochs"]) for name, preset in PRESETS.items()}  # of Z1a and Z2
MEASURED = {
    "parameters": "n_parameters",
    "corrupted": "corruption_rate",
    "fit error": "fit_error",
    "steps to loss .1": "steps_1",
    "to .01": "steps_01",
    "to 100 %": "steps_all",
    "slowdown": "slowdown",
    "test": "test_accuracy",
    "best epoch": "best_accuracy",
}
CURVES = (
    *(f"{split}_{name}" for split in ("fit", "val", "test") for name in ("accuracy", "loss")),
    "updates",
)


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arch: tuple[str, ...] = option(
        "mlp, mlp3 (three hidden layers), alexnet, inception; several by comma, or all", ("mlp",)
    )
    sweep: Literal["tasks", "regularisers", "both"] = option(
        "the tasks without regularisers, the regularisers on true labels, or both", "tasks"
    )
    tasks: tuple[Task, ...] = option("what is learned; several by comma, or all")
    rates: tuple[float, ...] = option(
        "shares of partially corrupted labels; several by comma", least=0, most=1
    )
    regularisers: tuple[Regulariser, ...] = option(
        "arms of the regulariser sweep; several by comma, or all"
    )
    crop: int | None = option(
        "side of the centre crop (default: 28 for images of 32x32; 0: none)", least=0
    )
    theory: bool = option(
        "Z4 and Z5: the explicit network, and linear models; no network is trained", False
    )
    points: tuple[int, ...] = option(
        "images the explicit network fits, in --theory on; several by comma",
        (10, 100, 1000),
        least=2,
    )
