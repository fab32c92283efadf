"""The double-descent study: its procedure on simulated curves, the bisection, the oracle against theory, its plan against the source, its command."""

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from ovfit import load
from ovfit.analysis.claims import Part, judge
from ovfit.analysis.complexity import RESOLUTION, bisect
from ovfit.analysis.decomposition import decompose
from ovfit.analysis.peaks import (
    Sweep,
    at_last_fitted,
    at_second_rise,
    at_threshold,
    excess,
    heights,
    standard_error,
    thresholds,
)
from ovfit.data.digits import digits
from ovfit.launch.plan import stacks
from ovfit.networks import build
from ovfit.studies import descent
from ovfit.studies.descent import random_features as oracle
from ovfit.studies.descent.claims import _part, _peak
from ovfit.studies.descent.measures import _read
from ovfit.studies.descent.plan import members
from ovfit.studies.parsing import parse
from ovfit.tracking.reader import Reader, artifact
from tests.conftest import Cli, blobs

TRAIN = np.array([0.3, 0.2, 0.1, 0.05, 0.005, 0.0, 0.0, 0.0])


def simulated(
    errors: np.ndarray,
    rng: np.random.Generator,
    seeds: int = 8,
    images: int = 300,
    train: np.ndarray = TRAIN,
) -> Sweep:
    """Networks whose mean errors over places are `errors` (W,): images of unequal difficulty shared by all, seeds that differ (on validation and test
    alike: what one half of the seeds chooses is not independent of how it does on test), a noisy validation set.
    """
    effect = rng.normal(0, 0.15, (seeds, len(errors), 1))

    def wrong(count: int) -> np.ndarray:
        difficulty = rng.normal(0, 1.5, count)
        return (
            rng.normal(size=(seeds, len(errors), count)) + difficulty + effect
            < stats.norm.ppf(errors)[:, None] * np.sqrt(1 + 1.5**2)
        ).astype(np.float32)

    noise = rng.normal(0, 0.001, (seeds, len(errors)))
    return Sweep(
        np.arange(1, len(errors) + 1) * 1000,
        np.abs(train + noise * (train > 0)),
        wrong(300).mean(2),
        wrong(images),
    )


def verdict(sweep: Sweep) -> str:
    found = heights(sweep)
    assert found is not None
    return judge("D1", "descent", "", {}, _peak(found, "widest"), "").verdict


@pytest.mark.parametrize(
    "errors",
    [
        np.full(8, 0.2),
        np.linspace(0.3, 0.15, 8),
        np.linspace(0.15, 0.3, 8),
        np.r_[np.linspace(0.3, 0.2, 4), np.full(4, 0.2)],
    ],
    ids=["flat", "falling", "rising", "falling to a plateau"],
)
def test_the_procedure_rejects_at_most_a_twentieth_of_curves_without_a_peak(
    errors: np.ndarray,
) -> None:
    rng = np.random.default_rng(0)
    rejected = sum(verdict(simulated(errors, rng)) == "holds" for _ in range(100))
    assert rejected <= 0.05 * 100, rejected


def test_the_rule_for_epochs_keeps_its_level() -> None:
    """Here the peak's place is the validation error's own highest climb, on the other seeds: both parts, and the rise alone."""
    rng = np.random.default_rng(8)
    both = alone = 0
    for _ in range(100):
        found = heights(simulated(np.full(8, 0.2), rng), at_second_rise)
        assert found is not None
        parts = [_part("", values, "above", 0.0) for values in (found.rise, found.fall)]
        alone += parts[0].state == "holds"
        both += all(part.state == "holds" for part in parts)
    assert both <= 0.05 * 100 and alone <= 0.08 * 100, (both, alone)


