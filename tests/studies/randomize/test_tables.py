"""What regularisers add, as a table."""

import pytest

from ovfit.studies.randomize.tables import tables
from tests.studies.randomize.support import REGULARISERS, simulated


def test_each_arm_against_none() -> None:
    evidence = simulated({"true": 1.0}, REGULARISERS)
    rows = tables(evidence)["regularisers"].set_index(["regulariser", "early stopping"])
    assert len(rows) == 2 * len(REGULARISERS)
    last = rows.xs("off", level="early stopping")
    assert (last["n"] == 6).all()
    for arm, accuracy in REGULARISERS.items():
        assert last.loc[arm, "test"] == pytest.approx(accuracy, abs=0.01)
        gain = accuracy - REGULARISERS["none"]
        assert last.loc[arm, "gain"] == pytest.approx(gain, abs=0.01)
    assert last.loc["augmentation", "gain_low"] > 0
    assert (rows.xs("on", level="early stopping")["n"] == 0).all()  # nothing was validated


def test_no_arm_no_table() -> None:
    assert tables(simulated({"true": 1.0}, {})) == {}
