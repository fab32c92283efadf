"""A store behind an MLflow server, which keeps the artifacts too."""

from pathlib import Path

import pytest

from ovfit.columns import FAILED, FINISHED, RUN_ID, RUNNING, STATUS
from ovfit.tracking import lease
from ovfit.tracking.reader import Reader
from tests.conftest import Cli, blobs, spec
from tests.support.mlflow_server import mlflow_server
from tests.support.postgres import PASSWORD, Postgres
from tests.tracking.conftest import launched

pytestmark = pytest.mark.slow
TINY = ["--width", "8", "--replicas", "2", "--epochs", "3", "--hold", "0"]


def test_a_launch_by_way_of_a_server(
    database: Postgres, home: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    kept, direct = home / "kept", database.make("served")
    with mlflow_server(direct, kept) as address:
        done = cli("extreme", *TINY, "--tracking-uri", address)
        assert done.returncode == 0, done.stderr
        assert "Downloading" not in done.stderr and "View run" not in done.stdout
        assert f"this launch at {address}/#/experiments/" in done.stdout
        assert "mlflow ui" not in done.stdout
        assert len(Reader(address).networks()) == 4 and list(kept.rglob("final.safetensors"))
        again = cli("extreme", *TINY, "--tracking-uri", address)
        assert again.returncode == 0 and "nothing has changed" in again.stderr
        refused = cli("extreme", *TINY, "--replicas", "3", "--tracking-uri", direct)
        assert refused.returncode == 2 and "--tracking-uri http://HOST:PORT" in refused.stderr
        launch = Reader(address).launches()["run_id"].iloc[0]
        gone = cli("delete", launch, "--tracking-uri", address)
        assert gone.returncode == 0 and "deleted launch" in gone.stdout
        assert Reader(address).networks().empty


def test_a_reader_asks_a_server_for_what_is_new(
    database: Postgres, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What has begun, ended, or begun and ended since; and not what was deleted in training."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    wanted = [spec(blobs(), seed=seed) for seed in range(4)]
    with mlflow_server(database.make("news"), home / "kept") as address:
        writer = launched(address, lease.tags())
        reader = Reader(address)
        ended, deleted = writer.start(wanted[0]), writer.start(wanted[1])
        assert set(reader.networks()[STATUS]) == {RUNNING}
        writer.end(ended, FINISHED)
        writer.client.delete_run(deleted)
        short, begun = writer.start(wanted[2]), writer.start(wanted[3])
        writer.end(short, FAILED)
        assert len(reader.networks()) == 2  # as it was
        reader.renew()
        found = reader.networks().set_index(RUN_ID)[STATUS]
        assert found.to_dict() == {ended: FINISHED, short: FAILED, begun: RUNNING}
        assert len(reader.launches()) == 1


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