def test_each_half_of_the_procedure_keeps_its_level_on_a_flat_curve() -> None:
    """The rise alone: the interval excludes 0 from above in at most 5 % of flat curves (a maximum picked from the curve itself does in most)."""
    rng = np.random.default_rng(1)
    honest = naive = 0
    for _ in range(100):
        sweep = simulated(np.full(8, 0.2), rng)
        found = heights(sweep)
        assert found is not None
        honest += (
            Part(
                "rise",
                found.rise.mean(1),
                "above",
                0.0,
                strict=True,
                error=standard_error(found.rise),
            ).state
            == "holds"
        )
        mean = sweep.test.mean((0, 2))
        picked = (sweep.test[:, mean.argmax()] - sweep.test[:, mean.argmin()]).mean(1)
        naive += Part("rise", picked, "above", 0.0, strict=True).state == "holds"
    assert honest <= 0.05 * 100, honest
    assert naive >= 25, naive


def test_the_procedure_finds_a_peak_and_its_height() -> None:
    rng = np.random.default_rng(2)
    errors = np.array([0.3, 0.22, 0.2, 0.25, 0.3, 0.26, 0.2, 0.15])
    measured = [heights(simulated(errors, rng, images=2000)) for _ in range(8)]
    assert all(verdict(simulated(errors, rng, images=2000)) == "holds" for _ in range(8))
    rises = [found.rise.mean() for found in measured if found]
    assert len(rises) == 8 and np.mean(rises) == pytest.approx(0.1, abs=0.02)
    assert all(found and found.peaks == (4, 4) and set(found.lefts) <= {1, 2} for found in measured)


def test_places_need_a_threshold_something_to_its_left_validation_and_two_seeds() -> None:
    rng = np.random.default_rng(3)
    errors = np.full(8, 0.2)
    assert heights(simulated(errors, rng, train=np.full(8, 0.1))) is None
    assert heights(simulated(errors, rng, train=np.zeros(8))) is None
    assert heights(simulated(errors, rng, seeds=1)) is None
    whole = simulated(errors, rng)
    assert (
        heights(replace(whole, val=np.full((8, 8), np.nan))) is None
        and excess(replace(whole, val=np.full((8, 8), np.nan))) is None
    )
    assert list(thresholds(replace(whole, train=np.array([[0.1, 0.0], [0.1, 0.1]])))) == [
        2000,
        pytest.approx(np.nan, nan_ok=True),
    ]


def test_rules_for_images_and_epochs() -> None:
    flat = np.zeros(5)
    assert at_threshold(np.array([0.1, 0.01, 0.02, 0.0, 0.0]), flat) == 1
    assert at_last_fitted(np.array([0.0, 0.0, 0.01, 0.2, 0.3]), flat) == 2
    assert at_last_fitted(flat, flat) is None and at_last_fitted(flat + 0.1, flat) is None
    assert at_second_rise(flat, np.array([0.9, 0.3, 0.2, 0.35, 0.25])) == 3
    assert at_second_rise(flat, np.array([0.9, 0.5, 0.4, 0.3, 0.2])) is None


def test_standard_error_counts_seeds_and_images() -> None:
    rng = np.random.default_rng(4)
    seeds, images = rng.normal(0, 0.1, (60, 1)), rng.normal(0, 1.0, (1, 500))
    assert standard_error(seeds + 0 * images) == pytest.approx(0.1 / np.sqrt(60), rel=0.25)
    assert standard_error(0 * seeds + images) == pytest.approx(1 / np.sqrt(500), rel=0.15)
    assert standard_error(seeds + images) == pytest.approx(
        np.hypot(0.1 / np.sqrt(60), 1 / np.sqrt(500)), rel=0.15
    )
    assert standard_error(rng.normal(size=(8, 1))) > 0


def test_bias_and_variance_add_up() -> None:
    rng = np.random.default_rng(5)
    labels = rng.integers(0, 4, 400)
    predictions = np.where(rng.random((7, 400)) < 0.6, labels, rng.integers(0, 4, (7, 400)))
    probabilities = rng.dirichlet(np.ones(4), (7, 400))
    found = decompose(predictions, labels, probabilities)
    assert found.error == pytest.approx((predictions != labels).mean())
    assert found.error == pytest.approx(found.bias + found.spread - found.luck, abs=1e-12)
    main = stats.mode(predictions, axis=0).mode
    assert found.bias == pytest.approx((main != labels).mean())
    assert found.ensemble == pytest.approx((probabilities.mean(0).argmax(1) != labels).mean())
    alike = decompose(predictions[[0, 0]], labels, probabilities[[0, 0]])
    assert (alike.spread, alike.luck) == (0, 0)


