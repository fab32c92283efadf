"""What can be asked of the study of simple functions, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ovfit.studies.options import Run, option

BITS, UNITS = 7, 40
INPUTS = 2**BITS
BYTES = INPUTS // 8  # of a packed function
NAME = f"{BITS}-{UNITS}-{UNITS}-1"
DATASET = "boolean"
RANDOM = "random"  # the arm of blocks of random networks
SEEN = 10  # times at least, of the functions of B1, and of targets
STRATUM = 10  # functions at least: the correlation of fewer says next to nothing
BOTH = 30  # times at least in each, of the functions of B2
COMMON = 5  # functions of B2 at least
WIDE, THRICE = 20, 3  # functions of a posterior, and times, that a target's own block shows
Coding = Literal["binary", "centred"]
BINARY: Coding = "binary"
RATES = {"sgd": 0.1, "adam": 0.001}  # where none is given
ALIKE: dict[str, Any] = {
    "workers": 2,  # small matrices: a thread each, not two for one
    "bias": (0.0, 1.0),
    "train_inputs": 4,
    "optimizer": ("sgd",),
    "batch_size": 2,
    "epochs": 1000,
}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**ALIKE, "replicas": 5, "networks": 200_000, "pool": 5, "runs": 4000},
    "paper": {**ALIKE, "replicas": 10, "networks": 1_000_000, "pool": 10, "runs": 40_000},
}
BLOCKS = {name: int(preset["networks"]) for name, preset in PRESETS.items()}  # networks, of B1
SEEDS = 10  # blocks, and targets, that the claims are about
CONFIGURATION = ("dataset", "arch", "bias_variance", "optimizer", "lr")
MEASURED = {
    "networks": "networks",
    "constant": "constant_share",
    "functions": "distinct",
    "in the correlation": "functions",
    "rank correlation": "correlation",
    "posterior": "accepted",
    "epochs": "epochs",
}


class Recipe(NamedTuple):
    """How SGD (or Adam) trains."""

    optimizer: Literal["adam", "sgd"]
    lr: float


@dataclass(frozen=True)
class Options(Run):
    networks: int = option("random networks in a block", least=10)
    replicas: int = option(
        "blocks of random networks, and targets of SGD: seeds S .. S+N-1", least=1
    )
    seed: int = option("the first seed", 0, least=0)
    bias: tuple[float, ...] = option("variances of the biases; several by comma", least=0)
    inputs: Coding = option("the two values of an input: binary 0 and 1, centred -1 and 1", BINARY)
    targets: int | None = option("targets of SGD (default: as many as replicas; 0: none)", least=0)
    pool: int = option("blocks, from seed S on, whose networks make up the posterior", least=1)
    train_inputs: int = option("inputs of the 128 that SGD is trained on", least=2, most=127)
    runs: int = option("SGD runs for each target", least=2)
    optimizer: tuple[Literal["adam", "sgd"], ...] = option("sgd, adam, or both by comma")
    lr: tuple[float, ...] = option(
        "learning rate; several by comma (default: sgd 0.1, adam 0.001)", (), above=0
    )
    batch_size: int = option("training inputs per step", least=1)
    epochs: int = option("epochs at most; a run that does not fit by then is left out", least=1)

    @property
    def seeds(self) -> range:
        """Of the blocks that are the units of B1."""
        return range(self.seed, self.seed + self.replicas)

    @property
    def pooled(self) -> range:
        """Seeds of the blocks whose networks make up the posterior."""
        return range(self.seed, self.seed + self.pool)

    @property
    def targeted(self) -> range:
        """Seeds of the targets, the units of B2."""
        count = self.replicas if self.targets is None else self.targets
        return range(self.seed, self.seed + count)

    @property
    def recipes(self) -> list[Recipe]:
        """Every optimiser at each of its rates."""
        return [Recipe(name, rate) for name in self.optimizer for rate in self.lr or (RATES[name],)]
