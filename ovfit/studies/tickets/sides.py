"""The sides of the comparison, and the arms of their networks: a side at a density."""

from typing import Literal, NamedTuple

Control = Literal["reinitialised", "shuffled", "random", "dual", "early-bird"]
CONTROLS: tuple[Control, ...] = ("reinitialised", "shuffled", "random", "dual", "early-bird")
DENSE, TICKET = "dense", "ticket"
EXTRUDED = "extruded"  # a whole network, whose weights outside a random mask are pulled to 0
SETTLED = "settled"  # a dense network at the epoch at which its largest weights are the same ones
REWOUND = "rewound"  # a dense network at the step that tickets go back to
SIDES = (DENSE, TICKET, *CONTROLS)  # in the order of tables and figures
MISLABELLED = "mislabelled "  # beginning of the arms that learn wrong labels


class Arm(NamedTuple):
    """`density`: of a layer's weights, by the plan; 1 of a whole network."""

    side: str
    density: float
    is_mislabelled: bool = False

    @property
    def name(self) -> str:
        """As it stands in the store: "mislabelled ticket 0.107"."""
        place = "" if self.side in (DENSE, REWOUND) else f" {self.density:.3g}"
        return f"{MISLABELLED if self.is_mislabelled else ''}{self.side}{place}"

    @staticmethod
    def of(name: str) -> "Arm":
        """The arm of that name."""
        side, _, density = name.removeprefix(MISLABELLED).partition(" ")
        return Arm(side, float(density or 1), name.startswith(MISLABELLED))
