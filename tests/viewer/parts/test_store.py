"""No store, an empty one, and what is none."""

import sqlite3
from pathlib import Path

from tests.conftest import QUICK, Inside, uri_of
from tests.support.viewer import PAGES, opened, texts


def test_no_store_no_launch_and_another_program_s(home: Path, inside: Inside) -> None:
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
    assert inside("extreme", *QUICK, "--arms", "normal").returncode == 0
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
