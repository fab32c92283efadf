"""The charts of a report: as many as there is room for, what matters most first."""

import json
from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Any

from ovfit.columns import SHORT
from ovfit.figures.decision import NAME, paths
from ovfit.report.chapters import Chapter, Worded
from ovfit.report.claims import Findings
from ovfit.tracking.launches import chart

BUDGET = 16_000_000  # characters of charts, before compression (about a sixth of it in the file)
DIGITS = 5  # significant, of a number in a chart: nobody sees more


def draw(made: Sequence[Chapter], found: Findings) -> None:
    """Puts the launches' charts into the chapters.

    Each claim's interval against n comes first, at its first setting; then each claim's first
    figure before anybody's second, so that BUDGET cuts off what matters least.
    """
    for chapter in made:
        _draw_paths(chapter)
    spent = 0
    for chapter, claim, name in _in_turn(made):
        key = f"{claim['launch'][:SHORT]}-{name}"
        if key in chapter.lost:
            continue
        if key not in chapter.charts:
            if spent >= BUDGET:
                chapter.left_out.add(key)
                continue
            spec = chart(found.launch(claim["launch"]), name, found.store)
            if spec is None:
                chapter.lost.add(key)
                continue
            chapter.charts[key] = rounded(spec)
            spent += len(json.dumps(chapter.charts[key]))
        claim["charts"].append(key)


def _draw_paths(chapter: Chapter) -> None:
    """The claims' own charts: small, and drawn here."""
    for claim in _firsts(chapter.claims).values():
        drawn = paths([claim], most=1)
        if drawn is not None:
            key = f"{claim['launch'][:SHORT]}-{claim['id']}-{NAME}"
            chapter.charts[key] = rounded(drawn.to_dict(validate=False))
            claim["charts"].append(key)


def _in_turn(made: Sequence[Chapter]) -> Iterator[tuple[Chapter, Worded, str]]:
    """(chapter, claim, name of a figure): all first figures, then all second ones, ..."""
    numbers = [len(claim["figures"]) for chapter in made for claim in chapter.claims]
    for place in range(max(numbers, default=0)):
        for chapter in made:
            having = [claim for claim in chapter.claims if len(claim["figures"]) > place]
            for claim in _each_id_first(having):
                yield chapter, claim, claim["figures"][place]


def _each_id_first(claims: Sequence[Worded]) -> list[Worded]:
    """The first claim of each id, then the same claims at their other settings."""
    first = _firsts(claims)
    others = [claim for claim in claims if first[claim["id"]] is not claim]
    return [*first.values(), *others]


def _firsts(claims: Sequence[Worded]) -> dict[str, Worded]:
    """The first claim of each id."""
    return {claim["id"]: claim for claim in reversed(claims)}


def rounded(value: Any) -> Any:
    """A JSON value with its numbers to DIGITS significant digits; None for NaN and infinities."""
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}") if isfinite(value) else None
    if isinstance(value, dict):
        return {name: rounded(item) for name, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return value
