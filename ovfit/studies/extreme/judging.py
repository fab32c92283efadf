"""What every claim of a launch is judged with: its options, its networks' curves, its command."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.pairs import Curve
from ovfit.analysis.parts import Part
from ovfit.columns import DATASET, RUN_ID, SEED
from ovfit.studies import specs
from ovfit.studies.command import Command
from ovfit.studies.extreme.budget import Budget, budget
from ovfit.studies.extreme.options import Options
from ovfit.studies.extreme.settings import Scope, Setting
from ovfit.studies.extreme.statements import STATEMENTS
from ovfit.studies.extreme.wanting import Wanting

NOTHING = Curve(pd.DataFrame({"epoch": []}))  # of a network that was never measured


@dataclass(frozen=True)
class Judging:
    """`by_run`: run id -> what was measured of a network at its evaluated epochs."""

    options: Options
    by_run: Mapping[str, Curve]
    wanting: Wanting
    _parts: dict[tuple[str, Budget], Curve] = field(default_factory=dict, init=False, repr=False)

    @property
    def seeds(self) -> Sequence[int]:
        """Those that were planned, in their order."""
        return specs.seeds(self.options)

    def budget(self, setting: Setting) -> Budget:
        """E1's, within which everything but E4 is read."""
        return budget(self.options, str(setting.scope[DATASET]))

    def curve(self, run_id: str, allowed: Budget) -> Curve:
        """A network's evaluations within a budget; without rows where nothing was measured."""
        key = (run_id, allowed)
        if key not in self._parts:
            self._parts[key] = allowed.part(self.by_run.get(run_id, NOTHING))
        return self._parts[key]

    def curves(self, networks: pd.DataFrame, allowed: Budget) -> dict[str, Curve]:
        """`curve` of each of the networks, in their order."""
        return {run_id: self.curve(run_id, allowed) for run_id in networks[RUN_ID].astype(str)}

    def short(self, networks: pd.DataFrame, allowed: Budget) -> np.ndarray:
        """bool, one for each of the networks: it trained less than the budget."""
        curves = (self.by_run.get(run_id, NOTHING) for run_id in networks[RUN_ID].astype(str))
        return np.array([not allowed.is_spent(curve) for curve in curves], dtype=bool)

    def decided(
        self,
        name: str,
        scope: Scope,
        parts: Sequence[Part],
        networks: pd.DataFrame,
        could: np.ndarray,
        longer: Command,
    ) -> Claim:
        """The verdict on a claim that gives its networks a budget.

        `could`: bool, one for each of the `networks`: it is not where the claim wants it, and could
        train on within the budget. Where the claim does not hold, and there are such networks or
        planned ones that did not finish, nothing is decided; `longer` is the command that does.
        """
        claim = STATEMENTS.judge(name, scope, parts, self.wanting.with_())
        counts = {
            "did not finish": len(set(self.seeds) - set(networks[SEED])),
            "ended before the claim's budget, and are not there yet": int(could.sum()),
        }
        reasons = [f"{count} networks {text}" for text, count in counts.items() if count]
        if claim.verdict == "holds" or not reasons:
            return claim
        command = longer if could.any() else self.wanting.with_()
        return STATEMENTS.missing(name, scope, command, "; ".join(reasons))
