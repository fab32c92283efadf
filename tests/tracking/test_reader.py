"""The reader: both ways to a store give the same frames, and launches are told from networks."""

import sqlite3
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.tracking.client import ClientSource
from ovfit.tracking.reader import Reader, artifact, read_runs
from ovfit.tracking.sql import CHUNK, MANY
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec, uri_of
from tests.tracking.conftest import elsewhere, finish, launched


def test_sql_and_client_agree(before: Path) -> None:
    sql, other = Reader(uri_of(before)), Reader(uri_of(before))
    other.source = ClientSource(uri_of(before))
    left, right = (
        reader.runs().sort_values(columns.RUN_ID, ignore_index=True) for reader in (sql, other)
    )
    pd.testing.assert_frame_equal(left, right, check_like=True, check_dtype=False)
    run_ids = list(sql.networks()[columns.RUN_ID])
    left, right = sql.values(run_ids), other.values(run_ids)
    assert len(left) == len(run_ids) > 20 and {"arch", "test_loss"} <= set(left)
    pd.testing.assert_frame_equal(left, right, check_like=True, check_dtype=False)
    names = ["fit_loss", "updates"]
    left, right = sql.curves(run_ids, names), other.curves(run_ids, names)
    assert len(left) > 100
    pd.testing.assert_frame_equal(left, right, check_dtype=False)
    left, right = (reader.values(run_ids[:2], ["lr", "fit_loss"]) for reader in (sql, other))
    assert set(left) == {"run_id", "lr", "fit_loss"}
    pd.testing.assert_frame_equal(left, right, check_like=True)


def test_a_run_is_a_launch_or_a_network(store: str, writer: Writer) -> None:
    run_id = finish(writer, spec(blobs()))
    reader = Reader(store)
    assert list(reader.launches()[columns.RUN_ID]) == [writer.launch_id]
    assert list(reader.networks()[columns.RUN_ID]) == [run_id]
    assert len(reader.runs()) == 2


def test_values_come_in_the_order_asked_for_with_numbers_as_numbers(
    store: str, writer: Writer
) -> None:
    run_ids = [finish(writer, spec(blobs(), seed=seed), fit_loss=seed / 2) for seed in range(3)]
    table = Reader(store).values(run_ids[::-1])
    assert list(table[columns.RUN_ID]) == run_ids[::-1]
    assert table["seed"].tolist() == [2, 1, 0] and table["fit_loss"].tolist() == [1, 0.5, 0]
    assert table["lr"].dtype == float and table["arch"].tolist() == ["mlp"] * 3


def test_a_loss_that_is_no_number_is_nan_not_zero(store: str, writer: Writer) -> None:
    run_id = finish(writer, spec(blobs()), fit_loss=float("nan"))
    assert Reader(store).values([run_id])["fit_loss"].isna().all()
    assert Reader(store).curves([run_id], ["fit_loss"])["value"].isna().all()


def test_of_a_point_that_was_written_twice_the_later_counts(store: str, writer: Writer) -> None:
    run_id = writer.start(spec(blobs()))
    for value in (1.0, 2.0):
        writer.measure(run_id, 5, {"fit_loss": value, "step/weight_norm": 3.0})
        writer.flush()
    curve = Reader(store).curves([run_id], ["fit_loss"])
    assert curve.to_dict("list") == {
        "run_id": [run_id],
        "metric": ["fit_loss"],
        "step": [5],
        "value": [2.0],
    }
    assert "step/weight_norm" not in Reader(store).values([run_id])


def test_more_runs_than_sqlite_takes_at_once(store: str, writer: Writer) -> None:
    run_id = finish(writer, spec(blobs()), fit_loss=1.0)
    other = finish(writer, spec(blobs(), seed=1), fit_loss=2.0)
    for many in (2 * CHUNK, MANY):
        run_ids = [f"none-{number}" for number in range(many)] + [run_id]
        for names in ([], ["fit_loss", "lr"]):
            table = Reader(store).values(run_ids, names)
            assert list(table[columns.RUN_ID]) == run_ids and other not in run_ids
            assert table["fit_loss"].dropna().tolist() == [1.0] and table["lr"].count() == 1
        assert len(Reader(store).curves(run_ids, ["fit_loss"])) == 1


