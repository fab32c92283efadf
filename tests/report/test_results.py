"""Launches kept as folders: what is in them, what replaces them, and what is not replaced."""

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from ovfit.report.claims import Findings, findings
from ovfit.report.results import save
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.version import __version__
from tests.conftest import Inside, Refused, everything, launches, uri_of


@pytest.fixture(scope="module")
def found(shown: Path) -> Findings:
    return findings(uri_of(shown))


def kept(root: Path) -> dict[str, dict]:
    return {path.parent.name: json.loads(path.read_text()) for path in root.glob("*/launch.json")}


def test_every_launch_behind_a_measured_claim_is_kept(
    shown: Path, inside: Inside, home: Path
) -> None:
    uri = uri_of(shown)
    done = inside("report", "--format", "results", "--output", "results", "--tracking-uri", uri)
    assert done.returncode == 0 and not done.stderr
    saved = kept(home / "results")
    assert done.stdout.count("(new)") == len(saved)
    measured = {row["launch"] for row in findings(uri).claims if row["n"]}
    assert len(saved) == len(measured) >= len(registry.OWN)
    (name,) = (name for name in saved if name.startswith("descent"))
    assert name == "descent-digits-width-4-8-16-epochs-4-train-size-120-noi-0d2b"
    about, folder = saved[name], launches(shown, "descent")[0]
    given = Command.from_line(about["command"]).given
    assert given["noise"] == "0,0.3" and "quiet" not in given and about["version"] == __version__
    assert about["networks"] == 12 and about["seeds"] == {"count": 2, "first": 0, "last": 1}
    assert about["statements"] == registry.study("descent").statements.digests
    assert about["machine"]["devices"] == ["cpu"] and about["rules"] == {}
    assert pd.Timestamp(about["started"]) <= pd.Timestamp(about["ended"])
    mine = json.loads((home / "results" / name / "claims.json").read_text())
    theirs = json.loads((folder / "claims.json").read_text())
    for row in [*mine, *theirs]:
        row["command"] = row["command"].replace(" --quiet on", "")
    assert mine == theirs
    tables = {path.name for path in folder.glob("*.csv")} - {"networks.csv"}
    assert {path.name for path in (home / "results" / name).glob("*.csv")} == tables
    assert (home / "results" / name / "summary.csv").read_text() == (
        folder / "summary.csv"
    ).read_text()


def test_more_seeds_replace_fewer_in_the_folder_that_is_there(
    found: Findings, tmp_path: Path
) -> None:
    (first,) = (each for each in save(found, ["descent"], tmp_path) if not each.replaced)
    renamed = first.folder.rename(tmp_path / "sweep")
    about = json.loads((renamed / "launch.json").read_text())
    fewer = {**about, "command": about["command"].replace("replicas 2", "replicas 1")}
    (renamed / "launch.json").write_text(json.dumps(fewer))
    (renamed / "summary.csv").write_text("of fewer seeds")
    (again,) = save(found, ["descent"], tmp_path)
    assert again.folder == renamed and again.replaced
    assert json.loads((renamed / "launch.json").read_text()) == about
    assert [path.name for path in tmp_path.iterdir()] == ["sweep"]
    assert "of fewer" not in (renamed / "summary.csv").read_text()


def test_what_is_no_result_is_not_replaced(found: Findings, refused: Refused, home: Path) -> None:
    (first,) = save(found, ["descent"], home / "results")
    (first.folder / "notes.txt").write_text("mine")  # now it is more than a result
    given = ["--format", "results", "--output", "results", "--tracking-uri", found.store]
    refused("report", given, "is no result of a launch")
    shutil.rmtree(first.folder)
    first.folder.write_text("a file")
    refused("report", given, "is no result of a launch")


def test_bad_targets_are_refused(refused: Refused, shown: Path, home: Path) -> None:
    (home / "file").write_text("")
    given = ["--format", "results", "--tracking-uri", uri_of(shown)]
    refused("report", given, "name a folder")
    refused("report", [*given, "--output", "file"], "is a file")
    refused("report", [*given, "--output", "no/such"], "does not exist")
    refused("report", [*given, "--output", "new", "--study", "tune"], "nothing to keep")


def test_a_disk_that_will_not_leaves_the_older_result(
    found: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = save(found, ["descent"], tmp_path)
    before = everything(first.folder)

    def full(path: Path, *_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError):
        save(found, ["descent"], tmp_path)
    assert everything(first.folder) == before and len(list(tmp_path.iterdir())) == 1
