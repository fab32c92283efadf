"""The ledger: what of a plan is finished, leased by somebody else, or free."""

from dataclasses import replace
from pathlib import Path

import pytest

from ovfit import columns
from ovfit.spec import Spec
from ovfit.tracking.ledger import Ledger, Rerun
from ovfit.tracking.reader import Reader
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec
from tests.tracking.conftest import elsewhere, finish, launched


@pytest.fixture
def specs() -> list[Spec]:
    """Three networks, by seed."""
    return [spec(blobs(), seed=seed) for seed in (0, 1, 2)]


def a_ledger(
    store: str, writer: Writer, specs: list[Spec], *records: str, rerun: Rerun = "off"
) -> Ledger:
    return Ledger(store, writer, [each.signature() for each in specs], records, rerun=rerun)


def test_a_claimed_network_is_running_and_nobody_else_claims_it(
    store: str, writer: Writer, specs: list[Spec]
) -> None:
    first = a_ledger(store, writer, specs)
    mine, theirs = first.claim(specs[:2])
    assert list(mine) == [each.signature() for each in specs[:2]] and not theirs
    runs = Reader(store).networks().set_index(columns.RUN_ID)
    assert set(runs.loc[list(mine.values()), columns.STATUS]) == {columns.RUNNING}

    other = a_ledger(store, launched(store, elsewhere()), specs)
    mine, theirs = other.claim(specs)
    assert list(mine) == [specs[2].signature()]
    assert theirs == {each.signature() for each in specs[:2]}
    assert other.others(theirs) == (theirs, True)


def test_what_a_dead_launch_leased_is_free_and_its_runs_are_killed(
    store: str, writer: Writer, specs: list[Spec]
) -> None:
    dead = launched(store, {**elsewhere(1000), columns.PROGRESS: "1/10 networks"})
    a_ledger(store, dead, specs).claim(specs[:1])
    assert a_ledger(store, writer, specs).done() == set()
    runs = Reader(store).runs().set_index(columns.RUN_ID)
    assert runs.loc[dead.launch_id, columns.STATUS] == columns.KILLED
    assert columns.PROGRESS not in runs and not writer.lost  # it goes no further
    gone = runs[runs[columns.PARENT] == dead.launch_id]
    assert list(gone[columns.STATUS]) == [columns.KILLED]
    assert list(gone[columns.REASON]) == ["its launch was gone"]
    assert list(a_ledger(store, writer, specs).claim(specs[:1])[0]) == [specs[0].signature()]


def test_a_claim_ends_what_a_dead_launch_left_of_its_networks(
    store: str, writer: Writer, specs: list[Spec]
) -> None:
    """Of these alone, which it reads; the rest is ended when a launch begins."""
    dead = launched(store, elsewhere(1000))
    left = a_ledger(store, dead, specs).claim(specs)[0]
    mine, theirs = a_ledger(store, writer, specs).claim(specs[:1])
    runs = Reader(store).runs().set_index(columns.RUN_ID)
    states = [runs.loc[left[each.signature()], columns.STATUS] for each in specs]
    assert states == [columns.KILLED, columns.RUNNING, columns.RUNNING]
    assert set(mine) == {specs[0].signature()} and not theirs


def test_what_finished_after_it_was_read_is_not_ended(
    store: str, writer: Writer, specs: list[Spec], tmp_path: Path
) -> None:
    """Its launch is over too: what was read looks as if it had died."""
    other = launched(store, elsewhere())
    run_id = other.start(specs[0])
    ledger = a_ledger(store, writer, specs)
    read = Reader(store).runs()
    (tmp_path / "files").mkdir()
    assert other.finish(run_id, {}, tmp_path / "files") is None
    other.end(other.launch_id, columns.FINISHED)
    read.loc[read[columns.RUN_ID] == other.launch_id, columns.STATUS] = columns.FINISHED
    ledger.end_dead(read)
    runs = Reader(store).networks().set_index(columns.RUN_ID)
    assert runs.loc[run_id, columns.STATUS] == columns.FINISHED


def test_a_finished_network_counts_where_it_has_the_records_of_the_plan(
    store: str, writer: Writer, specs: list[Spec]
) -> None:
    finish(writer, specs[0], "weights,samples")
    finish(writer, specs[1], "weights")
    finish(writer, spec(blobs(), seed=9))
    signatures = [each.signature() for each in specs]
    assert a_ledger(store, writer, specs, "weights").done() == set(signatures[:2])
    assert a_ledger(store, writer, specs, "weights", "samples").done() == {signatures[0]}
    assert a_ledger(store, writer, specs, "weights", rerun="on").done() == set()
    assert list(a_ledger(store, writer, specs, "weights").claim(specs)[0]) == [signatures[2]]


def test_networks_come_in_the_order_of_the_plan_and_the_latest_of_each(
    store: str, writer: Writer, specs: list[Spec]
) -> None:
    for number, each in enumerate([specs[2], specs[0], specs[2]]):
        finish(writer, each, test_loss=float(number))
    writer.end(writer.start(specs[1]), columns.FAILED, "a reason")
    networks = a_ledger(store, writer, specs).networks()
    assert list(networks["seed"]) == [0, 2] and list(networks["test_loss"]) == [1, 2]
    assert a_ledger(store, writer, specs[1:2]).networks().empty


def test_networks_left_to_another_launch_are_waited_for_as_long_as_it_trains_them(
    store: str, writer: Writer, specs: list[Spec]
) -> None:
    other = launched(store, elsewhere())
    waiting = {each.signature() for each in specs[:2]}
    finish(other, specs[0])
    ledger = a_ledger(store, writer, specs)
    run_id = other.start(specs[1])
    assert ledger.others(waiting) == ({specs[1].signature()}, True)
    other.end(run_id, columns.FAILED)
    assert ledger.others(waiting) == ({specs[1].signature()}, False)


def test_a_network_of_another_plan_is_nobodys_business(
    store: str, writer: Writer, specs: list[Spec]
) -> None:
    other = launched(store, elsewhere())
    other.start(replace(specs[0], arm="extreme"))
    mine, theirs = a_ledger(store, writer, specs).claim(specs)
    assert len(mine) == 3 and not theirs
