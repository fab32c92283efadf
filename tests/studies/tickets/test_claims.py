"""Verdicts on networks that were made so that the answer is known."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.parsing import parse
from ovfit.studies.results import measured
from ovfit.studies.tickets import STUDY
from ovfit.studies.tickets.claims import claims
from ovfit.studies.tickets.exceptions import hardest
from ovfit.studies.tickets.sides import Arm

DENSITIES = [0.8**level for level in range(1, 13)]
TEN = DENSITIES[9]  # nearest .10
SHARED = {
    "dataset": "images",
    "train_size": 1000,
    "test_size": 10_000_000,
    "arch": "mlp",
    "width": 128,
    "depth": 2,
    "optimizer": "adam",
    "lr": 1.2e-3,
    "weight_decay": 0.0,
    "batch_size": 60,
    "ovfit.outcome": "budget",
}
COLUMNS = ["run_id", "metric", "step", "value"]
N = 400  # training images


class Store:
    """Networks as they are put in, and what the study makes of them."""

    def __init__(self, folder: Path, seeds: int = 12) -> None:
        self.folder, self.seeds = folder, seeds
        self.rows: list[dict[str, Any]] = []
        self.probes: dict[str, Path] = {}

    def add(self, side: str, density: float, test: float, val: float | None = None) -> None:
        """Networks of a side with that test accuracy, a little apart by seed."""
        rng = np.random.default_rng(len(self.rows))
        for seed in range(self.seeds):
            at = test + 2e-4 * rng.standard_normal()
            self._add(Arm(side, density).name, seed, at, at if val is None else val)

    def fit(self, side: str, density: float, correct: float, wrong: float, hard: float) -> None:
        """Networks that learned wrong labels: the shares they fit of the images of each kind."""
        for seed in range(self.seeds):
            run_id = self._add(Arm(side, density, True).name, seed, 0.9, 0.9)
            is_wrong, losses = np.zeros(N, bool), np.linspace(0, 1, N).astype(np.float32)
            is_wrong[:20] = True
            fitted = np.ones(N, bool)
            fitted[: round(20 * (1 - wrong))] = False
            fitted[N - 20 : N - 20 + round(20 * (1 - hard))] = False
            fitted[20 : 20 + round(N * (1 - correct))] = False
            path = self.folder / f"{run_id}.npz"
            whole = {"size": [100], "live": [50], "kept": [60], "pixels": np.ones((1, 2, 2))}
            names = np.array(["1.weight"])
            np.savez(path, wrong=is_wrong, fitted=fitted, losses=losses, layers=names, **whole)
            self.probes[run_id] = path

    def _add(self, arm: str, seed: int, test: float, val: float) -> str:
        run_id = f"run{len(self.rows)}"
        own = {"run_id": run_id, "ovfit.arm": arm, "seed": seed}
        self.rows.append({**SHARED, **own, "test_accuracy": test, "val_accuracy": val})
        return run_id

    def claims(self, **given: object) -> dict[str, Claim]:
        command = Command("tickets").with_(**{"dataset": "digits", "replicas": self.seeds, **given})
        options: Any = parse(STUDY, command.given)
        networks, curves = pd.DataFrame(self.rows), pd.DataFrame(columns=COLUMNS)
        whole = measured(STUDY, Evidence(networks, curves, probes=self.probes, options=options))
        return {claim.id: claim for claim in claims(whole, command)}


def launched(folder: Path, **at_ten: float) -> Store:
    """Every side as good as the dense network, but for those given, at the density nearest .10."""
    store = Store(folder)
    store.add("dense", 1, 0.98)
    for side in ("ticket", "reinitialised", "shuffled", "dual"):
        for density in DENSITIES:
            is_ten = density == TEN
            store.add(side, density, at_ten.get(side, 0.98) if is_ten else 0.98)
    return store


def test_a_ticket_and_its_controls(tmp_path: Path) -> None:
    store = launched(tmp_path, reinitialised=0.96, shuffled=0.95, dual=0.975)
    found = store.claims(labels="clean")
    assert [found[name].verdict for name in ("T1", "T2", "T3", "T4")] == ["holds"] * 4
    assert found["T1"].effect == pytest.approx(0, abs=5e-4)
    assert found["T2"].effect == pytest.approx(0.02, abs=5e-4)
    assert found["T3"].effect == pytest.approx(0.03, abs=5e-4)
    assert found["T4"].effect == pytest.approx(0.005 - 0.01, abs=5e-4)
    assert "at density 0.107" in found["T2"].note and found["T5"].n == 0
    assert "--labels" not in found["T5"].command


def test_a_dual_ticket_that_is_too_far_off(tmp_path: Path) -> None:
    found = launched(tmp_path, reinitialised=0.96, dual=0.965).claims(labels="clean")
    assert found["T4"].verdict == "fails" and found["T3"].verdict == "fails"
    assert found["T4"].effect == pytest.approx(0.015 - 0.01, abs=5e-4)


def test_where_nothing_is_gained_a_dual_ticket_is_not_judged(tmp_path: Path) -> None:
    found = launched(tmp_path).claims(labels="clean")
    assert found["T2"].verdict == "fails" and found["T4"].n == 0
    assert "T2 does not hold" in found["T4"].test


def test_the_density_is_chosen_by_the_validation_of_others(tmp_path: Path) -> None:
    """Not where the test accuracy is highest, nor above a density of .20."""
    store = Store(tmp_path)
    store.add("dense", 1, 0.98)
    for density in DENSITIES:
        is_best = density == DENSITIES[8]
        test = 0.99 if density > 0.2 else 0.97 if is_best else 0.979
        store.add("ticket", density, test, val=0.95 if is_best else 0.94)
    found = store.claims(labels="clean", controls="reinitialised")
    assert found["T1"].effect == pytest.approx(-0.01, abs=5e-4)
    assert found["T1"].verdict == "fails" and "--controls" in found["T3"].command


def test_exceptions_at_the_lowest_density_that_fits_the_rest_alike(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add("dense", 1, 0.98)
    store.fit("dense", 1, correct=1.0, wrong=1.0, hard=1.0)
    for place, density in enumerate(DENSITIES):
        correct = 1.0 if place <= 6 else 0.9
        store.fit("ticket", density, correct, wrong=0.4 if place == 6 else 1.0, hard=0.95)
    found = store.claims(labels="clean,mislabelled")["T5"]
    assert found.verdict == "holds" and found.effect == pytest.approx(0.4 - 0.95)
    assert f"at density {DENSITIES[6]:.3g}" in found.note


def test_no_density_fits_the_rest_alike(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add("dense", 1, 0.98)
    store.fit("dense", 1, correct=1.0, wrong=1.0, hard=1.0)
    for density in DENSITIES:
        store.fit("ticket", density, correct=0.8, wrong=1.0, hard=1.0)
    assert "fitted alike" in store.claims(labels="clean,mislabelled")["T5"].test


def test_the_hardest_correct_images_are_as_many_as_the_wrong_ones() -> None:
    losses = np.array([9.0, 1.0, 5.0, 4.0, 8.0, 0.5])
    wrong = np.array([True, False, False, False, True, False])
    assert hardest(losses, wrong).tolist() == [2, 3]
