"""One configuration of a launch: its networks, what was planned, and the command it came from."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.columns import ARM
from ovfit.studies import specs
from ovfit.studies.command import Command
from ovfit.studies.randomize.options import BUDGETS, SEEDS, Options
from ovfit.studies.randomize.statements import STATEMENTS
from ovfit.studies.rounds import at_least

Scope = dict[str, Any]
NOBODY = "no network has finished"


@dataclass(frozen=True, eq=False)
class Here:
    """`networks`: those of the configuration, of all arms; none where nothing has finished."""

    evidence: Evidence[Options]
    scope: Scope
    networks: pd.DataFrame
    command: Command

    @property
    def options(self) -> Options:
        return self.evidence.options

    @property
    def seeds(self) -> range:
        return specs.seeds(self.options)

    @property
    def budget(self) -> int:
        """Epochs after which a network that is not fitted is outside."""
        return BUDGETS[self.options.preset]

    def of(self, arm: str) -> pd.DataFrame:
        return self.networks[self.networks[ARM] == arm]

    def missing(self, name: str, scope: Scope, why: str, **changes: object) -> Claim:
        """A statement that these networks cannot decide; the command with `changes` would."""
        return STATEMENTS.missing(name, scope, wanting(self.command, **changes), why)


def wanting(command: Command, **changes: object) -> Command:
    """The launch's own command, with the replicas that a verdict about shares needs."""
    return at_least(command, SEEDS, **changes)
