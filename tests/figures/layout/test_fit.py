"""Figures laid out for a width."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd
import pytest
import vl_convert

from ovfit.figures.interaction import touched
from ovfit.figures.layout.fit import SPACING, fitted, fitting
from ovfit.figures.theme import titled

ROWS = pd.DataFrame({"x": [1, 2], "y": [1, 2], "name": ["a", "b"]})


def panel(x: str = "x:Q", y: str = "y:Q", width: int = 300) -> alt.Chart:
    return alt.Chart(ROWS, width=width, height=200).mark_line().encode(x=x, y=y, color="name:N")


def laid(chart: alt.TopLevelMixin, width: float) -> dict[str, Any]:
    return fitted(chart.to_dict(), width)


def test_every_figure_of_every_study_is_about_as_wide_as_it_is_asked_to_be(shown: Path) -> None:
    """Galleries of pictures, which keep their size, and a few labels aside: they are enlarged."""
    drawn = 0
    for path in sorted(shown.glob("mlruns/*/*/artifacts/figures/*.json")):
        spec = json.loads(path.read_text())
        if path.name == "index.json" or "weight_decay-0." in path.name:
            continue
        width = (340, 1040)[drawn % 2]
        svg = vl_convert.vegalite_to_svg(touched(fitted(spec, width, headed=False)))
        found = re.search(r'<svg[^>]* width="([\d.]+)"', svg)
        assert found is not None
        least = 0.6 if "<image" in svg else 0.8
        assert least * width <= float(found[1]) <= 1.05 * width, (path.name, width)
        drawn += 1
    assert drawn > 30


def test_panels_wrap_and_plots_share_the_width() -> None:
    three = titled(alt.hconcat(panel(), panel(), panel()), "T", "C")
    wide, narrow = laid(three, 1100), laid(three, 340)
    assert (wide["columns"], narrow["columns"]) == (3, 1)
    assert len(narrow["concat"]) == 3 and all(one["width"] > 220 for one in narrow["concat"])
    assert {one["width"] for one in wide["concat"]} == {wide["concat"][0]["width"]}
    assert (
        fitting([250] * 4, 4, 3 * 250 + 2 * SPACING) == 2
    )  # two rows of two, not of three and one


def test_names_that_have_no_room_beside_their_rows_stand_above_them() -> None:
    long = ROWS.assign(name=["a name of a claim " * 3, "another"])
    chart = alt.Chart(long, width=300).mark_point().encode(x="x:Q", y="name:N")
    wide, narrow = laid(chart, 900), laid(chart, 340)
    assert wide["encoding"]["y"]["axis"] is not None and "layer" not in wide
    point, text = narrow["layer"]
    assert point["encoding"]["y"]["axis"] is None
    lines = [row["lines"] for row in text["data"]["values"]]
    assert [line.replace("\u200b", "") for line in lines] == [
        " ".join(name.split()) for name in long["name"]
    ]
    assert lines[0].count("\u200b") == 1  # broken once


@pytest.mark.parametrize("headed", [True, False])
def test_a_title_is_drawn_or_becomes_the_description(*, headed: bool) -> None:
    spec = titled(panel(), "What is seen", "A caption. " * 20).to_dict()
    made = fitted(spec, 340, headed=headed)
    if headed:
        assert made["title"]["text"] == ["What is seen"]
        assert max(map(len, made["title"]["subtitle"])) < 60
    else:
        assert "title" not in made and made["description"].startswith("What is seen. A caption.")
    assert made["datasets"] == spec["datasets"]


def test_letters_are_not_smaller_than_asked_for() -> None:
    small = panel().mark_text(fontSize=8).encode(text="name:N")
    assert laid(small, 400)["mark"]["fontSize"] == 13
    assert laid(small, 400)["config"]["axis"]["labelFontSize"] == 13


def test_a_gallery_goes_on_below_or_beside() -> None:
    from numpy import uint8, zeros

    from ovfit.figures.pictures import gallery

    wide = gallery(zeros((9, 2, 1, 8, 8), uint8), [["1"] * 2] * 9, ["r"] * 2, ["c"] * 9).to_dict()
    tall = gallery(zeros((2, 9, 1, 8, 8), uint8), [["1"] * 9] * 2, ["r"] * 9, ["c"] * 2).to_dict()
    below, beside = fitted(wide, 340), fitted(tall, 900)
    assert below["columns"] == 1 and len(below["concat"]) > 1
    assert beside["columns"] == len(beside["concat"]) > 1
    ends = [block["layer"][1]["encoding"]["x"]["scale"]["domain"] for block in below["concat"]]
    assert (ends[0][0], ends[-1][1]) == (-0.5, 8.5)
    assert all(one[1] == other[0] for one, other in pairwise(ends))
    assert fitted(wide, 1200).get("concat") is None
