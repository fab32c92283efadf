"""Pages of the viewer, run by Streamlit's own AppTest, and what stands on them."""

import json
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from ovfit.studies import registry
from ovfit.tracking.launches import launches
from ovfit.tracking.reader import read_runs
from tests.conftest import uri_of

PAGES = {
    "overview": "from ovfit.viewer.pages import overview; overview.page()",
    **{
        name: f"from ovfit.viewer.pages import study; study.page({name!r})"
        for name in registry.names()
    },
    "claims": "from ovfit.viewer.pages import claims; claims.page()",
    "compare": "from ovfit.viewer.pages import compare; compare.page()",
    "network": "from ovfit.viewer.pages import network; network.page()",
}


def opened(page: str, store: str, **query: str | list[str]) -> AppTest:
    app = AppTest.from_string(PAGES[page], default_timeout=60)
    app.session_state["store"] = store
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def charts(app: AppTest) -> int:
    """How many, less the plots of claims."""
    return len(app.get("vega_lite_chart")) - len(plots(app))


def plots(app: AppTest) -> list[dict[str, Any]]:
    """The forest plots of claims."""
    specs = [json.loads(element.proto.spec) for element in app.get("vega_lite_chart")]
    return [spec for spec in specs if "A row per quantity" in spec.get("description", "")]


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


def html(app: AppTest) -> str:
    """What a page writes as HTML of its own."""
    return " ".join(element.proto.body for element in app.get("html"))


def on_digits(folder: Path) -> str:
    """The launch of extreme overfitting on digits."""
    found = launches(read_runs(uri_of(folder)))
    return str(found[found["command"].str.contains("weight-decay")]["run_id"].iloc[0])
