"""How long a network may train for a claim: named by the card, not extended until it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ovfit.analysis.pairs import Curve
from ovfit.studies.extreme.options import ALL, PAPER, QUICK, Options


@dataclass(frozen=True)
class Budget:
    """`epochs` at most, and at most `steps` of the optimiser (0: no limit but the epochs)."""

    epochs: int
    steps: int

    def times(self, factor: int) -> "Budget":
        return Budget(self.epochs * factor, self.steps * factor)

    def part(self, curve: Curve) -> Curve:
        """A network's evaluations within the budget."""
        rows = curve.frame[curve.frame["epoch"] <= self.epochs]
        if self.steps and "updates" in rows:
            rows = rows[rows["updates"].fillna(0) <= self.steps]
        return Curve(rows)

    def is_spent(self, curve: Curve) -> bool:
        """Whether a network trained so long."""
        epoch, updates = curve.measured("epoch", "updates")
        if not len(epoch):
            return False
        return bool(epoch[-1] >= self.epochs or (self.steps and updates[-1] >= self.steps))


def budget(options: Options, dataset: str) -> Budget:
    """The paper's epochs for its whole sets, and the quick preset's for others, whose epochs are
    shorter: its steps are about as many as the paper's epochs make.
    """
    whole = dataset in ALL["dataset"] and options.train_size is None
    preset: Mapping[str, Any] = PAPER if whole else QUICK
    return Budget(preset["epochs"], preset["steps"])
