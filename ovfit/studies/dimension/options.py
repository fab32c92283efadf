"""What can be asked of the study of dimensions, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal

from ovfit.studies.options import Run, Sample, Train, option

Labels = Literal["true", "random", "shuffled"]
ARCHITECTURES = ("mlp", "lenet300", "lenet5", "cnn", "resnet")
ALL: dict[str, tuple[str, ...]] = {
    "dataset": ("mnist", "fashion_mnist", "cifar10"),
    "arch": ARCHITECTURES,
    "labels": ("true", "random", "shuffled"),
}
SEEDS = 5
SHARED: dict[str, Any] = {
    "labels": ("true", "random"),
    "weight_decay": (0.0,),
    "steps": 0,
    "hold": 0,
}
QUICK: dict[str, Any] = {
    "dataset": ("digits",),
    "width": (32,),
    "workers": 2,  # small networks: a thread each, not two for one
    "replicas": SEEDS,
    "eval_every": 10,
    "dims": (20, 40, 80, 120, 160, 240, 400),
    "lr": (0.01, 0.03, 0.1),
    "direct_widths": (1, 2, 3, 4, 6, 8, 12, 16),
    "direct_lr": (0.003, 0.01, 0.03),
    "label_size": 150,
    "label_dims": (20, 40, 80, 160, 320, 640, 1280),
    "label_epochs": 300,
    "batch_size": 64,
    "epochs": 60,
}
PAPER: dict[str, Any] = {
    "dataset": ("mnist",),
    "arch": ("lenet5",),
    "replicas": 5,
    "dims": (50, 100, 150, 200, 250, 300, 400, 525, 700),
    "lr": (0.01, 0.03, 0.1),
    "direct_widths": (1, 2, 3, 4, 6, 8, 12),
    "direct_lr": (0.001, 0.003, 0.01),
    "label_size": 1000,
    "label_dims": (50, 100, 200, 400, 800, 1600, 3200),
    "label_epochs": 300,
    "epochs": 60,
}
PRESETS: dict[str, dict[str, Any]] = {"quick": {**SHARED, **QUICK}, "paper": {**SHARED, **PAPER}}
# not the rate, which is chosen, nor the width: directly trained networks are narrower
CONFIGURATION = ("dataset", "train_size", "arch", "depth", "optimizer", "batch_size")


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arch: tuple[str, ...] = option(
        "mlp, lenet300, lenet5 (44,426 weights on 28x28), cnn, resnet, or one of your own; several "
        "by comma, or all",
        ("mlp",),
    )
    basis: Literal["sparse", "dense", "fastfood"] = option("how the subspace is drawn", "sparse")
    dims: tuple[int, ...] = option("dimensions of the subspace; several by comma", least=1)
    lr: tuple[float, ...] = option(
        "learning rates in the subspace, of which each dimension gets its best; several by comma",
        above=0,
    )
    direct_widths: tuple[int, ...] = option(
        "widths of the directly trained networks; several by comma", least=1
    )
    direct_lr: tuple[float, ...] = option("their learning rates; several by comma", above=0)
    labels: tuple[Labels, ...] = option(
        "true; random, shuffled: also networks on few images with such labels, and with true ones; "
        "several by comma, or all"
    )
    label_size: int = option("training images of those", least=1)
    label_dims: tuple[int, ...] = option("their dimensions; several by comma", least=1)
    label_epochs: int = option("their epochs at most", least=1)

    @property
    def others(self) -> list[Labels]:
        """The kinds of labels that are compared with true ones."""
        return [kind for kind in self.labels if kind != "true"]
