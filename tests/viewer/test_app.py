"""The frame around the pages."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ovfit.studies import registry
from ovfit.tracking.launches import launches
from ovfit.tracking.reader import read_runs
from tests.conftest import SHOWN, uri_of

APP = Path(__file__).parents[2] / "apps" / "viewer.py"


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
