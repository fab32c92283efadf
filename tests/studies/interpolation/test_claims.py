"""The verdicts on networks whose numbers are known."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.interpolation import STUDY
from ovfit.studies.interpolation.claims import claims
from ovfit.studies.interpolation.options import Options
from ovfit.studies.interpolation.statements import STATEMENTS
from ovfit.studies.parsing import parse
from tests.studies.interpolation.simulated import course, evidence, judged, network, single_samples
from tests.studies.interpolation.test_families import networks

COMMAND = Command("interpolation", {"case": "A", "width": "30", "lr": "0.01"})
GRID = {
    "preset": "paper",
    "sweep": "general",
    "depth": "1",
    "optimizer": "adam",
    "batch_size": "64",
    "lr": "0.1",
    "replicas": "2",
    "val_size": "5000",
}
WIDTHS = (4, 6, 8, 12, 16, 24)
SWEEP = {"sweep": "widths", "width": "4,6,8,12,16,24", "dataset": "digits", "optimizer": "adam"}
CASE = {"case": "A", "replicas": "8"}


def test_pairs_share_all_but_one_thing_and_a_seed_is_one_value() -> None:
    table = networks().assign(run_id=[str(row) for row in range(16)], **{"ovfit.outcome": "budget"})
    options = parse(STUDY, GRID)
    measured = Evidence(table, pd.DataFrame(), options=options)
    by_setting = {
        (claim.id, claim.scope.get("dataset")): claim
        for claim in claims(measured, Command("interpolation", GRID))
    }
    by_set = by_setting["P3.dataset", "fashion_mnist against mnist"]
    assert by_set.effect == pytest.approx(1.5) and by_set.n == 2  # seeds, not 8 pairs
    assert (by_set.unit, by_set.images) == ("times", 5000)
    assert by_set.note.startswith("difference in nats: 1.375 nats")
    assert by_setting["P3.size", "mnist"].effect == pytest.approx(1.5)
    assert by_setting["P3.width", "mnist"].effect == pytest.approx(1.2)


def test_what_no_network_bears_on_is_undecided_and_says_what_would_decide_it() -> None:
    measured = case(1, given=COMMAND.given, width=30, lr=0.01)
    by_id = {claim.id: claim for claim in claims(measured, COMMAND)}
    assert list(by_id) == list(STATEMENTS)
    assert {claim.verdict for claim in by_id.values()} == {"undecided"}
    swept = "ovfit interpolation --lr 0.01 --sweep widths --replicas 5"
    assert by_id["P1"].command == swept  # the sweep varies the case and the width
    assert by_id["P4"].command == f"{COMMAND.line} --replicas 8"


def test_without_records_of_samples_their_claims_ask_for_them() -> None:
    given = {**SWEEP, "replicas": "1"}
    rows = [network(number, 0, width=width, depth=1) for number, width in enumerate(WIDTHS)]
    measured = evidence(given, rows, [course(np.ones(3), np.ones(3))] * 6)
    by_id = {claim.id: claim for claim in judged(measured, given)}
    assert by_id["P4"].command.endswith("--replicas 1 --samples on")
    # a single seed has no others: nothing is measured, and nothing decided
    assert (by_id["P1"].n, by_id["P1"].effect, by_id["P1"].verdict) == (1, None, "undecided")


def test_no_network_no_claim() -> None:
    empty = Evidence(networks().head(0), pd.DataFrame(), options=Options())
    assert claims(empty, COMMAND) == []


def case(
    seeds: int, folder: Path | None = None, given: Mapping[str, str] = CASE, **changes: Any
) -> Evidence[Options]:
    """Losses fall to epoch 5 and rise from there on by a half, at the best temperature by less;
    those of a tenth of the samples rise, and tails grow with them.
    """
    rng = np.random.default_rng(6)
    rows, courses, files = [], [], {}
    shape = np.concatenate([np.linspace(1, 0, 5), 0.4 * np.linspace(0, 1, 16)[1:] ** 2])
    for seed in range(seeds):
        loss = 0.5 * np.exp(shape + 0.002 * rng.normal(size=20))
        best = 0.4 * np.exp(shape / 4 + 0.002 * rng.normal(size=20))
        rows.append(network(seed, seed, **changes))
        courses.append(course(loss, np.full(20, 0.9), val_loss_calibrated=best))
        if folder is not None:
            path, tails = folder / f"{seed}.npz", 0.1 * np.exp(shape + 0.002 * rng.normal(size=20))
            files[f"run{seed}"] = single_samples(path, loss, tails, 0.9, 0.8, rng, n=1000)
    return evidence(given, rows, courses, files)


def by_id(measured: Evidence[Options], given: Mapping[str, str] = CASE) -> dict[str, Claim]:
    return {claim.id: claim for claim in judged(measured, given)}


def test_what_is_there_is_decided_in_words_with_its_unit_and_images(tmp_path: Path) -> None:
    verdicts = by_id(case(8, tmp_path))
    assert {verdicts[name].verdict for name in ("P4", "P5", "P6", "PT")} == {"holds"}
    assert verdicts["P4"].effect == pytest.approx(0.1, abs=0.01)
    assert (verdicts["P4"].unit, verdicts["P4"].images) == ("of the samples", 1317)
    assert "loss, last / least: 1.4" in verdicts["P4"].detail
    assert "logit scale, widened by the error of the test images" in verdicts["P4"].test
    assert verdicts["PT"].effect == pytest.approx(1.1, abs=0.02) and verdicts["PT"].unit == "times"
    assert verdicts["P5"].images is None  # a quantile of the losses is no mean over them
    assert "Spearman's correlation" in verdicts["P5"].detail


def test_without_the_loss_at_exactly_these_epochs_pt_is_undecided(tmp_path: Path) -> None:
    """As a store has it where it was recorded at some epochs: the nearest one is another loss."""
    measured = case(8, tmp_path)
    measured.networks.loc[2, "placed_calibrated"] = np.nan
    claim = by_id(measured)["PT"]
    assert (claim.verdict, claim.n) == ("undecided", 0)
    assert "1 of 8 networks have no loss at the best temperature" in claim.test
    assert claim.command == "ovfit interpolation --case A --replicas 8 --rerun on"


def test_networks_that_diverged_or_are_missing_are_counted(tmp_path: Path) -> None:
    measured = case(8, tmp_path)
    table = measured.networks.copy()
    table.loc[3, "ovfit.outcome"] = "diverged"
    options = measured.options
    missing = Evidence(table.drop(index=5), pd.DataFrame(), options=options)
    note = "2 of 8 networks count as outside"
    for name in ("P4", "P5", "P6", "PT"):
        claim = by_id(missing)[name]
        assert claim.n == 8 and note in claim.note, name


def test_the_family_is_that_of_the_plan_whatever_finished(tmp_path: Path) -> None:
    both = {"case": "A,B", "replicas": "8"}
    verdicts = judged(case(8, tmp_path, both), both)  # nothing of B, which SGD trains
    scopes = [claim.scope["optimizer"] for claim in verdicts if claim.id == "P4"]
    assert scopes == ["adam", "sgd"]
    assert {claim.family for claim in verdicts} == {len(verdicts)}
    (absent,) = [c for c in verdicts if c.id == "P4" and c.scope["optimizer"] == "sgd"]
    assert absent.verdict == "undecided" and "has finished" in absent.test
    assert absent.scope["train_size"] == 120 and absent.scope["lr"] == 0.1


def sweep(given: Mapping[str, str]) -> Evidence[Options]:
    """Narrow nets' losses rise most and their accuracy falls, wide nets' both rise a little."""
    rng = np.random.default_rng(7)
    rows, courses = [], []
    for seed in range(int(given["replicas"])):
        for place, width in enumerate(WIDTHS):
            noise = rng.normal(0, 0.005, 2)
            least = 0.9 - 0.1 * place
            last = least * (1.5 - 0.08 * place) + noise[0]
            change = -0.1 + 0.04 * place + noise[1]
            rows.append(network(len(rows), seed, width=width, depth=1))
            losses, accuracy = np.array([2.0, least, last]), np.array([0.5, 0.8, 0.8 + change])
            courses.append(course(losses, accuracy))
    return evidence(given, rows, courses)


def test_a_sweep_s_claims_count_seeds() -> None:
    given = {**SWEEP, "replicas": "7", "val_size": "1317"}
    verdicts = by_id(sweep(given), given)
    assert {verdicts[name].n for name in ("P1", "P2", "P3.width")} == {7}
    assert (verdicts["P1"].verdict, verdicts["P2"].verdict) == ("holds", "holds")
    assert verdicts["P3.width"].verdict == "fails"  # the widest rises less
    assert "accuracy change, widths <= 6: -0.08" in verdicts["P1"].detail
    assert "rise in nats, widths <= 6: 0.3" in verdicts["P1"].note
    assert "correlation with the ratio: 1" in verdicts["P2"].note
    assert verdicts["P1"].images == verdicts["P2"].images == 1317


def test_a_width_that_a_seed_lacks_leaves_the_seed_out_and_is_counted() -> None:
    given = {**SWEEP, "replicas": "7", "val_size": "1317"}
    whole = sweep(given)
    lost = Evidence(whole.networks.drop(index=0), pd.DataFrame(), options=whole.options)
    verdicts = by_id(lost, given)
    for name in ("P1", "P2"):
        assert "1 of 7 networks count as outside" in verdicts[name].note
        assert "1 of 42 networks are missing or diverged" in verdicts[name].note
    assert "1 of 7 pairs lack a network" in verdicts["P3.width"].note
