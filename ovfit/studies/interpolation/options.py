"""What can be asked of the pre-interpolation study, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal

from ovfit.studies.options import Run, Sample, Train, option

Case = Literal["A", "B", "C", "D", "fig1"]
ALL = {
    "case": ("A", "B", "C", "D", "fig1"),
    "arch": ("mlp",),
    "dataset": ("mnist", "fashion_mnist"),
}
SHARED: dict[str, Any] = {
    "arch": ("mlp",),
    "optimizer": (),
    "lr": (),
    "batch_size": None,
    "replicas": None,
    "steps": 0,
    "hold": None,
    "weight_decay": (0.0,),
    "init": "pytorch",
    "epochs": None,
}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**SHARED, "dataset": ("digits",), "case": ("A", "B")},
    "paper": {**SHARED, "dataset": (), "case": ALL["case"]},
}
SPLITS = ("train", "val", "test")
CALIBRATED = "val_loss_calibrated"
PER_SPLIT = tuple(f"{split}_{measure}" for split in SPLITS for measure in ("accuracy", "loss"))
CURVES = (*PER_SPLIT, CALIBRATED)
MEASURED = {
    "train": "train_accuracy",
    "least val loss": "least_loss",
    "final/least": "rise",
    "accuracy gain": "gain",
    "losses rising": "share_rising",
    "worst 1 % hold": "held_1",
    "never outliers": "never",
    "persistence": "persistence",
    "Jaccard, seeds": "jaccard_seeds",
}


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    case: tuple[Case, ...] = option(
        "the paper's networks A, B, C, D, fig1; several by comma, or all", ()
    )
    sweep: Literal["off", "widths", "general"] = option(
        "in place of cases: widths (figure 2) or general (figure 3)", "off"
    )
    samples: bool | None = option(
        "record every sample's loss, about 4 MB per network of MNIST "
        "(default: on for cases, off for sweeps)"
    )
