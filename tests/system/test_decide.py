"""`ovfit decide` as a person runs it: rounds, budgets, interruptions, what it refuses."""

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

from ovfit.columns import COMMAND, DECISION, STATUS
from ovfit.tracking.reader import Reader
from tests.conftest import QUICK, Inside, Refused, launches
from tests.support.launches import finished_once, networks, reader, under_way, wait_for

SMALL = "--width 16 --train-size 300 --epochs 12 --hold 0 --figures off"  # seconds a round
SHORT = ("--study", "extreme", "--with", SMALL)


def commands(home: Path) -> list[str]:
    """Of the store's launches, the oldest first."""
    made = reader(home).launches().sort_values("start_time")
    return list(made[COMMAND])


def test_seeds_are_added_until_there_is_an_answer(inside: Inside, home: Path) -> None:
    done = inside("decide", "E5.steps", "E5", *SHORT, "--most", 12)
    assert done.returncode == 0, done.stderr
    rows = answers(done.stdout)
    assert set(rows.index) == {"E5", "E5.steps"}
    assert rows.loc["E5.steps", "verdict"] == "fails" and rows.loc["E5.steps", "n"] == 5
    assert rows.loc["E5", "n"] > 5  # only it went on
    made = commands(home)
    seeds = [command.split("--replicas ")[1].split()[0] for command in made]
    assert seeds == ["5", "8", "12"][: len(seeds)] and len(seeds) > 1
    assert "E5.steps, E5: 5 seeds, 10 networks to train" in done.stderr
    assert "E5: 8 seeds, 6 networks to train, about" in done.stderr
    marks = reader(home).launches()[DECISION]
    assert marks.notna().all() and marks.nunique() == 1
    assert set(reader(home).launches()[STATUS]) == {"FINISHED"}

    again = inside("decide", "E5", "E5.steps", "--most", seeds[-1])
    assert again.returncode in (0, 2) and commands(home) == made  # there is nothing left to do
    finished_once(home, 2 * int(seeds[-1]))


def answers(output: str) -> pd.DataFrame:
    """The closing table of a pipe."""
    lines = [line.split("\t") for line in output.splitlines() if "\t" in line]
    return pd.DataFrame(lines[1:], columns=lines[0]).set_index("claim").astype({"n": int})


def test_verdicts_are_those_of_the_plain_command(inside: Inside, home: Path) -> None:
    """Seeds added in rounds and seeds at once: the same evidence, to the last digit."""
    assert inside("decide", "E5", "E5.steps", *SHORT, "--most", 8).returncode == 0
    plain = inside(*["extreme", "--replicas", "8", "--quiet"], *SMALL.split())
    assert plain.returncode == 0
    folders = launches(home, "extreme")
    last, whole = (json.loads((folder / "claims.json").read_text()) for folder in folders[-2:])
    if "--replicas 8" in commands(home)[-2]:
        assert [row["p"] for row in last] == [row["p"] for row in whole]
    by_id = {row["id"]: row for row in whole}
    for row in last:
        assert row["verdict"] == by_id[row["id"]]["verdict"] or row["n"] < by_id[row["id"]]["n"]


def test_a_budget_in_networks_is_kept(inside: Inside, home: Path) -> None:
    done = inside("decide", "E5", *SHORT, "--budget", "9networks")
    assert done.returncode == 0
    assert "10 networks" in done.stdout and "left of the budget (9 networks)" in done.stdout
    assert not (home / "mlflow.db").exists()  # nothing is begun that cannot be ended
    done = inside("decide", "E5", *SHORT, "--budget", "10networks")
    assert done.returncode == 0 and len(networks(home)) == 10


