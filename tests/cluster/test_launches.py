"""Launches on a Ray cluster: a real one, both of its machines this one."""

import json
import os
import shlex
import signal
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Cli, launches
from tests.support.launches import finished_once, gone, networks, notes, reader, start, wait_for
from tests.support.ray_cluster import Machines

SAME = shlex.split(
    "--width 16 --replicas 2 --epochs 3 --hold 0 --weight-decay 0 --step-every off --stack 2"
    " --figures off"
)
LONG = shlex.split(
    "--width 32 --replicas 4 --arms extreme --hold 0 --epochs 800 --eval-every 400"
    " --step-every off --stack 2 --figures off"
)


def table(output: str, *words: str) -> str:
    """All but where to look next, and these options in commands."""
    return output.split("\nLook next")[0].replace(f" {shlex.join(words)}", "")


def started(home: Path, *on: str) -> subprocess.Popen[str]:
    """A launch of four networks in two stacks, both with a checkpoint some epochs in."""
    process = start(home, *LONG, *on)

    both_train(process, home)
    return process


def both_train(process: subprocess.Popen[str], home: Path) -> None:
    """Waits until it is so: two stacks, each with a checkpoint."""

    def is_so() -> bool:
        assert process.poll() is None, process.communicate()[1]
        return [note["epoch"] > 3 for note in notes(home)] == [True, True]

    wait_for(is_so)


def went_on(process: subprocess.Popen[str], home: Path, said: str) -> list[str]:
    """A stack of two was lost, and all are trained; returns why their first runs were ended."""
    _, error = process.communicate(timeout=400)
    assert process.returncode == 0, error
    assert said in error and "Traceback" not in error
    finished_once(home, 4)
    killed = networks(home).query("status == 'KILLED'")
    assert len(killed) == 2
    return list(killed["ovfit.reason"])


def test_the_same_table(cli: Cli, home: Path, two: Machines) -> None:
    """And of the machines it says what they are; nothing of Ray's on standard output."""
    there = cli("extreme", *SAME, *two.on)
    assert there.returncode == 0, there.stderr
    (launch,) = launches(home, "extreme")
    devices = json.loads((launch / "machine.json").read_text())["devices"]
    assert len(devices) == 2 and all(device.startswith("cpu of ") for device in devices)
    here = cli("extreme", *SAME, "--rerun", "on")
    assert table(there.stdout, *two.on) == table(here.stdout, "--rerun", "on")
    assert not two.actors()


@pytest.mark.slow
def test_a_worker_that_dies(home: Path, two: Machines) -> None:
    process = started(home, *two.on)
    two.actors()[0].kill()
    reasons = went_on(process, home, "ended: trying its 2 networks again")
    assert all("its worker process" in reason for reason in reasons)
    resumed = networks(home)["ovfit.resumed_at"].dropna().astype(int)
    assert len(resumed) and (resumed > 3).all()


@pytest.mark.slow
def test_a_lost_machine(home: Path, two: Machines) -> None:
    process = started(home, *two.on)
    two.lose()
    reasons = went_on(process, home, "was lost: its 2 networks go on elsewhere")
    assert all(reason.endswith("was lost") for reason in reasons)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_an_end_of_the_driver(cli: Cli, home: Path, two: Machines, number: int) -> None:
    """kill -9 and Ctrl-C: its actors end too, and the repeated command goes on."""
    process = started(home, *two.on)
    os.killpg(process.pid, number)
    _, error = process.communicate(timeout=60)
    if number == signal.SIGINT:
        assert process.returncode == 130 and "repeat the command" in error
        assert "Traceback" not in error and set(reader(home).runs()["status"]) == {"KILLED"}
    wait_for(lambda: all(map(gone, two.actors())), 20)
    again = cli("extreme", *LONG, *two.on)
    assert again.returncode == 0, again.stderr
    assert "go on from the checkpoint" in again.stderr
    finished_once(home, 4)


@pytest.mark.slow
@pytest.mark.parametrize("lost", ["req_failure_prob", "resp_failure_prob"])
def test_calls_that_get_lost(cli: Cli, home: Path, two: Machines, lost: str) -> None:
    """On the way there, or their answers, by Ray's own switch: most of the driver's first calls to
    its actors. They are made again, and no worker is given up.
    """
    faults = json.dumps({"CoreWorkerService.grpc_client.PushTask": {"num_failures": 12, lost: 60}})
    done = cli("extreme", *SAME, *two.on, RAY_testing_rpc_failure=faults)
    assert done.returncode == 0, done.stderr
    finished_once(home, 4)
    assert set(networks(home)["status"]) == {"FINISHED"}


def test_networks_that_start_from_others(cli: Cli, home: Path, two: Machines) -> None:
    """Their parents' weights travel to the machine."""
    small = "--width 32 --train-size 200 --epochs 300 --replicas 2 --starts extreme --depths 0.1"
    given = f"{small} --recipes sgd-0.1 --steps 20 --quiet --figures off"
    done = cli("escape", *given.split(), *two.on)
    assert done.returncode == 0, done.stderr
    assert set(reader(home).networks()["status"]) == {"FINISHED"}


@pytest.mark.slow
def test_machines_that_do_not_share_the_cache(cli: Cli, home: Path, two: Machines) -> None:
    """A relative folder is another one on each of them. What that costs is said, and no more."""
    measured = shlex.join(SAME).replace(" --stack 2", "")
    done = cli("extreme", *measured.split(), *two.on, OVFIT_CACHE="cache")
    assert done.returncode == 0, done.stderr
    told = [line for line in done.stderr.splitlines() if "does not share" in line]
    assert 1 <= len(told) <= 2
    finished_once(home, 4)


def refused(done: subprocess.CompletedProcess[str], reason: str) -> None:
    assert done.returncode == 2 and not done.stdout
    assert len(done.stderr.splitlines()) == 1 and reason in done.stderr


def test_where_no_cluster_is(cli: Cli, home: Path, two: Machines) -> None:
    """One line, and nothing is left behind."""
    refused(cli("extreme", *SAME, "--on", "ray://127.0.0.1:9"), "nothing answers at 127.0.0.1:9")
    refused(cli("extreme", *SAME, "--on", "ray://there"), "say ray://HOST:PORT")
    assert not list(home.iterdir())
