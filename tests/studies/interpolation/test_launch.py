"""A case and a small sweep, by the command itself: what they leave in the store."""

import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from ovfit.studies.interpolation.samples import Samples
from ovfit.studies.interpolation.statements import STATEMENTS
from ovfit.tracking.reader import Reader, artifact
from tests.conftest import launches, uri_of

CASE = "--case A --replicas 5 --epochs 60 --width 30 --lr 0.01 --quiet"
SWEEP = (
    "--sweep widths --width 4,6,8,12,16,24 --optimizer adam --replicas 2 --epochs 100 --lr 0.1 "
    "--hold 0 --quiet"
)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("interpolation")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OVFIT_CACHE", str(folder / "cache"))
        for line in (CASE, SWEEP):
            done = subprocess.run(
                [sys.executable, "-m", "ovfit", "interpolation", *shlex.split(line)],
                capture_output=True,
                text=True,
                cwd=folder,
                timeout=300,
                check=False,
            )
            assert done.returncode == 0, done.stderr
    return folder


def artifacts(store: Path) -> tuple[Path, Path]:
    """The artifact folders of the case's launch and of the sweep's."""
    case, sweep = launches(store, "interpolation")
    return case, sweep


def judged(folder: Path) -> dict[str, dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((folder / "claims.json").read_text())
    return {row["id"]: row for row in rows}


def test_every_sample_of_a_case_is_recorded(store: Path) -> None:
    uri = uri_of(store)
    networks = Reader(uri).networks().query("`ovfit.arm` == 'A'")
    assert len(networks) == 5
    for where in networks["artifact_uri"]:
        path = artifact(where, "samples.npz", uri)
        samples = Samples.read(path)
        assert samples.val.shape == (len(samples.updates), 1317)
        assert samples.losses("train").shape[1] == 120
        assert samples.looked == 60
        assert path.stat().st_size < 2.2 * samples.val.size * 1.4
    names = ["val_loss", "val_loss_calibrated", "val_temperature"]
    metrics = Reader(uri).curves([networks["run_id"].iloc[0]], names)
    told = metrics.groupby("metric")["step"].apply(sorted)
    assert all(told[name] == list(range(61)) for name in names)  # at every evaluated epoch


def test_the_table_of_a_case_s_networks_has_their_numbers(store: Path) -> None:
    case, _ = artifacts(store)
    table = pd.read_csv(case / "networks.csv")
    held = ["held_1", "held_5", "held_10"]
    placed = ["placed_epoch", "placed_last", "placed_calibrated", "placed_share", "placed_tail"]
    columns = ["share_rising", *held, "jaccard", "jaccard_seeds", *placed]
    assert len(table) == 5
    assert table[columns].notna().all().all()


def test_the_figures_of_a_case_and_of_a_sweep(store: Path) -> None:
    case, sweep = artifacts(store)
    kinds = ("learning", "losses", "weights", "outliers", "worst")
    assert drawn(case) == files(*(f"{kind}-A-digits" for kind in kinds))
    assert drawn(sweep) == files("rise-widths")


def drawn(folder: Path) -> set[str]:
    return {path.name for path in (folder / "figures").iterdir()}


def files(*figures: str) -> set[str]:
    endings = ("png", "html", "json")
    return {"index.json", *(f"{name}.{ending}" for name in figures for ending in endings)}


def test_claims_of_a_case_come_from_its_networks_or_are_undecided(store: Path) -> None:
    case = judged(artifacts(store)[0])
    assert set(case) == set(STATEMENTS)
    for name in ("P4", "P5", "P6", "PT"):
        assert case[name]["n"] == 5 and case[name]["scope"]["optimizer"] == "adam"
    assert case["P4"]["images"] == 1317 and "error of the test images" in case["P4"]["test"]
    assert case["P1"]["verdict"] == "undecided"
    assert "--width" not in case["P1"]["command"]  # the sweep varies it
    assert "--sweep widths" in case["P1"]["command"]


def test_claims_of_a_sweep(store: Path) -> None:
    sweep = judged(artifacts(store)[1])
    # a seed is one value, however many widths it has
    for name in ("P1", "P2", "P3.width"):
        assert sweep[name]["n"] == 2 and sweep[name]["verdict"] == "undecided"
        assert "--replicas 5" in sweep[name]["command"]
    assert sweep["P4"]["verdict"] == "undecided"
    assert "--samples on" in sweep["P4"]["command"]
