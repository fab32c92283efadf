"""The pre-interpolation study: its numbers against scipy and closed forms, its plan against the paper, its command in a real store."""

import json
import shlex
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from ovfit.analysis.pairs import Curve
from ovfit.studies import interpolation
from ovfit.studies.interpolation import claims as _interpolation
from ovfit.studies.interpolation.charts import heatmaps
from ovfit.studies.interpolation.rise import pseudo_values, rise, spearman
from ovfit.studies.interpolation.samples import (
    Samples,
    across_seeds,
    held_by_worst,
    jaccard,
    outliers,
    summary,
)
from ovfit.studies.parsing import parse
from ovfit.tracking.reader import Reader, artifact
from ovfit.training.recording.losses import encode, fence
from tests.conftest import Cli


def curve(train: list[float], loss: list[float], accuracy: list[float]) -> Curve:
    return Curve(
        pd.DataFrame(
            {
                "epoch": range(len(loss)),
                "train_accuracy": train,
                "val_loss": loss,
                "val_accuracy": accuracy,
            }
        )
    )


def test_rise_between_least_loss_and_interpolation() -> None:
    found = rise(
        curve([0.1, 0.6, 0.9, 1.0, 1.0], [0.1, 1.5, 1.0, 2.0, 3.0], [0.1, 0.5, 0.6, 0.7, 0.65])
    )
    assert found is not None
    assert (found.least_epoch, found.final_epoch, found.interpolated) == (
        2,
        3,
        True,
    )  # epoch 0 is before training
    assert (
        found.rise == 2
        and found.rise_last == 3
        and found.gain == pytest.approx(0.1)
        and np.isnan(found.rise_calibrated)
    )


def test_without_interpolation_the_highest_train_accuracy_counts() -> None:
    found = rise(curve([0.1, 0.6, 0.95, 0.9], [2.0, 1.5, 1.0, 2.0], [0.1, 0.5, 0.6, 0.7]))
    assert found is not None and (found.final_epoch, found.interpolated, found.rise) == (
        2,
        False,
        1,
    )


def test_what_falls_after_interpolation_is_not_a_rise_before_it() -> None:
    found = rise(
        curve([0.1, 0.9, 1.0, 1.0, 1.0], [2.0, 1.0, 0.8, 0.6, 0.4], [0.1, 0.5, 0.6, 0.7, 0.75])
    )
    assert (
        found is not None
        and (found.least_epoch, found.final_epoch, found.rise) == (2, 2, 1)
        and found.rise_last == 0.5
    )


def test_jackknife_of_spearman() -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(size=80)
    y = x + rng.normal(size=80)
    assert spearman(x, y) == pytest.approx(stats.spearmanr(x, y).statistic)
    values = pseudo_values(x, y)
    resampled = [stats.spearmanr(x[i], y[i]).statistic for i in rng.integers(0, 80, (400, 80))]
    assert values.mean() == pytest.approx(spearman(x, y), abs=0.03)
    assert values.std(ddof=1) / np.sqrt(80) == pytest.approx(np.std(resampled), rel=0.3)


def test_shares_and_overlaps() -> None:
    losses = np.array([10.0] + [1.0] * 90 + [0.0] * 9)
    assert held_by_worst(losses, 0.01) == pytest.approx(0.1) and held_by_worst(
        losses, 0.10
    ) == pytest.approx(0.19)
    assert jaccard(np.array([1, 1, 0, 0], bool), np.array([1, 0, 1, 0], bool)) == pytest.approx(
        1 / 3
    )
    sets = {
        name: np.array(flags, bool)
        for name, flags in {
            "a": [1, 1, 0, 0],
            "b": [1, 0, 1, 0],
            "c": [1, 1, 0, 0],
            "d": [1, 0, 0, 0],
        }.items()
    }
    found = across_seeds([["a", "b", "c", "gone"], ["d"]], sets)
    assert (
        found["a"] == pytest.approx((1 / 3 + 1) / 2)
        and found["b"] == pytest.approx(1 / 3)
        and np.isnan(found["d"])
    )
    rows = np.random.default_rng(0).lognormal(size=(4, 200))
    for row, found in zip(rows, outliers(rows), strict=True):
        assert (found == (row > np.percentile(row, 75) + 1.5 * stats.iqr(row))).all()


