"""What is kept in one chart of a page is known to the others. The browser's part: tests/system."""

import altair as alt
import pandas as pd
import pytest
import vl_convert

from ovfit.figures.bands import apart, chosen
from ovfit.figures.interaction import touched

LINES = pd.DataFrame(
    {"x": [0, 1] * 2, "value": [1, 2, 3, 4], "arm": "a", "network": ["01234567"] * 2 + ["b"] * 2}
)
DOTS = pd.DataFrame({"x": [1, 2], "seed": [0, 1], "run_id": ["0123456789", "b123456789"]})


def lines() -> dict:
    thin = apart(LINES, alt.X("x:Q"), alt.Y("value:Q"), alt.Color("arm:N"), ())
    return chosen(alt.hconcat(thin)).to_dict()


def told(spec: dict, kept: str) -> str:
    """The drawing where another chart has said so."""
    made = touched(spec)
    for param in made["params"]:
        if param["name"] == "kept":
            param["value"] = kept
    return vl_convert.vegalite_to_svg(made)


def test_dots_and_lines_know_a_network_by_the_same_letters() -> None:
    dots = alt.Chart(DOTS).mark_circle(size=30).encode(x="x:Q", tooltip=["seed"]).to_dict()
    radius = 'd="M{0},0A{0},{0}'
    small, large = radius.format("2.739"), radius.format("4.743")  # half the root of 30, of 90
    assert told(dots, "").count(small) == 2
    kept = told(dots, "x 01234567")
    assert kept.count(small) == 1 and kept.count(large) == 1


def test_a_kept_network_is_drawn_where_bands_hide_the_others() -> None:
    kept, others = 'stroke-width="3" opacity="0.6"', 'stroke-width="1" opacity="0.6"'
    assert kept not in told(lines(), "") and others not in told(lines(), "")
    drawn = told(lines(), "01234567 ")
    assert drawn.count(kept) == 1 and others not in drawn


@pytest.mark.parametrize("spec", [lines()])
def test_vega_is_handed_what_sets_it(spec: dict) -> None:
    """Vega-Lite's own parameters know no events; that it hands them on is what this rests on."""
    signals = {one["name"]: one for one in vl_convert.vegalite_to_vega(touched(spec))["signals"]}
    kinds = [handler["events"]["type"] for handler in signals["kept"]["on"]]
    assert kinds == ["click", "pointerover", "dblclick"]
    assert signals["kept"]["bind"]["element"] == "#ovfit-kept"
