"""The verdicts, on simulated networks."""

from pathlib import Path

import numpy as np
import pytest

from ovfit.studies.command import Command
from ovfit.studies.mislabel.claims import claims
from ovfit.studies.mislabel.family import families
from ovfit.studies.mislabel.quantities import step_between, transition
from tests.studies.mislabel.records import evidence, keep, verdicts

PLAIN = Command("mislabel")


def test_a_step_at_the_paper_s_rate_is_found(tmp_path: Path) -> None:
    low = dict.fromkeys((125, 100, 90, 80), 0.02)
    records = evidence(tmp_path, low | {75: 0.15})
    assert verdicts(claims(records, PLAIN)) == {
        "M1": "holds",
        "M2": "holds",
        "M3": "undecided",
        "M4.high": "holds",
        "M4.low": "holds",
        "M5": "holds",
        "M6": "undecided",
    }
    (family,) = families(records)
    step, rest = transition(family)
    np.testing.assert_array_equal(step, step_between(family, "all"))
    assert step.mean() == pytest.approx(0.08, abs=0.01)  # from .02 to .1
    assert len(step) == len(rest) == 6
    (m1, *_) = claims(records, PLAIN)
    for group in ("correct", "mislabelled", "test"):
        assert f"; {group} images alone " in m1.detail


def test_a_flat_sequence_has_no_step_and_equal_errors_are_no_ten_times(tmp_path: Path) -> None:
    flat = verdicts(claims(evidence(tmp_path, {}, mislabelled=0.0), PLAIN))
    assert {name: flat[name] for name in ("M1", "M2", "M4.high", "M4.low")} == {
        "M1": "fails",
        "M2": "holds",
        "M4.high": "fails",
        "M4.low": "fails",
    }


def test_networks_that_did_not_fit_decide_nothing(tmp_path: Path) -> None:
    given = Command("mislabel", {"rates": "1/10", "replicas": "2", "quiet": "on"})
    undecided = claims(evidence(tmp_path, {}, fit=0.99), given)
    assert set(verdicts(undecided).values()) == {"undecided"}
    assert {claim.command for claim in undecided} == {"ovfit mislabel --replicas 5 --rates all"}
    assert all("fits 99.9% of its labels" in claim.test for claim in undecided)


def test_where_some_did_not_fit_more_epochs_are_asked_for(tmp_path: Path) -> None:
    records = evidence(tmp_path, {})
    records.networks.loc[records.networks["every"] == 70, "fit_accuracy"] = 0.99
    by_id = {claim.id: claim for claim in claims(records, Command("mislabel", {"width": "9"}))}
    assert by_id["M1"].command == "ovfit mislabel --width 9 --rates all --epochs 80"
    assert by_id["M1"].test.endswith("6 networks below 99.9% fit accuracy are left out")
    assert by_id["M2"].command == "ovfit mislabel --width 9 --epochs 80"


def test_strengths_that_were_not_probed(tmp_path: Path) -> None:
    """Without sigma 1.3 nothing is said of it."""
    records = evidence(tmp_path, {})
    keep(records, 0.0, 1.0, 1.4, 3.0)
    by_id = {claim.id: claim for claim in claims(records, PLAIN)}
    assert by_id["M1"].n == by_id["M3"].n == by_id["M6"].n == 0
    assert "1.3 among --sigmas" in by_id["M1"].test
    assert by_id["M4.high"].n == 6


def test_the_rise_needs_the_strength_it_ends_at(tmp_path: Path) -> None:
    """With sigma 1.3 and without 2 nothing is said of what comes after."""
    records = evidence(tmp_path, {})
    keep(records, 0.0, 1.0, 1.3, 3.0)
    by_id = {claim.id: claim for claim in claims(records, PLAIN)}
    assert by_id["M1"].n == 6
    assert by_id["M3"].n == 0
    assert "1.3 and 2 among --sigmas" in by_id["M3"].test
