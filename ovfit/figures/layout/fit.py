"""A figure for a width: panels wrap, plots fill what is left, pictures keep their size."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ovfit.figures.layout import axes, legends, letters, pictures, rows
from ovfit.figures.layout.room import LETTERS, Room, View, composed, kind, layers

LEAST, NARROWEST = 240, 150  # pixels of a plot with neighbours: if it can be, and at least
NARROW = 500  # pixels in which legends stand below each other
BELOW = {"direction": "vertical"}
SPACING = 24  # pixels between panels
TALLER, FLATTER = 1.35, 0.85  # how far a plot's height follows its width
ENDS = 12  # pixels of marks at the ends of a plot, and of the last number
PADDING = {"left": 2, "right": 10, "top": 4, "bottom": 4}


def fitted(
    spec: View, width: float, *, size: float = LETTERS, headed: bool = True
) -> dict[str, Any]:
    """The figure, about `width` pixels wide and not wider, in letters of `size` pixels or more.

    Drawn, it may be a few per cent narrower: labels are not measured. `headed`: with its title and
    caption; without they become its description.
    """
    room = Room(spec.get("datasets", {}), size)
    inner = width - PADDING["left"] - PADDING["right"]
    given = letters.enlarged({name: part for name, part in spec.items() if name != "title"}, size)
    made = placed(given, inner, room)
    made["config"] = {**letters.config(given.get("config", {}), size), "padding": PADDING}
    if inner < NARROW:
        legend = {"layout": {"top": BELOW, "bottom": BELOW}, **made["config"]["legend"]}
        made["config"]["legend"] = legend
    made["padding"] = PADDING
    text, caption = letters.words(spec.get("title"))
    if headed and text:
        made["title"] = letters.heading(letters.enlarged(spec["title"], size), inner, size)
    elif text:
        made["description"] = f"{text}. {caption}"
    return made


def placed(view: View, width: float, room: Room, taken: float = 0) -> dict[str, Any]:
    """A view, or views beside each other, of so many pixels in all.

    `taken`: pixels that labels and texts take at least, so that plots below each other are alike.
    """
    mine = room.of(view)
    word = composed(view)
    if word is None:
        return _sized(view, width, mine, taken)
    is_apart = "independent" in view.get("resolve", {}).get("scale", {}).values()
    mine = replace(mine, legends=0 if is_apart else mine.legends or width)
    parts: Sequence[View] = view[word]
    rest = {name: part for name, part in view.items() if name not in (word, "columns", "spacing")}
    if word == "vconcat":
        taken = max(_taken(part, mine) for part in parts)
        panels = [placed(part, width, mine, taken) for part in parts]
        return {**rest, "vconcat": panels, "spacing": view.get("spacing", SPACING)}
    most = len(parts) if word == "hconcat" else int(view.get("columns", len(parts)))
    columns = fitting([least(part, mine) for part in parts], min(most, len(parts)), width)
    shares = _shares(parts, columns, width, mine)
    panels = [placed(part, shares[place % columns], mine) for place, part in enumerate(parts)]
    return {**rest, "concat": panels, "columns": columns, "spacing": SPACING}


def fitting(wanted: Sequence[float], most: int, width: float) -> int:
    """How many columns of views, each with its least width, there is room for.

    As many rows as these need, and no more columns than fill them.
    """
    for columns in range(most, 1, -1):
        needed = [max(wanted[place::columns]) for place in range(columns)]
        if sum(needed) + SPACING * (columns - 1) <= width:
            lines = -(-len(wanted) // columns)
            return -(-len(wanted) // lines)
    return 1


def least(view: View, room: Room) -> float:
    """The pixels without which a view is not put beside another."""
    word = composed(view)
    if word is not None:
        return max(least(part, room.of(view)) for part in view[word])
    given = _number(view, "width", 300)
    if _has_pictures(view):
        return given + pictures.beside(view, room)
    plot = min(LEAST, max(NARROWEST, 0.75 * given))
    return plot + axes.beside(view, room, _number(view, "height", 220))


def _shares(parts: Sequence[View], columns: int, width: float, room: Room) -> list[float]:
    """The pixels of each column: pictures get what they need, the others share the rest."""
    free = width - SPACING * (columns - 1)
    fixed, wanted = [0.0] * columns, [0.0] * columns
    for place, part in enumerate(parts):
        if _has_pictures(part):
            fixed[place % columns] = max(fixed[place % columns], least(part, room))
        else:
            given = _number(part, "width", 300) if composed(part) is None else 300
            wanted[place % columns] = max(wanted[place % columns], given)
    if columns == 1 or not sum(wanted):
        return [free / columns] * columns
    left = free - sum(one for one, other in zip(fixed, wanted, strict=True) if not other)
    return [
        left * share / sum(wanted) if share else need
        for need, share in zip(fixed, wanted, strict=True)
    ]


def _number(view: View, name: str, otherwise: float) -> float:
    given = view.get(name)
    return float(given) if isinstance(given, int | float) else otherwise


def _has_pictures(view: View) -> bool:
    return any(kind(layer) == "image" for layer in layers(view))


def _taken(view: View, room: Room) -> float:
    """Pixels that labels of axes and texts beside the plot take."""
    if composed(view) is not None:
        return 0
    mine = room.of(view)
    taken = axes.beside(view, mine, _number(view, "height", 220))
    return taken + rows.texts_beside(view, mine) + rows.texts_after(view, mine)


def _sized(view: View, width: float, room: Room, taken: float) -> dict[str, Any]:
    """A view: its plot takes what axes and texts beside it leave."""
    if _has_pictures(view):
        return _pictures(view, width, room)
    height = _number(view, "height", 220)
    taken = max(taken, _taken(view, room))
    made = dict(view)
    if rows.names(view, room) is not None and width - taken < rows.LEAST:
        made = rows.stacked(view, room, width - ENDS)
        taken = axes.beside(made, room, height) + rows.texts_after(view, room) + ENDS
    plot = max(60.0, width - taken)
    made = rows.widened(made, plot)
    made["width"] = round(plot)
    if isinstance(view.get("height"), int | float) and rows.names(view, room) is None:
        ratio = plot / _number(view, "width", 300)
        made["height"] = round(height * min(TALLER, max(FLATTER, ratio)))
    if "title" in made:
        is_free = isinstance(made["title"], Mapping) and made["title"].get("frame") == "bounds"
        made["title"] = letters.heading(made["title"], width if is_free else plot, room.letters)
    tall = _number(made, "height", height)
    return _recoded(made, room, plot, tall)


def _recoded(view: View, room: Room, width: float, height: float) -> dict[str, Any]:
    """With the axes and legends of the view and of its layers; texts with no room left out."""
    mine = room.of(view)
    made = dict(view)
    if "encoding" in view:
        coding = {}
        for channel, given in view["encoding"].items():
            if not isinstance(given, Mapping) or "field" not in given:
                coding[channel] = given
            elif channel in ("x", "y"):
                length = width if channel == "x" else height
                coding[channel] = axes.refitted(channel, given, mine, length)
            else:
                coding[channel] = legends.placed(channel, given, mine, mine.legends or width)
        made["encoding"] = coding
    if "layer" in view:
        kept = [layer for layer in view["layer"] if _is_fitting(layer, view, mine, width)]
        made["layer"] = [_recoded(layer, mine, width, height) for layer in kept]
    return made


def _is_fitting(layer: View, view: View, room: Room, width: float) -> bool:
    """Whether the texts of a table's cells are narrower than the cells."""
    coding = {**(view.get("encoding") or {}), **(layer.get("encoding") or {})}
    across, text = coding.get("x", {}), coding.get("text", {})
    if kind(layer) != "text" or across.get("type") != "nominal" or "field" not in text:
        return True
    mine = room.of(layer)
    cells = max(1, len(mine.values(across)))
    return mine.longest(mine.values(text)) <= width / cells


def _pictures(view: View, width: float, room: Room) -> dict[str, Any]:
    """A view of images in their places, in blocks that fit."""
    if not pictures.is_grid(view):
        return _recoded(view, room, _number(view, "width", 300), _number(view, "height", 300))
    made = pictures.wrapped(view, width, room)
    blocks = made.get("concat", [made])
    drawn = [_recoded(one, room, one["width"], one["height"]) for one in blocks]
    return {**made, "concat": drawn} if "concat" in made else drawn[0]
