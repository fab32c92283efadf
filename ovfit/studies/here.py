"""One configuration of a launch, for its claims: its networks, what was planned, its command."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.columns import DATASET
from ovfit.studies import specs
from ovfit.studies.command import Command
from ovfit.studies.options import Sample

S = TypeVar("S", bound=Sample)  # the study's own options
Scope = dict[str, Any]
NOBODY = "no network has finished"
PILOT = "pilot: these images were looked at while the margins were written"


@dataclass(frozen=True, eq=False)
class Here(Generic[S]):
    """`networks`: those of the configuration, of all arms; none where nothing has finished."""

    evidence: Evidence[S]
    scope: Scope
    networks: pd.DataFrame
    command: Command

    @property
    def options(self) -> S:
        return self.evidence.options

    @property
    def pilot(self) -> str:
        """What is to be said of a verdict on digits; empty on other images."""
        return PILOT if self.scope[DATASET] == "digits" else ""

    @property
    def seeds(self) -> range:
        """Those that were planned, in their order."""
        return specs.seeds(self.options)
