"""A store in a PostgreSQL database: a new one, by a password, stopped in mid-launch."""

import socket
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pandas as pd
import pytest
from sqlalchemy import create_engine, text

from ovfit.columns import FINISHED, RUN_ID, RUNNING, STATUS
from ovfit.tracking import lease
from ovfit.tracking.reader import Reader
from ovfit.tracking.store import exists
from tests.conftest import Cli, blobs, spec
from tests.support.launches import wait_for
from tests.support.postgres import PASSWORD, Postgres
from tests.tracking.conftest import launched

AWAY = 4  # seconds
SECRET = PASSWORD.split()[1]
SMALL = "--width 8 --replicas 2 --epochs 60 --hold 0 --eval-every 1 --step-every off"
OPTIONS = SMALL.split()


def test_a_launch_outlives_its_store(
    database: Postgres, home: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new database is made a store of; nothing of a launch is lost while it is away; and no
    password is written down."""
    command = [sys.executable, "-m", "ovfit", "extreme", *OPTIONS]
    process = subprocess.Popen(
        [*command, "--tracking-uri", database.uri],
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    wait_for(lambda: networks(database)[STATUS].eq(RUNNING).any())
    database.stop()
    sleep(AWAY)
    database.start()
    said, complaint = process.communicate(timeout=240)
    assert process.returncode == 0, complaint
    assert "does not answer; training goes on" in complaint and "answers again" in complaint
    assert "Traceback" not in complaint
    found = networks(database)
    assert len(found) == 4 and set(found[STATUS]) == {FINISHED}
    curves = Reader(database.spoken).curves(list(found[RUN_ID]), ["test_accuracy"])
    assert curves.groupby("run_id")["step"].apply(list).map(lambda s: s == [*range(61)]).all()
    files = [path for path in home.rglob("*") if path.is_file()]
    written = [said, complaint, database.dump(), *(path.name for path in files)]
    assert not [text for text in written if SECRET in text]
    assert not [path for path in files if SECRET.encode() in path.read_bytes()]
    again = cli("extreme", *OPTIONS, "--tracking-uri", database.uri)
    assert again.returncode == 0 and "nothing has changed" in again.stderr
    assert database.spoken in again.stdout and SECRET not in again.stdout + again.stderr

    tables = database.dump().count("CREATE TABLE")
    tune = cli("tune", "--arch", "mlp", "--storage", database.uri)  # not Optuna's, but MLflow's
    assert tune.returncode == 2 and "is an MLflow store" in tune.stderr
    assert database.dump().count("CREATE TABLE") == tables and SECRET not in tune.stderr


def networks(database: Postgres) -> pd.DataFrame:
    return Reader(database.spoken).networks()


def test_a_store_that_is_not_there_is_one_line(home: Path, cli: Cli) -> None:
    with socket.socket() as silent:  # takes a connection and says nothing
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port, begun = silent.getsockname()[1], monotonic()
        uri = f"postgresql://ovfit:{SECRET}@127.0.0.1:{port}/store"
        done = cli("extreme", *OPTIONS, "--tracking-uri", uri)
    assert done.returncode == 2 and monotonic() - begun < 60
    (line,) = done.stderr.splitlines()
    assert "cannot be reached" in line and SECRET not in line and not list(home.iterdir())


def test_a_store_in_the_making_is_none_yet(
    database: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MLflow commits its first tables, then alters them in one transaction for seconds."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    uri = database.make("half")
    with create_engine(uri).begin() as connection:
        connection.execute(text("create table runs (run_uuid varchar(32))"))
    assert not exists(uri) and Reader(uri).networks().empty


def test_a_launch_keeps_few_connections(
    database: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the hundred that a server has: one of MLflow's and one to read, however much it wrote."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    uri = database.make("few")
    writer = launched(uri, lease.tags())
    wanted = [spec(blobs(), seed=seed) for seed in range(40)]
    writer.begin({one.signature(): one for one in wanted})
    writer.flush()
    reader = Reader(uri)
    assert len(reader.networks()) == 40
    with create_engine(uri).connect() as connection:
        counted = "select count(*) from pg_stat_activity where datname = 'few'"
        assert connection.execute(text(counted)).scalar_one() - 1 <= 2
