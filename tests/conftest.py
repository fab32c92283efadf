"""Shared by all tests: tiny datasets, specs, and the command line as a person runs it."""

import os
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from filelock import FileLock

from tests.support import cores  # noqa: F401  (first: it pins this process)
from tests.support.training import Record, blobs, spec

__all__ = ["Record", "blobs", "spec"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="run the tests that take minutes")
    parser.addoption("--oldest", action="store_true", help="run the test of the oldest versions")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # one process makes the store that many tests look at, while the others have something to do
    items.sort(key=lambda item: "shown" in getattr(item, "fixturenames", ()))
    for item in items:
        if "slow" in item.keywords and not config.getoption("--slow"):
            item.add_marker(pytest.mark.skip(reason="takes minutes; run with --slow"))
        if "oldest" in item.keywords and not config.getoption("--oldest"):
            item.add_marker(pytest.mark.skip(reason="installs gigabytes; run with --oldest"))
        if "real_data" in item.keywords and not os.environ.get("OVFIT_DATA"):
            item.add_marker(
                pytest.mark.skip(reason="set OVFIT_DATA to a folder of the real datasets")
            )


@pytest.fixture(autouse=True)
def main() -> Iterator[None]:
    """Streamlit's AppTest leaves its script as the main module, which a worker process would run
    before anything else.
    """
    before = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = before


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own with its own cache; the current directory."""
    monkeypatch.setenv("OVFIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    monkeypatch.delenv("MLFLOW_RUN_ID", raising=False)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


Cli = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def cli(home: Path) -> Cli:
    """Runs `ovfit ...` in `home` as a process of its own."""

    def run(
        *words: str | int | Path, timeout: float = 240, **env: str
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ovfit", *map(str, words)]
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=timeout,
            cwd=home,
            env={**os.environ, **env},
            check=False,
        )

    return run


@pytest.fixture
def environment() -> Iterator[None]:
    """What a command sets for its workers is not for other tests."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


Refused = Callable[[str, Sequence[str], str], None]


@pytest.fixture
def refused(home: Path, inside: "Inside") -> Refused:
    """Asserts that a command, in this process, is refused.

    That is exit code 2, one line that says `reason`, and nothing left behind.
    """

    def check(command: str, given: Sequence[str], reason: str) -> None:
        before = everything(home.parent)
        done = inside(command, *given)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1 and reason in done.stderr
        assert not done.stdout
        assert everything(home.parent) == before

    return check


Inside = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def inside(home: Path, capsys: pytest.CaptureFixture[str], environment: None) -> Inside:
    """Runs `ovfit ...` in `home` in this process, seconds sooner than one of its own."""
    from ovfit.cli.main import execute

    def run(*given: str | int | Path) -> subprocess.CompletedProcess[str]:
        argv = [str(part) for part in given]
        capsys.readouterr()
        code = execute(argv)
        output, complaint = capsys.readouterr()
        return subprocess.CompletedProcess(argv, code, output, complaint)

    return run


def everything(folder: Path) -> dict[Path, int]:
    """Every file and folder below, with the sizes of files."""
    return {path: path.stat().st_size if path.is_file() else 0 for path in folder.rglob("*")}


QUICK = (
    "--width",
    16,
    "--replicas",
    2,
    "--epochs",
    3,
    "--hold",
    0,
    "--weight-decay",
    0,
    "--quiet",
    "--figures",
    "off",
)  # seconds, not minutes

