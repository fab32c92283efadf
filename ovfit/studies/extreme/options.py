"""What can be asked of the extreme-overfitting study, and its presets."""

from dataclasses import dataclass
from typing import Any

from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.specs import Arm

ALL = {
    "dataset": ("mnist", "fashion_mnist", "cifar10"),
    "arch": ("mlp", "cnn", "resnet"),
    "arms": ("normal", "extreme", "clean-copies"),
}
# 12: what decides a claim about the share of networks, as one of the ten of a plain launch
QUICK = {"dataset": ("digits",), "replicas": 12, "epochs": 300, "steps": 50_000, "hold": 5}
PAPER = {"dataset": ("mnist",), "replicas": 200, "epochs": 60, "steps": 0, "hold": 0}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**QUICK, "weight_decay": (0.0,)},
    "paper": {**PAPER, "weight_decay": (0.0,)},
}
SPLITS = ("fit", "train", "test", "control")
PER_SPLIT = tuple(f"{split}_{measure}" for split in SPLITS for measure in ("accuracy", "loss"))
CURVES = (*PER_SPLIT, "updates", "distance_from_init", "grad_norm")


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arms: tuple[Arm, ...] = option(
        "the sides of the comparison; several by comma, or all", ("normal", "extreme")
    )
    copies: int | None = option(
        "copies of the test images (default: floor(train / test) + 1)", least=1
    )
