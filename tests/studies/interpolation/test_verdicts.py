"""False verdicts where nothing is, through the study's own functions; the old rules give many.

A verdict counts where its evidence alone, before Holm's correction, suffices.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.spearman import spearman
from ovfit.studies.interpolation.options import Options
from tests.studies.interpolation.simulated import course, evidence, judged, network, single_samples

WIDTHS = (4, 6, 8, 12, 16, 24)
SWEEP = {
    "sweep": "widths",
    "width": ",".join(map(str, WIDTHS)),
    "dataset": "digits",
    "optimizer": "adam",
    "val_size": "1317",
}
GRID = {
    "preset": "paper",
    "sweep": "general",
    "width": "100",
    "batch_size": "64",
    "optimizer": "adam",
    "lr": "0.001",
    "val_size": "5000",
}
CASE = {"case": "A"}
few = pytest.param(15, id="few")
many = pytest.param(200, id="many", marks=pytest.mark.slow)


def falsely(measured: Evidence[Options], given: Mapping[str, str]) -> Counter[str]:
    """Of each statement that was tested, how many of its claims have a verdict."""
    tested = [claim for claim in judged(measured, given) if claim.n]
    wrong = Counter(dict.fromkeys((claim.id for claim in tested), 0))
    wrong.update(claim.id for claim in tested if claim.p <= 0.05)
    return wrong


def allowed(studies: int) -> float:
    """5 %; of few studies one."""
    return max(1.0, 0.05 * studies)


def student(values: np.ndarray) -> bool:
    """The old rule: whether a t test of all these, as so many networks, decides."""
    return bool(stats.ttest_1samp(values, 0.0).pvalue <= 0.05)


def flat_sweep(rng: np.random.Generator, given: Mapping[str, str]) -> Evidence[Options]:
    """Losses that fluctuate and do nothing else; accuracies that change as P1 claims."""
    networks, courses = [], []
    for seed in range(int(given["replicas"])):
        for width in WIDTHS:
            change = -0.05 if width <= 6 else 0.05 if width >= 16 else 0.0
            accuracy = 0.9 + np.linspace(0, change, 20) + rng.normal(0, 0.002, 20)
            loss = 0.5 * np.exp(0.05 * rng.normal(size=20))
            networks.append(network(len(networks), seed, width=width, depth=1))
            courses.append(course(loss, accuracy))
    return evidence(given, networks, courses)


@pytest.mark.parametrize("studies", [few, many])
def test_flat_curves_of_a_sweep_decide_nothing(studies: int) -> None:
    """P1, P2, P3.width. With each network's own minimum P1's losses rise in nearly all studies."""
    rng, given = np.random.default_rng(1), {**SWEEP, "replicas": "8"}
    wrong, old = Counter[str](), 0
    for _ in range(studies):
        measured = flat_sweep(rng, given)
        wrong.update(falsely(measured, given))
        narrow, wide = (measured.networks.query(w) for w in ("width <= 6", "width >= 16"))
        old += student(np.log(narrow["rise"])) and student(np.log(wide["rise"]))
    assert set(wrong) == {"P1", "P2", "P3.width"}
    assert max(wrong.values()) <= allowed(studies)
    assert old >= 0.9 * studies


def seeds_of_a_sweep(rng: np.random.Generator, given: Mapping[str, str]) -> Evidence[Options]:
    """Least losses and rises that have nothing to do with each other, each alike within a seed."""
    networks, courses = [], []
    for seed in range(int(given["replicas"])):
        level, rise = rng.normal(0, 0.1), rng.normal(0, 0.05)
        for width in WIDTHS:
            least = 0.5 + level + rng.normal(0, 0.03)
            last = least + 0.3 + rise + rng.normal(0, 0.015)
            networks.append(network(len(networks), seed, width=width, depth=1))
            courses.append(course(np.array([2.0, least, last]), np.array([0.5, 0.9, 0.9])))
    return evidence(given, networks, courses)


def jackknifed(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(N,) the pseudo-values that P2 was tested on, over widths x seeds."""
    n, others = len(x), ~np.eye(len(x), dtype=bool)
    whole = spearman(x, y)
    return np.array([n * whole - (n - 1) * spearman(x[row], y[row]) for row in others])


