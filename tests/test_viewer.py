"""Every page of the viewer, run by Streamlit's own AppTest on a small real store, and on what is no store, or half of one."""

import hashlib
import json
import shutil
import sqlite3
from pathlib import Path
from urllib.parse import quote

import numpy as np
import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from ovfit.report import catalogue
from ovfit.studies import registry
from ovfit.studies.extreme.charts.process import process
from ovfit.tracking.launches import launches
from ovfit.tracking.reader import Reader, read_runs
from ovfit.viewer.charts import overview
from ovfit.viewer.charts.compare import overlaid
from ovfit.viewer.pages import compare
from ovfit.viewer.parts import chart, drawing, figures, filters, networks, store
from ovfit.viewer.parts.markdown import plain
from tests.conftest import NAUGHTY, QUICK, SHOWN, Cli, copied, uri_of

APP = Path(__file__).parents[1] / "apps" / "viewer.py"
PAGES = {
    "overview": "from ovfit.viewer.pages import overview; overview.page()",
    **{
        name: f"from ovfit.viewer.pages import study; study.page({name!r})"
        for name in registry.names()
    },
    "claims": "from ovfit.viewer.pages import claims; claims.page()",
    "compare": "from ovfit.viewer.pages import compare; compare.page()",
}
CHARTS = {  # of pages whose number of charts is worth fixing; every other study draws some
    "overview": 2,
    "extreme": 4,
    "descent": 9,
    "interpolation": 5,
    "tune": 1,
    "claims": 1,
    "compare": 0,
}


@pytest.fixture(autouse=True)
def fresh() -> None:
    st.cache_resource.clear()


def opened(page: str, store: str, **query: str | list[str]) -> AppTest:
    app = AppTest.from_string(PAGES[page], default_timeout=60)
    app.session_state["store"] = store
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def on_digits(folder: Path) -> str:
    """The launch of extreme overfitting on digits."""
    found = launches(read_runs(uri_of(folder)))
    return str(found[found["command"].str.contains("weight-decay")]["run_id"].iloc[0])


def charts(app: AppTest) -> int:
    return len(app.get("vega_lite_chart"))


def texts(app: AppTest) -> str:
    return " ".join(
        str(element.value)
        for kind in (
            app.markdown,
            app.info,
            app.error,
            app.warning,
            app.caption,
            app.text,
            app.code,
        )
        for element in kind
    )


@pytest.mark.parametrize("page", PAGES)
def test_every_page(page: str, shown: Path) -> None:
    app = opened(page, uri_of(shown))
    assert not app.exception and not app.error
    assert charts(app) == CHARTS[page] if page in CHARTS else charts(app) > 0


def test_the_frame_opens_on_the_overview(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", uri_of(shown))
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    assert (
        not app.exception
        and app.title[0].value == "Overview"
        and app.sidebar.text_input[0].value == uri_of(shown)
    )
    values = {metric.label: metric.value for metric in app.metric}
    table = launches(read_runs(uri_of(shown)))
    assert len(table) == len(SHOWN) and set(table["study"]) == set(registry.names())
    assert values["studies"] == str(len(registry.names()))
    assert values["launches"] == str(len(SHOWN))
    trained = int(values["networks finished"])
    assert trained == table["FINISHED"].sum() >= 20 + 12 + 2 + 2 + 4 + 4 + 12 + 6


def test_a_filter_cuts_the_networks_and_a_link_keeps_it(shown: Path) -> None:
    """Weight decay tells figures apart: those saved are shown. A seed cuts through them: they are drawn anew, of that seed alone."""
    digits = on_digits(shown)
    whole = opened("extreme", uri_of(shown), extreme_launch=digits)
    assert "20 of 20 finished networks, 5 seeds." in texts(whole) and charts(whole) == 8
    whole.multiselect(key="extreme_weight_decay").select("0.001").run()
    assert "10 of 20 finished networks" in texts(whole) and charts(whole) == 4
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
        and charts(one) == 4
    )


