"""The arms of the study: labels at a dimension, or a directly trained network at a width."""

from typing import NamedTuple

DIRECT = "direct"
UNIT = {DIRECT: "width"}


class Arm(NamedTuple):
    """`kind`: true, random or shuffled labels, in a subspace of dimension `size`; or direct, of
    width `size`.
    """

    kind: str
    size: int

    @property
    def name(self) -> str:
        """As it stands in the store: "true d 120", "direct width 8"."""
        return f"{self.kind} {UNIT.get(self.kind, 'd')} {self.size}"

    @staticmethod
    def of(name: str) -> "Arm":
        """The arm of that name."""
        kind, _, size = name.split(" ")
        return Arm(kind, int(size))
