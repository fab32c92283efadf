"""What regularisers add, as a table."""

import pytest

from ovfit.studies.randomize.tables import tables
from tests.studies.randomize.support import REGULARISERS, SEEDS, simulated


def test_each_arm_against_none() -> None:
    evidence = simulated({"true": 1.0}, REGULARISERS)
    rows = tables(evidence)["regularisers"].set_index(["regulariser", "early stopping"])
    assert len(rows) == 2 * len(REGULARISERS)
    last = rows.xs("off", level="early stopping")
    assert (last["n"] == SEEDS).all() and (last["images"] == 10_000).all()
    for arm, accuracy in REGULARISERS.items():
        assert last.loc[arm, "test"] == pytest.approx(accuracy, abs=0.01)
        gain = accuracy - REGULARISERS["none"]
        assert last.loc[arm, "gain"] == pytest.approx(gain, abs=0.01)
    assert last.loc["augmentation", "gain_low"] > 0
    assert (rows.xs("on", level="early stopping")["n"] == 0).all()  # nothing was validated


def test_no_interval_of_an_accuracy_is_beyond_the_possible() -> None:
    rows = tables(simulated({}, {"none": 0.995, "all": 0.993}, seeds=5))["regularisers"]
    last = rows[rows["early stopping"] == "off"]
    assert (last["test_high"] <= 1).all() and (last["test_low"] > 0.9).all()


def test_no_arm_no_table() -> None:
    assert tables(simulated({"true": 1.0}, {})) == {}
