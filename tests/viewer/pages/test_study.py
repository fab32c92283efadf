"""The page of a study: filters, figures, and launches that are not whole."""

import shutil
import sqlite3
from pathlib import Path

import pytest
import streamlit as st

from ovfit.tracking.reader import Reader
from ovfit.viewer.parts import figures
from tests.conftest import copied, uri_of
from tests.support.viewer import PAGES, charts, on_digits, opened, texts


def test_a_filter_cuts_the_networks_and_a_link_keeps_it(shown: Path) -> None:
    """Weight decay tells figures apart: those saved are shown.

    A seed cuts through them: they are drawn anew, of that seed alone.
    """
    digits = on_digits(shown)
    whole = opened("extreme", uri_of(shown), extreme_launch=digits)
    assert "20 of 20 finished networks, 5 seeds." in texts(whole) and charts(whole) == 12
    whole.multiselect(key="extreme_weight_decay").select("0.001").run()
    assert "10 of 20 finished networks" in texts(whole) and charts(whole) == 6
    one = opened(
        "extreme",
        uri_of(shown),
        extreme_launch=digits,
        extreme_weight_decay="0.001",
        extreme_seed="3",
    )
    assert (
        not one.exception
        and "2 of 20 finished networks, 1 seeds." in texts(one)
        and charts(one) == 6
    )


def test_more_figures_than_are_shown_at_once(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "MOST", 4)
    app = opened("extreme", uri_of(shown), extreme_launch=on_digits(shown), extreme_seed=["1", "2"])
    assert charts(app) == 4
    app.button(key="extreme_more_button").click().run()
    assert not app.exception and charts(app) == 8
    app.button(key="extreme_more_button").click().run()
    assert charts(app) == 12 and "show more" not in [button.label for button in app.button]


def test_half_written_and_foreign_runs_damaged_artifacts_and_nan(shown: Path, home: Path) -> None:
    """The page says what is missing and shows the rest."""
    copy = copied(shown, home)
    found = on_digits(copy)
    with sqlite3.connect(copy / "mlflow.db") as database:
        experiment = database.execute("select experiment_id from runs limit 1").fetchone()[0]
        columns = (
            "run_uuid, name, source_type, source_name, user_id, status, start_time, "
            "lifecycle_stage, artifact_uri, experiment_id"
        )
        for run_id in ("foreign", "half"):
            database.execute(
                f"insert into runs ({columns}) "
                "values (?, 'x', 'LOCAL', '', '', 'FINISHED', 1, 'active', '', ?)",
                (run_id, experiment),
            )
        database.executemany(
            "insert into tags (key, value, run_uuid) values (?, ?, 'half')",
            [("ovfit.study", "extreme"), ("ovfit.signature", "s")],
        )
        (one,) = database.execute(
            "select run_uuid from tags where key = 'mlflow.parentRunId' and value = ? limit 1",
            (found,),
        ).fetchone()
        database.execute(
            "update latest_metrics set value = 0, is_nan = 1 "
            "where run_uuid = ? and key = 'test_accuracy'",
            (one,),
        )
    assert Reader(uri_of(copy)).values([one])["test_accuracy"].isna().all()
    figures = copy / "mlruns" / "extreme" / found / "artifacts" / "figures"
    (figures / "process-mlp-digits-weight_decay-0.json").write_text("{")
    app = opened("extreme", uri_of(copy), extreme_launch=found)
    assert not app.exception and "no longer in the store" in texts(app) and charts(app) == 11
    shutil.rmtree(figures)
    st.cache_resource.clear()  # what a launch left is read once
    app = opened("extreme", uri_of(copy), extreme_launch=found)
    assert not app.exception and charts(app) == 12  # drawn anew
    (figures.parent / "claims.json").unlink()
    st.cache_resource.clear()
    for page in PAGES:
        app = opened(page, uri_of(copy), **({"extreme_launch": found} if page == "extreme" else {}))
        assert not app.exception, page
        assert page != "extreme" or "no claims in the store" in texts(app)


def test_a_launch_that_was_killed_shows_what_finished(shown: Path, home: Path) -> None:
    copy = copied(shown, home)
    launch = on_digits(copy)
    with sqlite3.connect(copy / "mlflow.db") as database:
        database.execute(
            "update runs set status = 'RUNNING' where run_uuid = ?", (launch,)
        )  # killed: its process is gone
        late = (  # seeds, so that each arm of each setting has finished networks
            "select tags.run_uuid from tags join params on params.run_uuid = tags.run_uuid "
            "where tags.key = 'mlflow.parentRunId' and tags.value = ? and params.key = 'seed' "
            "order by cast(params.value as integer) desc"
        )
        runs = [run for (run,) in database.execute(late, (launch,))][:6]
        database.executemany(
            "update runs set status = 'KILLED' where run_uuid = ?", [(run,) for run in runs[:5]]
        )
        database.execute("delete from params where run_uuid = ?", (runs[5],))  # half written
    shutil.rmtree(copy / "mlruns" / "extreme" / launch)
    app = opened("extreme", uri_of(copy), extreme_launch=launch)
    assert not app.exception and charts(app) == 12
    assert (
        "ended as dead" in texts(app)
        and "14 of 14 finished networks" in texts(app)
        and "1 more are half written" in texts(app)
    )
    assert opened("overview", uri_of(copy)).dataframe[-1].value.query("state == 'dead'")[
        "run_id"
    ].tolist() == [launch[:8]]
