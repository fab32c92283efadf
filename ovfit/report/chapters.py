"""A report's chapters: per study its card, its claims, and the launches they rest on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ovfit.analysis.scopes import scope_text, shared
from ovfit.analysis.states import state
from ovfit.analysis.words import counted, explained, measured
from ovfit.figures.forest import forest
from ovfit.report import catalogue, phrases
from ovfit.report.claims import Findings
from ovfit.report.row import VERDICTS, Row
from ovfit.tracking.launches import Launch, rows, seeds


class Worded(Row):
    """A claim with its texts, and the keys of its charts in the chapter."""

    signed: str
    measured: list[str]
    explained: list[str]
    counted: str
    where: str
    next: str
    charts: list[str]


@dataclass
class Chapter:
    """One study. `has_claims`: whether it makes any; `common`: what their scopes share, in words;
    `family`: over how many claims they are corrected; `forest`: their plot, None without one.
    `papers`: what the study cites; `states`: id -> how the claim stands over all its settings.

    `launches`: rows of the catalogue, with seeds, covered (networks), missing (files), family.
    `charts`: key -> Vega-Lite specification; `left_out` and `lost`: the keys of those a report has
    no room for, and of those that are gone.
    """

    study: str
    title: str
    card: str
    has_claims: bool
    common: str
    family: str
    forest: dict[str, Any] | None
    claims: list[Worded]
    launches: list[dict[str, Any]]
    charts: dict[str, dict[str, Any]] = field(default_factory=dict)
    papers: list[str] = field(default_factory=list)
    states: dict[str, str] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)

    @property
    def verdicts(self) -> dict[str, int]:
        counts = Counter(claim["verdict"] for claim in self.claims)
        return {verdict: counts[verdict] for verdict in VERDICTS}


def chapters(found: Findings, wanted: Sequence[str]) -> list[Chapter]:
    """One for each study asked for that has a launch, without charts."""
    return [_chapter(found, study) for study in wanted]


def _chapter(found: Findings, study: str) -> Chapter:
    newest = next((row for row in rows(found.launches) if row["study"] == study), None)
    entry, claims = catalogue.entry(study, newest, found.store), found.of(study)
    common = shared([claim["scope"] for claim in claims])
    plot = forest(claims)
    return Chapter(
        study=study,
        title=entry.title,
        card=entry.card,
        has_claims=entry.has_claims,
        common=scope_text(common),
        family=phrases.families(claims),
        forest=plot.to_dict() if plot is not None else None,
        claims=[_worded(claim, common) for claim in claims],
        launches=[_launch(row, found) for row in rows(found.launches) if row["study"] == study],
        papers=entry.papers,
        states=_states(entry, claims),
    )


def _states(entry: catalogue.Entry, claims: Sequence[Row]) -> dict[str, str]:
    """How each claim stands, those that no launch speaks of too."""
    names = dict.fromkeys([*entry.statements, *(claim["id"] for claim in claims)])
    return {name: state([claim for claim in claims if claim["id"] == name]) for name in names}


def _worded(claim: Row, common: Mapping[str, object]) -> Worded:
    return Worded(
        **claim,
        signed=phrases.signed(claim["verdict"]),
        measured=measured(claim),
        explained=explained(claim),
        counted=counted(claim),
        where=scope_text(claim["scope"], common),
        next=phrases.next_step(claim),
        charts=[],
    )


def _launch(launch: Launch, found: Findings) -> dict[str, Any]:
    """How many networks and seeds a launch's figures cover, and what it lost, besides its row."""
    saved = found.artifacts[launch["run_id"]]
    networks = saved.networks
    return {
        **launch,
        "seeds": _seeds(seeds(networks) if networks is not None else launch.get("seeds")),
        "covered": len(networks) if networks is not None else launch["FINISHED"],
        "missing": list(saved.missing),
        "family": next((claim["family"] for claim in found.stated[launch["run_id"]]), None),
    }


def _seeds(kept: object) -> str:
    """How many there are, the first and the last."""
    return "{count} ({first} to {last})".format(**kept) if isinstance(kept, dict) else "–"
