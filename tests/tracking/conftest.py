"""An empty store, made once: MLflow takes seconds for its tables."""

import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time

import pytest
from filelock import FileLock

from ovfit import columns
from ovfit.spec import Spec, to_json
from ovfit.tracking import lease
from ovfit.tracking.store import connect
from ovfit.tracking.writer import Writer
from tests.conftest import uri_of


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store without a run. Read only."""
    mine = tmp_path_factory.getbasetemp()
    folder = mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine
    path = folder / "empty" / "mlflow.db"
    with FileLock(f"{folder}/empty.lock"):
        if not path.exists():
            (folder / "making").mkdir()
            connect(uri_of(folder / "making"))
            (folder / "making").rename(path.parent)
    return path


@pytest.fixture
def store(empty: Path, home: Path) -> str:
    """The URI of a copy of it in `home`."""
    for file in empty.parent.glob("mlflow.db*"):
        shutil.copy(file, home)
    return uri_of(home)


@pytest.fixture
def writer(store: str) -> Writer:
    """A launch by this process."""
    return launched(store, lease.tags())


def launched(store: str, tags: Mapping[str, str], name: str = "", about: str = "") -> Writer:
    """A launch of `extreme` with that lease."""
    client, command = connect(store), "ovfit extreme --replicas 2"
    return Writer(client, store, "extreme", command, tags, name=name, about=about)


def elsewhere(seconds: float = 0) -> dict[str, str]:
    """The lease of a launch on another machine whose heart beat so long ago."""
    beat = str(int(time() - seconds))
    return {
        columns.HOST: "another",
        columns.PID: "1",
        columns.BORN: "1",
        columns.HEARTBEAT: beat,
    }


def finish(writer: Writer, spec: Spec, records: str = "weights", **metrics: float) -> str:
    """The run of a network that has finished with those records and metrics at epoch 3."""
    run_id = writer.start(spec)
    writer.measure(run_id, 3, metrics)
    with TemporaryDirectory() as folder:
        (Path(folder) / "config.json").write_text(to_json(spec))
        tags = {columns.OUTCOME: columns.BUDGET, columns.RECORDS: records}
        assert writer.finish(run_id, tags, Path(folder)) is None
    return run_id


BEFORE = Path(__file__).parents[1] / "stores" / "before"
PLACE = "@"  # stands for the folder that the store is in


def placed(folder: Path) -> Path:
    """A copy of the store of the code before (tests/stores/make.py) in a folder that is new."""
    shutil.copytree(BEFORE, folder)
    journal = folder / "optuna.journal"
    journal.write_text(journal.read_text().replace(PLACE, str(folder)))
    with closing(sqlite3.connect(folder / "mlflow.db")) as database, database:
        database.executescript((folder / "mlflow.sql").read_text())
        for table, column in (("runs", "artifact_uri"), ("experiments", "artifact_location")):
            query = f"update {table} set {column} = replace({column}, ?, ?)"
            database.execute(query, (PLACE, str(folder)))
    return folder


@pytest.fixture(scope="session")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the code before. Read only."""
    return placed(tmp_path_factory.mktemp("stores") / "before")
