"""What would decide a claim of the study: the launch's own command, with what it lacks."""

from dataclasses import dataclass

from ovfit.analysis.replicas import deciding
from ovfit.studies.command import Command
from ovfit.studies.extreme.options import ALL, Options


@dataclass(frozen=True)
class Wanting:
    """`family`: how many claims Holm's correction runs over."""

    command: Command
    options: Options
    family: int

    def with_(self, **changes: object) -> Command:
        """The command with these options changed, with both arms, and with as many replicas as
        decide a claim about shares where all networks are inside.
        """
        arms = {*self.options.arms, "normal", "extreme"}
        if arms > set(self.options.arms):
            changes.setdefault("arms", tuple(arm for arm in ALL["arms"] if arm in arms))
        if self.options.replicas < deciding(self.family):
            changes.setdefault("replicas", deciding(self.family))
        return self.command.with_(**changes)
