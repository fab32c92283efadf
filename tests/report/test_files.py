"""`ovfit figures`: files for a paper, of the launches that are asked for."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import Inside, Refused, launches, uri_of


def test_the_figures_of_a_launch_in_every_form(shown: Path, inside: Inside, home: Path) -> None:
    launch = launches(shown, "tune")[-1].parent.name
    words = ("--output", "paper", "--tracking-uri", uri_of(shown))
    done = inside("figures", launch[:10], *words)
    assert done.returncode == 0 and "1 figures of `ovfit tune" in done.stdout, done.stderr
    (folder,) = (home / "paper").iterdir()
    assert folder.name == f"tune-{launch[:8]}"
    ends = ("tune-one-column.pdf", "tune-two-columns.pdf", "tune.png", "tune.svg")
    assert tuple(sorted(path.name for path in folder.iterdir())) == ends
    kinds = [(folder / name).read_bytes()[:4] for name in ends]
    assert kinds == [b"%PDF", b"%PDF", b"\x89PNG", b"<svg"]
    shutil.rmtree(home / "paper")
    assert inside("figures", "--study", "tune", *words).returncode == 0  # its newest
    assert [path.name for path in (home / "paper").iterdir()] == [folder.name]


def test_what_is_refused(
    refused: Refused, shown: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused("figures", [], "there is no store")
    monkeypatch.setenv("MLFLOW_TRACKING_URI", uri_of(shown))
    refused("figures", ["--study", "extrem"], "did you mean extreme")
    refused("figures", ["zzz"], "has no launch 'zzz'")
    refused("figures", ["zzz", "--study", "tune"], "exclude each other")
    (home / "file").touch()
    refused("figures", ["--output", "file"], "is a file")
