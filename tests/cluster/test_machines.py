"""Machines that come to a launch and leave it, and one with another version."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import ovfit
from ovfit.spec import ENGINE
from tests.cluster.test_launches import LONG, SAME, both_train, refused
from tests.conftest import Cli
from tests.support.launches import finished_once, networks, start, under_way, wait_for
from tests.support.ray_cluster import IS_THERE, Machines, machines

pytestmark = pytest.mark.slow
LONGER = ("--replicas", "8", "--epochs", "1600")  # than it takes to see that a machine has come


@pytest.fixture
def one(request: pytest.FixtureRequest) -> Iterator[Machines]:
    """The head alone, with so many CPUs."""
    if not IS_THERE:
        pytest.skip("no Ray here: pip install 'ovfit[ray]'")
    with machines(getattr(request, "param", 1)) as found:
        yield found


@pytest.fixture
def other(tmp_path: Path) -> str:
    """Where an ovfit with another engine lies."""
    there = tmp_path / "other"
    shutil.copytree(Path(ovfit.__file__).parent, there / "ovfit")
    spec = there / "ovfit" / "spec.py"
    text = spec.read_text()
    assert text.count(f"\nENGINE = {ENGINE}\n") == 1
    spec.write_text(text.replace(f"\nENGINE = {ENGINE}\n", "\nENGINE = -1\n"))
    return str(there)


def test_one_that_comes_gets_work(home: Path, one: Machines) -> None:
    process = start(home, *LONG, *LONGER, *one.on)
    wait_for(lambda: under_way(home))
    one.add()
    both_train(process, home)
    _, error = process.communicate(timeout=400)
    assert process.returncode == 0 and "has come to the cluster" in error, error
    finished_once(home, 8)


@pytest.mark.parametrize("one", [0], indirect=True)
def test_none_is_left_until_one_comes(home: Path, one: Machines) -> None:
    """The driver's own machine takes no workers."""
    one.add()
    process = start(home, *LONG, *one.on)
    wait_for(lambda: under_way(home))
    one.lose()
    assert process.stderr
    said = iter(process.stderr.readline, "")
    assert any("no machine of the cluster is left; waiting for one" in line for line in said)
    one.add()
    _, error = process.communicate(timeout=400)
    assert process.returncode == 0 and "has come to the cluster" in error, error
    resumed = networks(home)["ovfit.resumed_at"].dropna().astype(int)
    assert len(resumed) == 2 and (resumed > 3).all()
    finished_once(home, 4)


def test_one_with_another_version(cli: Cli, home: Path, one: Machines, other: str) -> None:
    """There at the beginning nothing is trained; later it is left alone."""
    process = start(home, *LONG, *LONGER, *one.on)
    wait_for(lambda: under_way(home))
    one.add(PYTHONPATH=other)
    _, error = process.communicate(timeout=400)
    assert process.returncode == 0, error
    assert "is not used: it has engine -1" in error
    finished_once(home, 8)
    before = sorted(home.iterdir())
    refused(cli("extreme", *SAME, *one.on), "has engine -1, this machine 1; install the same")
    assert sorted(home.iterdir()) == before
