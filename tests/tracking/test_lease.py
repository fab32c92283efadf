"""Leases: which launch is alive, and what the dead ones leave RUNNING."""

import os

import pandas as pd
import pytest

from ovfit import columns
from ovfit.tracking import lease
from tests.tracking.conftest import elsewhere

RUNNING = {columns.STATUS: columns.RUNNING}


def a_run(run_id: str, **tags: str | None) -> dict[str, str | None]:
    return {
        columns.RUN_ID: run_id,
        columns.SIGNATURE: None,
        columns.PARENT: None,
        **RUNNING,
        **tags,
    }


def test_a_launch_of_this_process_is_alive_until_it_ends() -> None:
    launch = {**RUNNING, **lease.tags()}
    assert launch[columns.PID] == str(os.getpid())
    assert lease.alive(launch)
    assert not lease.alive({**launch, columns.STATUS: columns.FINISHED})


def test_a_pid_that_was_given_again_is_not_taken_for_the_launch() -> None:
    assert not lease.alive({**RUNNING, **lease.tags(), columns.BORN: "1"})


@pytest.mark.parametrize("pid", ["4194305", str(2**70)])
def test_a_process_that_is_gone_is_dead(pid: str) -> None:
    assert not lease.alive({**RUNNING, **lease.tags(), columns.PID: pid})
    assert not lease.alive({**RUNNING, **lease.tags(), columns.PID: pid, columns.BORN: ""})


def test_on_another_machine_the_heartbeat_decides() -> None:
    assert lease.alive({**RUNNING, **elsewhere()})
    assert lease.alive({**RUNNING, **elsewhere(lease.STALE - 10)})
    assert not lease.alive({**RUNNING, **elsewhere(lease.STALE + 10)})


@pytest.mark.parametrize("name", [columns.HOST, columns.PID, columns.HEARTBEAT])
def test_half_a_lease_is_none(name: str) -> None:
    launch = {**RUNNING, **elsewhere()}
    del launch[name]
    assert not lease.alive(launch)


@pytest.mark.parametrize("name", [columns.PID, columns.HEARTBEAT])
def test_what_a_frame_has_in_place_of_a_missing_tag_is_none(name: str) -> None:
    assert not lease.alive({**RUNNING, **elsewhere(), name: float("nan")})


def test_another_program_s_tags_are_none() -> None:
    assert not lease.alive({**RUNNING, **lease.tags(), columns.PID: "not a number"})
    assert not lease.alive({**RUNNING, **elsewhere(), columns.HEARTBEAT: "not a number"})


def test_a_heartbeat_is_newer_than_a_lease() -> None:
    assert lease.heartbeat()[columns.HEARTBEAT] >= lease.tags()[columns.HEARTBEAT]


def test_networks_die_with_their_launch_and_are_ended_before_it() -> None:
    runs = pd.DataFrame(
        [
            a_run("live", **elsewhere()),
            a_run("dead", **elsewhere(lease.STALE + 10)),
            a_run("unborn"),
            a_run("orphan", **{columns.SIGNATURE: "2", columns.PARENT: "dead"}),
            a_run("leased", **{columns.SIGNATURE: "3", columns.PARENT: "live"}),
            a_run("done", **{columns.SIGNATURE: "4", columns.PARENT: "dead"}),
        ]
    )
    runs.loc[runs[columns.RUN_ID] == "done", columns.STATUS] = columns.FINISHED
    assert lease.live_launches(runs) == {"live"}
    assert lease.dead(runs) == ["orphan", "dead"]


def test_a_store_that_nobody_leased_has_no_live_launch() -> None:
    runs = pd.DataFrame([a_run("launch")])
    assert lease.live_launches(runs) == set() and lease.live_launches(runs[:0]) == set()
    assert lease.dead(runs) == ["launch"]
