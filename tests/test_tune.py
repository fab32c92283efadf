"""The learning-rate search through the real command, a real Optuna study and a real store."""

import json
import os
import signal
from collections import Counter
from pathlib import Path

import numpy as np
import optuna
import pytest
from optuna.storages import JournalStorage
from optuna.storages.journal import JournalFileBackend
from optuna.trial import TrialState

from ovfit.errors import BadInput
from ovfit.tracking.reader import Reader, artifact
from ovfit.tune.search import Search
from ovfit.tune.space import Dimension, parse_space
from tests.conftest import Cli, Refused, one_by_one
from tests.support.launches import networks, wait_for

SMALL = (
    "tune",
    "--width",
    8,
    "--epochs",
    4,
    "--replicas",
    2,
    "--cells",
    4,
    "--quiet",
    "--figures",
    "off",
)


def journal(path: Path) -> JournalStorage:
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    return JournalStorage(JournalFileBackend(str(path)))


def study(path: Path) -> optuna.Study:
    storage = journal(path)
    (name,) = optuna.get_all_study_names(storage=storage)
    return optuna.load_study(study_name=name, storage=storage)


def test_the_space() -> None:
    rates, batch = parse_space("lr=1e-4:1:log,batch_size=8:64")
    assert rates.grid(5) == [1e-4, 1e-3, 1e-2, 1e-1, 1.0] and batch.grid(4) == [8, 16, 32, 64]
    assert parse_space("lr=0.1:0.5:linear")[0].grid(3) == pytest.approx([0.1, 0.3, 0.5])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lr=1e-1:1e-4:log", "must rise"),
        ("lr=0.1:0.1", "must rise"),
        ("lr=0:1:log", "above 0"),
        ("weight_decy=1e-4:1", "did you mean weight_decay"),
        ("lr=1e-4", "LOW:HIGH"),
        ("lr=a:b", "LOW:HIGH"),
        ("lr=1e-4:1:cubic", "log or linear"),
        ("momentum=0:.9:linear", "no lr"),
        ("lr=1e-4:1,lr=1e-3:1", "twice"),
        ("lr=1e-4:1,batch_size=0:64:linear", "whole number"),
        ("lr=1e-4:1,momentum=0:1:linear", "less than 1"),
    ],
)
def test_spaces_that_make_no_sense(text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        parse_space(text)


LR = Dimension("lr", 0.01, 1.0, True)


def search(
    tmp_path: Path,
    sampler: str = "grid",
    cells: int = 3,
    trials: int = 6,
    space: tuple[Dimension, ...] = (LR,),
) -> Search:
    storage = JournalStorage(JournalFileBackend(str(tmp_path / "journal")))
    return Search(
        storage,
        "s",
        space=space,
        sampler=sampler,
        cells=cells,
        trials=trials,
        seed=0,
        facts={"identity": "k"},
    )


def test_ties_go_to_the_smaller_rate_and_the_edge_is_seen(tmp_path: Path) -> None:
    one = search(tmp_path)
    for number, values in one.next():  # the same mean by other sums: equal but for the rounding
        one.tell(
            number,
            {0.01: [2 / 143, 3 / 143, 3 / 143], 0.1: [2 / 143, 2 / 143, 4 / 143]}.get(
                values["lr"], [0.9]
            ),
            ["r"],
        )
    assert (
        one.best().params["lr"] == 0.01
        and one.edge() == "lower"
        and one.complete
        and one.next() == []
    )
    more = search(tmp_path).next(extend=True)  # another process, later
    assert [values["lr"] for _, values in more] == pytest.approx([0.001, 0.0001, 0.00001])
    for number, values in more:
        one.tell(number, [0.01 if values["lr"] == 0.001 else 0.3], ["r"])
    assert one.edge() is None and one.next(extend=True) == []


def test_a_grid_is_extended_twice_at_most(tmp_path: Path) -> None:
    rounds = 0
    while asked := search(tmp_path).next(extend=True):
        rounds += 1
        for number, values in asked:
            search(tmp_path).tell(number, [values["lr"] / 1e9], ["r"])
    assert rounds == 3 and len(search(tmp_path).done()) == 9


def test_what_another_process_left_running_is_taken_up(tmp_path: Path) -> None:
    first = search(tmp_path)
    asked = first.next()
    first.tell(asked[0][0], [0.5], ["r"])
    second = search(tmp_path)
    assert second.next() == asked[1:]
    assert Counter(trial.state for trial in second.study.trials) == {
        TrialState.COMPLETE: 1,
        TrialState.RUNNING: 2,
    }


def test_a_trial_cut_off_before_its_parameters_keeps_its_cell(tmp_path: Path) -> None:
    """A process that ended between asking for a trial and for its parameters: the grid is whole all the same."""
    both = (LR, Dimension("weight_decay", 0.001, 0.1, True))
    first = search(tmp_path, cells=2, space=both)
    first._enqueue([{"lr": 0.01, "weight_decay": 0.001}, {"lr": 1.0, "weight_decay": 0.1}])
    first.study.ask()
    first.study.ask().suggest_float("lr", 1e-12, 1e6, log=True)
    asked = [values for _, values in search(tmp_path, cells=2, space=both).next()]
    assert len(asked) == 4 and {(v["lr"], v["weight_decay"]) for v in asked} == {
        (a, b) for a in (0.01, 1.0) for b in (0.001, 0.1)
    }


@pytest.mark.parametrize("sampler", ["random", "tpe"])
def test_a_repeated_search_draws_other_cells(tmp_path: Path, sampler: str) -> None:
    linear = (Dimension("lr", 0.4, 0.5, False),)
    for trials in (4, 8):
        one = search(tmp_path, sampler, trials=trials, space=linear)
        for number, values in one.next():
            one.tell(number, [values["lr"]], ["r"])
    rates = [trial.params["lr"] for trial in one.done()]
    assert len(set(rates)) == 8 and all(0.4 <= rate <= 0.5 for rate in rates)


def test_tpe_comes_near_the_best_of_a_curve_it_can_learn(tmp_path: Path) -> None:
    one = search(tmp_path, "tpe", trials=40)
    while asked := one.next():
        assert len(asked) <= 4
        for number, values in asked:
            one.tell(number, [abs(np.log10(values["lr"]) + 1.0)], ["r"])
    assert len(one.done()) == 40 and abs(np.log10(one.best().params["lr"]) + 1) < 0.1


def test_tune_and_use_the_rate(cli: Cli, refused: Refused, home: Path) -> None:
    """Every cell once, every run named, the mean of the replicas, the choice used by `--lr tuned`, and nothing trained twice."""
    done = cli(*SMALL)
    assert done.returncode == 0, done.stderr
    found = study(home / "optuna.journal")
    assert [trial.params["lr"] for trial in found.trials] == [1e-4, 0.002154, 0.04642, 1.0]
    reader = Reader(f"sqlite:///{home}/mlflow.db")
    table = reader.values(list(networks(home)["run_id"])).set_index("run_id")
    tags = networks(home).set_index("run_id")
    for trial in found.trials:
        mine = trial.user_attrs["mlflow_runs"]
        assert (
            trial.value == pytest.approx(np.mean(1 - table.loc[mine, "val_accuracy"]))
            and len(mine) == 2
        )
        assert set(tags.loc[mine, "ovfit.trial"]) == {str(trial.number)} and set(
            table.loc[mine, "lr"]
        ) == {trial.params["lr"]}
    best = min(found.trials, key=lambda trial: (trial.value, trial.params["lr"])).params["lr"]
    runs = reader.runs()
    launch = runs[runs["ovfit.signature"].isna()].iloc[0]
    (chosen,) = json.loads(
        artifact(launch["artifact_uri"], "tuned.json", reader_uri(home)).read_text()
    )
    assert chosen["lr"] == best and "<- chosen" in done.stdout
    one_by_one(  # again nothing is trained; other images are another search, whose networks are trained
        home,
        " ".join(map(str, SMALL)),
        "extreme --width 8 --arms normal --replicas 1 --epochs 1 --lr tuned --figures off",
        " ".join(map(str, SMALL)) + " --split-seed 1",
    )
    assert networks(home)["ovfit.study"].value_counts().to_dict() == {"tune": 16, "extreme": 1}
    assert [
        one.n_trials for one in optuna.get_all_study_summaries(journal(home / "optuna.journal"))
    ] == [4, 4]
    last = reader.values([networks(home).query("`ovfit.study` == 'extreme'")["run_id"].iloc[0]])
    assert last["lr"].iloc[0] == best
    refused(
        "extreme",
        ["--width", "9", "--lr", "tuned"],
        "ovfit tune --dataset digits --arch mlp --width 9",
    )


def reader_uri(home: Path) -> str:
    return f"sqlite:///{home}/mlflow.db"


def test_killed_and_repeated_it_completes_the_same_grid(cli: Cli, home: Path) -> None:
    words = (
        "tune",
        "--width",
        64,
        "--epochs",
        120,
        "--replicas",
        2,
        "--cells",
        3,
        "--stack",
        2,
        "--figures",
        "off",
    )
    process = start_tune(home, *words)
    wait_for(
        lambda: (home / "mlflow.db").exists() and (networks(home)["status"] == "FINISHED").any(),
        120,
    )
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert Counter(trial.state for trial in study(home / "optuna.journal").trials) == {
        TrialState.RUNNING: 3
    }
    again = cli(*words)
    assert again.returncode == 0, again.stderr
    found = study(home / "optuna.journal")
    assert Counter(trial.state for trial in found.trials) == {TrialState.COMPLETE: 3}
    done = networks(home).query("status == 'FINISHED'")
    assert list(done["ovfit.signature"].value_counts()) == [1] * 6 and "RUNNING" not in set(
        networks(home)["status"]
    )


def start_tune(home: Path, *words: str | int):
    import subprocess
    import sys

    return subprocess.Popen(
        [sys.executable, "-m", "ovfit", *map(str, words)],
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_diverged_replica_counts_as_one_and_its_trial_is_complete(cli: Cli, home: Path) -> None:
    done = cli(*SMALL[:-2], "--optimizer", "sgd", "--search", "lr=1e20:1e25", "--figures", "on")
    assert done.returncode == 0, done.stderr
    found = study(home / "optuna.journal")
    assert [trial.value for trial in found.trials] == [1.0] * 4 and {
        trial.state for trial in found.trials
    } == {TrialState.COMPLETE}
    assert set(networks(home)["ovfit.outcome"]) == {"diverged"}
    assert "lower edge" in done.stderr  # ties go to the smallest rate
    runs = Reader(reader_uri(home)).runs()
    assert (
        artifact(
            runs[runs["ovfit.signature"].isna()]["artifact_uri"].iloc[0],
            "figures/tune.png",
            reader_uri(home),
        )
        .stat()
        .st_size
        > 5000
    )


@pytest.mark.slow
def test_another_space_under_the_same_name_is_refused(cli: Cli, home: Path) -> None:
    words = (*SMALL, "--study-name", "mine", "--storage", "sqlite:///optuna.db", "--cells", 2)
    assert cli(*words).returncode == 0
    before = len(networks(home))
    other = cli(*words, "--search", "lr=1e-3:1:log")
    assert (
        other.returncode == 2
        and "another search space" in other.stderr
        and other.stderr.count("\n") == 1
    )
    for changed in (("--width", 9), ("--replicas", 3), ("--split-seed", 1)):
        third = cli(*words, *changed)
        assert third.returncode == 2 and "another configuration or other settings" in third.stderr
    assert len(networks(home)) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--search", "lr=1:1e-4"], "must rise"),
        (["--lr", "0.1"], "--search"),
        (["--search", "lr=1e-4:1,depth=1:3"], "depth"),
        (["--search", "lr=1e-4:1,momentum=0:.9:linear"], "sgd"),
        (["--cells", "1"], "2 or more"),
        (["--rerun"], "--study-name"),
        (["--train-size", "1437", "--control-size", "0", "--val-size", "0"], "validation images"),
        (["--study-name", "x", "--optimizer", "adam,sgd"], "one configuration"),
        (["--storage", "nosuch://x"], "cannot be opened"),
    ],
)
def test_bad_input(refused: Refused, words: list[str], said: str) -> None:
    refused("tune", words, said)
