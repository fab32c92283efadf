"""A store behind an MLflow server, which keeps the artifacts too."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ovfit.tracking.reader import Reader
from tests.conftest import Cli
from tests.support.postgres import PASSWORD, Postgres
from tests.support.servers import free_port, serving

pytestmark = pytest.mark.slow
TINY = ["--width", "8", "--replicas", "2", "--epochs", "3", "--hold", "0"]


@contextmanager
def mlflow_server(database: Postgres, folder: Path) -> Iterator[str]:
    """Its address. It is on a database of its own and keeps artifacts in the folder."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [
        *(sys.executable, "-m", "mlflow", "server", "--port", str(port), "--workers", "1"),
        *("--backend-store-uri", database.spoken.replace("/store", "/served")),
        *("--artifacts-destination", str(folder)),
    ]
    with serving(command, f"{address}/health"):
        yield address


def test_a_launch_by_way_of_a_server(
    database: Postgres, home: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    database.make("served")
    kept = home / "kept"
    with mlflow_server(database, kept) as address:
        done = cli("extreme", *TINY, "--tracking-uri", address)
        assert done.returncode == 0, done.stderr
        assert "Downloading" not in done.stderr and "View run" not in done.stdout
        assert f"this launch at {address}/#/experiments/" in done.stdout
        assert "mlflow ui" not in done.stdout
        assert len(Reader(address).networks()) == 4 and list(kept.rglob("final.safetensors"))
        again = cli("extreme", *TINY, "--tracking-uri", address)
        assert again.returncode == 0 and "nothing has changed" in again.stderr
        direct = database.spoken.replace("/store", "/served")
        refused = cli("extreme", *TINY, "--replicas", "3", "--tracking-uri", direct)
        assert refused.returncode == 2 and "--tracking-uri http://HOST:PORT" in refused.stderr
        launch = Reader(address).launches()["run_id"].iloc[0]
        gone = cli("delete", launch, "--tracking-uri", address)
        assert gone.returncode == 0 and "deleted launch" in gone.stdout
        assert Reader(address).networks().empty


def test_files_go_where_they_are_told(
    database: Postgres, home: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    words = ["extreme", *TINY, "--tracking-uri", database.spoken, "--artifacts"]
    assert cli(*words, home / "files").returncode == 0
    assert len(list((home / "files" / "extreme").rglob("final.safetensors"))) == 4
    other = cli(*words, home / "elsewhere", "--seed", "5")
    assert other.returncode == 2 and "has its files at" in other.stderr
    assert not (home / "elsewhere").exists() and not (home / "mlruns").exists()
