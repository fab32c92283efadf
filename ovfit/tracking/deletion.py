"""What would go with a launch: its networks, but for those that something else rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from ovfit import columns
from ovfit.columns import SHORT
from ovfit.errors import BadInput
from ovfit.folders import cache_dir
from ovfit.tracking import lease
from ovfit.tracking.launches import Launch, covered, launches, reused, rows
from ovfit.tracking.lookup import launch_named
from ovfit.tracking.reader import Reader, readable
from ovfit.tracking.selection import networks_of
from ovfit.tracking.store import check
from ovfit.training.manifest import Checkpoint, checkpoints


@dataclass(frozen=True, eq=False)
class Deletion:
    """`networks`: those that go, rows of the reader's runs. `kept`: those of the launches that
    stay, by the run id of what rests on them: a launch, or a network made from them. `checkpoints`
    hold nothing but what goes.

    A launch stays, with its options alone, as long as a network of it does: they are who trained
    it, and which rules were kept before.
    """

    store: str
    launches: Sequence[Launch]
    networks: pd.DataFrame
    kept: dict[str, str]
    emptied: Sequence[Launch]
    checkpoints: Sequence[Checkpoint]


def planned(store: str, names: Sequence[str]) -> Deletion:
    """What goes with the launches of these names. Raises BadInput where one is not there, and
    while a launch is running: it may rest on what would go.
    """
    check(store)
    with readable(store):
        runs = Reader(store).runs()
        named = [launch_named(name, store) for name in names]
        chosen = {launch["run_id"]: launch for launch in named}
        _check_idle(runs)
        networks = networks_of(runs)
        own = networks[networks[columns.PARENT].isin(chosen)]
        resting = _resting(store, runs, set(chosen), set(own[columns.RUN_ID]))
    kept = {run_id: resting[run_id] for run_id in own[columns.RUN_ID] if run_id in resting}
    going = own[~own[columns.RUN_ID].isin(kept)]
    staying = set(own.loc[own[columns.RUN_ID].isin(kept), columns.PARENT])
    return Deletion(
        store=store,
        launches=[launch for run_id, launch in chosen.items() if run_id not in staying],
        networks=going,
        kept=kept,
        emptied=[launch for run_id, launch in chosen.items() if run_id in staying],
        checkpoints=_checkpoints(networks, going),
    )


def _check_idle(runs: pd.DataFrame) -> None:
    live = sorted(lease.live_launches(runs))
    if live:
        raise BadInput(
            f"the launch {live[0][:SHORT]} is running on this store, and may rest on what would be "
            "deleted; wait until it has ended"
        )


def _resting(store: str, runs: pd.DataFrame, chosen: set[str], own: set[str]) -> dict[str, str]:
    """Networks, of `own` and others, that something which stays rests on -> what that is."""
    resting: dict[str, str] = {}
    for launch in rows(launches(runs)):
        if launch["run_id"] not in chosen:
            for run_id in _networks(launch, store):
                resting.setdefault(run_id, launch["run_id"])
    parents = _parents(store, list(networks_of(runs)[columns.RUN_ID]))
    waiting = [run_id for run_id in parents if run_id not in own or run_id in resting]
    while waiting:  # what stays was made from others, these from others again
        child = waiting.pop()
        for parent in parents.get(child, ()):
            if parent not in resting:
                resting[parent] = child
                waiting.append(parent)
    return resting


def _networks(launch: Launch, store: str) -> Iterable[str]:
    """Those that a launch's claims and figures are of, and those it found in the store."""
    networks = covered(launch, store)
    told = [row["run_id"] for row in reused(launch, store)]
    return [*told, *(networks[columns.RUN_ID] if networks is not None else ())]


def _parents(store: str, run_ids: Sequence[str]) -> dict[str, list[str]]:
    """The networks that each of these was made from, of those that were."""
    made = Reader(store).values(run_ids, [columns.START_RUN])
    if columns.START_RUN not in made:
        return {}
    known = made.dropna(subset=[columns.START_RUN])
    pairs = zip(known[columns.RUN_ID], known[columns.START_RUN], strict=True)
    return {str(run_id): str(text).split("+") for run_id, text in pairs}


def _checkpoints(networks: pd.DataFrame, going: pd.DataFrame) -> list[Checkpoint]:
    """Those of networks that go, and of which the store has nothing else."""
    rest = networks[~networks[columns.RUN_ID].isin(going[columns.RUN_ID])]
    gone = set(going[columns.SIGNATURE]) - set(rest[columns.SIGNATURE])
    every = checkpoints(cache_dir() / "checkpoints")
    return [known for known in every if set(known.manifest.signatures) <= gone]
