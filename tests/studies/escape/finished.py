"""Networks of the study as they would come out of training, made by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.escape import STUDY
from ovfit.studies.escape.claims import claims
from ovfit.studies.escape.options import BUDGETS, Options
from ovfit.studies.escape.recipes import RECIPES
from ovfit.studies.parsing import parse
from ovfit.studies.results import measured

TRAIN = 1151
SHARED = {
    "dataset": "images",
    "train_size": TRAIN,
    "test_size": 10_000,
    "arch": "mlp",
    "width": 512,
    "depth": 1,
}
STEPS = (0, 1, 10, 100, 1000, BUDGETS["quick"])
DEEP, SHALLOW, LABELS, TWIN = "extreme 0.001", "extreme 0.01", "random labels", "random"
LOSSES = (1e-3, 1e-3, 5e-4, 3e-4, 1e-4, 5e-5)  # the fifth is a tenth of the first
COLUMNS = ["run_id", "metric", "step", "value"]


@dataclass
class Store:
    """Networks as they are put in, and what the study makes of them."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    points: list[tuple[str, str, int, float]] = field(default_factory=list)

    def start(self, arm: str, seed: int, outcome: str = "converged") -> None:
        """A start itself."""
        trained = {"optimizer": "adam", "lr": 1e-3, "momentum": 0.0, "weight_decay": 0.0}
        self._add(f"{arm} (the start)", seed, outcome, **trained, batch_size=128, augment="none")

    def add(
        self,
        arm: str,
        recipe: str,
        seed: int,
        curve: Mapping[str, object],
        outcome: str = "budget",
        steps: tuple[int, ...] = STEPS,
        **columns: object,
    ) -> None:
        """A network that went on; a metric that is one number has it at all steps."""
        by = RECIPES[recipe]
        params = {
            "optimizer": by.optimizer,
            "lr": by.lr,
            "momentum": by.momentum,
            "weight_decay": by.weight_decay,
            "augment": by.augment,
            "batch_size": by.batch_size(TRAIN),
            "start_digest": None if arm == TWIN else f"{arm}-{seed}",
        }
        last = np.asarray(curve["test_accuracy"], dtype=np.float64).flat[-1]
        run_id = self._add(arm, seed, outcome, **{**params, "test_accuracy": last, **columns})
        whole = {"train_accuracy": 1.0, "train_loss": LOSSES[: len(steps)], **curve}
        at = np.asarray(steps)
        for name, values in whole.items():
            full = np.broadcast_to(np.asarray(values, dtype=np.float64), at.shape)
            for place, (step, value) in enumerate(zip(at, full, strict=True)):
                if step == 0:  # evaluated as epoch 0
                    self._point(run_id, name, 0, value)
                    self._point(run_id, "updates", 0, 0)
                elif place == len(at) - 1:  # as the last epoch, which ends with that step
                    self._point(run_id, name, 7, value)
                    self._point(run_id, "updates", 7, step)
                else:
                    self._point(run_id, f"step/{name}", step, value)

    def _add(self, arm: str, seed: int, outcome: str, **columns: object) -> str:
        run_id = f"{len(self.rows)}"
        own = {"run_id": run_id, "ovfit.arm": arm, "ovfit.outcome": outcome, "seed": seed}
        self.rows.append({**SHARED, **own, **columns})
        return run_id

    def _point(self, run_id: str, metric: str, step: int, value: float) -> None:
        self.points.append((run_id, metric, int(step), float(value)))

    def evidence(self, **given: object) -> Evidence[Options]:
        """With the study's own measures."""
        options: Any = parse(STUDY, Command("escape").with_(**given).given)
        curves = pd.DataFrame(self.points, columns=COLUMNS)
        return measured(STUDY, Evidence(pd.DataFrame(self.rows), curves, options=options))

    def claims(self, **given: object) -> list[Claim]:
        """Of a launch with those options."""
        return claims(self.evidence(**given), Command("escape").with_(**given))

    def claim(self, name: str, /, where: Mapping[str, object] = {}, **given: object) -> Claim:
        """The one of that id whose scope has what `where` says."""
        (claim,) = (
            claim
            for claim in self.claims(**given)
            if claim.id == name and where.items() <= claim.scope.items()
        )
        return claim


def launched(
    ends: Mapping[tuple[str, str], float],
    seeds: int = 12,
    spread: float = 0.004,
    rng: np.random.Generator | None = None,
) -> Store:
    """A launch whose networks end near those test accuracies, by (arm, recipe)."""
    rng = rng or np.random.default_rng(0)
    made = Store()
    for seed in range(seeds):
        for arm in dict.fromkeys(arm for arm, _ in ends):
            if arm != TWIN:
                made.start(arm, seed)
        for (arm, recipe), mean in ends.items():
            value = float(np.clip(mean + spread * rng.standard_normal(), 0, 1))
            made.add(arm, recipe, seed, {"test_accuracy": value, "val_accuracy": value})
    return made
