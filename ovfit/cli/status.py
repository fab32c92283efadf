"""`ovfit status`: the launches of a store, what was stopped, and the networks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer

from ovfit.cli.shared import Store

MOST = 20  # launches, and networks where none is asked for
LAUNCHES = ("run", "study", "started (UTC)", "state", "finished", "running", "failed", "killed")
PARAMS = ("dataset", "arch", "width", "seed")
MEASURES = ("train_accuracy", "test_accuracy")
NETWORKS = ("network", "launch", "study", "arm", *PARAMS, "state", *MEASURES)


def status(
    launch: Annotated[
        str | None,
        typer.Argument(metavar="LAUNCH", help="one of them: all its networks, those it reused too"),
    ] = None,
    tracking_uri: Store = None,
) -> None:
    """The store, the devices, the launches and what they are doing, and the networks."""
    from ovfit.tracking.lookup import launch_named
    from ovfit.tracking.store import resolve

    uri = resolve(tracking_uri)
    if launch is not None:
        _print_launch(launch_named(launch, uri), uri)
    else:
        _print_store(uri)


def _print_store(uri: str) -> None:
    """The launches, newest first, with how many networks finished, run, failed; the newest
    networks; devices, and what was stopped.
    """
    from ovfit.cli.datasets import devices
    from ovfit.tracking.launches import STATES, launches_in, rows
    from ovfit.tracking.reader import read_runs
    from ovfit.tracking.selection import Selection
    from ovfit.tracking.store import exists

    table = launches_in(uri)
    there = "" if exists(uri) else " (not there yet; `ovfit extreme` makes it)"
    print(f"store     {uri}{there}")
    print(f"devices   {devices()}")
    for command, count in _stopped(table, uri).items():
        print(f"stopped   {count} networks have a checkpoint; this goes on from there: {command}")
    if table.empty:
        print("launches  none; start with `ovfit extreme`")
        return
    _print_launches(rows(table.head(MOST)))
    count = int(table[list(STATES)].to_numpy().sum())
    newest = read_runs(uri, Selection(kind="network", newest=MOST))
    print()
    _print_networks(f"The newest of {count} networks", newest, uri)
    if count > MOST:
        print(f"{count - MOST} further networks: `ovfit status LAUNCH` lists a launch's")


def _stopped(table: Any, uri: str) -> Mapping[str, int]:
    """Networks of this store that a checkpoint holds, and none that finished, by the command that
    goes on with them.
    """
    from ovfit.columns import FINISHED, PARENT, RUN_ID, SIGNATURE, START_TIME, STATUS
    from ovfit.folders import cache_dir
    from ovfit.tracking.reader import read_runs
    from ovfit.tracking.selection import of_signatures
    from ovfit.training.manifest import checkpoints

    every = checkpoints(cache_dir() / "checkpoints")
    held = {name for checkpoint in every for name in checkpoint.manifest.signatures}
    networks = read_runs(uri, of_signatures(held)).sort_values(START_TIME)
    commands = dict(zip(table[RUN_ID], table["command"], strict=True))
    trained = dict(zip(networks[SIGNATURE], networks[PARENT], strict=True))  # the newest
    done = set(networks.loc[networks[STATUS] == FINISHED, SIGNATURE])
    mine = (trained[name] for name in sorted(held - done) if name in trained)
    return Counter(str(commands[run_id]) for run_id in mine if run_id in commands)


def _print_launches(table: Sequence[Mapping[str, Any]]) -> None:
    from ovfit.cli.table import show
    from ovfit.columns import SHORT
    from ovfit.tracking.launches import STATES

    rows = [
        [
            launch["run_id"][:SHORT],
            launch["study"],
            launch["started"].strftime("%Y-%m-%d %H:%M"),
            _state(launch),
            *(launch[state] for state in STATES),
            launch["command"],
        ]
        for launch in table
    ]
    show("Launches", [*LAUNCHES, "command"], rows)


def _state(launch: Mapping[str, Any]) -> str:
    """With how much of it a checkpoint, or the store, had already."""
    words = {"dead": "dead; its command goes on"}
    parts = [words.get(launch["state"], launch["state"])]
    if launch["resumed"] > 0:
        parts.append(f"{launch['resumed']:.0f} resumed")
    if launch["kept"] > 0:
        parts.append(f"{launch['kept']:.0f} reused")
    return ", ".join(parts)


def _print_launch(launch: Mapping[str, Any], uri: str) -> None:
    """A launch with its own networks, and those that it found in the store."""
    import pandas as pd

    from ovfit.columns import PARENT, RUN_ID
    from ovfit.tracking.launches import covered, reused
    from ovfit.tracking.reader import read_runs
    from ovfit.tracking.selection import Selection

    _print_launches([launch])
    print()
    whole = covered(launch, uri)
    own = read_runs(uri, Selection(kind="network", by=PARENT, values=(launch["run_id"],)))
    rest = {*(whole["run_id"] if whole is not None else ()), *_ids(reused(launch, uri))}
    others = rest - set(own[RUN_ID])
    found = read_runs(uri, Selection(kind="network", by=RUN_ID, values=tuple(others)))
    mine = pd.concat([own, found]) if len(found) else own
    _print_networks("Its networks, those of other launches too", mine, uri)


def _ids(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    return (row["run_id"] for row in rows)


def _print_networks(title: str, networks: Any, uri: str) -> None:
    from ovfit.cli.table import show
    from ovfit.columns import ARM, OUTCOME, PARENT, RUN_ID, SHORT, STATUS, STUDY
    from ovfit.tracking.reader import Reader

    values = Reader(uri).values(list(networks[RUN_ID]), [*PARAMS, *MEASURES])
    rows = [
        [
            row[RUN_ID][:SHORT],
            str(row[PARENT])[:SHORT],
            row[STUDY],
            row[ARM],
            *(_text(row.get(name)) for name in PARAMS),
            row[OUTCOME] if row[STATUS] == "FINISHED" else row[STATUS].lower(),
            *(_text(row.get(name)) for name in MEASURES),
        ]
        for row in networks.merge(values, on=RUN_ID, how="left").to_dict("records")
    ]
    show(title, NETWORKS, rows)


def _text(value: Any) -> str:
    """A number as short as it is known; a dash where there is none."""
    if value is None or value != value:
        return "-"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
