"""Results that were kept as folders, read as if they were a store's launches."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import pandas as pd

from ovfit.errors import BadInput
from ovfit.report.choice import chosen
from ovfit.report.claims import Findings, stated
from ovfit.report.results import CLAIMS, present
from ovfit.report.row import MEASURED, TEXTS, Row
from ovfit.report.rules import REGISTERED, Rules
from ovfit.studies import registry
from ovfit.tracking.launches import CLAIM, COLUMNS, STATES, Artifacts, rows, whole_rows

About = Mapping[str, Any]  # a launch.json


def read(root: Path) -> Findings:
    """What the results below a folder say; a launch's run id is the name of its folder.

    Claims that no result is about are there as undecided ones without networks. Raises BadInput
    where the folder is not there, has no results, or one that cannot be read.
    """
    results = _results(root)
    saved = {folder.name: _saved(folder, about) for folder, about in results.items()}
    table = _launches(results)
    rules = Rules({name: each.statements for name, each in saved.items()}, {})
    said = {
        row["run_id"]: _remembered(
            list(stated(row, saved[row["run_id"]], rules)), results[root / row["run_id"]]
        )
        for row in rows(table)
    }
    claims = chosen([claim for every in said.values() for claim in every])
    return Findings(str(root), table, saved, said, [*claims, *_unmeasured(claims)])


def _results(root: Path) -> dict[Path, dict[str, Any]]:
    if not root.is_dir():
        raise BadInput(
            f"there is no folder {root}; `ovfit report --format results --output {root}` makes it"
        )
    results = present(root)
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and folder not in results:
            raise BadInput(f"{folder} is no result of a launch, or is damaged; restore or move it")
    if not results:
        raise BadInput(
            f"{root} has no results; `ovfit report --format results --output {root}` keeps some"
        )
    return results


def _saved(folder: Path, about: About) -> Artifacts:
    try:
        claims = whole_rows(json.loads((folder / CLAIMS).read_text()), CLAIM)
    except (OSError, ValueError):
        claims = None
    if claims is None:
        raise BadInput(f"{folder / CLAIMS} cannot be read; restore it, or move the folder")
    return Artifacts(claims=claims, statements=about.get("statements"))


def _launches(results: Mapping[Path, About]) -> pd.DataFrame:
    """As those of a store, newest first; what a result does not say is empty."""
    table = pd.DataFrame([_launch(folder, about) for folder, about in results.items()])
    for name in ("started", "ended"):
        table[name] = pd.to_datetime(table[name], format="%Y-%m-%d %H:%M UTC")
    return table.sort_values("started", ascending=False, ignore_index=True, kind="stable")


def _launch(folder: Path, about: About) -> dict[str, Any]:
    counts = dict.fromkeys(STATES, 0) | {"FINISHED": about.get("networks") or 0}
    return {
        **dict.fromkeys(COLUMNS),
        **{name: about.get(name) for name in ("study", "command", "version", "commit")},
        **{name: about.get(name) for name in ("started", "ended", "machine", "seeds")},
        **counts,
        "run_id": folder.name,
        "artifact_uri": str(folder),
        "state": "finished",
    }


def _remembered(claims: Sequence[Row], about: About) -> list[Row]:
    """With what was to be said of their rules when they were kept, besides what is now."""
    before = about.get("rules") or {}
    return [
        cast(Row, {**claim, "rule": _both(claim["rule"], before.get(str(place), REGISTERED))})
        for place, claim in enumerate(claims)
    ]


def _both(now: str, before: str) -> str:
    texts = [text for each in (now, before) if each != REGISTERED for text in each.split("; ")]
    return "; ".join(dict.fromkeys(texts)) or REGISTERED


def _unmeasured(claims: Sequence[Row]) -> Iterator[Row]:
    """A row for every statement of the studies of this package that no launch is about."""
    there = {(claim["study"], claim["id"]) for claim in claims}
    for study in registry.OWN:
        statements = registry.study(study).statements
        for name in statements:
            if (study, name) in there:
                continue
            row: dict[str, object] = {
                **dict.fromkeys(MEASURED),
                **dict.fromkeys(TEXTS, ""),
                "id": name,
                "study": study,
                "scope": {},
                "verdict": "undecided",
                "n": 0,
                "command": statements.command(name).line,
                "statement": statements[name].text,
                "parts": [],
                "rule": REGISTERED,
                "launch": "",
                "figures": [],
                "settings": {},
            }
            yield cast(Row, row)