@pytest.mark.parametrize("studies", [few, many])
def test_widths_are_no_seeds_in_p2(studies: int) -> None:
    rng, given = np.random.default_rng(2), {**SWEEP, "replicas": "6"}
    wrong, old = Counter[str](), 0
    for _ in range(studies):
        measured = seeds_of_a_sweep(rng, given)
        wrong.update(falsely(measured, given))
        least = measured.networks["least_loss"].to_numpy()
        rose = measured.networks["final_loss"].to_numpy() - least
        old += student(jackknifed(least, rose))
    assert "P2" in wrong and wrong["P2"] <= allowed(studies)
    assert old > 0.15 * studies


def seeds_of_a_grid(rng: np.random.Generator, given: Mapping[str, str]) -> Evidence[Options]:
    """Rises that a seed's networks on one dataset have in common, and more so at one size.

    In the mean they are the same everywhere.
    """
    networks, courses = [], []
    for seed in range(int(given["replicas"])):
        for dataset in ("mnist", "fashion_mnist"):
            on_dataset = rng.normal(0, 0.1)
            for size in (5000, 55_000):
                shared = on_dataset + rng.normal(0, 0.05)
                for depth in (1, 3, 10):
                    rise = np.exp(0.3 + shared + rng.normal(0, 0.03))
                    row = {"dataset": dataset, "train_size": size, "depth": depth}
                    networks.append(network(len(networks), seed, **row, val_size=5000))
                    loss = np.array([2.0, 0.5, 0.5 * rise])
                    courses.append(course(loss, np.array([0.5, 0.9, 0.9])))
    return evidence(given, networks, courses)


@pytest.mark.parametrize("studies", [few, many])
def test_depths_are_no_seeds_in_p3(studies: int) -> None:
    rng, given = np.random.default_rng(3), {**GRID, "replicas": "6"}
    wrong, old = Counter[str](), 0
    for _ in range(studies):
        measured = seeds_of_a_grid(rng, given)
        wrong.update(falsely(measured, given))
        by_set = measured.networks.sort_values(["train_size", "depth", "seed"])
        mnist, fashion = (
            np.log(by_set.query("dataset == @name")["rise"].to_numpy())
            for name in ("mnist", "fashion_mnist")
        )
        old += student(fashion - mnist)
    assert set(wrong) == {"P3.dataset", "P3.size"}
    assert wrong["P3.dataset"] <= allowed(studies)
    assert wrong["P3.size"] <= 2 * allowed(studies)  # one for each dataset
    assert old > 0.15 * studies


def flat_case(
    rng: np.random.Generator, given: Mapping[str, str], folder: Path
) -> Evidence[Options]:
    """Losses, tails and losses at the best temperature that fluctuate together, no more.

    What else P4 and P5 claim is there; the two shares of P6 are one half in the mean.
    """
    networks, courses, files = [], [], {}
    for seed in range(int(given["replicas"])):
        noise = rng.normal(size=20)
        loss = 0.5 * np.exp(0.05 * noise)
        accuracy = np.full(20, 0.9)
        persistence, never = 1 / (1 + np.exp(-rng.normal(0, 0.5, 2)))
        tails = 0.1 * np.exp(0.05 * (noise + 0.3 * rng.normal(size=20)))
        networks.append(network(seed, seed))
        courses.append(course(loss, accuracy, val_loss_calibrated=0.8 * loss))
        path = folder / f"{seed}.npz"
        files[f"run{seed}"] = single_samples(path, loss, tails, persistence, never, rng)
    return evidence(given, networks, courses, files)


@pytest.mark.parametrize("studies", [few, many])
def test_flat_curves_of_a_case_decide_nothing(studies: int, tmp_path: Path) -> None:
    """P4, P5, P6, PT. With its own minimum P4 holds in nearly all studies, and P5's tails grow."""
    rng, given = np.random.default_rng(4), {**CASE, "replicas": "8"}
    wrong, old = Counter[str](), Counter[str]()
    for _ in range(studies):
        measured = flat_case(rng, given, tmp_path)
        wrong.update(falsely(measured, given))
        for name, column in (("P4", "rise_last"), ("P5", "tail_growth")):
            old[name] += student(np.log(measured.networks[column]))
    assert set(wrong) == {"P4", "P5", "P6", "PT"}
    assert max(wrong.values()) <= allowed(studies)
    assert old["P4"] >= 0.9 * studies and old["P5"] >= 0.5 * studies
