"""Figures as a paper takes them."""

import re

import altair as alt
import pandas as pd
import pytest

from ovfit.figures import paper
from ovfit.figures.theme import titled

SPEC = titled(
    alt.Chart(pd.DataFrame({"a": [1, 2], "b": [2, 1]})).mark_line().encode(x="a:Q", y="b:Q"),
    "What is seen",
    "A caption.",
).to_dict()


@pytest.mark.parametrize(("columns", "points"), [(1, 252), (2, 516)])
def test_a_pdf_is_as_wide_as_a_paper_s_columns_and_its_letters_are_letters(
    columns: int, points: int
) -> None:
    made = paper.pdf(SPEC, columns)
    box = re.search(rb"/MediaBox ?\[0 0 ([\d.]+) ", made)
    assert box is not None and float(box[1]) == points
    assert b"/FontFile" in made and b"/Subtype /Image" not in made


def test_an_svg_for_a_screen_keeps_its_pixels() -> None:
    wide = re.search(r'width="([\d.]+)"', paper.svg(SPEC))
    assert wide is not None and 0.9 * paper.SCREEN <= float(wide[1]) <= paper.SCREEN
    assert "What is seen" in paper.svg(SPEC, 1)
