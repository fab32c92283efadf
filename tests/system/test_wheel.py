"""A wheel of this project, installed elsewhere, runs a study, the viewer and the report."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
IGNORED = shutil.ignore_patterns(".git", ".venv*", "build", "*.egg-info", "mlruns", "__pycache__")


def pip(*words: str | Path) -> None:
    command = [sys.executable, "-m", "pip", *map(str, words)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)


@pytest.mark.slow  # pip makes an environment to build it in
def test_a_wheel_runs_without_its_checkout(home: Path) -> None:
    shutil.copytree(ROOT, home / "source", ignore=IGNORED)
    pip("wheel", "--no-deps", "--wheel-dir", home / "wheels", home / "source")
    (wheel,) = (home / "wheels").glob("ovfit-*.whl")
    pip("install", "--no-deps", "--target", home / "site", wheel)
    shutil.rmtree(home / "source")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ovfit", *words],
            cwd=home,
            env={**os.environ, "PYTHONPATH": str(home / "site")},
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )

    launched = run("extreme", "--width", "8", "--replicas", "1", "--epochs", "1", "--hold", "0")
    assert launched.returncode == 0, launched.stderr
    written = run("report")
    assert written.returncode == 0 and (home / "report.html").stat().st_size > 500_000
    taken = run("view", "--port", "0")
    assert taken.returncode == 2 and "--port" in taken.stderr  # the command is there
    pages = home / "site" / "ovfit" / "viewer"
    assert (pages / "icon.svg").exists() and (pages / "script" / "viewer.py").exists()
    assert (home / "site" / "ovfit" / "py.typed").exists()
