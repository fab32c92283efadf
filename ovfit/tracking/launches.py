"""The launches of a store: what each was, how far it is, and what it left behind."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

import pandas as pd

from ovfit.tracking import lease
from ovfit.tracking.reader import artifact

STATES = ("FINISHED", "RUNNING", "FAILED", "KILLED")
COLUMNS = [
    "run_id",
    "experiment_id",
    "artifact_uri",
    "study",
    "command",
    "version",
    "state",
    "started",
    "ended",
    "planned",
    "kept",
    "progress",
]


def launches(runs: pd.DataFrame) -> pd.DataFrame:
    """A row per launch of the reader's `runs`, newest first: COLUMNS (times in UTC) and how many networks of its own are FINISHED, RUNNING, FAILED, KILLED.

    `state`: running, finished, failed, killed, or dead (RUNNING, though its process is gone). `kept`: networks that were in the store already.
    """
    found = (
        runs[runs["ovfit.signature"].isna()]
        .sort_values("start_time", ascending=False)
        .reset_index(drop=True)
    )
    live = lease.live_launches(runs)
    gone = (found["status"] == "RUNNING") & ~found["run_id"].isin(live)
    table = pd.DataFrame(
        {
            **{name: found[name] for name in ("run_id", "experiment_id", "artifact_uri")},
            "study": found["ovfit.study"],
            "command": _tag(found, "ovfit.command", found["name"]),
            "version": _tag(found, "ovfit.version"),
            "state": found["status"].str.lower().mask(gone, "dead"),
            "started": pd.to_datetime(found["start_time"], unit="ms"),
            "ended": pd.to_datetime(found["end_time"], unit="ms"),
            "planned": pd.to_numeric(_tag(found, "ovfit.planned"), errors="coerce"),
            "kept": pd.to_numeric(_tag(found, "ovfit.kept"), errors="coerce"),
            "progress": _tag(found, "ovfit.progress"),
        },
        columns=COLUMNS,
    )
    networks = runs[runs["ovfit.signature"].notna()]
    counts = (
        networks.groupby(["mlflow.parentRunId", "status"])
        .size()
        .unstack(fill_value=0)
        .reindex(columns=list(STATES), fill_value=0)
    )
    return (
        table.join(counts, on="run_id")
        .fillna(dict.fromkeys(STATES, 0))
        .astype(dict.fromkeys(STATES, int))
    )


def _tag(runs: pd.DataFrame, name: str, default: Any = None) -> Any:
    if name not in runs:
        return (
            default
            if default is not None
            else pd.Series([None] * len(runs), index=runs.index, dtype=object)
        )
    return runs[name].where(runs[name].notna(), default)


@dataclass(frozen=True)
class Left:
    """What a launch saved at its end; what is missing, deleted or damaged is None (or empty), and named in `missing`.

    `claims`: rows as in claims.json. `figures`: name, title, scope, claims of each.
    """

    claims: list[dict[str, Any]] | None = None
    figures: list[dict[str, Any]] = field(default_factory=list)
    missing: tuple[str, ...] = ()


def rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """A frame's rows, as `left`, `covered` and `chart` take them."""
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]


def left(launch: Mapping[str, Any], store: str) -> Left:
    """Reads what a launch (a row of `launches`) left."""
    parts: dict[str, dict[str, Any]] = {
        "claims.json": {"id": str, "study": str, "scope": dict, "verdict": str, "n": int},
        "figures/index.json": {"name": str, "scope": dict, "claims": list},
    }
    claims, figures = (
        _rows(_read(launch, name, json.loads, store), needed) for name, needed in parts.items()
    )
    missing = tuple(
        name for name, found in zip(parts, (claims, figures), strict=True) if found is None
    )
    return Left(claims, figures or [], missing)


def covered(launch: Mapping[str, Any], store: str) -> pd.DataFrame | None:
    """run_id and seed of the networks a launch's claims and figures are of, whoever trained them (networks.csv); None where it was not saved, or is damaged."""
    found = _read(
        launch,
        "networks.csv",
        lambda text: pd.read_csv(StringIO(text), usecols=lambda name: name in ("run_id", "seed")),
        store,
    )
    return found if found is not None and "run_id" in found else None


def _read(launch: Mapping[str, Any], name: str, parse: Callable[[str], Any], store: str) -> Any:
    try:
        return parse(artifact(launch["artifact_uri"], name, store).read_text())
    except (OSError, ValueError):  # deleted, truncated
        return None


def _rows(found: Any, needed: Mapping[str, type]) -> list[dict[str, Any]] | None:
    """Rows that have what they must have, of the types it must be; None for what is no list."""
    if not isinstance(found, list):
        return None
    return [
        row
        for row in found
        if isinstance(row, dict)
        and all(isinstance(row.get(name), kind) for name, kind in needed.items())
    ]


def chart(launch: Mapping[str, Any], name: str, store: str) -> dict[str, Any] | None:
    """The Vega-Lite specification of one of a launch's figures, its data inside; None where it is gone or damaged."""
    found = _read(launch, f"figures/{name}.json", json.loads, store)
    return found if isinstance(found, dict) else None


def agree(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two scopes speak of the same: equal in what both name ("a against b" is about either)."""
    sides = (
        (str(value).split(" against "), str(other[name]).split(" against "))
        for name, value in one.items()
        if name in other
    )
    return all(set(mine) & set(theirs) for mine, theirs in sides)