def recorded(n: int = 60_000, k: int = 60, seed: int = 0) -> Samples:
    """A network as large as the issue's: most losses fall, those of a thirtieth rise."""
    rng = np.random.default_rng(seed)
    bad = np.arange(n) % 30 == 0
    updates = np.unique(np.geomspace(1, 1e5, 2 * k).round().astype(int))[-k:]
    course = np.linspace(0, 1, k)[:, None] ** 2
    losses = np.exp(rng.normal(size=n) * 0.3 + np.where(bad, 3.0, -12.0) * course)
    epochs = np.where(np.arange(k) < 5, -1, np.arange(k) - 4)
    outside = outliers(losses[epochs > 0]).sum(0).astype(np.int32)
    arrays = {
        "updates": updates,
        "epochs": epochs,
        "looked": np.int32((epochs > 0).sum()),
        "outside": outside,
    }
    arrays |= {
        "loss/val": encode(losses),
        "loss/train": encode(losses[:, :5000]),
        "loss/test": encode(losses[:, :10000]),
    }
    arrays |= {
        f"weights/{layer}": rng.integers(0, 3000, (k, 243)).astype(np.int32) for layer in "1357"
    }
    arrays |= {f"tail/{layer}": (np.exp(course[:, 0]) * 0.1).astype(np.float32) for layer in "1357"}
    arrays |= {
        "val_predictions": np.zeros(n, np.int16),
        "val_labels": np.ones(n, np.int16),
        "worst": np.argsort(-losses[-1])[:24].astype(np.int32),
    }
    return Samples(
        arrays | {"worst_images": rng.integers(0, 256, (24, 1, 28, 28)).astype(np.uint8)}
    )


def test_summary_of_a_network_whose_course_is_known() -> None:
    samples = recorded(n=6000)
    found = summary(samples, least_epoch=1)
    final, outside = samples.val[-1], samples.arrays["outside"]
    assert found["share_rising"] == pytest.approx(1 / 30)
    assert found["outlier_spearman"] == pytest.approx(stats.spearmanr(outside, final).statistic)
    assert (
        found["never"] == (outside == 0).mean()
        and found["outliers"] == (final > fence(final)).mean()
    )
    assert found["held_5"] == pytest.approx(np.sort(final)[-300:].sum() / final.sum())
    growth = samples.arrays["tail/1"][-1] / samples.arrays["tail/1"][5]
    assert found["tail_growth"] == pytest.approx(growth, rel=1e-5)
    assert found["tail_spearman"] > 0.9


def test_a_large_network_s_figures_stay_small() -> None:
    for figure in _interpolation.single(recorded(), "x", "x", {}):
        data = figure.chart.to_dict()["datasets"]
        assert sum(len(rows) for rows in data.values()) <= 5000, figure.name


def test_loss_bins() -> None:
    counts = heatmaps.loss_counts(np.array([[0.0, 1e-9, 1.0001e-8, 1.0, 99.0, 1e5, np.nan]]))
    assert (
        counts.sum() == 6
        and counts[0, 0] == 2
        and counts[0, 1] == 1
        and counts[0, 33] == 1
        and counts[0, -1] == 2
    )


def planned(**words: str) -> tuple[list, object]:
    from ovfit.data.datasets import Dataset

    options = parse(interpolation, words)
    shapes = {"digits": (1437, 8), "mnist": (60_000, 2), "fashion_mnist": (60_000, 2)}

    def fake(name: str) -> Dataset:
        n, side = shapes[name]
        rng = np.random.default_rng(len(name))
        return Dataset(
            name,
            rng.integers(0, 256, (n, side, side, 1), np.uint8),
            np.arange(n) % 10,
            np.zeros((20, side, side, 1), np.uint8),
            np.arange(20) % 10,
            "test",
        )

    return interpolation.plan(
        options, {name: fake(name) for name in interpolation.sources(options)}
    )


