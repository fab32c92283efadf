"""Launches that are killed, interrupted or crash. With real processes and a real store."""

import os
import shlex
import signal
from pathlib import Path

from tests.conftest import QUICK, Inside
from tests.support.launches import (
    finished_once,
    gone,
    networks,
    notes,
    reader,
    start,
    under_way,
    wait_for,
    workers_of,
)

EPOCHS = 200  # they take several times as long as the first checkpoint, even on a fast core
LONG = shlex.split(
    f"--width 32 --replicas 3 --arms extreme --hold 0 --epochs {EPOCHS} --eval-every 50"
    " --step-every off --stack 3 --figures off"
)


def test_killed_and_repeated(inside: Inside, home: Path) -> None:
    """kill -9 of the driver: its worker ends too.

    The repeated command goes on where the checkpoint stood, and curves are whole.
    """
    first = start(home, *LONG)
    wait_for(lambda: under_way(home))
    workers = workers_of(first)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    wait_for(lambda: all(map(gone, workers)), 20)
    assert set(networks(home)["status"]) == {"RUNNING"}
    again = inside("extreme", *LONG)
    assert again.returncode == 0, again.stderr
    finished_once(home, 3)
    runs = networks(home)
    assert sorted(runs["status"]) == ["FINISHED"] * 3 + ["KILLED"] * 3
    done = runs[runs["status"] == "FINISHED"]
    assert (done["ovfit.resumed_at"].astype(int) > 3).all()
    assert reader(home).launches()["ovfit.resumed"].dropna().tolist() == ["3"]
    curves = reader(home).curves(list(done["run_id"]), ["test_loss"])
    steps = curves.groupby("run_id")["step"].apply(list).tolist()
    assert steps == [[*range(0, EPOCHS + 1, 50)]] * 3
    assert not notes(home)  # a finished stack leaves no checkpoint


def test_ctrl_c_keeps_what_finished(inside: Inside, home: Path) -> None:
    process = start(home, *LONG)
    wait_for(lambda: under_way(home))
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process of the group
    _, error = process.communicate(timeout=400)
    assert process.returncode == 130 and "Traceback" not in error and "repeat the command" in error
    assert set(reader(home).runs()["status"]) == {"KILLED"}
    assert notes(home)
    assert inside("extreme", *LONG).returncode == 0
    finished_once(home, 3)


def test_a_worker_that_crashes_twice_fails_its_stack_alone(home: Path) -> None:
    """Killed (as for its memory), a stack of 3 is tried as 1 and 2.

    The first crash costs one try. The second one costs that part, the other one is trained.
    """
    process = start(home, *LONG)
    wait_for(lambda: under_way(home))
    first = workers_of(process)[0]
    first.kill()
    wait_for(lambda: len(networks(home)) == 4)  # the first part has begun
    second = next(worker for worker in workers_of(process) if worker.pid != first.pid)
    second.kill()
    _, error = process.communicate(timeout=400)
    assert process.returncode == 1 and "twice" in error and "Traceback" not in error
    assert "trying its 3 networks again" in error
    assert sorted(networks(home)["status"]) == ["FAILED"] + ["FINISHED"] * 2 + ["KILLED"] * 3


def test_a_launch_killed_while_it_draws_does_not_stay_running(inside: Inside, home: Path) -> None:
    def trained() -> bool:
        if not (home / "mlflow.db").exists():
            return False
        runs = networks(home)
        return len(runs) == 2 and set(runs["status"]) == {"FINISHED"}

    process = start(home, *QUICK[:-1], "on", "--arms", "normal")
    wait_for(trained)
    process.kill()
    process.communicate()
    assert inside("extreme", *QUICK, "--arms", "normal").returncode == 0
    assert sorted(reader(home).runs()["status"]) == ["FINISHED"] * 3 + ["KILLED"]
