"""The change-point table, on simulated networks."""

from pathlib import Path

import pandas as pd
import pytest

from ovfit.studies.mislabel.tables import tables
from tests.studies.mislabel.records import evidence, keep


def test_the_cut_is_where_the_step_is(tmp_path: Path) -> None:
    low = dict.fromkeys((125, 100, 90, 80), 0.02)
    table = tables(evidence(tmp_path, low | {75: 0.15}))["changepoint"]
    assert list(table["group"]) == ["correct", "mislabelled", "test"]
    cut = table.set_index("group").loc["correct"]
    assert cut["cut"] == "1/80 | 1/75"
    assert cut["p"] < 0.001
    assert cut["step"] == pytest.approx(0.13, abs=0.01)
    assert cut["images"] == 10_800


def test_it_is_tested_once_on_the_first_five_seeds(tmp_path: Path) -> None:
    """More seeds change nothing; one that did not fit among the first five leaves no test."""
    five, nine = (tables(evidence(tmp_path, {}, seeds=n))["changepoint"] for n in (5, 9))
    assert (five["seeds"] == 5).all() and (nine["seeds"] == 5).all()
    records = evidence(tmp_path, {}, seeds=9)
    one = (records.networks["every"] == 70) & (records.networks["seed"] == 7)
    records.networks.loc[one, "fit_accuracy"] = 0.99
    pd.testing.assert_frame_equal(tables(records)["changepoint"], nine)
    records.networks.loc[records.networks["every"] == 70, "fit_accuracy"] = 0.99
    assert not tables(records)
    assert not tables(evidence(tmp_path, {}, seeds=4))


def test_the_same_images_in_every_seed_leave_no_test(tmp_path: Path) -> None:
    assert not tables(evidence(tmp_path, {}, offset="fixed"))


def test_no_table_without_the_paper_s_strength(tmp_path: Path) -> None:
    records = evidence(tmp_path, {})
    keep(records, 0.0, 1.0, 1.4, 3.0)
    assert not tables(records)
