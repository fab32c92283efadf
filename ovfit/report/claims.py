"""The claims of a store: what its launches stated, one verdict for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import pandas as pd

from ovfit.report import catalogue
from ovfit.report.choice import chosen
from ovfit.report.row import MEASURED, TEXTS, Row
from ovfit.tracking.launches import Artifacts, Launch, agree, artifacts, launches, rows
from ovfit.tracking.reader import read_runs


@dataclass(frozen=True)
class Findings:
    """What the launches of a store say.

    `launches`: as the catalogue has them, newest first. `artifacts`: run id -> what each saved.
    `claims`: one row per claim and setting.
    """

    store: str
    launches: pd.DataFrame
    artifacts: Mapping[str, Artifacts]
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
    table = launches(read_runs(store))
    return collect(store, table, {row["run_id"]: artifacts(row, store) for row in rows(table)})


def collect(store: str, table: pd.DataFrame, saved: Mapping[str, Artifacts]) -> Findings:
    """Everything the launches of `table` say, where what each `saved` has been read already."""
    every = [claim for row in rows(table) for claim in stated(row, saved[row["run_id"]])]
    return Findings(store, table, saved, chosen(every))


def stated(launch: Launch, saved: Artifacts) -> list[Row]:
    """The claims a launch made, each with the figures and the settings that bear on it."""
    if not saved.claims:
        return []
    settings = catalogue.settings(launch["study"], launch["command"])
    return [_row(claim, launch, saved, settings) for claim in saved.claims]


def _row(
    claim: Mapping[str, Any], launch: Launch, saved: Artifacts, settings: Mapping[str, str]
) -> Row:
    row = {
        **dict.fromkeys(MEASURED),
        **dict.fromkeys(TEXTS, ""),
        **claim,
        "launch": launch["run_id"],
        "figures": list(_figures(claim, saved)),
        "settings": {name: text for name, text in settings.items() if name not in claim["scope"]},
    }
    return cast(Row, row)


def _figures(claim: Mapping[str, Any], saved: Artifacts) -> Iterator[str]:
    """The names of the figures that show what a claim was tested on."""
    if not claim["n"] or not claim["scope"]:
        return
    for figure in saved.figures:
        if claim["id"] in figure["claims"] and agree(figure["scope"], claim["scope"]):
            yield figure["name"]
