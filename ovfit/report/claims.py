"""The claims of a store, one verdict for each: of several launches that measured the same, the one with most networks speaks."""

import json
import shlex
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ovfit.analysis.statistics import LEAST
from ovfit.errors import BadInput
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.parsing import settings
from ovfit.tracking.launches import Artifacts, agree, artifacts, launches, rows
from ovfit.tracking.reader import read_runs

VERDICTS = ("holds", "fails", "undecided")
SIGNS = {"holds": "✔", "fails": "✘", "undecided": "?"}
TEXTS = ("statement", "detail", "note")
CONTRACT = (
    "id",
    "study",
    "scope",
    "verdict",
    "effect",
    "low",
    "high",
    "n",
    "test",
    "margin",
    "command",
)


@dataclass(frozen=True)
class Findings:
    """`launches`: as the catalogue has them, newest first. `left`: what each saved. `claims`: rows of claims.json, with `launch`, `figures` (names)."""

    store: str
    launches: pd.DataFrame
    left: Mapping[str, Artifacts]
    claims: Sequence[Mapping[str, Any]]

    def launch(self, run_id: str) -> dict[str, Any]:
        return rows(self.launches[self.launches["run_id"] == run_id])[0]

    def of(self, study: str) -> list[Mapping[str, Any]]:
        return [claim for claim in self.claims if claim["study"] == study]

    @property
    def studies(self) -> list[str]:
        """Those that have a launch, in the order of their names."""
        return sorted(set(self.launches["study"]))


def findings(store: str) -> Findings:
    """Everything the launches of a store say. Raises BadInput for a store that cannot be read."""
    found = launches(read_runs(store))
    return collect(store, found, {row["run_id"]: artifacts(row, store) for row in rows(found)})


def collect(store: str, found: pd.DataFrame, saved: Mapping[str, Artifacts]) -> Findings:
    """The same of launches and what they left, where both have been read."""
    return Findings(
        store,
        found,
        saved,
        chosen([claim for row in rows(found) for claim in stated(row, saved[row["run_id"]])]),
    )


def stated(launch: Mapping[str, Any], saved: Artifacts) -> list[dict[str, Any]]:
    """The claims a launch made, each with the figures that bear on it, and the launch's `settings`: what it depends on that its scope does not name."""
    dependent, found = _settings(launch) if saved.claims else {}, []
    for claim in saved.claims or []:
        tested = claim["n"] > 0 and claim["scope"]
        shown = [
            figure["name"]
            for figure in saved.figures
            if tested and claim["id"] in figure["claims"] and agree(figure["scope"], claim["scope"])
        ]
        mine = {name: value for name, value in dependent.items() if name not in claim["scope"]}
        found.append(
            {
                **dict.fromkeys(CONTRACT),
                **dict.fromkeys(TEXTS, ""),
                **claim,
                "launch": launch["run_id"],
                "figures": shown,
                "settings": mine,
            }
        )
    return found


def _settings(launch: Mapping[str, Any]) -> dict[str, str]:
    known = registry.known(launch["study"])
    unlike = {"command": str(launch["command"])}  # of another version: like no other
    if known is None:
        return unlike
    try:
        return settings(known, Command.from_line(launch["command"]))
    except (BadInput, ValueError):
        return unlike


def chosen(claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row per study, id, scope and settings: the one of most networks, then the newest (they come newest first), whatever its verdict.

    Where rows of one scope differ in settings, these are added to the scope. A claim that a launch could not test is left out where another launch
    tested it for that scope.
    """
    best: dict[tuple[str, ...], dict[str, Any]] = {}
    for row in claims:
        key = (*_key(row), json.dumps(row["settings"] if row["n"] else {}, sort_keys=True))
        if key not in best or row["n"] > best[key]["n"]:
            best[key] = row
    tested = [row for row in best.values() if row["n"]]
    untested = [
        row
        for row in best.values()
        if not row["n"] and not any(_covers(other, row) for other in tested)
    ]
    return sorted([*_told_apart(tested), *_once(untested)], key=_key)


def _key(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return row["study"], row["id"], json.dumps(row["scope"], sort_keys=True)


def _told_apart(claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """With the settings in which claims of one scope differ as part of their scopes."""
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in claims:
        alike.setdefault(_key(row), []).append(row)
    found = []
    for group in alike.values():
        names = {
            name
            for row in group
            for name in row["settings"]
            if len({other["settings"].get(name) for other in group}) > 1
        }
        found += [
            {
                **row,
                "scope": {
                    **row["scope"],
                    **{name: row["settings"].get(name, "-") for name in sorted(names)},
                },
            }
            for row in group
        ]
    return found


def _covers(tested: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Whether a tested claim answers an untested one: the same claim, within the scope that one names."""
    same = tested["study"] == row["study"] and tested["id"] == row["id"]
    return same and row["scope"].items() <= tested["scope"].items()


def _once(claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without the ones that say less than another: no scope, where the same untested claim is there with one."""
    named = {(row["study"], row["id"]) for row in claims if row["scope"]}
    return [row for row in claims if row["scope"] or (row["study"], row["id"]) not in named]


def signed(verdict: str) -> str:
    """✔ holds"""
    return f"{SIGNS.get(verdict, '')} {verdict}"


def measured(claim: Mapping[str, Any]) -> str:
    """Effect and interval, as text: 0.98 [0.95, 1]."""
    if claim["effect"] is None:
        return "–"
    text = f"{claim['effect']:.4g}"
    if claim["low"] is not None and claim["low"] != claim["high"]:
        text += f" [{claim['low']:.4g}, {claim['high']:.4g}]"
    return text


def shared(scopes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What all those scopes that say anything have in common, besides arch and dataset: said once, not in every row."""
    named = [scope for scope in scopes if scope]
    first = named[0] if len(named) > 1 else {}
    return {
        name: value
        for name, value in first.items()
        if name not in ("arch", "dataset") and all(scope.get(name) == value for scope in named)
    }


def scope_text(scope: Mapping[str, Any], but: Container[str] = ()) -> str:
    """mlp on mnist, width 32, ...; without the names in `but`."""
    what = " on ".join(str(scope[name]) for name in ("arch", "dataset") if name in scope)
    rest = [
        f"{name.replace('_', ' ')} {value:g}"
        if isinstance(value, float)
        else f"{name.replace('_', ' ')} {value}"
        for name, value in scope.items()
    ]
    return ", ".join(
        [
            *([what] if what else []),
            *(
                text
                for name, text in zip(scope, rest, strict=True)
                if name not in ("arch", "dataset") and name not in but
            ),
        ]
    )


def next_step(claim: Mapping[str, Any]) -> str:
    """The command that would decide an undecided claim: the claim's own where it had too few networks, with four times the seeds where it had enough."""
    if claim["verdict"] != "undecided" or not claim["command"]:
        return ""
    if claim["n"] < LEAST:
        return str(claim["command"])
    try:
        words = shlex.split(str(claim["command"]))
    except ValueError:
        return ""
    place = words.index("--replicas") + 1 if "--replicas" in words[:-1] else None
    more = str(
        4 * (int(words[place]) if place and words[place].isdigit() else claim["n"])
    )  # half the interval
    return shlex.join(
        [*words[:place], more, *words[place + 1 :]] if place else [*words, "--replicas", more]
    )
