"""Dots of a figure that open a network's page."""

import altair as alt
import pandas as pd

from ovfit.viewer.parts import links
from ovfit.viewer.parts.linked import linked

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
