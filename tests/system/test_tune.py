"""The learning-rate search through the real command, a real Optuna study and a real store."""

import json
import os
import shlex
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import optuna
import pytest
from optuna.storages import JournalStorage
from optuna.storages.journal import JournalFileBackend
from optuna.trial import TrialState

from ovfit.tracking.reader import Reader, artifact
from tests.conftest import Inside, Refused, one_by_one, uri_of
from tests.support.launches import networks, wait_for

SMALL = shlex.split("tune --width 8 --epochs 4 --replicas 2 --cells 4 --quiet --figures off")
LONG = "tune --width 64 --epochs 120 --replicas 2 --cells 3 --stack 2 --figures off"


def journal(path: Path) -> JournalStorage:
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    return JournalStorage(JournalFileBackend(str(path)))


def study(path: Path) -> optuna.Study:
    storage = journal(path)
    (name,) = optuna.get_all_study_names(storage=storage)
    return optuna.load_study(study_name=name, storage=storage)


def test_tune_and_use_the_rate(inside: Inside, refused: Refused, home: Path) -> None:
    """Every cell once, every run named, the choice used by `--lr tuned`, nothing trained twice."""
    done = inside(*SMALL)
    assert done.returncode == 0, done.stderr
    kept = study(home / "optuna.journal")
    assert [trial.params["lr"] for trial in kept.trials] == [1e-4, 0.002154, 0.04642, 1.0]
    reader = Reader(uri_of(home))
    table = reader.values(list(networks(home)["run_id"])).set_index("run_id")
    tags = networks(home).set_index("run_id")
    for trial in kept.trials:
        mine = trial.user_attrs["mlflow_runs"]
        assert (
            trial.value == pytest.approx(np.mean(1 - table.loc[mine, "val_accuracy"]))
            and len(mine) == 2
        )
        assert set(tags.loc[mine, "ovfit.trial"]) == {str(trial.number)} and set(
            table.loc[mine, "lr"]
        ) == {trial.params["lr"]}
    best = min(kept.trials, key=lambda trial: (trial.value, trial.params["lr"])).params["lr"]
    runs = reader.runs()
    launch = runs[runs["ovfit.signature"].isna()].iloc[0]
    (chosen,) = json.loads(artifact(launch["artifact_uri"], "tuned.json", uri_of(home)).read_text())
    assert chosen["lr"] == best and "<- chosen" in done.stdout
    # again nothing is trained; other images are another search, whose networks are trained
    one_by_one(
        home,
        shlex.join(SMALL),
        "extreme --width 8 --arms normal --replicas 1 --epochs 1 --lr tuned --figures off",
        shlex.join(SMALL) + " --split-seed 1",
    )
    assert networks(home)["ovfit.study"].value_counts().to_dict() == {"tune": 16, "extreme": 1}
    assert [
        summary.n_trials
        for summary in optuna.get_all_study_summaries(journal(home / "optuna.journal"))
    ] == [4, 4]
    last = reader.values([networks(home).query("`ovfit.study` == 'extreme'")["run_id"].iloc[0]])
    assert last["lr"].iloc[0] == best
    refused(
        "extreme",
        ["--width", "9", "--lr", "tuned"],
        "ovfit tune --dataset digits --arch mlp --width 9",
    )


def test_killed_and_repeated_it_completes_the_same_grid(inside: Inside, home: Path) -> None:
    given = shlex.split(LONG)
    process = start_tune(home, *given)
    wait_for(
        lambda: (home / "mlflow.db").exists() and (networks(home)["status"] == "FINISHED").any(),
        120,
    )
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert Counter(trial.state for trial in study(home / "optuna.journal").trials) == {
        TrialState.RUNNING: 3
    }
    again = inside(*given)
    assert again.returncode == 0, again.stderr
    kept = study(home / "optuna.journal")
    assert Counter(trial.state for trial in kept.trials) == {TrialState.COMPLETE: 3}
    done = networks(home).query("status == 'FINISHED'")
    assert list(done["ovfit.signature"].value_counts()) == [1] * 6 and "RUNNING" not in set(
        networks(home)["status"]
    )


def start_tune(home: Path, *given: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "ovfit", *given],
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_diverged_replica_counts_as_one_and_its_trial_is_complete(
    inside: Inside, home: Path
) -> None:
    done = inside(*SMALL[:-2], "--optimizer", "sgd", "--search", "lr=1e20:1e25", "--figures", "on")
    assert done.returncode == 0, done.stderr
    kept = study(home / "optuna.journal")
    assert [trial.value for trial in kept.trials] == [1.0] * 4 and {
        trial.state for trial in kept.trials
    } == {TrialState.COMPLETE}
    assert set(networks(home)["ovfit.outcome"]) == {"diverged"}
    assert "lower edge" in done.stderr  # ties go to the smallest rate
    runs = Reader(uri_of(home)).runs()
    assert (
        artifact(
            runs[runs["ovfit.signature"].isna()]["artifact_uri"].iloc[0],
            "figures/tune.png",
            uri_of(home),
        )
        .stat()
        .st_size
        > 5000
    )


@pytest.mark.slow
def test_another_space_under_the_same_name_is_refused(inside: Inside, home: Path) -> None:
    given = (*SMALL, "--study-name", "mine", "--storage", "sqlite:///optuna.db", "--cells", "2")
    assert inside(*given).returncode == 0
    before = len(networks(home))
    other = inside(*given, "--search", "lr=1e-3:1:log")
    assert (
        other.returncode == 2
        and "another search space" in other.stderr
        and other.stderr.count("\n") == 1
    )
    for changed in (("--width", 9), ("--replicas", 3), ("--split-seed", 1)):
        third = inside(*given, *changed)
        assert third.returncode == 2 and "another configuration or other settings" in third.stderr
    assert len(networks(home)) == before
