"""Letters that can be read: none smaller than asked for, titles in lines that fit."""

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

SIZES = ("fontSize", "labelFontSize", "titleFontSize", "subtitleFontSize")
LABELLED = ("axis", "legend", "header")
BREAK = " \u200b"  # between the lines of an axis's title, which Vega reads into expressions too
LETTER, BOLD = 0.52, 0.61  # of its height is a letter wide, of a caption and of a title


def enlarged(value: Any, least: float) -> Any:
    """A part of a specification, no letter of it smaller than `least` pixels; data are left."""
    if isinstance(value, list):
        return [enlarged(part, least) for part in value]
    if not isinstance(value, Mapping):
        return value
    made = {}
    for name, part in value.items():
        if name in SIZES and isinstance(part, int | float):
            made[name] = max(part, least)
        else:
            made[name] = part if name in ("datasets", "data") else enlarged(part, least)
    return made


def config(given: Mapping[str, Any], letters: float) -> dict[str, Any]:
    """The figure's configuration: letters where nothing is said of them."""
    made = dict(given)
    for part in LABELLED:
        made[part] = {"labelFontSize": letters, "titleFontSize": letters, **made.get(part, {})}
    made["text"] = {"fontSize": letters, **made.get("text", {})}
    made["title"] = {"fontSize": letters, "subtitleFontSize": letters, **made.get("title", {})}
    made["axis"] = {"titleFontWeight": "normal", **made["axis"]}
    made["legend"] = {"titleFontWeight": "normal", "rowPadding": 4, **made["legend"]}
    return {"lineBreak": BREAK, **made}


def heading(given: Any, width: float, letters: float) -> Any:
    """A title and its subtitle in lines of `width` pixels."""
    if not given:
        return given
    made: dict[str, Any] = {"text": given} if not isinstance(given, Mapping) else dict(given)
    size = float(made.get("fontSize", letters))
    for name, letter in (("text", size * BOLD), ("subtitle", letters * LETTER)):
        if made.get(name):
            made[name] = wrap(whole(made[name]), max(16, int(width / letter)))
    return made


def whole(text: object) -> str:
    """A text that may have been given in lines."""
    return " ".join(map(str, text)) if isinstance(text, list) else str(text or "")


def words(given: Any) -> tuple[str, str]:
    """Title and caption of a figure."""
    if isinstance(given, Mapping):
        return whole(given.get("text")), whole(given.get("subtitle"))
    return whole(given), ""
