"""Launches on several machines that share one store."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from ovfit import columns
from ovfit.spec import Spec
from ovfit.tracking import lease
from ovfit.tracking.ledger import Ledger
from ovfit.tracking.reader import Reader
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec
from tests.support.postgres import PASSWORD, Postgres
from tests.tracking.conftest import elsewhere, launched

MINUTE = 60_000  # milliseconds
WANTED = [spec(blobs(), seed=seed) for seed in range(3)]
SIGNATURES = [each.signature() for each in WANTED]


@pytest.fixture(scope="module")
def hosts(database: Postgres) -> str:
    """The address of a store of this module's own."""
    return database.make("hosts")


@pytest.mark.parametrize("clock", [-MINUTE, 0, MINUTE], ids=["behind", "equal", "ahead"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_of_two_that_claim_at_once_one_trains(
    moment: str, clock: int, hosts: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither had seen the other's runs when it made its own; the second one makes them `before`
    or `after` the first does, which looks again only then. Whatever the first one's clock says."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    first, second = launched(hosts, lease.tags()), launched(hosts, elsewhere())
    ours, theirs = (Ledger(hosts, each, SIGNATURES, [], rerun="on") for each in (first, second))
    begin, taken = first.begin, {}

    def elsewhere_claimed() -> None:
        with monkeypatch.context() as there:  # a lock is one machine's alone
            there.setattr(tempfile, "tempdir", str(tmp_path))
            taken["second"] = theirs.claim(WANTED)[0]

    def interrupted(specs: Mapping[str, Spec]) -> dict[str, str]:
        if moment == "before":
            elsewhere_claimed()
        made = begin(specs)
        with create_engine(hosts).begin() as connection:
            query = "update runs set start_time = start_time + :by where run_uuid = any(:ids)"
            connection.execute(text(query), {"by": clock, "ids": list(made.values())})
        if moment == "after":
            elsewhere_claimed()
        return made

    monkeypatch.setattr(first, "begin", interrupted)
    taken["first"], left = ours.claim(WANTED)
    assert sorted([*taken["first"], *taken["second"]]) == sorted(SIGNATURES)
    assert left == set(taken["second"])
    runs = Reader(hosts).networks().set_index(columns.RUN_ID)
    for writer, mine in ((first, taken["first"]), (second, taken["second"])):
        own = runs[runs[columns.PARENT] == writer.launch_id]
        assert set(own.index[own[columns.STATUS] == columns.RUNNING]) == set(mine.values())
        assert set(own[columns.STATUS]) <= {columns.RUNNING, columns.KILLED}
    for writer, mine in ((first, taken["first"]), (second, taken["second"])):
        _end(writer, mine)


def _end(writer: Writer, runs: Mapping[str, str]) -> None:
    for run_id in [*runs.values(), writer.launch_id]:
        writer.end(run_id, columns.KILLED)


@pytest.mark.slow
@pytest.mark.skipif(os.getuid() != 0, reason="only root may give a process another host name")
@pytest.mark.parametrize("command", ["extreme", "tune --arch mlp --cells 3"])
def test_two_machines_share_the_work(
    command: str, database: Postgres, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with a host name, a cache and a temporary folder of its own."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    name = command.split()[0]
    uri = database.make(name)
    storage = ["--storage", str(home / "journal")] if name == "tune" else []
    limits = "--width 8 --replicas 4 --epochs 60 --stack 1 --quiet"
    words = [*command.split(), *limits.split(), *storage, "--tracking-uri", uri]
    running = [_on(host, home, words) for host in ("a", "b")]
    ended = [process.communicate(timeout=400) for process in running]
    for (_, complaint), process in zip(ended, running, strict=True):
        assert process.returncode == 0 and "Traceback" not in complaint, complaint[-3000:]
    runs = Reader(uri).networks()
    finished = runs[runs[columns.STATUS] == columns.FINISHED]
    assert set(finished[columns.SIGNATURE].value_counts()) == {1}
    assert len(finished) == (8 if name == "extreme" else 12)
    assert finished[columns.PARENT].nunique() == 2  # both had a part in it
    assert columns.RUNNING not in set(Reader(uri).runs()[columns.STATUS])


def _on(host: str, home: Path, words: list[str]) -> subprocess.Popen[str]:
    for folder in ("tmp", "cache", "work"):
        (home / host / folder).mkdir(parents=True)
    env = {"TMPDIR": str(home / host / "tmp"), "OVFIT_CACHE": str(home / host / "cache")}
    named = ["sh", "-c", f'hostname {host}; exec "$@"', "sh", sys.executable, "-m", "ovfit"]
    return subprocess.Popen(
        [str(shutil.which("unshare")), "-u", *named, *words],
        cwd=home / host / "work",
        env={**os.environ, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
