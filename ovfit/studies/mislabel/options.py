"""What can be asked of the mislabel study, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal

from ovfit.studies.options import Run, Sample, Train, option

FITTED = 0.999  # of the assigned labels, in evaluation mode: the paper's own condition
RATES = tuple(f"1/{k}" for k in (125, 100, 90, 80, 75, 70, 60, 50, 33, 20, 10))
NARROW = (0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4)
SIGMAS = (*NARROW, 1.6, 1.8, 2.0, 2.5, 3.0, 4.0, 6.0, 10.0, 20.0)  # of 28 pixels
THEIRS = "resnet18"  # the paper's network
ARCHITECTURES = ("mlp", "cnn", "resnet", THEIRS)
ALL = {"dataset": ("digits", "mnist", "fashion_mnist"), "arch": ARCHITECTURES, "rates": RATES}
SHARED: dict[str, Any] = {
    "rates": RATES,
    "offset": "seeded",
    "replicas": 5,
    "weight_decay": (0.0,),
    "val_size": 0,
    "control_size": 0,
    "steps": 0,
    "normalisation": "standard",
    # at a constant rate Adam hovers below 99.9 % for a hundred epochs
    "schedule": "inverse-sqrt",
}
QUICK = {"dataset": ("digits",), "lr": (0.002,), "epochs": 200, "hold": 1}
PAPER = {
    "dataset": ("mnist",),
    "arch": (THEIRS,),
    "epochs": 40,
    "hold": 0,
    "init": "pytorch",
}
PRESETS: dict[str, dict[str, Any]] = {"quick": {**SHARED, **QUICK}, "paper": {**SHARED, **PAPER}}
CONFIGURATION = (
    "dataset",
    "train_size",
    "arch",
    "width",
    "depth",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
    "every",
)
MEASURED = {
    "fit accuracy": "fit_accuracy",
    "epochs": "ovfit.epochs_run",
    "test": "test_accuracy",
    "errors, correct": "error_correct",
    "errors, mislabelled": "error_mislabelled",
    "changed at 1.3": "change",
    "correct": "change_correct",
    "mislabelled": "change_mislabelled",
    "back to true": "true_mislabelled",
    "test images": "change_test",
}
CURVES = ("fit_accuracy", "mislabelled_accuracy", "test_accuracy")


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arch: tuple[str, ...] = option("mlp, cnn, resnet, resnet18; several by comma, or all", ("mlp",))
    hold: int = option(
        "stop after so many epochs in a row at 99.9 % accuracy on the assigned labels; "
        "0: run all epochs",
        least=0,
    )
    rates: tuple[str, ...] = option(
        "mislabelled share of the training images, as 1/k or a number; several by comma, or all"
    )
    offset: Literal["seeded", "fixed"] = option(
        "which images every k-th is: seeded: in each class from a place that the seed draws; "
        "fixed: the k-th, 2k-th ..., the same in every seed"
    )
    sigmas: tuple[float, ...] = option(
        "standard deviations of the blur, in pixels of a 28-pixel side "
        "(default: 20 from 0.2 to 20)",
        SIGMAS,
        above=0,
    )