def test_figures_drawn_anew_of_all_networks_are_the_saved_ones(shown: Path) -> None:
    """The page and the launch draw by the same functions from the same store."""
    found = launches(read_runs(uri_of(shown)))
    for name in ("extreme", "descent", "interpolation"):
        launch = found[found["study"] == name].iloc[-1].to_dict()
        every = networks.finished(uri_of(shown), ())
        mine = every[every["mlflow.parentRunId"] == launch["run_id"]]
        saved = {figure["name"] for figure in store.artifacts(uri_of(shown), launch).figures}
        study = catalogue.entry(name)
        drawn = dict(drawing.drawn(uri_of(shown), study, launch["command"], mine, mine))
        assert set(drawn) == saved
        for figure, spec in drawn.items():
            kept = networks.chart(uri_of(shown), launch, figure)
            assert kept is not None
            assert numbers(spec) == pytest.approx(numbers(kept), rel=1e-9), figure


def numbers(spec: dict) -> list[float]:
    """All numbers a chart draws, in order of size."""
    return sorted(
        value
        for rows in spec["datasets"].values()
        for row in rows
        for value in row.values()
        if isinstance(value, float | int)
    )


def test_no_chart_ships_more_than_5000_rows(shown: Path) -> None:
    for path in shown.glob("mlruns/*/*/artifacts/figures/*.json"):
        if path.name != "index.json":
            spec = json.loads(path.read_text())
            assert 0 < len(chart.data(spec)) <= 5000, path.name


def test_large_sweeps_are_aggregated_before_they_are_drawn() -> None:
    rng = np.random.default_rng(0)
    steps = np.arange(1000)
    long = pd.concat(
        [
            pd.DataFrame(
                {
                    "arm": arm,
                    "run_id": f"{arm}{i}",
                    "step": steps,
                    "metric": metric,
                    "value": rng.random(1000),
                }
            )
            for arm in ("normal", "extreme")
            for i in range(12)
            for metric in ("test_accuracy", "test_loss")
        ]
    )
    drawn = [
        process(long, "t"),
        overlaid(long.assign(network=long["run_id"]), sorted(set(long["run_id"]))),
    ]
    claims = pd.DataFrame(
        {
            "study": "s",
            "id": rng.integers(0, 50, 9000).astype(str),
            "statement": "x",
            "verdict": rng.choice(["holds", "fails"], 9000),
        }
    )
    drawn.append(overview.verdicts(claims))
    for one in drawn:
        assert 0 < len(chart.data(one.to_dict())) <= 5000


def test_nothing_is_written(shown: Path) -> None:
    digest = hashlib.sha256((shown / "mlflow.db").read_bytes()).hexdigest()
    files = sorted(path for path in shown.rglob("*") if not path.name.startswith("mlflow.db-"))
    for page in PAGES:
        opened(page, uri_of(shown))
    assert hashlib.sha256((shown / "mlflow.db").read_bytes()).hexdigest() == digest
    assert (
        sorted(path for path in shown.rglob("*") if not path.name.startswith("mlflow.db-")) == files
    )


def test_no_store_no_launch_and_another_program_s(home: Path, cli: Cli) -> None:
    from ovfit.tracking.store import connect

    for page in PAGES:
        app = opened(page, uri_of(home))
        assert (
            not app.exception
            and "There is no store" in texts(app)
            and "ovfit extreme" in texts(app)
        )
        assert not (home / "mlflow.db").exists()
    connect(uri_of(home))
    app = opened("overview", uri_of(home))
    assert not app.exception and "no launch of ovfit yet" in texts(app)
    assert cli("extreme", *QUICK, "--arms", "normal").returncode == 0
    app = opened("overview", uri_of(home))  # the store has changed: it is read again
    assert (
        not app.exception
        and {metric.label: metric.value for metric in app.metric}["networks finished"] == "2"
    )
    with sqlite3.connect(home / "other.db") as database:
        database.execute("create table t (a)")
    (home / "text.db").write_text("nothing of the kind")
    for uri in (
        f"sqlite:///{home}/other.db",
        f"sqlite:///{home}/text.db",
        f"sqlite:///{'long' * 80}.db",
        "http://127.0.0.1:1",
        "gibberish://x",
    ):
        app = opened("overview", uri)
        assert not app.exception and "cannot be read" in texts(app), uri


