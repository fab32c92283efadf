"""Dots of a figure that open a network's page."""

import json
from pathlib import Path

import altair as alt
import pandas as pd
import pytest

from ovfit.tracking.launches import artifacts, chart, launches_in, rows
from ovfit.viewer.parts import links
from ovfit.viewer.parts.linked import linked
from tests.conftest import uri_of

STORE = "sqlite:////a b/mlflow.db"


def test_dots_of_networks_open_their_pages_and_no_other_mark_does() -> None:
    rows = pd.DataFrame({"run_id": ["a<b", "c"], "x": [1, 2], "y": [3, 4]})
    base = alt.Chart(rows).encode(x="x:Q", y="y:Q")
    means = alt.Chart(pd.DataFrame({"x": [1.5], "y": [3.5]})).mark_point().encode(x="x:Q", y="y:Q")
    spec = alt.hconcat(base.mark_circle() + means, base.mark_line()).to_dict()
    made = linked(spec, STORE)
    (dots, other), line = made["hconcat"][0]["layer"], made["hconcat"][1]
    assert dots["encoding"]["href"]["field"] == "page"
    assert "href" not in other["encoding"] and "href" not in line["encoding"]
    pages = [row["page"] for rows in made["datasets"].values() for row in rows if "page" in row]
    assert pages == [links.network("a<b", STORE), links.network("c", STORE)]
    assert "<" not in pages[0] and " " not in pages[0]


def test_a_figure_without_networks_is_left_alone() -> None:
    spec = alt.Chart(pd.DataFrame({"x": [1]})).mark_circle().encode(x="x:Q").to_dict()
    assert linked(spec, STORE) is spec


@pytest.mark.parametrize(
    ("study", "figure"),
    [
        ("extreme", "control-"),
        ("landscape", "barriers-"),
    ],
)
def test_the_dots_of_a_study_open_networks(study: str, figure: str, shown: Path) -> None:
    table = launches_in(uri_of(shown))
    (launch, *_) = rows(table[table["study"] == study])
    names = [each["name"] for each in artifacts(launch, uri_of(shown)).figures]
    saved = chart(launch, next(name for name in names if name.startswith(figure)), uri_of(shown))
    assert saved is not None
    assert '"href"' not in json.dumps(saved) and '"href"' in json.dumps(linked(saved, STORE))
