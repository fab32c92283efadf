"""A chart written in Vega-Lite: it is checked as altair's own are."""

import altair as alt
import pytest
from jsonschema import ValidationError

from ovfit.figures.composed import Composed
from ovfit.figures.theme import Figure, titled

VIEW = {
    "vconcat": [
        {
            "data": {"name": "one"},
            "mark": {"type": "point"},
            "encoding": {"x": {"field": "a", "type": "quantitative"}},
        }
    ]
}


def test_it_has_the_title_and_the_look_of_altair_s_own() -> None:
    made = Composed(VIEW, {"one": [{"a": 1.0}]}, "What is seen", "A caption " * 20).to_dict()
    own = titled(alt.vconcat(alt.Chart().mark_point()), "What is seen", "A caption " * 20).to_dict()
    assert {name: made[name] for name in ("$schema", "config", "title")} == {
        name: own[name] for name in ("$schema", "config", "title")
    }
    assert Figure("one", Composed(VIEW, {}, "t", "c")).spec()["vconcat"] == VIEW["vconcat"]


def test_a_number_that_is_none_is_drawn_as_nothing() -> None:
    rows = [{"a": float("nan"), "b": "x"}, {"a": float("inf"), "b": 2}]
    made = Composed(VIEW, {"one": rows}, "t", "c").to_dict()
    assert made["datasets"] == {"one": [{"a": None, "b": "x"}, {"a": None, "b": 2}]}


def test_what_is_no_vega_lite_is_refused() -> None:
    wrong = {"vconcat": [{"mark": {"type": "no mark"}}]}
    with pytest.raises(ValidationError):
        Composed(wrong, {}, "t", "c").to_dict()
    assert Composed(wrong, {}, "t", "c").to_dict(validate=False)["vconcat"]
