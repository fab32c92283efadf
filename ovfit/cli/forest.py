"""A forest plot in letters: a row per quantity and setting, of a fixed width."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan, log

from ovfit.analysis.forest import Bar, Panel

WIDTH = 41  # letters of an axis


@dataclass(frozen=True, kw_only=True)
class Letters:
    """What a plot is made of. `marks`: by verdict."""

    shade: str
    margin: str
    line: str
    crossing: str
    left: str
    right: str
    marks: dict[str, str]


ON_TERMINAL = Letters(
    shade="░",
    margin="│",
    line="━",
    crossing="┿",
    left="◀",
    right="▶",
    marks={"holds": "●", "fails": "✖", "undecided": "◆"},
)
PLAIN = Letters(
    shade=".",
    margin="|",
    line="-",
    crossing="+",
    left="<",
    right=">",
    marks={"holds": "o", "fails": "x", "undecided": "?"},
)


def drawn(bar: Bar, panel: Panel, letters: Letters) -> str:
    """WIDTH letters: the claimed side shaded, the margin, the interval, and the mark over all."""
    margin = _place(bar.margin, panel)
    claimed = range(margin, WIDTH) if bar.is_above else range(margin + 1)
    row = [letters.shade if place in claimed else " " for place in range(WIDTH)]
    row[margin] = letters.margin
    if bar.effect is None:
        return "".join(row)
    if not isnan(bar.low):
        left, right = _place(bar.low, panel), _place(bar.high, panel)
        row[left : right + 1] = [letters.line] * (right + 1 - left)
        if left <= margin <= right:
            row[margin] = letters.crossing
        if bar.low < panel.low:
            row[0] = letters.left
        if bar.high > panel.high:
            row[-1] = letters.right
    row[_place(bar.effect, panel)] = letters.marks[bar.verdict]
    return "".join(row)


def axis(panel: Panel) -> str:
    """WIDTH letters: the numbers at the ends, the unit between them."""
    left, right = f"{panel.low:.3g}", f"{panel.high:.3g}"
    room = WIDTH - len(left) - len(right)
    return f"{left}{panel.title[: room - 2]:^{room}}{right}"


def _place(value: float, panel: Panel) -> int:
    """The letter, 0 .. WIDTH - 1, at which a value stands."""
    to = log if panel.is_log else float
    low, high = to(panel.low), to(panel.high)
    share = (to(panel.clipped(value)) - low) / (high - low)
    return round(share * (WIDTH - 1))


def legend(panels: Sequence[Panel], letters: Letters) -> str:
    """What the letters mean, of the verdicts that are there."""
    present = {bar.verdict for panel in panels for bar in panel.bars}
    marks = [f"{mark} {verdict}" for verdict, mark in letters.marks.items() if verdict in present]
    signs = [f"{letters.margin} margin", f"{letters.shade} the claimed side"]
    return ", ".join([*marks, *signs])
