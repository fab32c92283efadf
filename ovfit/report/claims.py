"""The claims of a store, one verdict for each: of several launches that measured the same, the one with most networks speaks."""

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ovfit.analysis.statistics import LEAST
from ovfit.launch.catalogue import Left, agree, launches, left, rows
from ovfit.tracking.reader import read_runs

VERDICTS = ("holds", "fails", "undecided")
SIGNS = {"holds": "✔", "fails": "✘", "undecided": "?"}
CONTRACT = ("id", "study", "scope", "verdict", "effect", "low", "high", "n", "test", "margin", "command")


@dataclass(frozen=True)
class Findings:
    """`launches`: as the catalogue has them, newest first. `left`: what each saved. `claims`: rows of claims.json, with `launch`, `figures` (names)."""

    store: str
    launches: pd.DataFrame
    left: Mapping[str, Left]
    claims: Sequence[Mapping[str, Any]]

    def launch(self, run_id: str) -> dict[str, Any]:
        return rows(self.launches[self.launches["run_id"] == run_id])[0]

    @property
    def studies(self) -> list[str]:
        """Those that have a launch, in the order of their names."""
        return sorted(set(self.launches["study"]))


def findings(store: str) -> Findings:
    """Everything the launches of a store say. Raises BadInput for a store that cannot be read."""
    found = launches(read_runs(store))
    saved = {row["run_id"]: left(row, store) for row in rows(found)}
    return Findings(store, found, saved, chosen(stated(found["run_id"], saved)))


def stated(order: Iterable[str], saved: Mapping[str, Left]) -> list[dict[str, Any]]:
    """Every claim every launch made, newest launch first, each with the figures of its launch that bear on it."""
    found = []
    for run_id in order:
        for claim in saved[run_id].claims or []:
            shown = [figure["name"] for figure in saved[run_id].figures if claim["id"] in figure["claims"] and agree(figure["scope"], claim["scope"])]
            found.append({**dict.fromkeys(CONTRACT), "n": 0, **claim, "launch": run_id, "figures": shown})
    return found


def chosen(claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row per study, id and scope: the one of most networks, then the newest (they come newest first), whatever its verdict.

    A claim that a launch could not test is left out where another launch tested it for that scope.
    """
    best: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in claims:
        key = (row["study"], row["id"], json.dumps(row["scope"], sort_keys=True))
        if key not in best or row["n"] > best[key]["n"]:
            best[key] = row
    tested = [row for row in best.values() if row["n"] >= LEAST]
    untested = [row for row in best.values() if row["n"] < LEAST]
    kept = [row for row in untested if not any(_covers(other, row) for other in tested)]
    return sorted([*tested, *_once(kept)], key=lambda row: (row["study"], row["id"], json.dumps(row["scope"], sort_keys=True)))


def _covers(tested: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Whether a tested claim answers an untested one: the same claim, within the scope that one names."""
    same = tested["study"] == row["study"] and tested["id"] == row["id"]
    return same and row["scope"].items() <= tested["scope"].items()


def _once(claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without the ones that say less than another: no scope, where the same untested claim is there with one."""
    named = {(row["study"], row["id"]) for row in claims if row["scope"]}
    return [row for row in claims if row["scope"] or (row["study"], row["id"]) not in named]


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
    return {name: value for name, value in first.items() if name not in ("arch", "dataset") and all(scope.get(name) == value for scope in named)}


def scope_text(scope: Mapping[str, Any], but: Container[str] = ()) -> str:
    """mlp on mnist, width 32, ...; without the names in `but`."""
    what = " on ".join(str(scope[name]) for name in ("arch", "dataset") if name in scope)
    rest = [f"{name.replace('_', ' ')} {value:g}" if isinstance(value, float) else f"{name.replace('_', ' ')} {value}" for name, value in scope.items()]
    return ", ".join(
        [*([what] if what else []), *(text for name, text in zip(scope, rest, strict=True) if name not in ("arch", "dataset") and name not in but)]
    )


def next_step(claim: Mapping[str, Any]) -> str:
    """The command that would decide an undecided claim that had too few networks; empty for any other."""
    return str(claim["command"]) if claim["verdict"] == "undecided" and claim["n"] < LEAST and claim["command"] else ""
