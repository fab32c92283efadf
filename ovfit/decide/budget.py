"""What a decision may take: a time, or a number of networks."""

import re
from dataclasses import dataclass

from ovfit.durations import spell
from ovfit.errors import BadInput

UNITS = {"s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}
FORM = re.compile(r"(\d+(?:\.\d+)?|\.\d+)\s*([a-z]+)")
EXAMPLES = "say a time such as 90s, 30m or 2h, or a number of networks such as 200networks"


@dataclass(frozen=True)
class Budget:
    """Of `seconds` and `networks` one is None: it has no limit."""

    seconds: float | None = None
    networks: int | None = None

    @property
    def text(self) -> str:
        if self.seconds is not None:
            return spell(self.seconds)
        return f"{self.networks:,} networks"

    def left(self, seconds: float, networks: int) -> "Budget":
        """What remains after so much."""
        if self.seconds is not None:
            return Budget(seconds=max(0.0, self.seconds - seconds))
        return Budget(networks=max(0, (self.networks or 0) - networks))

    def allows(self, seconds: float | None, networks: int) -> bool:
        """Whether a price is within it; one in seconds that is not known is."""
        if self.networks is not None:
            return networks <= self.networks
        return seconds is None or self.seconds is None or seconds <= self.seconds


def parse(text: str) -> Budget:
    """Raises BadInput for a text that is no budget."""
    read = FORM.fullmatch(text.strip().lower())
    if read is None or float(read[1]) <= 0:
        raise BadInput(f"--budget {text!r} is no budget; {EXAMPLES}")
    number, unit = float(read[1]), read[2]
    if unit in ("network", "networks"):
        if number != int(number):
            raise BadInput(f"--budget {text!r}: networks are whole; {EXAMPLES}")
        return Budget(networks=int(number))
    if unit not in UNITS:
        raise BadInput(f"--budget {text!r} is no budget; {EXAMPLES}")
    return Budget(seconds=number * UNITS[unit])
