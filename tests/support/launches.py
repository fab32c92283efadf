"""Launches as processes of their own, and what they leave in the store and the cache folder."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pandas as pd
import psutil

from ovfit.columns import FINISHED, RUN_ID, SIGNATURE, STATUS
from ovfit.tracking.reader import Reader
from ovfit.tracking.store import lock


def start(home: Path, *given: str | int) -> subprocess.Popen[str]:
    """`ovfit extreme ...` in `home`, in a process group of its own as on a terminal."""
    command = [sys.executable, "-m", "ovfit", "extreme", *map(str, given)]
    return subprocess.Popen(
        command,
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for(condition: Callable[[], bool], seconds: float = 240) -> None:
    end = monotonic() + seconds
    while not condition():
        assert monotonic() < end, "it did not happen in time"
        sleep(0.1)


def notes(home: Path) -> list[dict[str, Any]]:
    """What lies beside each checkpoint of the cache folder."""
    folder = home.parent / "cache" / "checkpoints"
    return [json.loads(path.read_text()) for path in folder.glob("*.json")]


def under_way(home: Path) -> bool:
    """A checkpoint exists, some epochs in."""
    return any(note["epoch"] > 3 for note in notes(home))


def reader(home: Path) -> Reader:
    return Reader(f"sqlite:///{home}/mlflow.db")


def networks(home: Path) -> pd.DataFrame:
    with lock(f"sqlite:///{home}/mlflow.db"):  # under it a launch makes the store: it is whole
        return reader(home).networks()


def measured(home: Path) -> pd.DataFrame:
    """The networks with their final metrics."""
    runs = networks(home)
    return reader(home).values(list(runs[RUN_ID])).merge(runs, on=RUN_ID)


def finished_once(home: Path, count: int) -> None:
    """So many networks are finished, none twice, and nothing is left RUNNING."""
    runs = networks(home)
    done = runs[runs[STATUS] == FINISHED]
    assert sorted(done[SIGNATURE].value_counts()) == [1] * count
    assert "RUNNING" not in set(reader(home).runs()[STATUS])


def workers_of(process: subprocess.Popen[Any]) -> list[psutil.Process]:
    children = psutil.Process(process.pid).children()
    return [child for child in children if "spawn_main" in " ".join(child.cmdline())]


def gone(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
