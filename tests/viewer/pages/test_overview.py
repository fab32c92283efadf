"""The page of all launches."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from tests.conftest import SHOWN, copied, uri_of
from tests.support.viewer import opened, texts


def test_the_overview_links_to_this_store(shown: Path) -> None:
    links = opened("overview", uri_of(shown)).dataframe[-1].value["open"]
    assert all(link.endswith(f"&store={quote(uri_of(shown), safe='')}") for link in links) and len(
        links
    ) == len(SHOWN)


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
