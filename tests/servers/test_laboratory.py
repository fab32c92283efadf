"""examples/laboratory: each of its services, run here without Docker."""

import shlex
import sys
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
import yaml

from ovfit.tracking.reader import Reader
from tests.conftest import Cli
from tests.support.postgres import PASSWORD, Postgres
from tests.support.servers import free_port, serving

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "laboratory"
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / "compose.yaml").read_text())[
    "services"
]


def words(service: str, **here: str) -> list[str]:
    """Its command, with what is here for what is there."""
    line = SERVICES[service]["command"]
    for there, value in here.items():
        assert there in line
        line = line.replace(there, value)
    program, *rest = shlex.split(line)
    return [str(Path(sys.executable).with_name(program)), *rest]


def test_the_store_is_written_by_ovfit_and_shown_by_mlflow_and_the_viewer(
    database: Postgres, home: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that ovfit has put into the shared folder comes out of the MLflow server."""
    place, shared = f"database:5432/{SERVICES['database']['environment']['POSTGRES_DB']}", home
    here = f"127.0.0.1:{database.port}/store"
    environment = SERVICES["head"]["environment"]
    uri = environment["MLFLOW_TRACKING_URI"].replace(place, here)
    assert uri == database.spoken and "PGPASSWORD" in environment
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    monkeypatch.setenv("MLFLOW_TRACKING_URI", uri)
    tiny = "--width 8 --replicas 2 --epochs 3 --hold 0 --weight-decay 0 --quiet"
    done = cli("extreme", *tiny.split(), "--artifacts", shared / "runs")
    assert done.returncode == 0, done.stderr
    network = Reader(uri).networks()["run_id"].iloc[0]
    mlflow, viewer = str(free_port()), str(free_port())
    server = words("mlflow", **{place: here, "/shared": str(shared), "5000": mlflow})
    with serving(server, f"http://127.0.0.1:{mlflow}/health"):
        asked = f"get-artifact?path=config.json&run_uuid={network}"
        with urlopen(f"http://127.0.0.1:{mlflow}/{asked}", timeout=30) as answer:
            assert b"weight_decay" in answer.read()
    page = words("viewer", **{"/ovfit": str(ROOT), "8501": viewer})
    with serving(page, f"http://127.0.0.1:{viewer}/_stcore/health"):
        pass


def test_its_cluster_is_started_as_the_tests_of_clusters_start_theirs() -> None:
    """Options that this Ray has: the launches themselves are in tests/cluster."""
    scripts = pytest.importorskip("ray.scripts.scripts", reason="no Ray here")
    for service in ("head", "machine"):
        _, command, *given = words(service)
        assert command == "start"
        scripts.start.make_context("start", given)


def test_its_image_is_built_from_files_that_are_there() -> None:
    build = SERVICES["head"]["build"]
    root = (FOLDER / build["context"]).resolve()
    assert root == ROOT and (root / build["dockerfile"]).is_file()
    assert (root / "constraints.txt").is_file() and (root / "apps" / "viewer.py").is_file()
