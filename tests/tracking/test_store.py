"""How a store is made."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from ovfit.tracking import store

OFF, FULL = 0, 2


def synchronous(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA synchronous").fetchone()[0])


def test_a_store_waits_for_the_disk_from_when_it_is_made(tmp_path: Path) -> None:
    """Its migrations do not, which takes seconds off them; what is written into it does."""
    modes: list[tuple[str, int]] = []

    def ask(_: Any, cursor: sqlite3.Cursor, statement: str, *rest: Any) -> None:
        modes.append((statement.split()[0], synchronous(cursor.connection)))

    event.listen(Engine, "before_cursor_execute", ask)
    try:
        client = store.connect(f"sqlite:///{tmp_path}/mlflow.db")
        assert len(modes) > 100 and {mode for word, mode in modes if word == "CREATE"} == {OFF}
        modes.clear()
        client.create_experiment("extreme")
        assert ("INSERT", FULL) in modes and {mode for _, mode in modes} == {FULL}
    finally:
        event.remove(Engine, "before_cursor_execute", ask)
