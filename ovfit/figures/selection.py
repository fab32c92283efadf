"""The networks that were kept in any chart of a page, known to every chart of it.

Each chart is a Vega view of its own. Vega binds a signal to an element of the page: what one view
writes into it, the others read. Nothing asks a server. The element is INPUT, which the page has.
"""

from typing import Any

from ovfit.columns import SHORT
from ovfit.figures.bands import DRAWN, SINGLE

ELEMENT = "ovfit-kept"
INPUT = f'<input id="{ELEMENT}" type="hidden">'
KEPT = "kept"  # the signal: SHORT letters of each run id
RUNS = ("network", "run_id")  # fields that have the beginning of a run id, or all of it
ALONE = f"{DRAWN} === '{SINGLE}'"


def kept(field: str) -> dict[str, Any]:
    """The parameter of a chart whose marks have a network in `field`, one of RUNS.

    A click keeps the network alone, with shift besides the others, or no more; drawn over with the
    button down it is added; a double click lets all go. Vega-Lite hands `on` on to Vega. Its own
    selections cannot be set from outside, and a drag ends with a click that would empty them.
    """
    one = _network(field)
    has = f"indexof({KEPT}, {one}) >= 0"
    added = f"{KEPT} + ' ' + {one}"
    turned = f"{has} ? replace({KEPT}, {one}, '') : {added}"
    return {
        "name": KEPT,
        "value": "",
        "bind": {"element": f"#{ELEMENT}", "event": "input"},
        "on": [
            {"events": _stream("click", field), "update": f"event.shiftKey ? ({turned}) : {one}"},
            {
                "events": _stream("pointerover", field)
                | {"between": [_stream("pointerdown"), {"source": "window", "type": "pointerup"}]},
                "update": f"{has} ? {KEPT} : {added}",
            },
            {"events": _stream("dblclick"), "update": "''"},
        ],
    }


def is_kept(field: str) -> str:
    """Vega's expression: whether the network of a row was kept anywhere."""
    return f"indexof({KEPT}, {_network(field)}) >= 0"


def shows_kept(leaf: dict[str, Any], field: str) -> None:
    """Where bands hide single networks, those that were kept are drawn all the same."""
    for step in leaf.get("transform", ()):
        if step.get("filter") == ALONE:
            step["filter"] = f"{ALONE} || {is_kept(field)}"


def _network(field: str) -> str:
    return f"slice(datum['{field}'], 0, {SHORT})"


def _stream(event: str, field: str = "") -> dict[str, Any]:
    """The view's events of that kind; with `field`, those on a mark whose row has it."""
    row = "event.item && event.item.datum"  # Vega does not know `datum` here
    known = {"filter": f"{row} && isString(event.item.datum['{field}'])"} if field else {}
    return {"source": "view", "type": event, **known}
