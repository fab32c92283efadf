"""Runs that are asked for: both ways to a store give those that the whole frame would leave."""

from pathlib import Path

import pandas as pd
import pytest

from ovfit import columns
from ovfit.tracking import launches as catalogue
from ovfit.tracking.client import ClientSource
from ovfit.tracking.reader import Reader, read_runs
from ovfit.tracking.selection import EVERY, Selection, of_signatures
from ovfit.tracking.sql import MANY
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec, uri_of
from tests.tracking.conftest import elsewhere, finish, launched


@pytest.fixture
def runs(store: str, writer: Writer) -> pd.DataFrame:
    """Of two launches: five networks, one of them RUNNING and one FAILED; and one deleted."""
    for seed in range(2):
        finish(writer, spec(blobs(), seed=seed))
    other = launched(store, elsewhere())
    finish(other, spec(blobs(), seed=2))
    other.start(spec(blobs(), seed=3))
    other.end(other.start(spec(blobs(), seed=4)), columns.FAILED)
    writer.client.delete_run(finish(writer, spec(blobs(), seed=5)))
    return read_runs(store)


def both(store: str) -> tuple[Reader, Reader]:
    """A reader by SQL, and one by MLflow's client."""
    sql, other = Reader(store), Reader(store)
    other.source = ClientSource(store)
    return sql, other


def ids(frame: pd.DataFrame) -> list[str]:
    return sorted(frame[columns.RUN_ID])


def tags(frame: pd.DataFrame) -> dict[str, tuple[str, str, str]]:
    """By run id, so that a wrong row or a lost tag is seen; a launch has neither."""
    named = frame.set_index(columns.RUN_ID)[[columns.SIGNATURE, columns.PARENT, columns.STATUS]]
    return {str(run_id): tuple(row) for run_id, row in named.fillna("").T.items()}


def selections(runs: pd.DataFrame) -> list[Selection]:
    networks = runs[runs[columns.SIGNATURE].notna()]
    some = tuple(networks[columns.RUN_ID].iloc[:2])
    parent = (str(networks[columns.PARENT].iloc[0]),)
    return [
        EVERY,
        Selection(kind="launch"),
        Selection(kind="network"),
        Selection(kind="network", status=columns.FINISHED),
        Selection(kind="network", by=columns.RUN_ID, values=some),
        Selection(kind="network", by=columns.PARENT, values=parent),
        Selection(kind="network", by=columns.PARENT, values=parent, status=columns.RUNNING),
        Selection(by=columns.RUN_ID, values=(*some, *(f"none {n}" for n in range(MANY)))),
        Selection(by=columns.RUN_ID, values=()),
        Selection(begins=some[0][:9]),
        Selection(begins="no such '%_ run"),
        Selection(kind="launch", begins=some[0][:9]),
        of_signatures(networks[columns.SIGNATURE].iloc[1:4]),
    ]


def test_what_is_selected_is_what_the_whole_frame_has_of_it(store: str, runs: pd.DataFrame) -> None:
    sizes = set()
    for wanted in selections(runs):
        expected = wanted.of(runs)
        for reader in both(store):
            frame = reader.runs(wanted)
            assert ids(frame) == ids(expected), wanted
            assert tags(frame) == tags(expected)
        sizes.add(len(expected))
    assert {0, 1, 2, 3, 5, 7} <= sizes


def test_the_newest_come_first(store: str, runs: pd.DataFrame) -> None:
    networks = runs[runs[columns.SIGNATURE].notna()]
    begun = networks.set_index(columns.RUN_ID)[columns.START_TIME]
    for reader in both(store):
        newest = reader.runs(Selection(kind="network", newest=3))
        times = list(newest[columns.START_TIME])
        assert len(newest) == 3 and times == sorted(begun, reverse=True)[:3]
        of_three = Selection(by=columns.RUN_ID, values=tuple(begun.index[:3]), newest=2)
        assert len(reader.runs(of_three)) == 2


def test_launches_are_counted_without_reading_their_networks(
    store: str, runs: pd.DataFrame
) -> None:
    expected = catalogue.launches(runs)
    assert expected[columns.FINISHED].tolist() == [1, 2]
    for reader in both(store):
        table = catalogue.read_launches(reader)
        pd.testing.assert_frame_equal(table, expected, check_dtype=False)
        networks = runs[runs[columns.SIGNATURE].notna()]
        pairs = zip(networks[columns.RUN_ID], networks[columns.PARENT], strict=True)
        assert reader.trainers() == dict(pairs)


def test_a_store_that_is_not_there_has_nothing(home: Path) -> None:
    reader = Reader(uri_of(home))
    assert reader.runs(Selection(kind="network", newest=3)).empty and reader.trainers() == {}
    assert catalogue.read_launches(reader).empty and not list(home.iterdir())


def test_runs_are_selected_by_what_they_have() -> None:
    with pytest.raises(ValueError, match="not selected by arm"):
        Selection(by="arm")
