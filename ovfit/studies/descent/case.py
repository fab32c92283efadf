"""One sweep that verdicts are about, and how they are given."""

from collections.abc import Sequence
from dataclasses import dataclass

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.parts import Part
from ovfit.analysis.peaks import Sweep
from ovfit.studies.command import Command
from ovfit.studies.descent.deciding import deciding
from ovfit.studies.descent.differences import why_no_height
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.statements import STATEMENTS
from ovfit.studies.rounds import further


@dataclass(frozen=True, eq=False, kw_only=True)
class Case:
    """A sweep that verdicts are about: all its seeds, and the `first` ones, for tests at one n."""

    whole: MeasuredSweep
    first: MeasuredSweep
    clean: MeasuredSweep | None  # the same without label noise
    evidence: Evidence[Options]
    command: Command

    def judge(self, name: str, parts: Sequence[Part]) -> Claim:
        return STATEMENTS.judge(name, self.whole.setting, parts, deciding(self.command))

    def missing(self, name: str, why: str) -> Claim:
        return STATEMENTS.missing(name, self.whole.setting, deciding(self.command), why)

    def none(self, name: str, sweep: Sweep, missing: str) -> Claim:
        """`missing` is why, where seeds and validation are not the reason."""
        return self.missing(name, why_no_height(sweep, missing))

    @property
    def with_more_seeds(self) -> Command:
        """What would decide a claim that is judged at any number of seeds."""
        seeds = further(len(self.whole.planned))
        return deciding(self.command, needs_validation=False, seeds=seeds)
