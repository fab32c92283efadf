"""Logarithmic axes that become linear at a click: Vega's scales cannot, so values and labels do."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor, isfinite, log10
from typing import Any

PARAM = "axes"
LOG, LINEAR = "log", "linear"
IS_LINEAR = f"{PARAM} === '{LINEAR}'"
MOST = 7  # labels of an axis
FINE = (1, 2, 5)  # parts of a decade, where there are few decades
NARROW = 5  # so many times the least value is the largest: labels are evenly spaced
Leaf = dict[str, Any]


def switched(
    views: Sequence[Sequence[tuple[Leaf, str]]], datasets: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Gives every logarithmic axis of the views the choice; a view is its marks, each with the name
    of its data.

    Yields the parameter that makes it, a pair of buttons, where there is such an axis.
    """
    done = [_switch(view, channel, datasets) for view in views for channel in ("x", "y")]
    if any(done):
        bind = {"input": "radio", "options": [LOG, LINEAR], "name": "axes "}
        yield {"name": PARAM, "value": LOG, "bind": bind}


def _switch(view: Sequence[tuple[Leaf, str]], channel: str, datasets: Mapping[str, Any]) -> bool:
    """Whether the axis is logarithmic, all that is drawn along it a field of rows."""
    own = [leaf["encoding"] for leaf, _ in view if channel in leaf.get("encoding", {})]
    if not any(_scale(coding[channel]).get("type") == "log" for coding in own):
        return False
    if any("datum" in coding[channel] or "bin" in coding[channel] for coding in own):
        return False
    ends = _ends(view, channel, datasets)
    if ends is None:
        return False
    called = next((coding[channel]["title"] for coding in own if coding[channel].get("title")), "")
    for leaf, _ in view:
        for place in (channel, f"{channel}2"):
            if "field" in leaf.get("encoding", {}).get(place, {}):
                _replace(leaf, place, ends, called)
    return True


def _scale(coding: Mapping[str, Any]) -> Mapping[str, Any]:
    return coding.get("scale") or {}


def _ends(
    view: Sequence[tuple[Leaf, str]], channel: str, datasets: Mapping[str, Any]
) -> tuple[float, float] | None:
    """The least and the largest of what is drawn, or of the scale's domain."""
    values: list[float] = []
    for leaf, name in view:
        coding = leaf.get("encoding", {}).get(channel, {})
        domain = _scale(coding).get("domain")
        if isinstance(domain, list):
            values += domain
        rows = datasets.get(name, ())
        values += [row[coding["field"]] for row in rows if row.get(coding.get("field")) is not None]
    known = [v for v in values if isinstance(v, int | float) and isfinite(v) and v > 0]
    return (min(known), max(known)) if known else None


def _replace(leaf: Leaf, place: str, ends: tuple[float, float], called: str) -> None:
    """The encoding by a field that is the value, or its logarithm; `called`: the axis's title."""
    coding = leaf["encoding"][place]
    field, shown = coding["field"], f"{coding['field']} on {PARAM}"
    name = field.replace("\\", "\\\\").replace("'", "\\'")
    value = f"datum['{name}']"
    made = {"calculate": f"{IS_LINEAR} ? {value} : log({value}) / LN10", "as": shown}
    if made not in leaf.get("transform", []):
        leaf["transform"] = [*leaf.get("transform", []), made]
    if place.endswith("2"):
        leaf["encoding"][place] = {**coding, "field": shown}
        return
    scale = {name: part for name, part in _scale(coding).items() if name not in ("type", "base")}
    if isinstance(scale.get("domain"), list):
        scale["domain"] = [
            {"expr": f"{IS_LINEAR} ? {end} : {log10(end)}"} for end in scale["domain"]
        ]
    new = {**coding, "field": shown, "scale": {"zero": False, **scale}}
    if "title" not in coding:
        new["title"] = called or field
    if coding.get("axis", {}) is not None:
        places = [round(log10(tick), 9) for tick in _ticks(*ends)]
        new["axis"] = {
            **coding.get("axis", {}),
            "values": {"expr": f"{IS_LINEAR} ? null : {places}"},
            "labelExpr": f"{IS_LINEAR} ? datum.label : format(pow(10, datum.value), '.6~g')",
        }
    leaf["encoding"][place] = new


def _ticks(low: float, high: float) -> list[float]:
    """Round numbers from the least to the largest value, evenly on a logarithmic axis."""
    if high < NARROW * low:
        return _even(low, high)
    first, last = floor(log10(low)), ceil(log10(high))
    parts = FINE if last - first <= 2 else (1,)
    every = max(1, ceil((last - first) / MOST))
    ticks = [part * 10.0**power for power in range(first, last + 1, every) for part in parts]
    inside = [tick for tick in ticks if low <= tick * 1.0001 and tick <= high * 1.0001]
    return inside or [low, high]


def _even(low: float, high: float) -> list[float]:
    """Round numbers at equal distances."""
    rough = (high - low) / (MOST - 2) or low
    power = 10.0 ** floor(log10(rough))
    step = next(part * power for part in (1, 2, 5, 10) if part * power >= rough)
    places = range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)
    return [float(f"{place * step:.6g}") for place in places] or [low]