NAUGHTY = "<img src=x onerror=alert(1)>"  # the name of a dataset
SHOWN = (
    "extreme --width 8 --weight-decay 0,1e-3 --replicas 5 --epochs 8 --hold 0",
    "descent --width 4,8,16 --noise 0,0.3 --replicas 2 --epochs 4 --train-size 120",
    "interpolation --case A --replicas 2 --epochs 30 --width 30 --lr 0.01",
    "mislabel --rates 1/30,1/10 --width 64 --train-size 300 --lr 0.01 --replicas 2 --batch-size 32 "
    "--sigmas 1,1.3,2 --stack 4",
    "randomize --sweep both --width 16 --train-size 96 --replicas 1 --epochs 3 --rates 0.5 "
    "--stack 4",
    "identity --replicas 1 --depth 1,2 --width 16 --channels 4 --steps 200 --lr 0.1,0.3 "
    "--sweep depth --loss-target 5e-3 --stack 4",
    "landscape --width 16 --train-size 96 --batch-size 32 --replicas 2 --epochs 40 --level 0.5 "
    "--bend-epochs 2 --knobs decay --directions 2 --places 5 --grid 5 --copies 1 --stack 4",
    "escape --width 8 --train-size 160 --replicas 2 --recipes gd-1,sgd-0.1,sgd-0.1+decay,adam "
    "--depths 0.9 --epochs 5 --steps 6 --descent-steps 6 --stack 8",
    "tickets --width 8 --depth 1 --replicas 2 --epochs 2 --levels 2 --share 0.5 --rewind 5 "
    "--stack 8",
    "dimension --width 6 --dims 5,20 --lr 0.1 --replicas 2 --direct-widths 2 --direct-lr 0.01 "
    "--label-size 30 --label-dims 10,80 --batch-size 16 --epochs 2 --label-epochs 80 --stack 8",
    "simplicity --networks 20000 --replicas 2 --pool 2 --bias 0 --runs 50",
    "tune --arch mlp --width 8 --epochs 2 --replicas 1 --cells 2",
    f"extreme --dataset {shlex.quote(f'./{NAUGHTY}.npz')} --width 4 --replicas 2 --epochs 2 "
    "--hold 0 --batch-size 16",
)


ONE_BY_ONE = """
import shlex, sys
from ovfit.cli.main import execute
for line in sys.stdin:
    assert execute([*shlex.split(line), "--quiet"]) == 0, line
"""


def one_by_one(folder: Path, *commands: str) -> None:
    """Commands that succeed, in one process: its imports are most of a small launch."""
    env = {**os.environ, "OVFIT_CACHE": str(folder / "cache")}
    command = [sys.executable, "-c", ONE_BY_ONE]
    subprocess.run(
        command,
        input="\n".join(commands),
        text=True,
        cwd=folder,
        env=env,
        check=True,
        timeout=400,
        stdout=subprocess.DEVNULL,
    )


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small real store, read only.

    A launch of every study, of the search, and one of a dataset with HTML in its name.
    """
    mine = tmp_path_factory.getbasetemp()
    folder = (
        mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine
    ) / "shown"  # one for all pytest-xdist processes
    with FileLock(f"{folder}.lock"):
        if not (folder / "whole").exists():
            folder.mkdir()
            data = blobs()
            arrays = {
                f"{split}_{kind}": getattr(data, f"{split}_{kind}")
                for split in ("train", "test")
                for kind in ("images", "labels")
            }
            np.savez(folder / f"{NAUGHTY}.npz", **arrays)
            one_by_one(folder, *SHOWN)
            (folder / "whole").touch()
    return folder


def copied(shown: Path, home: Path) -> Path:
    """A copy of that store, its artifacts with it, to be damaged."""
    shutil.copytree(shown, home / "copy")
    with sqlite3.connect(home / "copy" / "mlflow.db") as database:
        database.execute(
            "update runs set artifact_uri = replace(artifact_uri, ?, ?)",
            (str(shown / "mlruns"), str(home / "copy" / "mlruns")),
        )
    return home / "copy"


def uri_of(folder: Path) -> str:
    return f"sqlite:///{folder}/mlflow.db"


def launches(folder: Path, study: str) -> list[Path]:
    """The artifact folders of a study's launches, the oldest first."""
    from ovfit.tracking.reader import Reader

    runs = Reader(uri_of(folder)).runs()
    mine = runs[(runs["ovfit.study"] == study) & runs["ovfit.signature"].isna()].sort_values(
        "start_time"
    )
    return [Path(where.removeprefix("file://")) for where in mine["artifact_uri"]]


def finished(folder: Path, study: str) -> pd.DataFrame:
    """The finished networks of a study: params, tags and final metrics."""
    from ovfit.tracking.reader import Reader

    reader = Reader(uri_of(folder))
    runs = reader.runs()
    mine = runs[(runs["ovfit.study"] == study) & runs["ovfit.signature"].notna()]
    return mine.merge(reader.values(list(mine["run_id"])), on="run_id")
