"""That a launch is alive, said while its driver does something else."""

from time import sleep, time

import pytest

from ovfit import columns
from ovfit.launch.heart import Heart
from ovfit.tracking import lease
from ovfit.tracking.reader import Reader
from ovfit.tracking.writer import Writer
from tests.support.launches import wait_for


def said(store: str) -> dict[str, str]:
    (launch,) = Reader(store).launches().to_dict("records")
    return {str(key): str(value) for key, value in launch.items()}


def test_it_beats_until_the_launch_is_over(
    store: str, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "HEARTBEAT", 0.05)
    writer.set_tags(writer.launch_id, {columns.HEARTBEAT: "0"})
    with Heart(writer) as heart:
        wait_for(lambda: float(said(store)[columns.HEARTBEAT]) > time() - 10, 20)
        assert columns.PROGRESS not in said(store)
        heart.progress = "1/2 networks"
        wait_for(lambda: said(store).get(columns.PROGRESS) == "1/2 networks", 20)
    writer.set_tags(writer.launch_id, {columns.HEARTBEAT: "0"})
    sleep(0.2)
    assert said(store)[columns.HEARTBEAT] == "0"
    assert not writer.lost


def test_a_store_that_is_away_does_not_stop_it(
    store: str, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "HEARTBEAT", 0.05)
    launch, writer.launch_id = writer.launch_id, "no such run"
    writer.set_tags(launch, {columns.HEARTBEAT: "0"})
    with Heart(writer):
        sleep(0.2)
        writer.launch_id = launch
        wait_for(lambda: said(store)[columns.HEARTBEAT] != "0", 20)
    assert not writer.lost
