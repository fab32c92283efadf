"""Whole launches: two at once, several workers, no room to save, the figures of an issue."""

import json
import shlex
from pathlib import Path
from time import monotonic

import pytest

from ovfit.columns import DECISION, REASON, STATUS
from ovfit.errors import OutOfTime
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.runner import launch
from ovfit.studies.session import session
from tests.conftest import QUICK, Inside, launches
from tests.support.launches import finished_once, measured, networks, reader, start


def test_two_launches_at_once_share_the_work(home: Path) -> None:
    given = shlex.split(
        "--width 16 --replicas 6 --epochs 40 --hold 0 --stack 2 --arms extreme --figures off"
    )
    both = [start(home, *given) for _ in range(2)]
    for process in both:
        _, error = process.communicate(timeout=400)
        assert process.returncode == 0, error
    finished_once(home, 6)
    assert len(networks(home)) == 6  # none was even begun twice


@pytest.mark.slow
def test_several_workers_and_stack_sizes_give_the_same_networks(inside: Inside, home: Path) -> None:
    given = shlex.split(
        "extreme --width 16,24 --replicas 2 --epochs 5 --hold 0 --dtype float64 --arms normal"
        " --quiet --figures off"
    )
    assert inside(*given, "--workers", 2, "--stack", 1).returncode == 0
    assert inside(*given, "--stack", 4, "--rerun").returncode == 0
    assert len(networks(home)) == 8
    results = measured(home).groupby("ovfit.signature")[["test_loss", "distance_from_init"]]
    spread = results.agg(lambda values: values.max() - values.min())
    assert (spread < 1e-9).all().all()


def test_no_room_for_artifacts_fails_the_run_not_the_launch(inside: Inside, home: Path) -> None:
    """A file where the artifact folder should be stands for a disk that takes nothing."""
    (home / "mlruns").write_text("")
    done = inside("extreme", *QUICK)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and "repeat the command" in done.stderr
    assert set(networks(home)["status"]) == {"FAILED"} and len(networks(home)) == 4
    (home / "mlruns").unlink()
    assert inside("extreme", *QUICK).returncode == 0
    finished_once(home, 4)


@pytest.mark.slow
@pytest.mark.real_data
def test_the_issue_s_own_figures_on_mnist(inside: Inside, home: Path) -> None:
    """On 12,000 real MNIST images: train >= 99 % in the extreme arm.

    There test <= 1 %, and >= 94 % in the normal arm.
    """
    given = "extreme --dataset mnist --arch mlp --train-size 12000 --replicas 1"
    done = inside(*shlex.split(given))
    assert done.returncode == 0, done.stderr
    table = measured(home).set_index("ovfit.arm")
    assert table.loc["extreme", "train_accuracy"] >= 0.99
    assert table.loc["extreme", "test_accuracy"] <= 0.01
    assert table.loc["normal", "test_accuracy"] >= 0.94


def test_a_part_of_a_launch_is_corrected_over_the_whole(inside: Inside, home: Path) -> None:
    """--family, as `ovfit decide` gives it: by the command and from Python; nothing is trained."""
    assert inside("extreme", *QUICK).returncode == 0
    again = inside("extreme", *QUICK, "--family", 50)
    assert again.returncode == 0
    assert "Holm over the 50 claims of the launch it goes on from" in again.stdout
    (_, part) = launches(home, "extreme")
    claims = json.loads((part / "claims.json").read_text())
    assert {claim["family"] for claim in claims} == {50}
    finished_once(home, 4)


def test_a_session_has_a_deadline_and_tags(home: Path, environment: None) -> None:
    """Its launch carries the tags, and here nothing is trained: its time is out at once."""
    study = registry.study("extreme")
    given = {"width": "16", "replicas": "2", "epochs": "3", "hold": "0", "weight_decay": "0"}
    command = Command("extreme", {**given, "quiet": "on", "figures": "off"})
    tags = {DECISION: "one"}
    with session(study, command, deadline=monotonic(), tags=tags) as opened:
        planned = opened.planned()
        with pytest.raises(OutOfTime):
            launch(opened, planned, print)
    (cut,) = reader(home).runs().to_dict("records")
    assert (cut[DECISION], cut[STATUS], cut[REASON]) == ("one", "KILLED", "its time was out")
