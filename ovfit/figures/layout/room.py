"""What a view's letters and labels take: the rows it draws, and how wide texts are, about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

View = Mapping[str, Any]  # a part of a Vega-Lite specification
LETTERS = 13  # pixels high
WIDE = 0.56  # of its height is a letter wide, on average
COMPOSED = ("concat", "hconcat", "vconcat")
CHANNELS = ("color", "fill", "stroke", "shape", "size", "strokeDash", "opacity")
DISCRETE = ("nominal", "ordinal")


@dataclass(frozen=True)
class Room:
    """`datasets`: all of the figure, by name; `rows`: of the view; `letters`: their height.

    `legends`: the pixels that a legend may take across; 0: those of its view.
    """

    datasets: Mapping[str, Any]
    letters: float = LETTERS
    legends: float = 0
    rows: Sequence[Mapping[str, Any]] = ()

    def of(self, view: View) -> "Room":
        """The same with the rows of a part, where it has its own."""
        given = view.get("data")
        if not isinstance(given, Mapping):
            return self
        rows = given.get("values", self.datasets.get(str(given.get("name")), ()))
        return replace(self, rows=rows if isinstance(rows, list) else ())

    def text(self, text: str) -> float:
        """Pixels that a line of text is long."""
        return len(text) * self.letters * WIDE

    def longest(self, texts: Sequence[str]) -> float:
        """Pixels of the longest of them."""
        return max(map(self.text, texts), default=0.0)

    def values(self, coding: Mapping[str, Any]) -> list[str]:
        """What an encoding tells apart: its scale's domain, else what its field holds."""
        domain = (coding.get("scale") or {}).get("domain")
        if isinstance(domain, list):
            return [str(value) for value in domain]
        field = str(coding.get("field"))
        return list(dict.fromkeys(str(row[field]) for row in self.rows if field in row))


def composed(view: View) -> str | None:
    """By which word it puts views beside or below each other; None for a view."""
    return next((word for word in COMPOSED if word in view), None)


def layers(view: View) -> Iterator[View]:
    """The view's own marks, outermost first."""
    yield view
    for layer in view.get("layer", ()):
        yield from layers(layer)


def coded(view: View, room: Room) -> Iterator[tuple[str, Mapping[str, Any], Room]]:
    """Every encoding of a field in a view: its channel, itself, and the room with its rows."""
    mine = room.of(view)
    for channel, coding in (view.get("encoding") or {}).items():
        if isinstance(coding, Mapping) and "field" in coding:
            yield channel, coding, mine
    for layer in view.get("layer", ()):
        yield from coded(layer, mine)


def kind(view: View) -> str:
    """The type of its mark; empty for layers."""
    mark = view.get("mark", "")
    return str(mark.get("type", "")) if isinstance(mark, Mapping) else str(mark)