def test_the_paper_s_networks() -> None:
    specs, _ = planned(preset="paper")
    cases = {spec.arm: spec for spec in specs}
    assert {arm: spec.data.train_size for arm, spec in cases.items()} == {
        "A": 5000,
        "B": 5000,
        "C": 5000,
        "D": 55_000,
        "fig1": 5000,
    }
    assert {arm: spec.data.val_size for arm, spec in cases.items()} == {
        "A": 55_000,
        "B": 55_000,
        "C": 55_000,
        "D": 5000,
        "fig1": 55_000,
    }
    assert all(
        spec.network.init == "pytorch"
        and spec.data.normalisation == "unit"
        and spec.optimizer.momentum == 0
        for spec in specs
    )
    assert (cases["D"].batch_size, cases["D"].network.depth, cases["fig1"].network.width) == (
        16,
        3,
        1000,
    )
    sweep, recording = planned(preset="paper", sweep="widths")
    assert len(sweep) == 95 and len({spec.network.width for spec in sweep}) == 19
    assert sum(spec.optimizer.name == "adam" for spec in sweep) == 57 and all(
        spec.stop.hold == 1 for spec in sweep
    )
    assert not recording.samples  # type: ignore[attr-defined]
    general, _ = planned(preset="paper", sweep="general")
    assert len({spec.signature() for spec in general}) == 144


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case and a small sweep, by the command itself."""
    folder = tmp_path_factory.mktemp("interpolation")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OVFIT_CACHE", str(folder / "cache"))
        patch.chdir(folder)
        import subprocess
        import sys

        for words in (
            [
                "--case",
                "A",
                "--replicas",
                "5",
                "--epochs",
                "60",
                "--width",
                "30",
                "--lr",
                "0.01",
                "--quiet",
            ],
            shlex.split(
                "--sweep widths --width 4,6,8,12,16,24 --optimizer adam --replicas 2 --epochs 100 --lr 0.1 --hold 0 --quiet"
            ),
        ):
            done = subprocess.run(
                [sys.executable, "-m", "ovfit", "interpolation", *words],
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
            assert done.returncode == 0, done.stderr
    return folder


def launches(store: Path) -> dict[str, Path]:
    runs = Reader(f"sqlite:///{store}/mlflow.db").runs()
    first, second = runs[runs["ovfit.signature"].isna()].sort_values("start_time")["artifact_uri"]
    return {"case": Path(first), "sweep": Path(second)}


@pytest.mark.slow
def test_what_a_launch_leaves(store: Path) -> None:
    uri = f"sqlite:///{store}/mlflow.db"
    runs = Reader(uri).runs()
    networks = runs[runs["ovfit.signature"].notna() & (runs["ovfit.arm"] == "A")]
    assert len(networks) == 5
    for where in networks["artifact_uri"]:
        samples = Samples.read(artifact(where, "samples.npz", uri))
        assert (
            samples.val.shape == (len(samples.updates), 1317)
            and samples.losses("train").shape[1] == 120
            and samples.arrays["looked"] == 60
        )
        assert artifact(where, "samples.npz", uri).stat().st_size < 2.2 * samples.val.size * 1.4
    metrics = Reader(uri).curves(
        [networks["run_id"].iloc[0]], ["val_loss", "val_loss_calibrated", "val_temperature"]
    )
    assert set(metrics["metric"]) == {"val_loss", "val_loss_calibrated", "val_temperature"}
    folder = launches(store)["case"]
    table = pd.read_csv(folder / "networks.csv")
    assert (
        len(table) == 5
        and table[
            [
                "share_rising",
                "held_1",
                "held_5",
                "held_10",
                "jaccard",
                "jaccard_seeds",
                "rise_calibrated",
            ]
        ]
        .notna()
        .all()
        .all()
    )
    names = {
        f"{kind}-A-digits.{end}"
        for kind in ("learning", "losses", "weights", "outliers", "worst")
        for end in ("png", "html", "json")
    }
    assert {path.name for path in (folder / "figures").iterdir()} == names | {"index.json"}
    assert {path.name for path in (launches(store)["sweep"] / "figures").iterdir()} == {
        "index.json",
        *(f"rise-widths.{end}" for end in ("png", "html", "json")),
    }


@pytest.mark.slow
def test_claims_come_from_the_runs_or_are_undecided(store: Path) -> None:
    case = {
        (claim["id"], claim["scope"].get("optimizer")): claim
        for claim in json.loads((launches(store)["case"] / "claims.json").read_text())
    }
    assert {id for id, _ in case} == {
        "P1",
        "P2",
        "P3.dataset",
        "P3.size",
        "P3.width",
        "P4",
        "P5",
        "P6",
        "PT",
    }
    for id in ("P4", "P5", "P6", "PT"):
        assert case[id, "adam"]["n"] == 5
    assert "--width" not in case["P1", None]["command"]  # the sweep varies it
    assert (
        case["P1", None]["verdict"] == "undecided"
        and "--sweep widths" in case["P1", None]["command"]
    )
    sweep = {
        claim["id"]: claim
        for claim in json.loads((launches(store)["sweep"] / "claims.json").read_text())
    }
    assert (
        sweep["P1"]["n"] == 4 and sweep["P1"]["verdict"] == "undecided"
    )  # 2 widths x 2 seeds are fewer than 5 networks
    assert (
        sweep["P2"]["n"] == 12
        and sweep["P4"]["verdict"] == "undecided"
        and "--samples on" in sweep["P4"]["command"]
    )


def test_pairs_share_all_but_one_thing() -> None:
    rows = [
        {
            "dataset": d,
            "train_size": n,
            "arch": "mlp",
            "depth": 1,
            "width": w,
            "optimizer": "adam",
            "batch_size": 64,
            "seed": s,
            "ovfit.outcome": "budget",
        }
        | {
            "rise": {"mnist": 2.0, "fashion_mnist": 3.0}[d]
            * {5000: 1.5, 55_000: 1.0}[n]
            * {100: 1.0, 1000: 1.2}[w]
        }
        for d in ("mnist", "fashion_mnist")
        for n in (5000, 55_000)
        for w in (100, 1000)
        for s in range(2)
    ]
    networks = pd.DataFrame(rows).assign(
        gain=0.1, least_loss=1.0, final_loss=2.0, run_id=range(len(rows)), lr=0.1, weight_decay=0.0
    )
    found = {
        (claim.id, claim.scope.get("dataset")): claim
        for claim in _interpolation.claims(networks, {})
        if claim.id.startswith("P3")
    }
    assert (
        found["P3.dataset", "fashion_mnist against mnist"].effect == pytest.approx(1.5)
        and found["P3.dataset", "fashion_mnist against mnist"].n == 8
    )
    assert found["P3.size", "mnist"].effect == pytest.approx(1.5) and found[
        "P3.width", "mnist"
    ].effect == pytest.approx(1.2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--case", "E"], "A"),
        (["--sweep", "width"], "widths"),
        (["--val-size", "0"], "validation loss"),
        (["--arch", "cnn"], "mlp"),
        (["--train-size", "1437"], "no image is left for validation"),
        (["--sweep", "general", "--dataset", "digits"], "ovfit tune"),
        (["--lr", "tuned"], "ovfit tune"),
        (["--lr", "tuned,0.1"], "stands alone"),
    ],
)
def test_bad_input(cli: Cli, home: Path, words: list[str], said: str) -> None:
    done = cli("interpolation", *words)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and said in done.stderr
    assert not list(home.iterdir())
