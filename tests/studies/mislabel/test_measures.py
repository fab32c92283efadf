"""The numbers per network, on simulated ones."""

from pathlib import Path

import pytest

from ovfit.studies.mislabel.family import Member, families
from ovfit.studies.mislabel.measures import measures
from tests.studies.mislabel.records import evidence, keep


def test_shares_of_a_network(tmp_path: Path) -> None:
    table = measures(evidence(tmp_path, {10: 0.3}, seeds=1)).set_index("run_id")
    row = table.loc["10-0"]
    assert row["error_correct"] == 0
    assert row["error_mislabelled"] == pytest.approx(0.05)
    assert row["error_test"] == pytest.approx(0.02)
    for name in ("change", "change_correct", "change_mislabelled", "change_test"):
        assert row[name] == pytest.approx(0.3, abs=0.05)
    assert row["true_mislabelled"] == pytest.approx(1 - row["change_mislabelled"])


def test_strengths_that_were_not_probed_have_no_value(tmp_path: Path) -> None:
    records = evidence(tmp_path, {})
    keep(records, 0.0, 1.0, 1.4, 3.0)
    table = measures(records)
    assert table["change"].isna().all()
    assert table["error_mislabelled"].notna().all()


def test_a_damaged_record_leaves_the_rest(tmp_path: Path) -> None:
    records = evidence(tmp_path, {})
    records.probes["80-0"].write_bytes(b"nothing")
    (family,) = families(records)
    assert Member(80, 0) not in family.records and Member(80, 1) in family.records
    assert len(family.records) == 65
    assert len(measures(records)) == 65


def test_no_record_at_all(tmp_path: Path) -> None:
    records = evidence(tmp_path, {}, seeds=1)
    for path in records.probes.values():
        path.unlink()
    assert list(measures(records)) == ["run_id"]
    assert not list(families(records))
