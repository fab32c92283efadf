"""Verdicts on networks that were made so that the answer is known."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.dimension import STUDY
from ovfit.studies.dimension.arms import Arm
from ovfit.studies.dimension.claims import claims
from ovfit.studies.dimension.tables import closing, tables
from ovfit.studies.parsing import parse
from ovfit.studies.results import measured

LENET = {"arch": "lenet5", "depth": 5, "width": 16, "dataset": "mnist", "n_parameters": 44_426}
MLP = {"arch": "mlp", "depth": 1, "width": 32, "dataset": "images", "n_parameters": 2410}
DIMS = (50, 100, 200, 400, 800)
RATES = (0.01, 0.1)
SEEDS = 8


class Store:
    """Networks as they are put in, and what the study makes of them."""

    def __init__(self, **shared: object) -> None:
        self.rows: list[dict[str, Any]] = []
        self.shared = {"train_size": 1000, "optimizer": "adam", "batch_size": 64, **shared}

    def add(self, kind: str, size: int, rate: float, accuracy: float, **own: object) -> None:
        """Networks of all seeds, a little apart, with that accuracy on every split."""
        rng = np.random.default_rng(len(self.rows))
        for seed in range(SEEDS):
            at = float(np.clip(accuracy + 0.002 * rng.standard_normal(), 0, 1))
            accuracies = {f"{split}_accuracy": at for split in ("val", "fit", "test")}
            row = {"run_id": f"{len(self.rows)}", "ovfit.arm": Arm(kind, size).name, "seed": seed}
            outcome = {"ovfit.outcome": "budget", "lr": rate}
            self.rows.append({**self.shared, **row, **outcome, **accuracies, **own})

    def curve(self, kind: str, half: float, **own: object) -> None:
        """Accuracy .90 at the dimension `half`, at the larger rate; worse at the smaller one."""
        for size in DIMS:
            at = 0.9 + 0.1 * np.log2(size / half)
            self.add(kind, size, 0.1, at, **own)
            self.add(kind, size, 0.01, at - 0.3, **own)

    def evidence(self, **given: object) -> Evidence[Any]:
        usual = {"dims": "50,100", "lr": "0.01,0.1", "direct_lr": "0.02", "replicas": SEEDS}
        options: Any = parse(STUDY, Command("dimension").with_(**{**usual, **given}).given)
        curves = pd.DataFrame(columns=["run_id", "metric", "step", "value"])
        return measured(STUDY, Evidence(pd.DataFrame(self.rows), curves, options=options))

    def claims(self, **given: object) -> dict[str, Claim]:
        found = claims(self.evidence(**given), Command("dimension").with_(replicas=SEEDS))
        return {claim.id: claim for claim in found}


def direct(store: Store, *, reaching: int) -> None:
    """Directly trained networks of which those of so many weights or more are good."""
    for width, weights in ((2, 170), (4, 310), (8, 610), (32, 2410)):
        own = {"n_parameters": weights, "width": width}
        store.add("direct", width, 0.02, 0.95 if weights >= reaching else 0.8, **own)


def test_dimensions_that_suffice_lenet_on_mnist() -> None:
    store = Store(**LENET)
    store.curve("true", 290)
    direct(store, reaching=610)
    found = store.claims()
    assert found["S1"].verdict == "holds" and found["S1"].effect == pytest.approx(290, rel=0.05)
    assert found["S2"].verdict == "holds"
    assert found["S2"].effect == pytest.approx(290 / 610, rel=0.05)
    assert found["S3"].n == 0 and "--width 200" in found["S3"].command and found["S4"].n == 0


def test_too_many_dimensions() -> None:
    store = Store(**LENET)
    store.curve("true", 600)
    direct(store, reaching=170)
    found = store.claims()
    assert found["S1"].verdict == "fails" and found["S2"].verdict == "fails"
    assert found["S2"].effect == pytest.approx(600 / 170, rel=0.05)


def test_the_sources_networks_are_theirs_alone() -> None:
    store = Store(**{**LENET, "dataset": "fashion_mnist"})
    store.curve("true", 290)
    direct(store, reaching=610)
    assert store.claims()["S1"].n == 0


def test_random_labels_on_the_same_images() -> None:
    store = Store(**MLP)
    few = {"train_size": 150}
    store.curve("true", 100, **few)
    store.curve("random", 300, **few)
    found = store.claims(labels="true,random")["S4"]
    assert found.verdict == "holds" and found.effect == pytest.approx(3, rel=0.05)
    assert found.scope["train_size"] == 150 and not found.note


def test_random_labels_that_nothing_fits_count_as_the_largest() -> None:
    store = Store(**MLP)
    store.curve("true", 100, train_size=150)
    store.curve("random", 5000, train_size=150)
    found = store.claims(labels="true,random")["S4"]
    assert found.effect == pytest.approx(8, rel=0.05)
    assert found.note == "in 8 of 8 seeds no dimension fits random labels: counted as 800"


def test_tables_are_at_the_rate_that_others_chose() -> None:
    store = Store(**MLP)
    store.curve("true", 200)
    direct(store, reaching=310)
    table = closing(store.evidence(), {}).table
    true = table[table["kind"] == "true"]
    assert (true["rate"] == 0.1).all() and true["trained"].tolist() == list(DIMS)
    np.testing.assert_allclose(true["read"], [0.7, 0.8, 0.9, 1.0, 1.0], atol=0.01)
    enough = tables(store.evidence())["d90"]
    absolute = enough[(enough["kind"] == "true") & (enough["level"] == "0.9")].iloc[0]
    relative = enough[(enough["kind"] == "true") & (enough["level"] == "0.9 of direct")].iloc[0]
    assert absolute["d90"] == pytest.approx(200, rel=0.03) and absolute["reached"] == SEEDS
    assert relative["d90"] == pytest.approx(200 * 2 ** (0.95 * 9 - 9), rel=0.05)
    assert enough[enough["kind"] == "smallest direct network"].iloc[0]["d90"] == 310
