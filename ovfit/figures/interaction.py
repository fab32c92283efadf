"""What a chart answers in the browser: a click on its legend, a pointer on a network, its axes.

All in one Vega view, so that nothing has to ask a server; a picture of it is what it was.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ovfit.figures.scales import switched

CHOSEN, NEAR, KEPT = "chosen", "near", "kept"
COMPOSED = ("concat", "hconcat", "vconcat")
DRAGGED = "click, [pointerdown, window:pointerup] > pointerover"
ADDED = "event.shiftKey || event.type !== 'click'"
REACH = 14  # pixels across, in which a line is pointed at
FAINT = 0.08  # of what the legend left out
OPACITY = {"point": 0.7, "circle": 0.7, "square": 0.7, "tick": 0.7}  # Vega-Lite's own
DRAWN = ("line", "point", "circle", "square", "tick")  # marks that may be of one network
IDENTITIES = ("network", "run_id", "seed")  # fields by which a network is known
Leaf = dict[str, Any]


def touched(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The figure with what it answers; without a legend or single networks it stays as it is."""
    made: dict[str, Any] = _copied(spec)
    views = list(_views(made, ""))
    drawn = [list(_leaves(view, name)) for view, name in views]
    every = [leaf for marks in drawn for leaf, _ in marks]
    params = [*switched(drawn, spec.get("datasets", {})), *_legend(every)]
    params += _pointing([(view, marks) for (view, _), marks in zip(views, drawn, strict=True)])
    if params:
        made["params"] = [*made.get("params", []), *params]
    return made


def _copied(value: Any) -> Any:
    """Deep, but for data."""
    if isinstance(value, list):
        return [_copied(part) for part in value]
    if not isinstance(value, Mapping):
        return value
    return {
        name: part if name in ("datasets", "data") else _copied(part)
        for name, part in value.items()
    }


def _leaves(view: dict[str, Any], above: str) -> Iterator[tuple[Leaf, str]]:
    """Every view with a mark of its own, and the name of its data."""
    name = _data(view, above)
    if "mark" in view:
        if not isinstance(view["mark"], dict):
            view["mark"] = {"type": view["mark"]}
        yield view, name
    for part in view.get("layer", ()):
        yield from _leaves(part, name)


def _views(view: dict[str, Any], above: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Every view that has axes of its own, and the name of the data it is given."""
    name = _data(view, above)
    word = next((word for word in COMPOSED if word in view), None)
    if word is None:
        yield view, name
        return
    for part in view[word]:
        yield from _views(part, name)


def _data(view: Mapping[str, Any], above: str) -> str:
    return str((view.get("data") or {}).get("name", above))


def _coded(leaf: Leaf, channel: str) -> dict[str, Any]:
    coding = leaf.get("encoding", {}).get(channel, {})
    return coding if isinstance(coding, dict) and "field" in coding else {}


def _legend(leaves: list[Leaf]) -> Iterator[dict[str, Any]]:
    """What is not chosen in the legend becomes faint, in all panels."""
    colours = [(leaf, _coded(leaf, "color")) for leaf in leaves]
    told = [(leaf, one) for leaf, one in colours if one.get("type") == "nominal"]
    shown = Counter(one["field"] for _, one in told if one.get("legend", {}) is not None)
    if not shown:
        return
    field = shown.most_common(1)[0][0]
    mine = [(leaf, one) for leaf, one in told if one["field"] == field]
    chief = next(leaf for leaf, one in mine if one.get("legend", {}) is not None)
    for leaf, _ in mine:
        if "opacity" in leaf["encoding"]:
            continue
        mark = leaf["mark"]
        whole = mark.get("opacity", OPACITY.get(mark["type"], 1))
        faint = min(FAINT, whole) if isinstance(whole, int | float) else FAINT
        value = {"value": whole} if isinstance(whole, int | float) else {"value": 1}
        leaf["encoding"]["opacity"] = {"condition": {"param": CHOSEN, **value}, "value": faint}
    yield {
        "name": CHOSEN,
        "select": {"type": "point", "fields": [field]},
        "bind": "legend",
        "views": [_named(chief, CHOSEN, 0)],
    }


def _pointing(views: Sequence[tuple[Leaf, Sequence[tuple[Leaf, str]]]]) -> list[dict[str, Any]]:
    """The network under the pointer is drawn larger, wherever it is drawn; so are those that were
    clicked, or that the pointer was drawn over.

    `views`: each with its marks, as `_leaves` has them.
    """
    known = [own for _, marks in views for leaf, _ in marks if (own := _identity(leaf))]
    if not known:
        return []
    fields = known[0]
    heard: list[str] = []
    for view, marks in views:
        mine = [(leaf, name) for leaf, name in marks if _identity(leaf) == fields]
        for leaf, _ in mine:
            _enlarge(leaf)
        if mine:
            listening = _reached(view, *mine[0])  # a view of layers has one that listens
            heard.append(_named(listening, NEAR, len(heard)))
    over = {"type": "point", "fields": fields, "on": "pointerover", "clear": "pointerout"}
    kept = {"type": "point", "fields": fields, "on": DRAGGED, "toggle": ADDED, "clear": "dblclick"}
    return [
        {"name": NEAR, "select": over, "views": heard},
        {"name": KEPT, "select": kept, "views": heard},
    ]


def _enlarge(leaf: Leaf) -> None:
    """A line thicker, a dot larger, where its network is pointed at."""
    mark, coding = leaf["mark"], leaf["encoding"]
    channel, usual = ("strokeWidth", 1.5) if mark["type"] == "line" else ("size", 30)
    usual = mark.get(channel, usual)
    if channel not in coding and isinstance(usual, int | float):
        mark.pop(channel, None)  # Vega-Lite would take it and drop the condition
        told = [{"param": name, "empty": False} for name in (NEAR, KEPT)]
        on = {"test": {"or": told}, "value": usual * 3}
        coding[channel] = {"condition": on, "value": usual}


def _reached(view: Leaf, leaf: Leaf, name: str) -> Leaf:
    """What the pointer meets of a mark: of thin lines an unseen wide one above them."""
    if leaf["mark"]["type"] != "line" or "layer" not in view:
        return leaf
    coding = {
        channel: one
        for channel, one in leaf["encoding"].items()
        if channel not in ("strokeWidth", "opacity", "strokeDash")
    }
    wide = {
        "mark": {"type": "line", "strokeWidth": REACH, "opacity": 0},
        "encoding": coding,
        **{part: leaf[part] for part in ("transform",) if part in leaf},
        **({"data": {"name": name}} if name else {}),
    }
    view["layer"].append(wide)
    return wide


def _identity(leaf: Leaf) -> list[str]:
    """The fields by which a mark is of one network; none where it is of several."""
    coding = leaf.get("encoding", {})
    if leaf["mark"]["type"] not in DRAWN:
        return []
    tips = coding.get("tooltip", [])
    told = {tip.get("field") for tip in (tips if isinstance(tips, list) else [tips])}
    told |= {one.get("field") for one in coding.values() if isinstance(one, dict)}
    name = next((name for name in IDENTITIES if name in told), None)
    if name is None or "mean" in told:
        return []
    colour = _coded(leaf, "color").get("field")
    return list(dict.fromkeys(filter(None, (colour if name == "seed" else None, name))))


def _named(leaf: Leaf, param: str, place: int) -> str:
    """The view's name, by which a selection finds it."""
    return str(leaf.setdefault("name", f"{param}_{place}"))
