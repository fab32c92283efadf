"""The launches of a store: what each was, how far it is, and what it left behind."""

import json
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from io import StringIO
from typing import Any, TypeVar

import pandas as pd

from ovfit import columns
from ovfit.tracking import lease
from ovfit.tracking.reader import Reader, artifact, artifacts_named, readable
from ovfit.tracking.selection import launches_of, networks_of

STATES = (columns.FINISHED, columns.RUNNING, columns.FAILED, columns.KILLED)
COLUMNS = [
    "run_id",
    "experiment_id",
    "artifact_uri",
    "study",
    "command",
    "version",
    "commit",
    "state",
    "started",
    "ended",
    "planned",
    "kept",
    "resumed",
    "progress",
]
OPTIONS, MACHINE, REUSED = "options.json", "machine.json", "reused.json"
CLAIM = {"id": str, "study": str, "scope": dict, "verdict": str, "n": int}  # what a row must have
FIGURE = {"name": str, "scope": dict, "claims": list}
NETWORK = {"run_id": str, "launch": str}

Launch = Mapping[str, Any]  # a row of `launches`
Saved = dict[str, Any]  # a JSON object of a launch's artifacts
Kept = Mapping[str, str]  # the digest of each statement, by its id
Parsed = TypeVar("Parsed")


@dataclass(frozen=True)
class Artifacts:
    """What a launch saved at its end; what is missing, deleted or damaged is None (or empty), and
    named in `missing`.

    `claims`: rows as in claims.json. `figures`: name, title, scope, claims of each. `networks`:
    those that claims and figures are of, whoever trained them: run_id, seed, and what the claims'
    scopes name. `statements`: what was kept of the rules before training. Of the last two an older
    launch may have none: these are not `missing`.
    """

    claims: list[Saved] | None = None
    figures: list[Saved] = field(default_factory=list)
    networks: pd.DataFrame | None = None
    statements: Kept | None = None
    missing: tuple[str, ...] = ()


def launches_in(store: str) -> pd.DataFrame:
    """The `launches` of a store. Raises BadInput for one that cannot be read."""
    with readable(store):
        return read_launches(Reader(store))


def read_launches(reader: Reader) -> pd.DataFrame:
    """The `launches` that a reader has, without reading their networks."""
    return launches(reader.launches(), reader.counts())


def launches(runs: pd.DataFrame, counts: pd.DataFrame | None = None) -> pd.DataFrame:
    """A row per launch of the reader's `runs`, newest first: COLUMNS (times in UTC), and how many
    networks of its own are FINISHED, RUNNING, FAILED, KILLED.

    `counts`: the reader's; without it the networks among the `runs` are counted.
    `state`: running, finished, failed, killed, or dead (RUNNING, though its process is gone).
    `kept`: networks that were in the store already; `resumed`: that went on from a checkpoint.
    """
    newest_first = launches_of(runs).sort_values(columns.START_TIME, ascending=False)
    own = newest_first.reset_index(drop=True)
    live = lease.live_launches(runs)
    is_gone = (own[columns.STATUS] == columns.RUNNING) & ~own[columns.RUN_ID].isin(live)
    table = pd.DataFrame(
        {
            **{name: own[name] for name in COLUMNS[:3]},
            "study": own[columns.STUDY],
            "command": _tag(own, columns.COMMAND).fillna(own[columns.NAME]),
            "version": _tag(own, columns.VERSION),
            "commit": _tag(own, columns.COMMIT),
            "state": own[columns.STATUS].str.lower().mask(is_gone, "dead"),
            "started": pd.to_datetime(own[columns.START_TIME], unit="ms"),
            "ended": pd.to_datetime(own[columns.END_TIME], unit="ms"),
            "planned": pd.to_numeric(_tag(own, columns.PLANNED), errors="coerce"),
            "kept": pd.to_numeric(_tag(own, columns.KEPT), errors="coerce"),
            "resumed": pd.to_numeric(_tag(own, columns.RESUMED), errors="coerce"),
            "progress": _tag(own, columns.PROGRESS),
        },
        columns=COLUMNS,
    )
    if counts is None:
        by_state = networks_of(runs).groupby([columns.PARENT, columns.STATUS]).size()
        counts = by_state.unstack(fill_value=0)
    by_launch = counts.reindex(columns=list(STATES))
    counted = table.join(by_launch, on="run_id").fillna(dict.fromkeys(STATES, 0))
    return counted.astype(dict.fromkeys(STATES, int))


def rows(table: pd.DataFrame) -> list[Saved]:
    """A frame's rows, as `artifacts`, `covered` and `chart` take them."""
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]


