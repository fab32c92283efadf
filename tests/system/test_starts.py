"""Networks that start from others, through the real command line and MLflow."""

import hashlib
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import ovfit
from ovfit import columns
from ovfit.tracking.reader import Reader
from tests.conftest import Cli, Inside, everything, uri_of
from tests.support.launches import finished_once, notes, wait_for

FORGETTING = str(Path(__file__).parents[2] / "examples" / "forgetting.py")
SHORT = ("--replicas", 2, "--epochs", 5, "--quiet", "--figures", "off", "--stack", 4)
SMALL = shlex.split(
    "--width 8 --train-size 100 --batch-size 50 --epochs 2 --rates 1/5 --replicas 1 --quiet"
    " --figures off"
)


def networks(home: Path) -> pd.DataFrame:
    frame = ovfit.networks(tracking_uri=uri_of(home))
    return frame.sort_values(["seed", "arm"], ignore_index=True)


def test_parents_are_trained_first_then_found(cli: Cli, home: Path) -> None:
    first = cli("run", FORGETTING, *SHORT, "--again", "0,3")
    assert first.returncode == 0, first.stderr
    table = networks(home)
    assert list(table["arm"]) == ["0 epochs on", "3 epochs on", "wrong labels"] * 2
    for _, group in table.groupby("seed"):
        rows = group.set_index("arm")
        parent, same = rows.loc["wrong labels"], rows.loc["0 epochs on"]
        weights = Path(parent["artifact_uri"].removeprefix("file://")) / "weights"
        digest = hashlib.sha256((weights / "final.safetensors").read_bytes()).hexdigest()
        children = rows.drop("wrong labels")
        assert set(children["start_run"]) == {parent["run_id"]}
        assert set(children["start_digest"]) == {digest}
        assert set(children["start"]) == {parent["signature"]}
        for name in ("test_accuracy", "train_accuracy", "control_accuracy", "test_loss"):
            assert same[name] == parent[name]
        assert same["distance_from_start"] == 0 and same["epochs_run"] == "0"
        assert rows.loc["3 epochs on", "distance_from_start"] > 0
        assert same["memorised_accuracy"] == parent["mislabelled_accuracy"]

    more = cli("run", FORGETTING, *SHORT, "--again", "0,3,5")
    assert more.returncode == 0, more.stderr
    runs = Reader(uri_of(home)).networks()
    assert len(runs) == 8 and set(runs[columns.STATUS]) == {"FINISHED"}  # two were new


def test_a_parent_whose_weights_are_gone(inside: Inside, home: Path) -> None:
    assert inside("run", FORGETTING, *SHORT, "--again", "0").returncode == 0
    parent = networks(home).set_index("arm").loc["wrong labels"].iloc[0]
    (Path(parent["artifact_uri"].removeprefix("file://")) / "weights/final.safetensors").unlink()
    before = everything(home)
    refused = inside("run", FORGETTING, *SHORT, "--again", "0,4")
    assert refused.returncode == 2 and everything(home) == before
    assert refused.stderr.count("\n") == 1 and "--rerun missing" in refused.stderr
    command = refused.stderr.split("`")[1]
    assert command.startswith(f"ovfit run {FORGETTING}")
    again = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=home, capture_output=True, text=True
    )
    assert again.returncode == 0, again.stderr  # what it says to do helps
    assert len(networks(home)) == 5  # and trains the lost one alone
    assert inside("run", FORGETTING, *SHORT, "--again", "0,4").returncode == 0


@pytest.mark.slow
def test_a_started_network_is_killed_and_goes_on(cli: Cli, home: Path) -> None:
    long = ("--replicas", 2, "--epochs", 3, "--again", 1500, "--figures", "off", "--stack", 2)
    command = [sys.executable, "-m", "ovfit", "run", FORGETTING, *map(str, long)]
    process = subprocess.Popen(command, cwd=home, start_new_session=True, stderr=subprocess.PIPE)
    wait_for(lambda: any(note["epoch"] > 3 for note in notes(home)))
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    again = cli("run", FORGETTING, *long, timeout=400)
    assert again.returncode == 0, again.stderr
    finished_once(home, 4)  # the parents were not trained again
    runs = Reader(uri_of(home)).networks()
    resumed = runs[runs[columns.RESUMED_AT].notna()]
    assert set(resumed[columns.ARM]) == {"1500 epochs on"} and len(resumed) == 2
    for row in Reader(uri_of(home)).values(list(resumed[columns.RUN_ID])).to_dict("records"):
        assert row["distance_from_start"] > 0 and len(row["start_digest"]) == 64


@pytest.mark.parametrize("earlier", ["0.5", pytest.param("", marks=pytest.mark.slow)])
def test_a_probe_of_stored_networks_is_that_of_trained_ones(
    earlier: str, inside: Inside, home: Path
) -> None:
    """Whether they were trained with another probe before, or with none."""
    command = ["mislabel", *SMALL]
    wanted = [*command, "--sigmas", "0.5,1"]
    store = f"sqlite:///{home}/direct.db"
    assert inside(*wanted, "--tracking-uri", store).returncode == 0
    if earlier:
        assert inside(*command, "--sigmas", earlier).returncode == 0
    else:
        assert inside(*wanted).returncode == 0
        for run in ovfit.networks(tracking_uri=uri_of(home)).to_dict("records"):
            _unprobe(run, uri_of(home))
    trained = len(ovfit.networks("mislabel", uri_of(home)))
    assert inside(*wanted).returncode == 0
    assert len(ovfit.networks("mislabel", uri_of(home))) == trained
    looks = ovfit.networks("look", uri_of(home))
    assert len(looks) == trained and set(looks["epochs_run"]) == {"0"}
    assert inside(*wanted).returncode == 0  # and once is enough
    assert len(ovfit.networks("look", uri_of(home))) == trained
    probed, direct = (
        ovfit.networks("mislabel", uri).sort_values("signature", ignore_index=True)
        for uri in (uri_of(home), store)
    )
    assert (probed["records"].str.count("probes") == 1).all()
    for left, right in zip(probed["artifact_uri"], direct["artifact_uri"], strict=True):
        ours, theirs = (
            np.load(Path(uri.removeprefix("file://")) / "probes.npz") for uri in (left, right)
        )
        assert set(ours) == set(theirs)
        for name in ours:
            np.testing.assert_array_equal(ours[name], theirs[name])
    if earlier:  # what was found before is not lost
        where = Path(probed["artifact_uri"][0].removeprefix("file://"))
        assert len(list(where.glob("probes-*.npz"))) == 1


def _unprobe(run: dict[str, str], uri: str) -> None:
    """As if it had been trained without a probe."""
    from mlflow import MlflowClient

    records = [name for name in run["records"].split(",") if not name.startswith("probes")]
    MlflowClient(uri).set_tag(run["run_id"], columns.RECORDS, ",".join(records))
    (Path(run["artifact_uri"].removeprefix("file://")) / "probes.npz").unlink()