def test_half_written_and_foreign_runs_damaged_artifacts_and_nan(shown: Path, home: Path) -> None:
    """The page says what is missing and shows the rest."""
    copy = copied(shown, home)
    found = on_digits(copy)
    with sqlite3.connect(copy / "mlflow.db") as database:
        experiment = database.execute("select experiment_id from runs limit 1").fetchone()[0]
        columns = "run_uuid, name, source_type, source_name, user_id, status, start_time, lifecycle_stage, artifact_uri, experiment_id"
        for run_id in ("foreign", "half"):
            database.execute(
                f"insert into runs ({columns}) values (?, 'x', 'LOCAL', '', '', 'FINISHED', 1, 'active', '', ?)",
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
            "update latest_metrics set value = 0, is_nan = 1 where run_uuid = ? and key = 'test_accuracy'",
            (one,),
        )
    assert Reader(uri_of(copy)).values([one])["test_accuracy"].isna().all()
    figures = copy / "mlruns" / "extreme" / found / "artifacts" / "figures"
    (figures / "process-mlp-digits-weight_decay-0.json").write_text("{")
    app = opened("extreme", uri_of(copy), extreme_launch=found)
    assert not app.exception and "no longer in the store" in texts(app) and charts(app) == 7
    shutil.rmtree(figures)
    st.cache_resource.clear()  # what a launch left is read once
    app = opened("extreme", uri_of(copy), extreme_launch=found)
    assert not app.exception and charts(app) == 8  # drawn anew
    (figures.parent / "claims.json").unlink()
    st.cache_resource.clear()
    for page in PAGES:
        app = opened(page, uri_of(copy), **({"extreme_launch": found} if page == "extreme" else {}))
        assert not app.exception, page
        assert page != "extreme" or "no claims in the store" in texts(app)


def test_networks_that_do_not_classify(shown: Path, home: Path) -> None:
    """As in a store of the identity task alone."""
    copy = copied(shown, home)
    with sqlite3.connect(copy / "mlflow.db") as database:
        database.execute("delete from latest_metrics where key like '%accuracy'")
    app = opened("overview", uri_of(copy))
    assert (
        not app.exception
        and "none has a test accuracy" in texts(app)
        and "has finished yet" not in texts(app)
    )


def test_a_launch_that_was_killed_shows_what_finished(shown: Path, home: Path) -> None:
    copy = copied(shown, home)
    launch = on_digits(copy)
    with sqlite3.connect(copy / "mlflow.db") as database:
        database.execute(
            "update runs set status = 'RUNNING' where run_uuid = ?", (launch,)
        )  # killed: its process is gone
        runs = [
            run
            for (run,) in database.execute(
                "select run_uuid from tags where key = 'mlflow.parentRunId' and value = ?",
                (launch,),
            )
        ]
        database.executemany(
            "update runs set status = 'KILLED' where run_uuid = ?", [(run,) for run in runs[:5]]
        )
        database.execute("delete from params where run_uuid = ?", (runs[5],))  # half written
    shutil.rmtree(copy / "mlruns" / "extreme" / launch)
    app = opened("extreme", uri_of(copy), extreme_launch=launch)
    assert not app.exception and charts(app) == 8
    assert (
        "ended as dead" in texts(app)
        and "14 of 14 finished networks" in texts(app)
        and "1 more are half written" in texts(app)
    )
    assert opened("overview", uri_of(copy)).dataframe[-1].value.query("state == 'dead'")[
        "run_id"
    ].tolist() == [launch[:8]]