def test_what_a_launch_left_undecided_gets_seeds_at_its_own_setting(
    inside: Inside, home: Path
) -> None:
    given = ["--dataset" if each == "x" else each for each in QUICK]
    assert inside("extreme", *given, "--arch", "mlp,cnn", "--arms", "all").returncode == 0
    done = inside("decide", "E5.copies", "--dry-run")
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if ": ovfit extreme" in line]
    assert len(lines) == 2  # one for each architecture, judged as a part of the whole
    family = json.loads((launches(home, "extreme")[0] / "claims.json").read_text())[0]["family"]
    for arch, line in zip(
        ("cnn", "mlp"), sorted(line.split(": ", 1)[1] for line in lines), strict=True
    ):
        assert f"--arch {arch}" in line and f"--family {family}" in line
        assert "--replicas 5" in line


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (("--study", "extreme", "--budget", "soon"), "30m"),
        (("--study", "extrem"), "did you mean extreme?"),
        (("--study", "tune"), "states no claims"),
        (("E55",), "did you mean E5?"),
        (("--study", "descent", "E1"), "no study claims 'E1'"),
        ((), "name a study"),
        (("--study", "extreme", "--with", "--epoch 3"), "did you mean --epochs?"),
        (("--study", "extreme", "--with", "epochs"), "--dataset mnist"),
        (("--study", "extreme", "--most", "3"), "5"),
        (("--study", "extreme", "--tracking-uri", "sqlite:////nowhere/here/mlflow.db"), "nowhere"),
    ],
)
def test_what_is_refused(refused: Refused, given: Sequence[str], reason: str) -> None:
    refused("decide", given, reason)


@pytest.mark.slow
def test_claims_that_no_seed_can_decide_are_refused(inside: Inside, home: Path) -> None:
    """D1 is tested once, on its first eight seeds."""
    given = "--width 4,8,16 --noise 0.3 --replicas 8 --epochs 2 --train-size 120 --figures off"
    assert inside("descent", *given.split(), "--quiet").returncode == 0
    done = inside("decide", "D1")
    claims = json.loads((launches(home, "descent")[0] / "claims.json").read_text())
    (fixed,) = [row for row in claims if row["id"] == "D1"]
    if fixed["verdict"] == "undecided" and fixed["n"]:
        assert done.returncode == 2
        assert "D1 cannot be decided by further seeds" in done.stderr
        assert done.stderr.count("\n") == 1


def start(home: Path, *given: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "ovfit", "decide", *given],
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


LONG = ("E5", "--study", "extreme", "--most", "5", "--with", "--width 64 --epochs 400 --hold 0")


@pytest.mark.slow
def test_ctrl_c_keeps_what_finished_and_the_same_command_goes_on(home: Path) -> None:
    process = start(home, *LONG)
    wait_for(lambda: under_way(home))
    process.send_signal(signal.SIGINT)
    output, error = process.communicate(timeout=60)
    assert process.returncode == 130, error
    assert "E5" in output and "Traceback" not in error
    assert "RUNNING" not in set(reader(home).runs()[STATUS])


@pytest.mark.slow
def test_the_time_is_kept_within_a_round(home: Path) -> None:
    process = start(home, *LONG, "--budget", "20s")
    output, error = process.communicate(timeout=120)
    assert process.returncode == 0, error
    assert "the budget was out; the same command goes on from here" in output
    assert "RUNNING" not in set(reader(home).runs()[STATUS])


@pytest.mark.slow
def test_killed_and_repeated_and_two_at_once(home: Path) -> None:
    """kill -9 in the middle, then two at once: every network is trained to its end once."""
    process = start(home, *LONG)
    wait_for(lambda: under_way(home))
    process.kill()
    process.wait()
    both = [start(home, *LONG) for _ in range(2)]
    for each in both:
        output, error = each.communicate(timeout=500)
        assert each.returncode == 0, error
        assert answers(output).loc["E5", "verdict"] != "" and "5 seeds" in error
    finished_once(home, 10)
    store = Reader(f"sqlite:///{home}/mlflow.db")
    assert "RUNNING" not in set(store.runs()[STATUS])
