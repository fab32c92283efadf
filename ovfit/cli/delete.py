"""`ovfit delete`: launches, their networks, and what stays of them."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from ovfit.cli.shared import DryRun, Store, is_on

if TYPE_CHECKING:
    from ovfit.tracking.deletion import Deletion


def delete(
    launch: Annotated[
        list[str], typer.Argument(metavar="LAUNCH", help="its run id, or the beginning of it")
    ],
    dry_run: DryRun = "off",
    tracking_uri: Store = None,
) -> None:
    """Deletes launches for good: their networks, claims, figures and checkpoints.

    \b
    ovfit status                     which launches there are
    ovfit delete 3f2a91c0 --dry-run  what would go, and how much that frees
    ovfit delete 3f2a91c0            deletes it; several may be given

    Networks that others rest on are kept: those in the claims and figures of another launch,
    and those that other networks were made from. Their launch then stays too, without its
    claims and figures, until nothing rests on it any more. While a launch is running on the
    store, nothing is deleted.
    """
    from ovfit.tracking import deletion, removal
    from ovfit.tracking.store import resolve

    store = resolve(tracking_uri)
    if is_on("--dry-run", dry_run):
        planned = deletion.planned(store, launch)
        _print("would delete", planned)
        print(f"that frees {_megabytes(removal.size(planned))} of files; nothing was changed")
        return
    deleted, freed = removal.delete(store, launch)
    _print("deleted", deleted)
    whole = _megabytes(freed.files + freed.database)
    parts = f"{_megabytes(freed.files)} of files, {_megabytes(freed.database)} of the database"
    if freed.is_final:
        print(f"freed {whole} ({parts})")
    else:
        print("the store keeps what is deleted; `mlflow gc` where it is served frees the space")


def _print(done: str, deletion: "Deletion") -> None:
    from ovfit.columns import SHORT

    trained = Counter(deletion.networks["mlflow.parentRunId"])
    for launch in [*deletion.launches, *deletion.emptied]:
        count = trained[launch["run_id"]]
        of = "the claims and figures of " if launch in deletion.emptied else ""
        what = f"{of}launch {launch['run_id'][:SHORT]} and {_networks(count)} of it"
        print(f"{done} {what}: {launch['command']}")
    resting = Counter(run_id[:SHORT] for run_id in deletion.kept.values())
    for run_id, count in resting.items():
        print(f"kept {_networks(count)} that {run_id} rests on")
    if deletion.checkpoints:
        print(f"{done} checkpoints: {len(deletion.checkpoints)}")


def _networks(count: int) -> str:
    return "1 network" if count == 1 else f"{count} networks"


def _megabytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB"
