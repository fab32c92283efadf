"""A grid of pictures for a width: what is too wide goes on below, what is too tall beside it."""

from collections.abc import Mapping
from typing import Any

from ovfit.figures.layout.room import Room, View, kind, layers

COLUMN, ROW = "column", "row"  # the fields by which a grid's pictures have their places
OWN = ("layer", "view", "encoding", "width", "height")  # what a block has of a view
GAP = 20  # pixels between blocks


def is_grid(view: View) -> bool:
    """Whether it shows pictures at places given by columns."""
    return _domain(view, "x", COLUMN) is not None


def _domain(view: View, channel: str, field: str) -> list[float] | None:
    """The least and the largest place of its pictures."""
    for layer in layers(view):
        coding = (layer.get("encoding") or {}).get(channel, {})
        if kind(layer) == "image" and coding.get("field") == field:
            return sorted(map(float, coding["scale"]["domain"]))
    return None


def beside(view: View, room: Room) -> float:
    """Pixels of the names at the left of the rows."""
    longest = 0.0
    for layer in layers(view):
        coding = layer.get("encoding") or {}
        if kind(layer) == "text" and "value" in coding.get("x", {}):
            rows, field = room.of(view).of(layer).rows, coding["text"].get("field")
            longest = max(longest, room.longest([str(row.get(field, "")) for row in rows]))
    return longest + 14


def wrapped(view: Mapping[str, Any], width: float, room: Room) -> dict[str, Any]:
    """The grid in blocks of columns one below the other, or of rows beside each other."""
    names = beside(view, room)
    across, wide = _domain(view, "x", COLUMN), float(view["width"])
    assert across is not None
    columns = round(across[1] - across[0])
    if wide + names > width:
        fitting = max(1, int((width - names) / (wide / columns)))
        places = range(0, columns, -(-columns // -(-columns // fitting)))
        step = places.step
        return _blocks(
            view, "x", COLUMN, wide / columns, [(a, min(a + step, columns)) for a in places], 1
        )
    down = _domain(view, "y", ROW)
    beside_each_other = int((width + GAP) / (wide + names + GAP))
    if down is None or beside_each_other < 2 or down[1] - down[0] < 4:
        return dict(view)
    rows = round(down[1] - down[0])
    step = -(-rows // beside_each_other)
    parts = [(a, min(a + step, rows)) for a in range(0, rows, step)]
    return _blocks(view, "y", ROW, float(view["height"]) / rows, parts, len(parts))


def _blocks(
    view: View, channel: str, field: str, cell: float, parts: list[tuple[int, int]], columns: int
) -> dict[str, Any]:
    inner = {name: part for name, part in view.items() if name in OWN}
    rest = {name: part for name, part in view.items() if name not in OWN}
    size = "width" if channel == "x" else "height"
    blocks = []
    for low, high in parts:
        drawn = [_part(layer, channel, field, low, high) for layer in inner["layer"]]
        blocks.append({**inner, size: round(cell * (high - low)), "layer": drawn})
    return {**rest, "concat": blocks, "columns": columns, "spacing": GAP}


def _part(layer: View, channel: str, field: str, low: int, high: int) -> dict[str, Any]:
    """A layer with the places low <= place < high only, give or take a half."""
    coding = (layer.get("encoding") or {}).get(channel, {})
    if coding.get("field") != field:
        return dict(layer)
    ends = [low - 0.5, high - 0.5]
    turned = coding["scale"]["domain"][0] > coding["scale"]["domain"][-1]
    scale = {**coding["scale"], "domain": ends[::-1] if turned else ends}
    chosen = f"datum.{field} >= {ends[0]} && datum.{field} < {ends[1]}"
    return {
        **layer,
        "transform": [*layer.get("transform", ()), {"filter": chosen}],
        "encoding": {**layer["encoding"], channel: {**coding, "scale": scale}},
    }
