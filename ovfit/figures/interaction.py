"""What a chart answers in the browser: a click on its legend, a pointer on a network, its axes.

All in Vega, so that nothing has to ask a server; a picture of it is what it was.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ovfit.figures import selection
from ovfit.figures.scales import switched

CHOSEN, NEAR = "chosen", "near"
COMPOSED = ("concat", "hconcat", "vconcat")
REACH = 14  # pixels across, in which a line is pointed at
FAINT = 0.08  # of what the legend left out
OPACITY = {"point": 0.7, "circle": 0.7, "square": 0.7, "tick": 0.7}  # Vega-Lite's own
DRAWN = ("line", "point", "circle", "square", "tick")  # marks that may be of one network
IDENTITIES = (*selection.RUNS, "seed")  # fields by which a network is known
Leaf = dict[str, Any]
Known = tuple[Leaf, str, list[str]]  # a mark, its data's name, by what its networks are known


def touched(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The figure with what it answers; without a legend or single networks it stays as it is."""
    made: dict[str, Any] = _copied(spec)
    views = list(_views(made, ""))
    drawn = [list(_leaves(view, name)) for view, name in views]
    every = [leaf for marks in drawn for leaf, _ in marks]
    datasets = spec.get("datasets", {})
    fields = {name: _fields(rows) for name, rows in datasets.items()}
    params = [*switched(drawn, datasets), *_legend(every)]
    known = [
        (view, [(leaf, name, _identity(leaf, fields.get(name, ()))) for leaf, name in marks])
        for (view, _), marks in zip(views, drawn, strict=True)
    ]
    params += _pointing(known)
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


def _pointing(views: Sequence[tuple[Leaf, Sequence[Known]]]) -> list[dict[str, Any]]:
    """The network under the pointer is drawn larger in all panels; those that were kept, in every
    chart of the page.

    `views`: each with its marks.
    """
    known = [own for _, marks in views for _, _, own in marks if own]
    if not known:
        return []
    fields = known[0]
    run = fields[0] if fields[0] in selection.RUNS else ""
    heard: list[str] = []
    for view, marks in views:
        mine = [(leaf, name) for leaf, name, own in marks if own == fields]
        for leaf, _ in mine:
            _enlarge(leaf, run)
        if mine:
            listening = _reached(view, *mine[0])  # a view of layers has one that listens
            heard.append(_named(listening, NEAR, len(heard)))
    over = {"type": "point", "fields": fields, "on": "pointerover", "clear": "pointerout"}
    pointed = {"name": NEAR, "select": over, "views": heard}
    return [pointed, selection.kept(run)] if run else [pointed]


def _enlarge(leaf: Leaf, run: str) -> None:
    """A line thicker, a dot larger, where its network is pointed at, or was kept.

    `run`: the field of its run id, empty where there is none.
    """
    mark, coding = leaf["mark"], leaf["encoding"]
    channel, usual = ("strokeWidth", 1.5) if mark["type"] == "line" else ("size", 30)
    usual = mark.get(channel, usual)
    if channel not in coding and isinstance(usual, int | float):
        mark.pop(channel, None)  # Vega-Lite would take it and drop the condition
        told: list[Any] = [{"param": NEAR, "empty": False}]
        if run:
            told.append(selection.is_kept(run))
        on = {"test": {"or": told}, "value": usual * 3}
        coding[channel] = {"condition": on, "value": usual}
    if run:
        selection.shows_kept(leaf, run)


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


def _identity(leaf: Leaf, fields: Sequence[str]) -> list[str]:
    """The fields by which a mark is of one network; none where it is of several.

    `fields`: those of its data.
    """
    coding = leaf.get("encoding", {})
    if leaf["mark"]["type"] not in DRAWN:
        return []
    tips = coding.get("tooltip", [])
    told = {tip.get("field") for tip in (tips if isinstance(tips, list) else [tips])}
    told |= {one.get("field") for one in coding.values() if isinstance(one, dict)}
    if not told.intersection(IDENTITIES) or "mean" in told:
        return []
    name = next(name for name in IDENTITIES if name in {*told, *fields})
    colour = _coded(leaf, "color").get("field")
    return list(dict.fromkeys(filter(None, (colour if name == "seed" else None, name))))


def _fields(rows: Any) -> tuple[str, ...]:
    return tuple(rows[0]) if isinstance(rows, list) and rows else ()


def _named(leaf: Leaf, param: str, place: int) -> str:
    """The view's name, by which a selection finds it."""
    return str(leaf.setdefault("name", f"{param}_{place}"))
