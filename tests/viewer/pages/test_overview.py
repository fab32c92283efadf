"""The page of all studies and launches."""

import json
import sqlite3
from pathlib import Path
from urllib.parse import quote

from ovfit.studies import registry
from ovfit.tracking.reader import read_runs
from ovfit.tracking.selection import networks_of
from tests.conftest import SHOWN, copied, uri_of
from tests.support.viewer import charts, html, opened, texts


def test_the_overview_links_to_this_store(shown: Path) -> None:
    found = opened("overview", uri_of(shown)).dataframe[-1].value["open"]
    ending = f"&store={quote(uri_of(shown), safe='')}"
    assert all(link.endswith(ending) for link in found) and len(found) == len(SHOWN)


def test_a_card_says_what_a_study_asks_and_what_it_found(shown: Path, home: Path) -> None:
    """One that was never run says its command instead."""
    app = opened("overview", uri_of(shown))
    assert "Is there a peak of the test error" in texts(app)
    assert "it lies farther from initialisation, at equal epochs" in html(app)
    assert "`ovfit descent`" not in texts(app)
    copy = copied(shown, home)
    with sqlite3.connect(copy / "mlflow.db") as database:
        database.execute(
            "update runs set lifecycle_stage = 'deleted' where run_uuid in (select run_uuid from"
            " tags where key = 'ovfit.study' and value = 'descent')"
        )
    app = opened("overview", uri_of(copy))
    assert not app.exception and "Is there a peak of the test error" in texts(app)
    assert "`ovfit descent`" in texts(app)
    assert charts(app) == len(registry.names()) - 1


def test_curves_of_what_is_being_trained(shown: Path, home: Path) -> None:
    """Of networks of a launch that runs now, which a click opens."""
    copy = copied(shown, home)
    runs = networks_of(read_runs(uri_of(copy)))
    run_id, launch = runs[runs["ovfit.study"] == "descent"].iloc[0][
        ["run_id", "mlflow.parentRunId"]
    ]
    with sqlite3.connect(copy / "mlflow.db") as database:
        database.execute(
            "update runs set status = 'RUNNING', end_time = null where run_uuid in (?, ?)",
            (run_id, launch),
        )
        database.execute(  # on another machine, heard of just now
            "update tags set value = 'elsewhere' where run_uuid = ? and key = 'ovfit.host'",
            (launch,),
        )
        database.execute(
            "update tags set value = strftime('%s') where run_uuid = ? and key = 'ovfit.heartbeat'",
            (launch,),
        )
    app = opened("overview", uri_of(copy))
    assert not app.exception
    specs = [each.proto.spec for each in app.get("vega_lite_chart")]
    live = [json.loads(spec) for spec in specs if f"({run_id[:6]})" in spec]
    assert len(live) == 1
    panels = [panel["encoding"]["href"]["field"] for panel in live[0]["concat"]]
    assert panels == ["page"] * len(panels) and len(panels) > 1
