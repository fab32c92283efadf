"""`mlflow run` on this very project, with the real MLflow."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from mlflow import MlflowClient

from ovfit.tracking.reader import Reader

ROOT = Path(__file__).parents[2]
SMALL = {
    "width": "16",
    "epochs": "3",
    "hold": "0",
    "weight-decay": "0",
    "train_size": "500",
    "quiet": "on",
    "figures": "off",
}


def mlflow_run(
    home: Path, *words: str, entry: str = "extreme", manager: str = "local", **env: str
) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "mlflow",
        "run",
        str(ROOT),
        "-e",
        entry,
        "--env-manager",
        manager,
        *words,
    ]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    uri = f"sqlite:///{home}/mlflow.db"
    full = {
        **os.environ,
        "PATH": path,
        "MLFLOW_TRACKING_URI": uri,
        "MLFLOW_DISABLE_TELEMETRY": "true",
        **env,
    }
    return subprocess.run(
        command, cwd=home, env=full, capture_output=True, text=True, timeout=300, check=False
    )


def statuses(home: Path) -> list[str]:
    """Of the runs MLflow made itself."""
    client = MlflowClient(f"sqlite:///{home}/mlflow.db")
    return [
        run.info.status
        for run in client.search_runs(["0"])
        if "mlflow.parentRunId" not in run.data.tags
    ]


def parameters(**options: str) -> list[str]:
    return [word for name, value in options.items() for word in ("-P", f"{name}={value}")]


def test_mlflow_run_lands_in_the_study_s_experiment(home: Path) -> None:
    options = parameters(**SMALL, replicas="2")
    done = mlflow_run(home, *options)
    assert done.returncode == 0, done.stderr[-3000:]
    runs = Reader(f"sqlite:///{home}/mlflow.db").runs()
    launch = runs[runs["ovfit.signature"].isna()]
    networks = runs[runs["ovfit.signature"].notna()]
    assert len(launch) == 1 and len(networks) == 4
    assert set(networks["mlflow.parentRunId"]) == set(launch["run_id"]) and set(runs["status"]) == {
        "FINISHED"
    }
    client = MlflowClient(f"sqlite:///{home}/mlflow.db")
    (place,) = set(runs["experiment_id"])
    assert client.get_experiment(place).name == "extreme"
    (made,) = client.search_runs(["0"])  # by MLflow, before ovfit began: it leads to the launch
    assert made.info.status == "FINISHED" and launch["run_id"].iloc[0] in str(made.data.tags)
    assert made.info.run_name == launch["name"].iloc[0]
    assert made.info.run_name.startswith("extreme mlp on digits: width 16; ")
    again = mlflow_run(home, *options)  # changes nothing: that launch stands for it
    assert again.returncode == 0, again.stderr[-3000:]
    assert len(Reader(f"sqlite:///{home}/mlflow.db").runs()) == len(runs)
    two = client.search_runs(["0"])
    assert len(two) == 2 and {run.info.status for run in two} == {"FINISHED"}
    assert {run.info.run_name for run in two} == {launch["name"].iloc[0]}
    assert all(launch["run_id"].iloc[0] in str(run.data.tags) for run in two)


def test_a_study_in_a_file_as_a_project(home: Path) -> None:
    study = f"study={ROOT / 'examples' / 'depths.py'}"
    short = parameters(replicas="1", epochs="1", quiet="on", figures="off")
    done = mlflow_run(home, "-P", study, *short, entry="run")
    assert done.returncode == 0, done.stderr[-3000:]
    assert statuses(home) == ["FINISHED"]


@pytest.mark.slow
def test_a_decision_as_a_project(home: Path) -> None:
    """The run that MLflow made leads to its first round."""
    small = "--width 16 --train-size 300 --epochs 12 --hold 0 --figures off"
    asked = {"study": "extreme", "claims": "E5", "most": "8", "quiet": "on", "with": small}
    done = mlflow_run(home, *parameters(**asked, budget="16networks"), entry="decide")
    assert done.returncode == 0, done.stderr[-3000:]
    launches = Reader(f"sqlite:///{home}/mlflow.db").launches()
    assert list(launches["status"]) == ["FINISHED", "FINISHED"]
    assert launches["ovfit.decision"].nunique() == 1
    assert "0" not in set(launches["experiment_id"]) and statuses(home) == ["FINISHED"]


@pytest.mark.slow
def test_the_oracle_as_a_project(home: Path) -> None:
    """A launch that trains nothing lands in its study's experiment too."""
    done = mlflow_run(
        home, *parameters(oracle="on", replicas="2", train_size="60", quiet="on"), entry="descent"
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert statuses(home) == ["FINISHED"]
    (launch,) = Reader(f"sqlite:///{home}/mlflow.db").runs().itertuples()
    assert (
        Path(launch.artifact_uri.removeprefix("file://")) / "figures" / "oracle-digits.png"
    ).exists()


def test_mlflow_run_fails_when_ovfit_fails(home: Path) -> None:
    bad = mlflow_run(home, *parameters(dataset="mnits"))
    assert bad.returncode != 0 and "did you mean mnist" in bad.stderr
    assert statuses(home) == ["FAILED"]
    (home / "mlruns").rename(home / "before") if (home / "mlruns").exists() else None
    (home / "mlruns").write_text("")  # nothing can be saved: the networks fail
    failed = mlflow_run(home, *parameters(**SMALL, arms="normal", replicas="1"))
    assert failed.returncode != 0 and "repeat the command" in failed.stderr
    assert statuses(home) == ["FAILED", "FAILED"]


@pytest.mark.slow
def test_the_conda_path(home: Path) -> None:
    """A stand-in for conda that has the environment already.

    What MLflow asks of it, and that ovfit then runs: here the search.
    """
    shim = home / "conda"
    for folder in ("bin", "etc/profile.d"):
        (shim / folder).mkdir(parents=True)
    log = home / "asked"
    answer = '{"envs": []}'
    (shim / "bin" / "conda").write_text(
        f'#!/bin/sh\necho "$@" >> {log}\ncase "$*" in *--json*) echo \'{answer}\';; esac\n'
    )
    (shim / "bin" / "activate").write_text("")
    (shim / "etc" / "profile.d" / "conda.sh").write_text("conda() { :; }\n")
    (shim / "bin" / "conda").chmod(0o755)
    done = mlflow_run(
        home,
        *parameters(
            arch="mlp", width="8", epochs="2", replicas="1", cells="2", quiet="on", figures="off"
        ),
        entry="tune",
        manager="conda",
        MLFLOW_CONDA_HOME=str(shim),
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "conda.yaml" in log.read_text()  # it was asked to make the environment of our file
    assert statuses(home) == ["FINISHED"] and (home / "optuna.journal").exists()
