"""The objectives by the name a spec gives them. Light to import: planning asks it too."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ovfit.training.measuring.objective import Objective


@dataclass(frozen=True)
class Entry:
    """Where an objective is, and whether its single samples have losses and predictions."""

    module: str
    name: str
    samples: bool

    def load(self) -> "type[Objective]":
        """The class itself, which imports torch."""
        objective: type[Objective] = getattr(import_module(self.module), self.name)
        return objective


OBJECTIVES = {
    "classify": Entry("ovfit.training.measuring.evaluation", "Classification", samples=True),
    "identity": Entry("ovfit.training.measuring.reconstruction", "Reconstruction", samples=False),
}
