"""What a claim of the study needs of a configuration besides its networks."""

import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.columns import ARM
from ovfit.studies import here
from ovfit.studies.command import Command
from ovfit.studies.here import Scope
from ovfit.studies.randomize.options import BUDGETS, SEEDS, Options
from ovfit.studies.randomize.statements import STATEMENTS
from ovfit.studies.rounds import at_least


class Here(here.Here[Options]):
    """A configuration of random labels, random pixels or regularisers."""

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
