"""The change-point table, on simulated networks."""

from pathlib import Path

import pytest

from ovfit.studies.mislabel.tables import tables
from tests.studies.mislabel.records import evidence, keep


def test_the_cut_is_where_the_step_is(tmp_path: Path) -> None:
    low = dict.fromkeys((125, 100, 90, 80), 0.02)
    table = tables(evidence(tmp_path, low | {75: 0.15}))["changepoint"]
    assert list(table["group"]) == ["all", "correct", "mislabelled", "test"]
    cut = table.set_index("group").loc["all"]
    assert cut["cut"] == "1/80 | 1/75"
    assert cut["p"] < 0.001
    assert cut["step"] == pytest.approx(0.13, abs=0.01)
    assert cut["step_low"] < cut["step"] < cut["step_high"]
    assert cut["seeds"] == 6


def test_no_table_without_the_paper_s_strength(tmp_path: Path) -> None:
    records = evidence(tmp_path, {})
    keep(records, 0.0, 1.0, 1.4, 3.0)
    assert not tables(records)
