"""A forest plot, before it is drawn: a row per quantity and setting, grouped by what is measured.

Lewis & Clarke 2001 (Forest plots: trying to see the wood and the trees, BMJ 322).
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, inf, isfinite, log, nan
from statistics import median
from typing import cast

from ovfit.analysis.margins import RANGES, Scale
from ovfit.analysis.scopes import PLACE, constant, scope_text
from ovfit.analysis.statistics import LEAST
from ovfit.analysis.words import Measured, claimed, size

LONGEST = 42  # letters of a label
ROOM = 0.06  # of an axis, free at its ends


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A quantity of a claim at one setting; -inf or inf for a bound that excludes nothing.

    `label`: the claim's id and the setting, unlike every other label of its panel. `verdict`: on
    the claim; that on this quantity alone is the `part`'s state (see `Part.row`).
    """

    label: str
    claim: str
    where: str
    statement: str
    verdict: str
    low: float
    high: float
    part: Measured

    @property
    def effect(self) -> float | None:
        return cast("float | None", self.part["effect"])

    @property
    def margin(self) -> float:
        return float(self.part["margin"])

    @property
    def is_above(self) -> bool:
        """Whether the claim is that the mean lies above the margin."""
        return bool(self.part["side"] == "above")

    @property
    def n(self) -> int:
        return int(self.part["n"])

    @property
    def size(self) -> str:
        """With interval and n; the axis has the unit."""
        if self.effect is None:
            return "not measured"
        return f"{size({**self.part, 'unit': ''})}, n {self.n}"


@dataclass(frozen=True, kw_only=True)
class Panel:
    """All that is measured in the same quantity and unit, on an axis from `low` to `high`."""

    name: str
    unit: str
    scale: Scale
    bars: Sequence[Bar]
    low: float
    high: float

    @property
    def heading(self) -> str:
        """The quantity, and what is claimed of it where that is the same in all rows."""
        texts = {claimed(bar.part) for bar in self.bars}
        return f"{self.name}, {texts.pop()}" if len(texts) == 1 else self.name

    @property
    def is_log(self) -> bool:
        return self.scale == "log"

    @property
    def title(self) -> str:
        """What the axis shows, e.g. "times, log scale"."""
        return ", ".join(filter(None, (self.unit, "log scale" if self.is_log else "")))

    def clipped(self, value: float) -> float:
        """The place on the axis nearest to a value."""
        return min(max(value, self.low), self.high)


def panels(claims: Sequence[Measured]) -> list[Panel]:
    """One per quantity, unit and scale of the claims (rows of claims.json), in their order.

    A claim that was not tested, or by a version that did not keep its parts, has none.
    """
    tested = [claim for claim in claims if claim["parts"]]
    groups: dict[tuple[str, str, Scale], list[tuple[str, Measured, Measured]]] = {}
    for label, claim in zip(labels(tested), tested, strict=True):
        for part in claim["parts"]:
            key = part["name"], part["unit"], part["scale"]
            groups.setdefault(key, []).append((label, claim, part))
    made = []
    for (name, unit, scale), rows in groups.items():
        bars = list(_bars(rows))
        values = [value for bar in bars for value in (bar.effect, bar.margin)]
        ends = [(bar.low, bar.high) for bar in bars if bar.n >= LEAST]
        low, high = axis([value for value in values if value is not None], ends, scale)
        made.append(Panel(name=name, unit=unit, scale=scale, bars=bars, low=low, high=high))
    return made


def first(every: Sequence[Panel], most: int) -> list[Panel]:
    """The panels up to so many rows in all."""
    kept: list[Panel] = []
    for panel in every:
        room = most - count(kept)
        if room > 0:
            kept.append(replace(panel, bars=panel.bars[:room]))
    return kept


def count(some: Sequence[Panel]) -> int:
    """Their rows."""
    return sum(len(panel.bars) for panel in some)


def labels(claims: Sequence[Measured]) -> list[str]:
    """Each claim's id and setting: what varies among those of its study.

    Where that is long, what varies among those of its id, architecture and dataset: a figure says
    the rest where one points at it.
    """
    long = _told_apart(claims, [claim["study"] for claim in claims])
    if max(map(len, long), default=0) <= LONGEST:
        return long
    places = [
        scope_text({n: v for n, v in claim["scope"].items() if n in PLACE}) for claim in claims
    ]
    alike = [
        (claim["study"], claim["id"], place) for claim, place in zip(claims, places, strict=True)
    ]
    return _told_apart(claims, alike)


def _told_apart(claims: Sequence[Measured], groups: Sequence[Hashable]) -> list[str]:
    """Labels with the names whose values differ within each of the groups."""
    scopes: dict[Hashable, list[Mapping[str, object]]] = {}
    for claim, group in zip(claims, groups, strict=True):
        scopes.setdefault(group, []).append(claim["scope"])
    same = {group: constant(members) for group, members in scopes.items()}
    return [
        " · ".join(filter(None, (claim["id"], scope_text(claim["scope"], same[group]))))
        for claim, group in zip(claims, groups, strict=True)
    ]


def _bars(rows: Sequence[tuple[str, Measured, Measured]]) -> Iterator[Bar]:
    for label, (_, claim, part) in zip(_unlike(rows), rows, strict=True):
        low, high = _ends(part)
        yield Bar(
            label=label,
            claim=claim["id"],
            where=scope_text(claim["scope"]),
            statement=claim["statement"],
            verdict=claim["verdict"],
            low=low,
            high=high,
            part=part,
        )


def _unlike(rows: Sequence[tuple[str, Measured, Measured]]) -> list[str]:
    """The labels; with what is claimed where one claim has two margins, numbered if need be."""
    several = {label for label, number in Counter(row[0] for row in rows).items() if number > 1}
    told = [f"{label}, {claimed(part)}" if label in several else label for label, _, part in rows]
    seen: Counter[str] = Counter()
    for place, label in enumerate(told):
        seen[label] += 1
        if seen[label] > 1:
            told[place] = f"{label} ({seen[label]})"
    return told


def _ends(part: Measured) -> tuple[float, float]:
    """The interval; the effect itself where one network has none, NaN where nothing is measured."""
    effect, low, high = part["effect"], part["low"], part["high"]
    if effect is None:
        return nan, nan
    if part["n"] - part["outside"] < 2:
        return effect, effect
    is_open = low is None or (part["scale"] == "log" and low <= 0)
    return -inf if is_open else low, inf if high is None else high


def axis(
    values: Sequence[float], intervals: Sequence[tuple[float, float]], scale: Scale
) -> tuple[float, float]:
    """Ends of an axis that shows every one of the values, and what it can of the intervals.

    A finite interval counts, and no farther out than three times the spread of the values, or a
    typical interval's width: others would have no room.
    """
    to, back = (log, exp) if scale == "log" else (float, float)
    centres = [to(value) for value in values]
    ends = [
        (to(low), to(high))
        for low, high in intervals
        if isfinite(low) and isfinite(high) and (scale != "log" or low > 0)
    ]
    low, high = min(centres), max(centres)
    if ends:
        reach = max(3 * (high - low), median(right - left for left, right in ends))
        low, high = (
            min(low, max(low - reach, min(left for left, _ in ends))),
            max(high, min(high + reach, max(right for _, right in ends))),
        )
    if low == high:
        spread = 1.0 if scale == "log" else abs(low) / 2 or 0.5
        low, high = low - spread, high + spread
    room = ROOM * (high - low)
    least, most = RANGES[scale] if scale in ("share", "logit", "fisher") else (-inf, inf)
    low, high = max(low, least) - room, min(high, most) + room
    return back(low), back(high)
