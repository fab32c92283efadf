"""The axes of a view of known size: how many ticks, where titles break, which labels turn."""

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

from ovfit.figures.layout.letters import BREAK
from ovfit.figures.layout.room import DISCRETE, Room, View, coded

TICK, ROW = 70, 34  # pixels: from tick to tick, across and up
NUMBER = 46  # pixels of a number at the left of an axis, at most, in letters of 13 pixels
WIDEST = 400  # pixels of a name at the left of a row
ROOMIER = 1.18
GAP = 8  # pixels between labels
TURNED = -60  # degrees
LEANING = 0.5  # of its length a turned label reaches to the left


def beside(view: View, room: Room, height: float) -> float:
    """Pixels that labels and titles of vertical axes take at the sides of a view."""
    sides: dict[str, float] = {}
    for channel, coding, rows in coded(view, room):
        axis = coding.get("axis", {})
        if channel == "y" and axis is not None:
            side = str(axis.get("orient", "left"))
            sides[side] = max(sides.get(side, 0), _labels(coding, rows) + _titles(coding, height))
        elif channel == "x" and axis is not None and coding.get("type") in DISCRETE:
            over = rows.longest(rows.values(coding)) * LEANING
            sides["turned"] = max(sides.get("turned", 0), min(over, 220 * LEANING))
    turned = sides.pop("turned", 0.0)
    return max(sum(sides.values()), turned)


def _labels(coding: Mapping[str, Any], room: Room) -> float:
    axis = coding.get("axis") or {}
    if axis.get("labelAlign") == "left":  # they take the whole room that is given to them
        return float(axis.get("minExtent", 0)) + 12
    if coding.get("type") not in DISCRETE:
        return NUMBER * room.letters / 13
    longest = min(WIDEST, room.longest(room.values(coding)))
    return max(longest, _kept(axis, longest) if "minExtent" in axis else 0) + 20


def _kept(axis: Mapping[str, Any], longest: float) -> float:
    """What is reserved for names, of letters of 11 pixels, in larger ones."""
    return max(longest + 12, ROOMIER * float(axis["minExtent"]))


def _titles(coding: Mapping[str, Any], height: float) -> float:
    """A line of letters for each line of the title."""
    lines = broken(title(coding), height).count(BREAK) + 1
    return 20.0 * lines if title(coding) else 0.0


def title(coding: Mapping[str, Any]) -> str:
    """An axis's own title; Vega takes that of another layer, or the field's name, without one."""
    axis = coding.get("axis") or {}
    given = axis.get("title", coding.get("title"))
    return given if isinstance(given, str) else ""


def broken(text: str, length: float, letter: float = 7.0) -> str:
    """A text in lines that are not longer than so many pixels."""
    return BREAK.join(wrap(text, max(12, int(length / letter)))) or text


def refitted(channel: str, coding: Mapping[str, Any], room: Room, length: float) -> dict[str, Any]:
    """The encoding of x or y on an axis of `length` pixels."""
    axis = coding.get("axis", {})
    if axis is None:
        return dict(coding)
    made = dict(axis)
    if coding.get("type") in DISCRETE:
        made |= _named(channel, coding, room, length)
    else:
        most = max(2, int(length / (TICK if channel == "x" else ROW)))
        count = made.get("tickCount", most)
        if isinstance(count, int | float):
            made["tickCount"] = min(count, most, 10)
        made |= {"labelOverlap": "greedy", "labelSeparation": GAP if channel == "x" else 3}
    given = {**coding, "axis": made}
    named = title(coding)
    if named:
        made.pop("title", None)
        given["title"] = broken(named, length, room.letters * 0.54)
    return given


def _beside(coding: Mapping[str, Any], room: Room) -> dict[str, Any]:
    """Names at the left of rows are read whole; what was reserved for them is what they take."""
    axis = coding.get("axis") or {}
    if axis.get("labelAlign") == "left":
        return {}
    longest = min(WIDEST, room.longest(room.values(coding)))
    made: dict[str, Any] = {"labelLimit": WIDEST}
    if "minExtent" in axis:  # panels below each other begin at the same place
        made |= dict.fromkeys(("minExtent", "maxExtent"), _kept(axis, longest))
    return made


def _named(channel: str, coding: Mapping[str, Any], room: Room, length: float) -> dict[str, Any]:
    """Names that do not fit beside each other are turned; of numbers some are left out."""
    if channel != "x":
        return _beside(coding, room)
    names = room.values(coding)
    cell = length / max(1, len(names))
    if room.longest(names) + GAP <= cell:
        return {"labelAngle": 0}
    if coding.get("type") == "ordinal":
        return {"labelAngle": TURNED, "labelOverlap": "greedy", "labelSeparation": 4}
    return {"labelAngle": TURNED, "labelLimit": 220}
