"""What can be asked of the identity study, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal

from ovfit.studies.options import ROUNDING, Run, option

Arch = Literal["linear", "fcn", "conv"]
Method = Literal["xavier", "pytorch", "he", "normal"]  # of initialisation
Sweep = Literal["depth", "channels", "init"]
METHODS: tuple[Method, ...] = ("xavier", "pytorch", "he", "normal")
OWN: dict[Arch, Method] = {"linear": "xavier", "fcn": "he", "conv": "he"}
ALL = {
    "arch": ("linear", "fcn", "conv"),
    "sweep": ("depth", "channels", "init"),
    "init": METHODS,
    "dataset": ("digits", "mnist", "fashion_mnist"),
}
BOTH = {"arch": ALL["arch"], "sweep": ALL["sweep"], "replicas": 5, "loss_target": 1e-6}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {
        **BOTH,
        "dataset": ("digits",),
        "depth": (1, 3, 7, 14, 20),
        "channels": (16,),
        "channel_grid": (4, 8, 16, 32),
        "lr": (0.03, 0.1, 0.3),
        "steps": 4000,
        "grid_depth": 3,
    },
    "paper": {
        **BOTH,
        "dataset": ("mnist",),
        "depth": (1, 3, 5, 7, 10, 14, 20),
        "channels": (128,),
        "channel_grid": (2, 4, 8, 16, 32, 64, 128, 256, 512, 1024),
        "lr": (0.01, 0.03, 0.1, 0.3, 1.0, 0.003),
        "steps": 20_000,
        "grid_depth": 5,
    },
}
CONFIGURATION = ("dataset", "arch", "width", "depth", "init", "n_parameters", "lr")
MEASURED = {
    "steps": "updates",
    "log10 train MSE": "log_mse",
    "identity": "identity",
    "constant": "constant",
    "edges": "edges",
}


@dataclass(frozen=True)
class Options(Run):
    dataset: tuple[str, ...] = option(
        "digits, mnist, fashion_mnist, cifar10 or FILE.npz; several by comma, or all"
    )
    digit: int = option("class of the training image", 7, least=0)
    index: int = option("which training image of that class, from 0", 0, least=0)
    replicas: int = option("networks per configuration and rate: seeds S .. S+N-1", least=1)
    seed: int = option("the first seed: of the initial weights, nothing else is drawn", 0, least=0)
    arch: tuple[Arch, ...] = option(
        "linear, fcn (ReLU), conv (5x5, ReLU); several by comma, or all"
    )
    sweep: tuple[Sweep, ...] = option(
        "grids: depth; channels and init, of conv at --grid-depth; several by comma, or all"
    )
    depth: tuple[int, ...] = option("weight layers of the depth grid; several by comma", least=1)
    width: int | None = option(
        "hidden units of linear (default: as many as pixels) and fcn (default: twice as many)",
        least=1,
    )
    channels: tuple[int, ...] = option(
        "channels of conv in the depth grid; several by comma", least=1
    )
    channel_grid: tuple[int, ...] = option(
        "channels of the channel grid; its fewest and most are those of the grid of "
        "initialisations",
        least=1,
    )
    grid_depth: int = option("weight layers of the grids of channels and initialisations", least=2)
    init: tuple[Literal["own", "xavier", "pytorch", "he", "normal"], ...] = option(
        "of the grids of depth and channels: own (He for ReLU, Xavier for linear), xavier, "
        "pytorch, he, normal (std .01)",
        ("own",),
    )
    lr: tuple[float, ...] = option(
        "learning rates, tried in this order until one reaches the target", above=0
    )
    all_rates: bool = option(
        "train at every rate; the one with the fewest steps to the target counts", False
    )
    momentum: float = option("of gradient descent", 0.0, least=0, below=1)
    steps: int = option("full-batch steps at most", least=1)
    loss_target: float = option(
        "stop at a train MSE of this or less, looked at every 20 steps", above=0
    )
    dtype: Literal["float32", "float64"] = option("of weights and arithmetic", "float32")
    precision: Literal["float32", "tf32", "bf16"] = option(ROUNDING, "float32")
    jacobian: bool = option(
        "singular values of the derivative of output by input at a test digit (28x28: seconds per "
        "deep network)",
        True,
    )

    @property
    def seeds(self) -> range:
        """S .. S+N-1"""
        return range(self.seed, self.seed + self.replicas)
