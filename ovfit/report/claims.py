"""The claims of a store: what its launches stated, one verdict for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import pandas as pd

from ovfit.data.registry import BUILT_IN
from ovfit.figures.decision import OF_CLAIMS
from ovfit.report import catalogue
from ovfit.report.choice import chosen
from ovfit.report.row import MEASURED, PART, TEXTS, Row
from ovfit.report.rules import Rules
from ovfit.studies import registry
from ovfit.tracking.launches import Artifacts, Launch, agree, artifacts, read_launches, rows
from ovfit.tracking.reader import Reader, readable


@dataclass(frozen=True)
class Findings:
    """What the launches of a store say.

    `launches`: as the catalogue has them, newest first. `artifacts`: run id -> what each saved.
    `stated`: run id -> the claims each made. `claims`: one row per claim and setting.
    """

    store: str
    launches: pd.DataFrame
    artifacts: Mapping[str, Artifacts]
    stated: Mapping[str, Sequence[Row]]
    claims: Sequence[Row]

    def launch(self, run_id: str) -> Launch:
        return rows(self.launches[self.launches["run_id"] == run_id])[0]

    def of(self, study: str) -> list[Row]:
        """Its claims, in the order of its card, and each by dataset."""
        known = registry.known(study)
        ids, datasets = list(known.statements) if known else [], list(BUILT_IN)

        def place(claim: Row) -> tuple[int, int]:
            return _place(claim["id"], ids), _place(claim["scope"].get("dataset"), datasets)

        return sorted((claim for claim in self.claims if claim["study"] == study), key=place)

    @property
    def studies(self) -> list[str]:
        """Those that have a launch or a claim: this package's, then others by their names."""
        present = {*self.launches["study"], *(claim["study"] for claim in self.claims)}
        own = [name for name in registry.BUILT_IN if name in present]
        return [*own, *sorted(present - {*own})]


def _place(value: object, known: Sequence[str]) -> int:
    """Where it stands among the known ones, or behind them."""
    return known.index(str(value)) if value in known else len(known)


def findings(store: str) -> Findings:
    """Everything the launches of a store say. Raises BadInput for one that cannot be read."""
    with readable(store):
        reader = Reader(store)
        table, trained = read_launches(reader), reader.trainers()
    saved = {row["run_id"]: artifacts(row, store) for row in rows(table)}
    return collect(store, trained, table, saved)


def collect(
    store: str,
    trained: Mapping[str, str],
    table: pd.DataFrame,
    saved: Mapping[str, Artifacts],
) -> Findings:
    """Everything the launches of `table` say, where what each `saved` has been read already.

    `trained`: the reader's `trainers`.
    """
    rules = Rules.of(saved, trained)
    said = {row["run_id"]: [*stated(row, saved[row["run_id"]], rules)] for row in rows(table)}
    every = [claim for claims in said.values() for claim in claims]
    return Findings(store, table, saved, said, chosen(every))


def stated(launch: Launch, saved: Artifacts, rules: Rules) -> Iterator[Row]:
    """The claims a launch made, each with what bears on it."""
    if not saved.claims:
        return
    settings = catalogue.settings(launch["study"], launch["command"])
    networks = rules.with_trainers(saved.networks)
    for claim in saved.claims:
        scope = claim["scope"]
        row = {
            **dict.fromkeys(MEASURED),
            **dict.fromkeys(TEXTS, ""),
            **claim,
            "parts": [{**PART, **part} for part in claim.get("parts", [])],
            "rule": rules.judged(claim, launch, networks),
            "launch": launch["run_id"],
            "figures": list(_figures(claim, saved)),
            "settings": {name: text for name, text in settings.items() if name not in scope},
        }
        yield cast(Row, row)


def _figures(claim: Mapping[str, Any], saved: Artifacts) -> Iterator[str]:
    """The names of the study's figures that show what a claim was tested on."""
    if not claim["n"] or not claim["scope"]:
        return
    for figure in saved.figures:
        is_own = figure["name"] not in OF_CLAIMS and claim["id"] in figure["claims"]
        if is_own and agree(figure["scope"], claim["scope"]):
            yield figure["name"]
