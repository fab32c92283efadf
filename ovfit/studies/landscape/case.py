"""A configuration of the landscape study with what was looked at: what its figures draw."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ovfit.analysis.summary import Scope
from ovfit.columns import ARM, RUN_ID, SEED
from ovfit.figures.theme import ARMS
from ovfit.studies.landscape.measures import Arrays


@dataclass(frozen=True, eq=False)
class Case:
    """A configuration with what was looked at: `records` by run id."""

    scope: Scope
    networks: pd.DataFrame
    records: Mapping[str, Arrays]

    @property
    def name(self) -> str:
        return f"{self.scope['arch']}-{self.scope['dataset']}-{self.scope['width']}"

    @property
    def title(self) -> str:
        return f"{self.scope['arch']} of width {self.scope['width']} on {self.scope['dataset']}"

    def of(self, arm: str) -> list[tuple[int, Arrays]]:
        """Seed and record of an arm's networks, by seed."""
        rows = self.networks[self.networks[ARM] == arm].sort_values(SEED)
        pairs = zip(rows[SEED], rows[RUN_ID], strict=True)
        return [(int(seed), self.records[run]) for seed, run in pairs if run in self.records]

    def run_ids(self, arm: str) -> dict[int, str]:
        """The run id of an arm's network, by seed."""
        rows = self.networks[self.networks[ARM] == arm]
        return {int(seed): str(run) for seed, run in zip(rows[SEED], rows[RUN_ID], strict=True)}

    def arms(self, ending: str) -> list[str]:
        """The arms that have networks whose names end so, without the ending, in their order."""
        names = self.networks[ARM].unique()
        found = [str(name).removesuffix(ending) for name in names if str(name).endswith(ending)]
        return [*(arm for arm in ARMS if arm in found), *(a for a in found if a not in ARMS)]


def ends(between: str) -> tuple[str, str]:
    """normal-clean-copies as normal and clean-copies."""
    for first in sorted(ARMS, key=len, reverse=True):
        if between.startswith(f"{first}-"):
            return first, between.removeprefix(f"{first}-")
    first, _, second = between.partition("-")
    return first, second
