"""What can be asked of the learning-rate search, and its presets."""

from dataclasses import dataclass
from typing import Any, Literal

from ovfit.studies.interpolation import options as interpolation
from ovfit.studies.options import option

ARCHITECTURES = ("mlp", "cnn", "resnet", "lenet5", "cnn5", "preresnet")
ALL = {**interpolation.ALL, "arch": ARCHITECTURES[:3]}
SHARED = {**interpolation.SHARED, "init": None, "replicas": 3, "hold": 0}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**SHARED, "dataset": ("digits",)},
    "paper": {**SHARED, "dataset": (), "case": interpolation.ALL["case"]},
}
EPOCHS = 30  # of a configuration that is no case or sweep


@dataclass(frozen=True)
class Options(interpolation.Options):
    search: str = option(
        "parameters and ranges, PARAMETER=LOW:HIGH:log|linear by comma; "
        "lr, weight_decay, momentum, batch_size",
        "lr=1e-4:1:log",
    )
    sampler: Literal["grid", "tpe", "random"] = option("how cells are chosen", "grid")
    cells: int = option("values per parameter of the grid", 12, least=2)
    trials: int = option("cells in all, for tpe and random", 12, least=1)
    extend: bool = option("add rates to the grid where the best one is at its edge", False)
    storage: str | None = option(
        "Optuna's storage: a file, or a database URL (default: optuna.journal beside the store)"
    )
    study_name: str | None = option(
        "name of the Optuna study, for one configuration "
        "(default: made from the configuration and the search)"
    )

    @property
    def is_paper(self) -> bool:
        """Whether the configurations are networks of the interpolation study."""
        return bool(self.case) or self.sweep != "off"
