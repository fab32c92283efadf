"""`mlflow run` on this very project, with the real MLflow."""

import os
import subprocess
import sys
from pathlib import Path

from ovfit.tracking.reader import Reader

ROOT = Path(__file__).parents[1]


def mlflow_run(home: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mlflow", "run", str(ROOT), "-e", "extreme", "--env-manager", "local", *words]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    uri = f"sqlite:///{home}/mlflow.db"
    full = {**os.environ, "PATH": path, "MLFLOW_TRACKING_URI": uri, "MLFLOW_DISABLE_TELEMETRY": "true", **env}
    return subprocess.run(command, cwd=home, env=full, capture_output=True, text=True, timeout=300, check=False)


def parameters(**options: str) -> list[str]:
    return [word for name, value in options.items() for word in ("-P", f"{name}={value}")]


def test_mlflow_run_adopts_its_run(home: Path) -> None:
    options = parameters(width="16", replicas="2", epochs="3", hold="0", **{"weight-decay": "0", "train_size": "500", "quiet": "on"})
    done = mlflow_run(home, *options)
    assert done.returncode == 0, done.stderr[-3000:]
    runs = Reader(f"sqlite:///{home}/mlflow.db").runs()
    launch = runs[runs["ovfit.signature"].isna()]
    networks = runs[runs["ovfit.signature"].notna()]
    assert len(launch) == 1 and len(networks) == 4
    assert set(networks["mlflow.parentRunId"]) == set(launch["run_id"]) and set(runs["status"]) == {"FINISHED"}
    assert set(runs["experiment_id"]) == {"0"}  # the experiment MLflow chose


def test_mlflow_run_fails_on_bad_input(home: Path) -> None:
    done = mlflow_run(home, *parameters(dataset="mnits"))
    assert done.returncode != 0 and "did you mean mnist" in done.stderr
    assert "FINISHED" not in set(Reader(f"sqlite:///{home}/mlflow.db").runs()["status"])
