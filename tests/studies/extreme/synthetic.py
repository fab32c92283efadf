"""Synthetic networks of the study, as its claims are given them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.extreme import STUDY
from ovfit.studies.extreme.claims import claims
from ovfit.studies.parsing import parse

SHARED = {
    "dataset": "digits",
    "train_size": 100,
    "test_size": 30,
    "fit_size": 220,
    "arch": "mlp",
    "width": 512,
    "depth": 1,
    "optimizer": "adam",
    "lr": 0.001,
    "weight_decay": 0.0,
    "batch_size": 128,
}
COLUMNS = ["run_id", "metric", "step", "value"]


@dataclass
class Store:
    """Networks as they are put in, and the claims on them."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    curves: list[pd.DataFrame] = field(default_factory=list)

    def add(
        self,
        seed: int,
        arm: str = "extreme",
        outcome: str = "converged",
        epochs: Sequence[int] = (0, 10),
        curve: Mapping[str, object] = {},  # read only
        **params: object,
    ) -> None:
        """A network with its metrics at some epochs; a metric that is one number ends at it."""
        run_id = f"{len(self.rows)}"
        ends = {"ovfit.arm": arm, "ovfit.outcome": outcome, "run_id": run_id, "seed": seed}
        self.rows.append({**SHARED, **ends, **params})
        steps = np.asarray(epochs)
        for name, values in {"updates": steps * 20, **curve}.items():
            whole = np.broadcast_to(np.asarray(values, dtype=np.float64), steps.shape)
            columns = {"run_id": run_id, "metric": name, "step": steps, "value": whole}
            self.curves.append(pd.DataFrame(columns))

    def claims(self, **given: object) -> list[Claim]:
        """Of a launch with those options."""
        command = Command("extreme").with_(**given)
        options: Any = parse(STUDY, command.given)
        networks = pd.DataFrame(self.rows)
        curves = pd.concat(self.curves) if self.curves else pd.DataFrame(columns=COLUMNS)
        return claims(Evidence(networks, curves, options=options), command)

    def claim(self, name: str, **given: object) -> Claim:
        (claim,) = (claim for claim in self.claims(**given) if claim.id == name)
        return claim