@pytest.mark.parametrize("capacity", [3, 32, 90, 333, 499, 500, 2000])
def test_bisection(capacity: int) -> None:
    """Replayed from nothing each time, as a launch does: it asks for few numbers of images and brackets the capacity."""
    known: dict[int, float] = {}
    for _ in range(30):
        found = bisect(known.get, 32, 500, 0.1)
        if found.next is None:
            break
        assert found.next not in known and 32 <= found.next <= 500
        known[found.next] = 0.05 if found.next <= capacity else 0.3
    assert found.next is None and len(known) <= 9
    assert (found.fitted is None) == (capacity < 32) and (found.beyond is None) == (capacity >= 500)
    if found.fitted and found.beyond:
        assert (
            found.fitted
            <= capacity
            < found.beyond
            <= max(RESOLUTION * found.fitted, found.fitted + 1)
        )


def test_the_oracle_s_regression_is_least_squares() -> None:
    """Below p = n the normal equations; above it the interpolating solution of least norm (against the pseudo-inverse)."""
    rng = np.random.default_rng(6)
    images = {
        "train": rng.normal(size=(40, 12)),
        "val": rng.normal(size=(9, 12)),
        "test": rng.normal(size=(30, 12)),
    }
    labels, test = rng.integers(0, 3, 40), rng.integers(0, 3, 30)
    for count in (10, 90):
        found = oracle.fit(images, [labels], test, count, np.random.default_rng(7))[0]
        mean = images["train"].mean(0)
        drawn = np.random.default_rng(7).normal(size=(12, count)) / np.sqrt(12)
        train, held = (np.maximum((images[name] - mean) @ drawn, 0) for name in ("train", "test"))
        weights = (
            np.linalg.solve(train.T @ train, train.T @ np.eye(3)[labels])
            if count < 40
            else np.linalg.pinv(train) @ np.eye(3)[labels]
        )
        assert found.loss == pytest.approx(
            ((held @ weights - np.eye(3)[test]) ** 2).mean(), rel=1e-8
        )
        assert (found.test == (held @ weights).argmax(1)).all()
    assert (found.train == labels).all()


def test_the_oracle_peaks_where_theory_says(cli: Cli, home) -> None:
    """`ovfit descent --oracle on`: on real digits the test loss peaks within one grid step of p = n, for every noise level; the store has its figure."""
    done = cli("descent", "--oracle", "on", "--replicas", 5, "--quiet")
    assert done.returncode == 0, done.stderr
    uri = f"sqlite:///{home}/mlflow.db"
    (launch,) = Reader(uri).runs().itertuples()
    claims = json.loads(artifact(launch.artifact_uri, "claims.json", uri).read_text())
    assert [(claim["id"], claim["verdict"], claim["n"]) for claim in claims] == [
        ("DO", "holds", 5)
    ] * 2
    assert artifact(launch.artifact_uri, "figures/oracle-digits.png", uri).stat().st_size > 10_000
    table = artifact(launch.artifact_uri, "networks.csv", uri).read_text()
    assert "random-features" in table


def options(**words: str) -> descent.Options:
    return parse(descent, words)


