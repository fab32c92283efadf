"""What is here: the store, its launches, the datasets."""

from pathlib import Path

import pytest

from ovfit.folders import cache_dir
from ovfit.tracking.reader import Reader
from ovfit.training.manifest import Manifest
from tests.conftest import Inside, Refused, uri_of
from tests.tracking.conftest import placed


@pytest.fixture
def launched(home: Path) -> str:
    """The URI of a store with seven finished launches, one interrupted and one killed."""
    return uri_of(placed(home / "before"))


def test_without_a_store(inside: Inside, home: Path) -> None:
    (home / "cache").mkdir()
    done = inside("status", "--tracking-uri", "./cache.db")
    assert "cache.db (not there yet" in done.stdout.splitlines()[0]
    assert done.stdout.startswith(f"store     sqlite:///{home}/cache.db")  # a file's name is enough
    (home / "cache").rmdir()
    done = inside("status")
    assert done.returncode == 0 and "(not there yet; `ovfit extreme` makes it)" in done.stdout
    assert "none; start with `ovfit extreme`" in done.stdout and not list(home.iterdir())


def test_a_row_per_launch_newest_first(inside: Inside, launched: str) -> None:
    lines = inside("status", "--tracking-uri", launched).stdout.splitlines()
    start = lines.index(
        "run\tstudy\tstarted (UTC)\tstate\tfinished\trunning\tfailed\tkilled\tcommand"
    )
    rows = [line.split("\t") for line in lines[start + 1 : start + 10]]
    shown = {row[0]: (row[1], row[3], *map(int, row[4:8])) for row in rows}
    assert len(shown) == 9
    assert shown["ccc9a807"] == ("extreme", "finished", 4, 0, 0, 0)
    assert shown["2f5816d3"] == ("extreme", "killed", 0, 0, 0, 1)
    assert shown["0e2a3092"] == ("extreme", "dead; its command goes on", 0, 1, 0, 0)
    starts = [row[2] for row in rows]
    assert starts == sorted(starts, reverse=True)
    assert all(row[8].startswith(f"ovfit {row[1]} ") for row in rows)
    assert lines[start + 10] == ""
    networks = [line.split("\t") for line in lines[start + 12 : -1]]
    assert lines[start + 11].split("\t")[:4] == ["network", "launch", "study", "arm"]
    assert len(networks) == 20 and lines[-1].endswith("`ovfit status LAUNCH` lists a launch's")


def test_a_launch_with_its_networks(inside: Inside, launched: str) -> None:
    shown = inside("status", "ccc9a", "--tracking-uri", launched).stdout.splitlines()
    assert shown[1].startswith("ccc9a807\textreme\t") and shown[2] == ""
    networks = [line.split("\t") for line in shown[4:]]
    assert len(networks) == 4 and {row[1] for row in networks} == {"ccc9a807"}
    assert {row[3] for row in networks} == {"normal", "extreme"}
    assert all(row[4:6] == ["digits", "mlp"] and row[8] == "budget" for row in networks)


def test_only_this_store_s_checkpoints_with_their_command(
    inside: Inside, launched: str, home: Path
) -> None:
    networks = Reader(launched).networks()
    killed = networks[networks["status"] == "KILLED"].iloc[0]
    finished = networks[networks["status"] == "FINISHED"].iloc[0]
    folder = cache_dir() / "checkpoints"
    folder.mkdir(parents=True)
    stopped = {
        "mine": [killed["ovfit.signature"], finished["ovfit.signature"]],
        "theirs": ["0" * 32],
    }
    for name, signatures in stopped.items():
        (folder / f"{name}.json").write_text(Manifest(signatures, ["weights"], 3).text())
        (folder / f"{name}.safetensors").write_bytes(b"state")
    lines = inside("status", "--tracking-uri", launched).stdout.splitlines()
    (line,) = (line for line in lines if line.startswith("stopped "))
    assert line.startswith("stopped   1 networks") and ": ovfit extreme " in line


def test_two_launches_compared(inside: Inside, launched: str, refused: Refused) -> None:
    """A launch with itself: no option differs, nor a network."""
    done = inside("compare", "ccc9a", "ccc9a", "--tracking-uri", launched)
    options, claims, measured = (part.splitlines() for part in done.stdout.split("\n\n"))
    assert len(options) == 2 and options[1] == "study\textreme\textreme"
    assert len(claims) > 5
    assert all(row.split("\t")[2] == row.split("\t")[3] for row in claims[1:])
    rows = [
        dict(zip(measured[0].split("\t"), row.split("\t"), strict=True)) for row in measured[1:]
    ]
    assert {row["ovfit.arm"] for row in rows} == {"normal", "extreme"}
    assert {(row["difference"], row["n"]) for row in rows} == {("0", "2")}
    refused("compare", ["ccc9a", "nobody", "--tracking-uri", launched], "has no launch 'nobody'")


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