def test_more_figures_than_are_shown_at_once(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "MOST", 3)
    app = opened("extreme", uri_of(shown), extreme_launch=on_digits(shown), extreme_seed=["1", "2"])
    assert charts(app) == 3
    app.button(key="extreme_more_button").click().run()
    assert not app.exception and charts(app) == 6
    app.button(key="extreme_more_button").click().run()
    assert charts(app) == 8 and "show more" not in [button.label for button in app.button]


def test_the_overview_links_to_this_store(shown: Path) -> None:
    links = opened("overview", uri_of(shown)).dataframe[-1].value["open"]
    assert all(link.endswith(f"&store={quote(uri_of(shown), safe='')}") for link in links) and len(
        links
    ) == len(SHOWN)


def test_names_with_html_are_text(shown: Path) -> None:
    for page in ("overview", "extreme", "claims", "compare"):
        app = opened(page, uri_of(shown))
        assert not any(element.allow_html and NAUGHTY in element.value for element in app.markdown)


def test_compare_takes_runs_from_the_address(shown: Path) -> None:
    networks = (
        Reader(uri_of(shown))
        .runs()
        .query("`ovfit.study` == 'extreme' and `ovfit.signature`.notna()")
    )
    picked = list(networks["run_id"])[:3]
    app = opened("compare", uri_of(shown), runs=",".join([*picked, "not-a-run"]))
    assert not app.exception and charts(app) == 1
    app.multiselect(key="compare_study").select(
        "descent"
    ).run()  # shows other rows: the picked ones stay
    assert app.query_params["runs"] in (",".join(picked), [",".join(picked)]) and charts(app) == 1
    table = pd.DataFrame({"run_id": picked, "lr": [0.1, 0.1, 0.2], "seed": [1, 2, 3]}, index=picked)
    found = compare.differing(table, {run_id: f"net {i}" for i, run_id in enumerate(picked)})
    assert (
        set(found.index) == {"run_id", "lr", "seed"}
        and list(found.columns) == ["net 0", "net 1", "net 2"]
        and found.loc["lr", "net 2"] == "0.2"
    )


def test_filters() -> None:
    frame = pd.DataFrame(
        {"seed": [10, 9, 10], "lr": [0.1, 0.1, 0.1], "arch": ["mlp", "cnn", "mlp"]}
    )
    assert filters.texts(frame["seed"]) == ["9", "10"]
    assert list(filters.matching(frame, {"seed": ["10"], "arch": ["mlp"]}).index) == [0, 2]
    assert filters.within(
        {"arch": "resnet against mlp", "lr": 0.1}, {"arch": ["mlp"], "seed": ["1"]}
    ) and not filters.within({"lr": 0.1}, {"lr": ["0.2"]})
    assert filters.told_by({"arch": "mlp"}, {"arch": ["mlp"]}) and not filters.told_by(
        {"arch": "mlp"}, {"seed": ["1"]}
    )


def test_words_of_a_store_are_not_markdown() -> None:
    assert plain("a`b ![x](http://y) <i> $z$") == "a\\`b \\!\\[x\\]\\(http\\://y\\) \\<i\\> \\$z\\$"


def test_a_dark_page_gets_light_letters_and_the_same_data() -> None:
    spec = {
        "config": {"background": "white", "axis": {"gridColor": "#eee"}},
        "title": {"subtitleColor": "#555"},
        "datasets": {"a": [{"name": "#555"}]},
    }
    dark, light = chart.dressed(spec, dark=True), chart.dressed(spec, dark=False)
    assert light["config"] == spec["config"] and dark["datasets"] == spec["datasets"]
    assert (
        dark["title"]["subtitleColor"] != "#555"
        and dark["config"]["axis"]["labelColor"] == chart.LETTERS
    )
    assert chart.SAVED["svg"][1](
        {"mark": "point", "data": {"values": [{"a": 1}]}, "encoding": {}}
    ).startswith("<svg")