def test_the_source_s_networks_have_the_parameters_they_are_called_by() -> None:
    """Shared: studies of section D. 456 + 151 c + (25 c + 1) a + (a + 1) b + 4 (b + 1) for the 19 with three FC layers on 32x32."""
    (found,) = members(options(preset="source"), (3, 32, 32))
    assert len(found) == 21
    for name, (network, _) in zip(sorted(descent.NETWORKS), found, strict=True):
        assert sum(p.numel() for p in build(network, (3, 32, 32), 4).parameters()) == name
        if network.depth == 5 and not network.crop:
            c, (a, b) = network.width, network.units
            assert 456 + 151 * c + (25 * c + 1) * a + (a + 1) * b + 4 * (b + 1) == name
    assert sum(network.depth == 5 and not network.crop for network, _ in found) == 19
    assert (
        len(members(options(preset="source"), (1, 28, 28))[0]) == 20
    )  # there the crop is the image: two of them are one


def test_explicit_options_beat_a_preset_s_list_of_networks() -> None:
    (found,) = members(options(preset="controlled", arch="mlp", width="8,4"), (3, 32, 32))
    assert [(network.arch, network.width) for network, _ in found] == [("mlp", 4), ("mlp", 8)]
    (found,) = members(
        options(networks="75426,2550"), (3, 32, 32)
    )  # over the quick preset's widths
    assert [network.units for network, _ in found] == [(10, 5), (150, 80)]
    descent.check_options(
        options(preset="source", optimizer="adam")
    )  # the preset's momentum is for SGD
    data = {"digits": digits()}
    widest, _ = descent.plan(
        options(sweep="epochs", arch="mlp,cnn", width="16,4", noise="0", replicas="1"), data
    )
    assert [(s.network.arch, s.network.width) for s in widest] == [("mlp", 16), ("cnn", 16)]


