"""A head that dies, a machine that is silent: each on a cluster of its own."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.cluster.test_launches import started, went_on
from tests.support.launches import reader
from tests.support.ray_cluster import IS_THERE, Machines, machines

pytestmark = pytest.mark.slow


@pytest.fixture
def own() -> Iterator[Machines]:
    if not IS_THERE:
        pytest.skip("no Ray here: pip install 'ovfit[ray]'")
    with machines() as found:
        found.fill()
        yield found


def test_the_head_dies(home: Path, own: Machines) -> None:
    """One line, nothing stays RUNNING."""
    process = started(home, *own.on)
    for server in own.cluster.head_node.all_processes["gcs_server"]:
        server.process.kill()
    _, error = process.communicate(timeout=90)
    assert process.returncode == 1 and "Traceback" not in error
    assert "is gone; what finished is kept, repeat the command" in error.splitlines()[-1]
    assert "RUNNING" not in set(reader(home).runs()["status"])


def test_a_machine_cannot_be_reached(home: Path, own: Machines) -> None:
    """Ray takes it for dead after about a minute; its workers are not listened to any more."""
    process = started(home, *own.on)
    raylet = psutil.Process(own.others[0].all_processes["raylet"][0].process.pid)
    silent = [*raylet.children(recursive=True), raylet]
    for each in silent:
        each.suspend()
    reasons = went_on(process, home, "was lost: its 2 networks go on elsewhere")
    assert all(reason.endswith("was lost") for reason in reasons)
