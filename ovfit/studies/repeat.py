"""A command that would say what its last launch said already: that launch stands for it."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ovfit import columns
from ovfit.studies import results
from ovfit.studies.code import digest
from ovfit.studies.command import HOW, WHERE
from ovfit.studies.results import Result
from ovfit.studies.session import Session, as_params
from ovfit.studies.study import O, Planned

if TYPE_CHECKING:
    from types import ModuleType

    import pandas as pd

    from ovfit.tracking.launches import Launch


def described(opened: Session[Any]) -> dict[str, object]:
    """What a launch keeps of its command before anything is trained (options.json)."""
    return {
        "command": opened.command.saved,
        "options": as_params(opened.options),
        "card": opened.study.card.whole,
        "statements": opened.study.statements.digests,
        "code": digest(opened.study),
    }


def repeated(opened: Session[O], planned: Planned) -> Result[O] | None:
    """The result of a launch that has finished and was the same; None where this one may differ.

    The same: its code, its options but for how it was run, and the networks it rests on; and what
    it says of them, word for word. Nothing is written, but that a run which `mlflow run` has made
    leads to that launch.
    """
    from ovfit.tracking import store

    options, uri = opened.options, opened.settings.store
    if options.relaunch or options.rerun != "off" or not store.exists(uri):
        return None
    store.check(uri)
    is_project = store.PROJECT_RUN in os.environ
    if is_project and _opening().is_placed(uri):
        return None
    launch = _launch(opened)
    networks = _networks(opened, planned) if launch is not None else None
    if launch is None or networks is None or not _is_of(launch, networks, uri):
        return None
    place = (launch["run_id"], launch["experiment_id"])
    result = results.concluded(opened, networks, *place)
    if not _is_said_by(launch, result):
        return None
    if is_project:
        _opening().stand_in(uri, *place[::-1])
    return replace(result, is_repeat=True)


def _opening() -> "ModuleType":
    """What knows of `mlflow run`: MLflow's client takes a second to import."""
    from ovfit.tracking import opening

    return opening


def _launch(opened: Session[Any]) -> "Launch | None":
    """The newest that finished with the same code and options, and has figures where they are
    wanted.
    """
    from ovfit.tracking import launches

    store, mine = opened.settings.store, _bearing(described(opened))
    table = launches.launches_in(store)
    mine_only = table[(table["study"] == opened.study.name) & (table["state"] == "finished")]
    for launch in launches.rows(mine_only):
        saved = launches.options(launch, store)
        if saved is not None and _bearing(saved) == mine:
            drawn = launches.artifacts(launch, store).missing
            wanted = ("claims.json", *(["figures/index.json"] if opened.settings.figures else []))
            return None if set(wanted) & set(drawn) else launch
    return None


def _bearing(saved: Mapping[str, Any]) -> dict[str, Any]:
    """What of a launch's options.json bears on what it says."""
    options = {name: text for name, text in saved["options"].items() if name not in (*HOW, *WHERE)}
    return {**{name: saved.get(name) for name in ("card", "statements", "code")}, **options}


def _networks(opened: Session[Any], planned: Planned) -> "pd.DataFrame | None":
    """Every network of the plan, and those that follow; None where one has not finished."""
    from ovfit.tracking.ledger import finished

    study, store = opened.study, opened.settings.store
    wanted = dict.fromkeys(spec.signature() for spec in planned.specs)  # in the plan's order
    while True:
        networks = finished(store, list(wanted), planned.recording.names)
        if len(networks) < len(wanted):
            return None
        if study.follow_up is None:
            return networks
        more = study.follow_up(opened.options, opened.datasets, networks)
        known = len(wanted)
        wanted |= dict.fromkeys(spec.signature() for spec in more)
        if len(wanted) == known:
            return networks


def _is_of(launch: "Launch", networks: "pd.DataFrame", store: str) -> bool:
    """Whether the launch's claims and figures are of those networks."""
    from ovfit.tracking.launches import covered

    known = covered(launch, store)
    theirs = set(known[columns.RUN_ID]) if known is not None else set()
    return theirs == set(networks[columns.RUN_ID])


def _is_said_by(launch: "Launch", result: Result[Any]) -> bool:
    """Whether the launch saved the same claims and tables, and its tags are what counts now."""
    from ovfit.tracking.reader import artifact, read_runs
    from ovfit.tracking.selection import Selection

    own = result.files()
    for name, text in own.items():
        try:
            saved = artifact(launch["artifact_uri"], name, result.store).read_text()
        except (OSError, ValueError):
            return False
        if _without_how(name, saved) != _without_how(name, text):
            return False
    tags = result.closing.tags
    launches = read_runs(result.store, Selection(kind="launch")).sort_values(columns.START_TIME)
    latest = launches.reindex(columns=list(tags))
    return all(latest[name].dropna().iloc[-1:].tolist() == [text] for name, text in tags.items())


def _without_how(name: str, text: str) -> str:
    """A file of a launch, less how it was run: claims name the command that would decide them."""
    if name != "claims.json":
        return text
    claims: Sequence[dict[str, Any]] = json.loads(text)
    return json.dumps([{**claim, "command": ""} for claim in claims])