def test_of_the_rates_of_one_configuration_the_latest_counts(store: str, writer: Writer) -> None:
    later = launched(store, elsewhere())
    later.set_tags(later.launch_id, {f"{columns.TUNED}key": "0.01"})
    writer.set_tags(writer.launch_id, {f"{columns.TUNED}key": "0.1", f"{columns.TUNED}other": "1"})
    assert Reader(store).tuned() == {"key": 0.01, "other": 1.0}


def test_deleted_runs_and_other_programs_runs_are_not_there(store: str, writer: Writer) -> None:
    writer.client.create_run(writer.experiment_id, run_name="of another program")
    deleted = writer.start(spec(blobs()))
    writer.client.delete_run(deleted)
    assert list(Reader(store).runs()[columns.RUN_ID]) == [writer.launch_id]


def test_a_store_that_is_not_there_is_empty_and_is_not_made(home: Path) -> None:
    reader = Reader(uri_of(home))
    assert reader.runs().empty and reader.launches().empty and reader.networks().empty
    assert reader.values([]).empty and reader.curves(["a"], ["fit_loss"]).empty
    assert reader.tuned() == {} and not list(home.iterdir())


def test_reading_leaves_no_file_beside_a_store(before: Path) -> None:
    files = {path.name for path in before.iterdir()}
    assert len(Reader(uri_of(before)).runs()) > 20
    assert {path.name for path in before.iterdir()} == files


def test_what_is_no_store_is_bad_input(home: Path) -> None:
    (home / "mlflow.db").write_text("no database at all, but long enough to be looked at" * 20)
    with pytest.raises(BadInput, match=r"cannot be read .*not a database.*--tracking-uri"):
        read_runs(uri_of(home))
    (home / "mlflow.db").unlink()
    sqlite3.connect(home / "mlflow.db").execute("create table songs (name)").connection.close()
    with pytest.raises(BadInput, match=r"cannot be read .*no such table"):
        read_runs(uri_of(home))


def test_an_artifact_is_found_in_place(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "c.npz").write_bytes(b"1")
    for where in (str(tmp_path / "a b"), (tmp_path / "a b").as_uri()):
        assert artifact(where, "c.npz", "sqlite://").read_bytes() == b"1"
        with pytest.raises(FileNotFoundError):
            artifact(where, "d.npz", "sqlite://")


def test_numbers_of_the_store_before_are_read_exactly(before: Path) -> None:
    """As the launch of that code wrote them down in its own networks.csv."""
    reader = Reader(uri_of(before))
    compared = 0
    for where in reader.launches()[columns.ARTIFACT_URI]:
        if not (Path(where) / "networks.csv").exists():
            continue
        saved = pd.read_csv(Path(where) / "networks.csv")
        run_ids = list(saved[columns.RUN_ID])
        runs = reader.runs().merge(reader.values(run_ids), on=columns.RUN_ID)
        runs = runs.set_index(columns.RUN_ID).loc[run_ids]
        missing = {"run_id", *saved} - {"run_id", *runs}
        assert not missing & {"arch", "lr", "train_accuracy", columns.OUTCOME}
        for name in set(saved) & set(runs):
            left, right = saved[name].to_numpy(), runs[name].to_numpy()
            if saved[name].dtype.kind in "if":
                np.testing.assert_allclose(left, right.astype(float), rtol=1e-12)
            else:
                texts = pd.Series(right).fillna("").astype(str).str.lower()
                assert list(saved[name].fillna("").astype(str).str.lower()) == list(texts)
            compared += 1
    assert compared > 6 * 40
