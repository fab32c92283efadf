"""What is here: the store, its launches, the datasets."""

from pathlib import Path

import pytest

from tests.conftest import Inside, uri_of
from tests.tracking.conftest import placed


@pytest.fixture
def launched(home: Path) -> str:
    """The URI of a store with seven finished launches, one interrupted and one killed."""
    return uri_of(placed(home / "before"))


def test_without_a_store(inside: Inside, home: Path) -> None:
    done = inside("status")
    assert done.returncode == 0 and "(not there yet; `ovfit extreme` makes it)" in done.stdout
    assert "none; start with `ovfit extreme`" in done.stdout and not list(home.iterdir())


def test_a_row_per_launch_newest_first(inside: Inside, launched: str) -> None:
    lines = inside("status", "--tracking-uri", launched).stdout.splitlines()
    start = lines.index(
        "run\tstudy\tstarted (UTC)\tstate\tfinished\trunning\tfailed\tkilled\tcommand"
    )
    rows = [line.split("\t") for line in lines[start + 1 :]]
    shown = {row[0]: (row[1], row[3], *map(int, row[4:8])) for row in rows}
    assert len(shown) == 9
    assert shown["ccc9a807"] == ("extreme", "finished", 4, 0, 0, 0)
    assert shown["2f5816d3"] == ("extreme", "killed", 0, 0, 0, 1)
    assert shown["0e2a3092"] == ("extreme", "dead; its command goes on", 0, 1, 0, 0)
    starts = [row[2] for row in rows]
    assert starts == sorted(starts, reverse=True)
    assert all(row[8].startswith(f"ovfit {row[1]} ") for row in rows)


def test_datasets(inside: Inside, home: Path) -> None:
    listed = inside("data", "--data-dir", home / "none").stdout
    assert "digits\t1,437 + 360\t8x8x1, 10 classes, 0.1 MB\t" in listed
    assert "\tverified\tships inside scikit-learn\n" in listed
    assert "mnist\t-\t-\t-\t-\tnot here; `ovfit data fetch mnist`" in listed
    assert not (home / "none").exists()


def test_a_damaged_file_is_a_row_that_says_so(inside: Inside, home: Path) -> None:
    (home / "mnist.npz").write_text("half a fi")
    done = inside("data", "--data-dir", home)
    (row,) = (line for line in done.stdout.splitlines() if line.startswith("mnist\t"))
    assert done.returncode == 0 and "mnist.npz" in row and "verified" not in row
