"""Runs that are removed for good, files and rows, and the space that frees."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ovfit import columns
from ovfit.errors import StoreFailed
from ovfit.tracking.deletion import Deletion, planned
from ovfit.tracking.launches import MACHINE, OPTIONS
from ovfit.tracking.store import connect, local_path, lock, sqlite_path

BUSY = 10.0  # seconds that whoever reads may keep the database from being made smaller
EMPTIED = "deleted, but for networks that others rest on"


@dataclass(frozen=True)
class Freed:
    """Bytes. `is_final`: not where the store keeps runs that are deleted, only marked so."""

    files: int
    database: int
    is_final: bool


def delete(store: str, names: Sequence[str]) -> tuple[Deletion, Freed]:
    """Deletes these launches. Raises BadInput as `planned` does; StoreFailed where the store or
    the disk fails: repeated, it goes on from there.
    """
    from mlflow.exceptions import MlflowException

    with lock(store):  # meanwhile no launch begins, and looks up what is there
        deletion = planned(store, names)
        files, before = size(deletion), _bytes(_database(store))
        try:
            is_final = _remove(deletion)
        except (MlflowException, OSError) as error:
            why = str(error).splitlines()[0][:200]
            raise StoreFailed(f"not all of it was deleted ({why}); repeat the command") from None
        _shrink(store)
    return deletion, Freed(files, max(0, before - _bytes(_database(store))), is_final)


def size(deletion: Deletion) -> int:
    """Bytes of the files on this machine that go."""
    places = [local_path(uri) for _, uri in _runs(deletion)]
    places += [path for launch in deletion.emptied for path in _claims(launch["artifact_uri"])]
    return sum(map(_bytes, [*places, *(known.path for known in deletion.checkpoints)]))


def _runs(deletion: Deletion) -> list[tuple[str, str]]:
    """Run id and place of the files of what goes, a launch after its networks."""
    networks = deletion.networks
    pairs = zip(networks[columns.RUN_ID], networks[columns.ARTIFACT_URI], strict=True)
    return [*pairs, *((launch["run_id"], launch["artifact_uri"]) for launch in deletion.launches)]


def _claims(artifact_uri: str) -> list[Path]:
    """What a launch concluded: its files, but for what it was."""
    folder = local_path(artifact_uri)
    if folder is None or not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if path.name not in (OPTIONS, MACHINE)]


def _remove(deletion: Deletion) -> bool:
    """Files first: a run whose files are gone can still be found, and deleted again.

    Returns whether the rows are gone too.
    """
    client = connect(deletion.store)
    backend = _backend(deletion.store)
    for run_id, uri in _runs(deletion):
        if backend is not None:
            _clear(uri, deletion.store)
        client.delete_run(run_id)
        if backend is not None:
            backend._hard_delete_run(run_id)
    for launch in deletion.emptied:
        for path in _claims(launch["artifact_uri"]):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        client.set_tag(launch["run_id"], columns.REASON, EMPTIED)
    for checkpoint in deletion.checkpoints:
        checkpoint.remove()
    return backend is not None


def _backend(store: str) -> Any:
    """What deletes rows, as `mlflow gc` does; that command itself would also delete experiments
    that a person has only put aside. None for a server: there it has to be called.
    """
    from mlflow.tracking._tracking_service.utils import _get_store

    backend: Any = _get_store(store)  # type: ignore[no-untyped-call]
    return backend if hasattr(backend, "_hard_delete_run") else None


def _clear(artifact_uri: str, store: str) -> None:
    folder = local_path(artifact_uri)
    if folder is None:
        from mlflow.store.artifact.artifact_repository_registry import get_artifact_repository

        files: Any = get_artifact_repository(artifact_uri, tracking_uri=store)
        files.delete_artifacts()
        return
    if folder.is_dir():
        shutil.rmtree(folder)
    with suppress(OSError):  # it is not there, or has something else in it
        folder.parent.rmdir()


def _database(store: str) -> Path | None:
    return sqlite_path(store) if store.startswith("sqlite:///") else None


def _bytes(path: Path | None) -> int:
    """Of a file, or of all below a folder; 0 where there is none."""
    if path is None or not path.exists():
        return 0
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def _shrink(store: str) -> None:
    """Gives the space of deleted rows back to the disk; while somebody reads, they are only
    written over by the next ones.
    """
    path = _database(store)
    if path is None:
        return
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=BUSY)) as database:
        database.execute("VACUUM")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
