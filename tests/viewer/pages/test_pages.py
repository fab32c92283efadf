"""Every page on a small real store: it is drawn, writes nothing, and shows names as text."""

import hashlib
from pathlib import Path

import pytest

from tests.conftest import NAUGHTY, uri_of
from tests.support.viewer import PAGES, charts, opened, plots

CHARTS = {  # of pages whose number of charts is worth fixing; every other study draws some
    "overview": 12,
    "extreme": 6,
    "descent": 9,
    "interpolation": 5,
    "tune": 1,
    "claims": 1,
    "compare": 0,
    "network": 0,
}


@pytest.mark.parametrize("page", PAGES)
def test_every_page(page: str, shown: Path) -> None:
    app = opened(page, uri_of(shown))
    assert not app.exception and not app.error
    assert charts(app) == CHARTS[page] if page in CHARTS else charts(app) > 0
    # of escape's claims nothing is measured in so small a launch: there is nothing to plot
    assert len(plots(app)) == (page not in ("tune", "compare", "network", "escape"))


def test_nothing_is_written(shown: Path) -> None:
    digest = hashlib.sha256((shown / "mlflow.db").read_bytes()).hexdigest()
    files = sorted(path for path in shown.rglob("*") if not path.name.startswith("mlflow.db-"))
    for page in PAGES:
        opened(page, uri_of(shown))
    assert hashlib.sha256((shown / "mlflow.db").read_bytes()).hexdigest() == digest
    assert (
        sorted(path for path in shown.rglob("*") if not path.name.startswith("mlflow.db-")) == files
    )


def test_names_with_html_are_text(shown: Path) -> None:
    for page in ("overview", "extreme", "claims", "compare"):
        app = opened(page, uri_of(shown))
        assert not any(element.allow_html and NAUGHTY in element.value for element in app.markdown)