def artifacts(launch: Launch, store: str) -> Artifacts:
    """Reads what a launch left."""
    claims = whole_rows(_read(launch, "claims.json", json.loads, store), CLAIM)
    figures = whole_rows(_read(launch, "figures/index.json", json.loads, store), FIGURE)
    saved = {"claims.json": claims, "figures/index.json": figures}
    named = {name for claim in claims or [] for name in claim["scope"]}
    return Artifacts(
        claims=claims,
        figures=figures or [],
        networks=covered(launch, store, named),
        statements=_statements(options(launch, store)),
        missing=tuple(name for name, part in saved.items() if part is None),
    )


def _statements(saved: Saved | None) -> Kept | None:
    kept = (saved or {}).get("statements")
    return kept if isinstance(kept, dict) else None


def options(launch: Launch, store: str) -> Saved | None:
    """What the launch saved of its command (options.json); None where it is of an older version,
    gone or damaged."""
    saved = _read(launch, OPTIONS, json.loads, store)
    return saved if isinstance(saved, dict) else None


def machine(launch: Launch, store: str) -> Saved | None:
    """What the launch ran on (machine.json); None where it is of an older version, gone or
    damaged."""
    saved = _read(launch, MACHINE, json.loads, store)
    return saved if isinstance(saved, dict) else None


def tables(launch: Launch, store: str, most: int) -> dict[str, str]:
    """The tables that the launch saved, by file name, but for that of its networks: their text.

    None that is larger than `most` bytes.
    """
    try:
        names = artifacts_named(launch["artifact_uri"], ".csv", store)
    except OSError:
        return {}
    texts = {name: _read(launch, name, str, store) for name in names if name != "networks.csv"}
    return {name: text for name, text in texts.items() if text and len(text.encode()) <= most}


def covered(launch: Launch, store: str, names: Container[str] = ()) -> pd.DataFrame | None:
    """run_id, seed and the columns `names` of the networks a launch's claims and figures are of,
    whoever trained them (networks.csv); None where it was not saved, or is damaged."""

    def parse(text: str) -> pd.DataFrame:
        wanted = ("run_id", "seed")
        return pd.read_csv(StringIO(text), usecols=lambda name: name in wanted or name in names)

    networks = _read(launch, "networks.csv", parse, store)
    return networks if networks is not None and "run_id" in networks else None


def reused(launch: Launch, store: str) -> list[Saved]:
    """The networks that a launch found in the store when it began (reused.json): run_id, name and
    launch (who trained it) of each. None of a launch that found none, or of an older version."""
    return whole_rows(_read(launch, REUSED, json.loads, store), NETWORK) or []


def seeds(networks: pd.DataFrame | None) -> dict[str, int] | None:
    """How many seeds a launch's networks have, the first and the last; None where none is known."""
    if networks is None or "seed" not in networks:
        return None
    known = pd.to_numeric(networks["seed"], errors="coerce").dropna()
    if known.empty:
        return None
    return {"count": known.nunique(), "first": int(known.min()), "last": int(known.max())}


def chart(launch: Launch, name: str, store: str) -> Saved | None:
    """The Vega-Lite specification of one of a launch's figures, its data inside; None where it is
    gone or damaged."""
    saved = _read(launch, f"figures/{name}.json", json.loads, store)
    return saved if isinstance(saved, dict) else None


def agree(scope: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether two scopes speak of the same: equal in what both name ("a against b" is about
    either)."""
    for name in scope.keys() & other.keys():
        mine, theirs = (str(each[name]).split(" against ") for each in (scope, other))
        if not set(mine) & set(theirs):
            return False
    return True


def _tag(runs: pd.DataFrame, name: str) -> pd.Series:
    """A tag that older launches may not have: None where it is missing."""
    if name not in runs:
        return pd.Series([None] * len(runs), index=runs.index, dtype=object)
    return runs[name].where(runs[name].notna(), None)


def _read(launch: Launch, name: str, parse: Callable[[str], Parsed], store: str) -> Parsed | None:
    try:
        return parse(artifact(launch["artifact_uri"], name, store).read_text())
    except (OSError, ValueError):  # deleted, truncated
        return None


def whole_rows(saved: object, needed: Mapping[str, type]) -> list[Saved] | None:
    """Rows that have what they must have, of the types it must be; None for what is no list."""
    if not isinstance(saved, list):
        return None
    return [row for row in saved if isinstance(row, dict) and _is_whole(row, needed)]


def _is_whole(row: Saved, needed: Mapping[str, type]) -> bool:
    return all(isinstance(row.get(name), kind) for name, kind in needed.items())
