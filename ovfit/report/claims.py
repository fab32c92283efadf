"""The claims of a store: what its launches stated, one verdict for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import pandas as pd

from ovfit.figures.forest import NAME
from ovfit.report import catalogue
from ovfit.report.choice import chosen
from ovfit.report.row import MEASURED, PART, TEXTS, Row
from ovfit.report.rules import Rules
from ovfit.tracking.launches import Artifacts, Launch, agree, artifacts, launches, rows
from ovfit.tracking.reader import networks_of, read_runs


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
        return [claim for claim in self.claims if claim["study"] == study]

    @property
    def studies(self) -> list[str]:
        """Those that have a launch, in the order of their names."""
        return sorted(set(self.launches["study"]))


def findings(store: str) -> Findings:
    """Everything the launches of a store say. Raises BadInput for one that cannot be read."""
    runs = read_runs(store)
    table = launches(runs)
    return collect(
        store, runs, table, {row["run_id"]: artifacts(row, store) for row in rows(table)}
    )


def collect(
    store: str, runs: pd.DataFrame, table: pd.DataFrame, saved: Mapping[str, Artifacts]
) -> Findings:
    """Everything the launches of `table` say, where what each `saved` has been read already.

    `runs`: the reader's.
    """
    rules = Rules.of(saved, networks_of(runs))
    stated = {row["run_id"]: [*_stated(row, saved[row["run_id"]], rules)] for row in rows(table)}
    every = [claim for claims in stated.values() for claim in claims]
    return Findings(store, table, saved, stated, chosen(every))


def _stated(launch: Launch, saved: Artifacts, rules: Rules) -> Iterator[Row]:
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
        is_own = figure["name"] != NAME and claim["id"] in figure["claims"]
        if is_own and agree(figure["scope"], claim["scope"]):
            yield figure["name"]
