"""A store as frames, through the names of the package."""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import ovfit
from ovfit.errors import BadInput
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec, uri_of
from tests.tracking.conftest import finish


def test_networks_that_finished_are_rows_the_oldest_first(store: str, writer: Writer) -> None:
    run_ids = [finish(writer, spec(blobs(), seed=seed), test_loss=1.0 + seed) for seed in (2, 1)]
    writer.start(spec(blobs()))
    table = ovfit.networks(tracking_uri=store)
    assert list(table["run_id"]) == run_ids and list(table["seed"]) == [2, 1]
    assert list(table["test_loss"]) == [3, 2] and set(table["outcome"]) == {"budget"}
    assert set(table["launch"]) == {writer.launch_id} and set(table["study"]) == {"extreme"}
    assert list(table["signature"]) == [spec(blobs(), seed=seed).signature() for seed in (2, 1)]
    assert table["started"].dtype.kind == "M" and table["width"].dtype.kind == "i"


def test_networks_of_one_study(before: Path) -> None:
    uri = uri_of(before)
    every, some = ovfit.networks(tracking_uri=uri), ovfit.networks("descent", uri)
    assert set(some["study"]) == {"descent"} and 0 < len(some) < len(every)
    assert some["lr"].notna().all() and set(some["noise"]) == {0.0, 0.3}
    assert ovfit.networks("no study", uri).empty


def test_curves_are_long(before: Path) -> None:
    uri = uri_of(before)
    run_ids = list(ovfit.networks("extreme", uri)["run_id"])[:2]
    curves = ovfit.curves(run_ids, ["test_loss", "fit_accuracy", "no such metric"], uri)
    assert list(curves) == ["run_id", "metric", "step", "value"]
    assert set(curves["metric"]) == {"test_loss", "fit_accuracy"}
    assert set(curves["run_id"]) == set(run_ids) and curves["value"].dtype == float
    last = curves[curves["metric"] == "test_loss"].groupby("run_id")["value"].last()
    networks = ovfit.networks("extreme", uri).set_index("run_id")["test_loss"]
    pd.testing.assert_series_equal(last, networks[last.index], check_names=False)


def test_claims_are_what_the_report_says(before: Path) -> None:
    uri = uri_of(before)
    claims = ovfit.claims(tracking_uri=uri)
    assert {"extreme", "descent", "interpolation"} <= set(claims["study"])
    assert set(claims["verdict"]) <= {"holds", "fails", "undecided"}
    assert claims["effect"].dtype == float and {"scope.dataset", "scope.arch"} <= set(claims)
    assert claims["images"].isna().all() and set(claims["rule"]) == {"rules were not kept then"}
    assert set(ovfit.claims("extreme", uri)["study"]) == {"extreme"}


def test_an_empty_folder_has_empty_frames(home: Path) -> None:
    assert ovfit.networks().empty and ovfit.claims().empty
    assert ovfit.curves(["a"], ["test_loss"]).empty
    assert not list(home.iterdir())


def test_what_is_no_store_is_bad_input(home: Path) -> None:
    (home / "mlflow.db").write_text("no database")
    for frame in (ovfit.networks, ovfit.claims, lambda: ovfit.curves(["a"], ["b"])):
        with pytest.raises(BadInput, match="cannot be read"):
            frame()


def test_names_are_imported_on_first_use() -> None:
    code = (
        "import sys, ovfit; heavy = {'torch', 'mlflow', 'pandas', 'numpy', 'pydantic'};"
        "assert not heavy & set(sys.modules);"
        "assert set(ovfit.__all__) <= set(dir(ovfit));"
        "assert all(callable(getattr(ovfit, name)) for name in ovfit.__all__[1:])"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
    with pytest.raises(AttributeError, match="no attribute 'netwroks'"):
        ovfit.netwroks  # type: ignore[attr-defined]  # noqa: B018
