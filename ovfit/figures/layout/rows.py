"""Rows with long names where there is no room beside them: the name goes above its row."""

from collections.abc import Mapping
from typing import Any

from ovfit.figures.layout.axes import broken
from ovfit.figures.layout.letters import BREAK
from ovfit.figures.layout.room import WIDE, Room, coded, kind, layers

LEAST = 200  # pixels of a plot beside its names
LINE = 17  # pixels of a line of text


def names(view: Mapping[str, Any], room: Room) -> tuple[Mapping[str, Any], list[str]] | None:
    """The vertical axis of names, and the names; None where a view has none."""
    for channel, coding, rows in coded(view, room):
        if (
            channel == "y"
            and coding.get("type") == "nominal"
            and coding.get("axis", {}) is not None
        ):
            return coding, rows.values(coding)
    return None


def texts_beside(view: Mapping[str, Any], room: Room) -> float:
    """Pixels of the texts that stand right of a plot."""
    longest = 0.0
    for layer in layers(view):
        if _is_beside(layer, view):
            field = str(layer["encoding"]["text"].get("field"))
            rows = room.of(view).of(layer).rows
            longest = max(longest, room.longest([str(row.get(field, "")) for row in rows]) + 12)
    return longest


def texts_after(view: Mapping[str, Any], room: Room) -> float:
    """Pixels of the texts that stand right of their marks, and so beyond the last of them."""
    longest = 0.0
    for layer in layers(view):
        mark, coding = layer.get("mark"), layer.get("encoding") or {}
        is_after = isinstance(mark, Mapping) and mark.get("align") == "left" and "dx" in mark
        if kind(layer) == "text" and is_after and "field" in coding.get("text", {}):
            field = coding["text"]["field"]
            texts = [str(row.get(field, "")) for row in room.of(view).of(layer).rows]
            longest = max(longest, room.longest([text[:7] for text in texts]))
    return longest


def _is_beside(layer: Mapping[str, Any], view: Mapping[str, Any]) -> bool:
    """Whether it is a text at a fixed place beyond the plot's width."""
    place = (layer.get("encoding") or {}).get("x", {}).get("value")
    width = view.get("width", 0)
    is_far = isinstance(place, int | float) and isinstance(width, int | float) and place > width
    return kind(layer) == "text" and is_far


def widened(view: Mapping[str, Any], width: float) -> dict[str, Any]:
    """With the texts beside the plot at their place beside a plot of another width."""
    made = dict(view)
    if "layer" in view:
        moved = []
        for layer in view["layer"]:
            if _is_beside(layer, view):
                coding = layer["encoding"]
                place = coding["x"]["value"] - view["width"] + width
                layer = {**layer, "encoding": {**coding, "x": {"value": place}}}
            moved.append(layer)
        made["layer"] = moved
    return made


def stacked(view: Mapping[str, Any], room: Room, width: float) -> dict[str, Any]:
    """Names above the rows, in lines of `width` pixels, texts that stood beside them below."""
    found = names(view, room)
    assert found is not None
    coding, called = found
    field = coding["field"]
    written = [{field: name, "lines": broken(name, width, room.letters * WIDE)} for name in called]
    lines = max((row["lines"].count(BREAK) + 1 for row in written), default=1)
    y = {**coding, "axis": None, "title": None}
    has_texts = any(_is_beside(layer, view) for layer in layers(view))
    above = {
        "data": {"values": written},
        "mark": {"type": "text", "align": "left", "baseline": "bottom", "dy": -7, "color": "#444"},
        "encoding": {"y": y, "x": {"value": 0}, "text": {"field": "lines", "type": "nominal"}},
    }
    single = {name: view[name] for name in ("mark", "encoding", "transform") if name in view}
    inner = list(view["layer"]) if "layer" in view else [single]
    moved = []
    for layer in inner:
        given = dict(layer.get("encoding", {}))
        if "y" in given and "field" in given["y"]:
            given["y"] = {**given["y"], "axis": None}
        if _is_beside(layer, view):
            layer = {**layer, "mark": {**layer["mark"], "dy": LINE, "align": "left"}}
            given["x"] = {"value": 0}
        moved.append({**layer, "encoding": given})
    made = {name: part for name, part in view.items() if name not in (*single, "layer")}
    made["layer"] = [*moved, above]
    # half a row has to hold the name
    made["height"] = {"step": LINE * (2 * lines + (1 if has_texts else 0)) + 4}
    return made
