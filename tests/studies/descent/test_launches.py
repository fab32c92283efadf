"""The study's commands on digits: what the store has afterwards."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ovfit import load
from ovfit.data.digits import digits
from ovfit.tracking.reader import Reader, artifact
from tests.conftest import Inside


def drawn(artifact_uri: str, store: str) -> list[str]:
    """The names of a launch's figures."""
    return sorted(path.stem for path in artifact(artifact_uri, "figures", store).glob("*.png"))


FAST = ("--epochs", 4, "--replicas", 2, "--quiet", "--train-size", 120)


@pytest.mark.slow
def test_the_command_on_digits(inside: Inside, home: Path) -> None:
    """Two widths, two noise levels, two seeds; nothing is trained twice."""
    given = ("descent", "--width", "4,12", "--noise", "0,0.3", "--noise-seed", 1, *FAST)
    done = inside(*given)
    assert done.returncode == 0, done.stderr
    for shown in ("early-stopped", "mislabelled learned", "D4"):
        assert shown in done.stdout
    uri = f"sqlite:///{home}/mlflow.db"
    runs = Reader(uri).runs()
    networks = Reader(uri).values(list(runs[runs["ovfit.signature"].notna()]["run_id"]))
    assert len(networks) == 8 and set(networks["noise"]) == {0, 0.3}
    noisy = networks[networks["noise"] > 0]
    assert noisy["corruption_rate"].between(0.15, 0.45).all()
    assert noisy["mislabelled_accuracy"].notna().all()
    assert networks[networks["noise"] == 0]["mislabelled_accuracy"].isna().all()
    one = runs[runs["run_id"] == noisy["run_id"].iloc[0]].iloc[0]
    kept = np.load(artifact(one["artifact_uri"], "predictions.npz", uri))
    data, network = digits(), load(one["run_id"], uri)
    import torch

    with torch.no_grad():
        logits = network(torch.from_numpy(data.test_images).permute(0, 3, 1, 2).float() / 255)
    assert (kept["test"] == logits.argmax(1).numpy()).all()
    assert (kept["labels"] == data.test_labels).all()
    np.testing.assert_allclose(kept["probabilities"], logits.softmax(1).numpy(), atol=2e-3)
    last = noisy.set_index("run_id").loc[one["run_id"], "test_accuracy"]
    assert (kept["test"] == kept["labels"]).mean() == pytest.approx(last)
    launch = runs[runs["ovfit.signature"].isna()].iloc[0]
    kinds = [
        f"{kind}-mlp-digits-120-{noise}"
        for kind in ("descent", "parts", "map", "epochs")
        for noise in ("0", "0.3")
    ]
    assert drawn(launch["artifact_uri"], uri) == sorted([*kinds, "noise-mlp-digits-120"])
    tables = {
        name: artifact(launch["artifact_uri"], f"{name}.csv", uri).read_text()
        for name in ("thresholds", "decomposition")
    }
    assert tables["decomposition"].count("\n") == 5 and "train_error<=0.01" in tables["thresholds"]
    again = inside(*given)
    assert again.returncode == 0 and again.stdout == done.stdout
    assert len(Reader(uri).runs()) == len(runs)  # nothing has changed: no second launch


@pytest.mark.slow
def test_sweeps_over_images_and_complexity(inside: Inside, home: Path) -> None:
    done = inside(
        "descent",
        "--sweep",
        "samples",
        "--sizes",
        "40,80,120",
        "--width",
        12,
        "--noise",
        0.2,
        *FAST[:-2],
        "--batch-size",
        16,
    )
    assert done.returncode == 0, done.stderr
    assert "D6.samples" in done.stdout
    done = inside(
        "descent",
        "--sweep",
        "complexity",
        "--width",
        "2,24",
        "--noise",
        0,
        *FAST[:-2],
        "--epochs",
        30,
        "--train-size",
        200,
        "--batch-size",
        16,
    )
    assert done.returncode == 0, done.stderr
    uri = f"sqlite:///{home}/mlflow.db"
    runs = Reader(uri).runs()
    launches = runs[runs["ovfit.signature"].isna()].sort_values("start_time")
    samples, complexity = (drawn(where, uri) for where in launches["artifact_uri"])
    assert len(samples) == 2
    assert samples[0].startswith("parts-mlp-digits-") and samples[0].endswith("-0.2")
    assert samples[1] == samples[0].replace("parts", "samples")
    assert complexity == ["complexity-mlp-digits"]
    table = pd.read_csv(artifact(launches["artifact_uri"].iloc[1], "complexity.csv", uri))
    assert len(table) == 2
    bracketed = table.dropna(subset=["fitted", "beyond"])
    assert (bracketed["fitted"] < bracketed["beyond"]).all()
    assert table["fitted"].notna().any() or table["beyond"].notna().any()
    mine = Reader(uri).values(
        list(runs[runs["mlflow.parentRunId"] == launches["run_id"].iloc[1]]["run_id"])
    )
    sizes = mine.groupby("width")["train_size"].nunique()
    assert sizes.min() > 1  # the bisection went on from what it found
    steps = mine.groupby("train_size")["updates"].max()
    assert steps.nunique() == 1  # every set had the updates of the largest one


def test_one_network_over_epochs(inside: Inside, home: Path) -> None:
    """The widest alone, its curve, and D6.epochs as the claim it bears on."""
    done = inside(
        "descent",
        "--sweep",
        "epochs",
        "--width",
        "4,12",
        "--noise",
        0.3,
        *FAST,
        "--epochs",
        12,
        "--replicas",
        5,
    )
    assert done.returncode == 0, done.stderr
    rows = [line.split("\t") for line in done.stdout.splitlines() if line.startswith("D6.epochs")]
    assert len(rows) == 1 and "mlp on digits" in rows[0][2], done.stdout
    uri = f"sqlite:///{home}/mlflow.db"
    launch = Reader(uri).runs().query("`ovfit.signature`.isna()").iloc[0]
    figures = drawn(launch["artifact_uri"], uri)
    assert figures == ["epochs-mlp-digits-120-0.3", "map-mlp-digits-120-0.3"]
