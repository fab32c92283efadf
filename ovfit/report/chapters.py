"""A report's chapters: per study its card, its claims with their figures, and the launches they rest on."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from ovfit.report.claims import VERDICTS, Findings, measured, next_step, scope_text, shared, signed
from ovfit.studies import registry
from ovfit.tracking.launches import chart, covered, rows

BUDGET = 16_000_000  # characters of figures in a report, before compression (about a sixth of it in the file)
DIGITS = 5  # significant, of a number in a figure


@dataclass
class Chapter:
    """One study: `card` is its docstring, `common` what all its claims' scopes share, `claims` rows of claims.json with texts added,
    `charts` id -> specification, `launches` rows.
    """

    study: str
    card: str
    common: str
    claims: list[dict[str, Any]]
    launches: list[dict[str, Any]]
    charts: dict[str, dict[str, Any]] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)

    @property
    def title(self) -> str:
        return self.card.split("\n")[0] or self.study

    @property
    def verdicts(self) -> dict[str, int]:
        found = Counter(claim["verdict"] for claim in self.claims)
        return {verdict: found[verdict] for verdict in VERDICTS}


def names() -> list[str]:
    """What can have a launch: every study there is."""
    return registry.names()


def card(study: str) -> str:
    """A study's card; empty for one that is not installed here."""
    known = registry.known(study)
    return known.card.whole if known is not None else ""


def chapters(found: Findings, wanted: Sequence[str], *, figures: bool) -> list[Chapter]:
    """One for each study asked for that has a launch; `figures`: with the specifications of their charts, as far as BUDGET goes."""
    made = []
    for study in wanted:
        claims = found.of(study)
        common = shared([claim["scope"] for claim in claims])
        made.append(
            Chapter(
                study,
                card(study),
                scope_text(common),
                [_worded(claim, common) for claim in claims],
                [_launch(row, found) for row in rows(found.launches) if row["study"] == study],
            )
        )
    if figures:
        _draw(made, found)
    return made


def _worded(claim: Mapping[str, Any], common: Mapping[str, Any]) -> dict[str, Any]:
    texts = {
        "signed": signed(claim["verdict"]),
        "measured": measured(claim),
        "where": scope_text(claim["scope"], common),
        "next": next_step(claim),
    }
    return {**claim, **texts, "charts": []}


def _launch(row: Mapping[str, Any], found: Findings) -> dict[str, Any]:
    """What a reader wants to know of a launch: when, by which version, how many networks and seeds its figures cover, what is missing."""
    networks, missing = covered(row, found.store), list(found.left[row["run_id"]].missing)
    seeds = (
        pd.to_numeric(networks["seed"], errors="coerce").dropna()
        if networks is not None and "seed" in networks
        else pd.Series(dtype=float)
    )
    span = f"{seeds.nunique()} ({seeds.min():g} to {seeds.max():g})" if len(seeds) else "–"
    return {
        **row,
        "seeds": span,
        "covered": len(networks) if networks is not None else row["FINISHED"],
        "missing": missing,
    }


def _draw(made: Sequence[Chapter], found: Findings) -> None:
    """Reads the charts: each claim's first figure before anybody's second, so that a budget cuts off what matters least."""
    spent = 0
    for chapter, claim, name in _in_turn(made):
        key = f"{claim['launch'][:8]}-{name}"
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


def _in_turn(made: Sequence[Chapter]) -> Iterator[tuple[Chapter, dict[str, Any], str]]:
    most = max((len(claim["figures"]) for chapter in made for claim in chapter.claims), default=0)
    for place in range(most):
        for chapter in made:
            having = [claim for claim in chapter.claims if len(claim["figures"]) > place]
            first = {
                claim["id"]: claim for claim in reversed(having)
            }  # of each id, before its likes at other settings
            for claim in [
                *first.values(),
                *(claim for claim in having if first[claim["id"]] is not claim),
            ]:
                yield chapter, claim, claim["figures"][place]


def rounded(value: Any) -> Any:
    """The same with numbers of DIGITS significant digits: nobody sees more in a figure."""
    if isinstance(value, float):
        return (
            float(f"{value:.{DIGITS}g}") if value == value and abs(value) != float("inf") else None
        )
    if isinstance(value, dict):
        return {name: rounded(one) for name, one in value.items()}
    return [rounded(one) for one in value] if isinstance(value, list) else value