def test_nakkiran_s_presets() -> None:
    data = {"cifar10": blobs(train=50000 // 100, test=20, side=32, channels=3, classes=4)}
    for preset, arch, rate, schedule in (
        ("nakkiran-cnn", "cnn5", 0.1, "inverse-sqrt"),
        ("nakkiran-resnet", "preresnet", 1e-4, "constant"),
    ):
        specs, _ = descent.plan(options(preset=preset, replicas="1", noise="0.15"), data)
        assert {
            (s.network.arch, s.optimizer.lr, s.optimizer.schedule, s.batch_size, s.network.init)
            for s in specs
        } == {(arch, rate, schedule, 128, "pytorch")}
        assert (
            specs[0].stop.steps == (500_000 if arch == "cnn5" else 0)
            and max(s.network.width for s in specs) == 64
        )


def test_damaged_predictions_count_as_missing(tmp_path) -> None:
    good, bad, poor = tmp_path / "good.npz", tmp_path / "bad.npz", tmp_path / "poor.npz"
    arrays = {
        "test": np.zeros(9, np.uint8),
        "labels": np.zeros(9, np.uint8),
        "probabilities": np.zeros((9, 3), np.float16),
    }
    np.savez_compressed(good, **arrays)
    np.savez_compressed(poor, labels=arrays["labels"])
    content = good.read_bytes()
    assert (
        _read(good) is not None
        and _read(None) is None
        and _read(poor) is None
        and _read(tmp_path / "none.npz") is None
    )
    for damaged in (content[:-40], content[:80], content[:60] + b"xxxx" + content[64:]):
        bad.write_bytes(damaged)
        assert _read(bad) is None


def test_source_trains_as_the_source_did() -> None:
    data = blobs(train=60, test=20, side=32, channels=3, classes=4)
    specs, recording = descent.plan(options(preset="source"), {"cifar10-4": data})
    assert len(specs) == 21 and recording.predictions
    assert {
        (
            s.batch_size,
            s.optimizer.name,
            s.optimizer.lr,
            s.optimizer.momentum,
            s.network.init,
            s.data.normalisation,
            s.seed,
        )
        for s in specs
    } == {(4, "sgd", 1e-3, 0.9, "pytorch", "centred", 0)}
    assert {s.data.train_size for s in specs} == {60} and {s.data.val_size for s in specs} == {0}
    epochs = {
        sum(p.numel() for p in build(s.network, (3, 32, 32), 4).parameters()): s.stop.epochs
        for s in specs
    }
    assert {name: epochs[name] for name in (1865, 2550, 19488, 16819, 45892, 75426)} == {
        1865: 40,
        2550: 50,
        19488: 40,
        16819: 100,
        45892: 70,
        75426: 100,
    }
    assert epochs[5695] == 50 and epochs[42052] == 70  # not in its table: the nearest network's
    assert [len(stack) for stack in stacks(specs, lambda group: 64, 1)] == [
        19,
        1,
        1,
    ]  # the two other shapes train alone


def test_controlled_treats_all_widths_alike_and_no_stack_mixes_seeds() -> None:
    data = blobs(train=7000, test=20, side=32, channels=3, classes=4)
    specs, _ = descent.plan(options(preset="controlled"), {"cifar10-4": data})
    assert (
        len(specs) == 8 * 8 * 3
        and len({(s.stop, s.batch_size, s.data, s.optimizer) for s in specs}) == 1
    )
    assert {s.corruption.rate for s in specs} == {0, 0.1, 0.2}
    for stack in stacks(specs, lambda group: 20, 1):
        assert len({s.seed for s in stack}) == 1 and len(stack) == 12


def test_smaller_sets_get_as_many_updates() -> None:
    specs, _ = descent.plan(
        options(sweep="samples", sizes="50,100,400", width="8,16", replicas="1", noise="0"),
        {"digits": digits()},
    )
    assert [(s.data.train_size, s.most_steps, s.network.width) for s in specs] == [
        (50, 5200, 16),
        (100, 5200, 16),
        (400, 5200, 16),
    ]
    specs, _ = descent.plan(
        options(sweep="samples", sizes="50,400", width="16", replicas="1", noise="0", steps="9000"),
        {"digits": digits()},
    )
    assert [s.most_steps for s in specs] == [5200, 5200]  # the full set's epochs end first


FAST = ("--epochs", 4, "--replicas", 2, "--quiet", "--train-size", 120)


@pytest.mark.slow
def test_the_command_on_digits(cli: Cli, home) -> None:
    """Two widths, two noise levels, two seeds: the store, the records, the figures, the claims, and nothing trained twice."""
    words = ("descent", "--width", "4,12", "--noise", "0,0.3", *FAST)
    done = cli(*words)
    assert done.returncode == 0, done.stderr
    assert (
        "early-stopped" in done.stdout
        and "mislabelled learned" in done.stdout
        and "D4" in done.stdout
    )
    uri = f"sqlite:///{home}/mlflow.db"
    runs = Reader(uri).runs()
    networks = Reader(uri).values(list(runs[runs["ovfit.signature"].notna()]["run_id"]))
    assert len(networks) == 8 and set(networks["noise"]) == {0, 0.3}
    noisy = networks[networks["noise"] > 0]
    assert (
        noisy["corruption_rate"].between(0.15, 0.45).all()
        and noisy["mislabelled_accuracy"].notna().all()
    )
    assert networks[networks["noise"] == 0]["mislabelled_accuracy"].isna().all()
    one = runs[runs["run_id"] == noisy["run_id"].iloc[0]].iloc[0]
    kept = np.load(artifact(one["artifact_uri"], "predictions.npz", uri))
    data, network = digits(), load(one["run_id"], uri)
    import torch

    with torch.no_grad():
        logits = network(torch.from_numpy(data.test_images).permute(0, 3, 1, 2).float() / 255)
    assert (kept["test"] == logits.argmax(1).numpy()).all() and (
        kept["labels"] == data.test_labels
    ).all()
    np.testing.assert_allclose(kept["probabilities"], logits.softmax(1).numpy(), atol=2e-3)
    last = noisy.set_index("run_id").loc[one["run_id"], "test_accuracy"]
    assert (kept["test"] == kept["labels"]).mean() == pytest.approx(last)
    launch = runs[runs["ovfit.signature"].isna()].iloc[0]
    figures = sorted(
        path.stem for path in artifact(launch["artifact_uri"], "figures", uri).glob("*.png")
    )
    kinds = [
        f"{kind}-mlp-digits-120-{noise}"
        for kind in ("descent", "parts", "map", "epochs")
        for noise in ("0", "0.3")
    ]
    assert figures == sorted([*kinds, "noise-mlp-digits-120"])
    tables = {
        name: artifact(launch["artifact_uri"], f"{name}.csv", uri).read_text()
        for name in ("thresholds", "decomposition")
    }
    assert tables["decomposition"].count("\n") == 5 and "train_error<=0.01" in tables["thresholds"]
    again = cli(*words)
    assert again.returncode == 0 and len(Reader(uri).runs()) == len(runs) + 1


@pytest.mark.slow
def test_sweeps_over_images_and_complexity(cli: Cli, home) -> None:
    done = cli(
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
    done = cli(
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
    names = [
        [path.stem for path in artifact(where, "figures", uri).glob("*.png")]
        for where in launches["artifact_uri"]
    ]
    assert [name.split("-")[0] for name in names[0]] == ["samples", "parts"] or sorted(
        name.split("-")[0] for name in names[0]
    ) == ["parts", "samples"]
    assert names[1] == ["complexity-mlp-digits"]
    table = pd.read_csv(artifact(launches["artifact_uri"].iloc[1], "complexity.csv", uri))
    assert (
        len(table) == 2
        and (
            table["fitted"].isna() | table["beyond"].isna() | (table["fitted"] < table["beyond"])
        ).all()
    )
    mine = Reader(uri).values(
        list(runs[runs["mlflow.parentRunId"] == launches["run_id"].iloc[1]]["run_id"])
    )
    assert (
        mine.groupby("width")["train_size"].nunique().min() > 1
    )  # the bisection went on from what it found
    steps = mine.groupby("train_size")["updates"].max()
    assert steps.nunique() == 1  # every set had the updates of the largest one


def test_one_network_over_epochs(cli: Cli, home) -> None:
    """--sweep epochs: the widest alone, its curve, and D6.epochs as the claim it bears on."""
    done = cli(
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
    assert len(rows) == 1 and "mlp digits" in rows[0][2], done.stdout
    uri = f"sqlite:///{home}/mlflow.db"
    launch = Reader(uri).runs().query("`ovfit.signature`.isna()").iloc[0]
    figures = sorted(
        path.stem for path in artifact(launch["artifact_uri"], "figures", uri).glob("*.png")
    )
    assert figures == ["epochs-mlp-digits-120-0.3", "map-mlp-digits-120-0.3"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--networks", "1234"), "no network of the source"),
        (("--networks", "7542"), "did you mean 75426"),
        (("--networks", "2550"), "16x16 pixels"),
        (("--width", "0"), "must be 1 or more"),
        (("--noise", "1"), "must be less than 1"),
        (("--noise", "-0.1"), "must be 0 or more"),
        (("--noise", ""), "an empty item"),
        (("--width", ""), "an empty item"),
        (("--classes", "3,xyz"), "no class 'xyz'"),
        (("--classes", "3"), "two different classes"),
        (("--batch-size", "501"), "more than the 500 samples"),
        (("--sweep", "samples", "--sizes", "5"), "more than the 5 samples"),
        (("--sizes", "50"), "--sweep samples"),
        (("--networks", "2550", "--width", "4"), "exclude each other"),
        (("--oracle", "on", "--sweep", "samples"), "trains no network"),
        (("--oracle", "on", "--train-size", "5"), "20 images or more"),
        (("--lr", "tuned", "--sweep", "complexity"), "--lr tuned goes with"),
        (("--sweep", "width"), "did you mean widths"),
        (("--sweep", "samples", "--sizes", "99999"), "more than the"),
    ],
)
def test_bad_input(cli: Cli, home, words: tuple, said: str) -> None:
    done = cli("descent", *words)
    assert done.returncode == 2 and said in done.stderr, done.stderr
    assert done.stderr.count("\n") == 1 and "Traceback" not in done.stderr
    assert not list(home.iterdir())
