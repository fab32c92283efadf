"""How a claim came to its verdict, as a chart: a band against n, on the axis of its test."""

from typing import Any

import numpy as np
import pytest
from numpy.random import default_rng

from ovfit.figures import decision
from ovfit.figures.theme import title
from tests.support.claims import NEAR_ONE, judged, part, untested

RNG = default_rng(1)
MANY = np.exp(RNG.normal(0, 0.3, 20))
HOLDS = judged(part(MANY, margin=1.3), name="A")
OPEN = judged(part(NEAR_ONE, margin=1.1), name="B")


def spec(*claims: dict[str, Any], **kept: Any) -> dict[str, Any]:
    chart = decision.paths(claims, **kept)
    assert chart is not None
    return chart.to_dict()


def drawn(made: dict[str, Any], place: int = 0) -> list[dict[str, Any]]:
    """The rows of a panel."""
    return made["datasets"][made["concat"][place].get("data", made.get("data"))["name"]]


def test_a_panel_has_every_step_and_the_n_at_which_it_was_decided() -> None:
    made = spec(HOLDS)
    rows, steps = drawn(made), HOLDS["parts"][0]["path"]
    assert [row["n"] for row in rows] == list(range(5, 21))
    assert [row["effect"] for row in rows] == [step["effect"] for step in steps]
    marked = [row["n"] for row in rows if row["is_decided"]]
    first = next(step["n"] for step in steps if step["evidence"] >= 20)  # the only claim: no Holm
    assert marked == [HOLDS["decided"]] == [first] and 5 < first < 20
    assert HOLDS["verdict"] == "holds" and {row["verdict"] for row in rows} == {"holds"}
    heading = made["concat"][0]["title"]
    assert " ".join(heading["text"]) == f"A · mlp on digits: holds, decided at n = {first}"
    assert " ".join(heading["subtitle"]) == "ratio, claimed at most 1.3"


def test_the_claimed_side_is_shaded_and_the_axis_is_that_of_the_test() -> None:
    plain = judged(part(MANY, scale="linear", side="above", unit="nats", margin=0.4), name="C")
    made = spec(HOLDS, plain)
    scales = [panel["layer"][1]["encoding"]["y"]["scale"] for panel in made["concat"]]
    assert [scale["type"] for scale in scales] == ["log", "linear"]
    units = [panel["layer"][1]["encoding"]["y"]["title"] for panel in made["concat"]]
    assert units == ["times, log scale", "nats"]
    below, above = drawn(made, 0)[-1], drawn(made, 1)[-1]
    assert below["ahead"] == scales[0]["domain"][0] < below["margin"] == 1.3
    assert above["ahead"] == scales[1]["domain"][1] > above["margin"] == 0.4
    for place, scale in enumerate(scales):
        low, high = scale["domain"]
        assert all(low <= row["from"] <= row["to"] <= high for row in drawn(made, place))


def test_an_end_that_excludes_nothing_goes_to_the_edge() -> None:
    nan = float("nan")
    values = [nan, nan, nan, 1.0, 1.2, 0.9, 1.1, 1.0]
    made = spec(judged(part(values, scale="linear")))
    first, *_, last = drawn(made)
    low, high = made["concat"][0]["layer"][1]["encoding"]["y"]["scale"]["domain"]
    assert (first["n"], first["low"], first["from"], first["to"]) == (5, None, low, high)
    assert low < last["from"] < last["to"] < high


def test_what_has_no_path_is_left_out() -> None:
    five = judged(part(NEAR_ONE[:5]), name="D")
    fixed = judged(part(MANY, fixed=8), name="F")
    none = judged(part([float("nan")] * 8), name="N")
    old = {name: value for name, value in HOLDS.items() if name != "decided"}
    old["parts"] = [{n: v for n, v in part.items() if n != "path"} for part in HOLDS["parts"]]
    assert decision.paths([five, fixed, none, old, untested()]) is None
    assert decision.figure([]) is None
    figure = decision.figure([five, HOLDS, fixed, OPEN, HOLDS])
    assert figure is not None and (figure.name, figure.claims) == ("decision", ("A", "B"))


def test_of_many_the_first_setting_of_each_claim_comes_first() -> None:
    claims = [judged(part(), name=name, width=width) for name in "ABC" for width in range(6)]  # 18
    made = spec(*claims, most=5)
    told = [" ".join(panel["title"]["text"]).split(":")[0] for panel in made["concat"]]
    places = ("A", 0), ("A", 1), ("A", 2), ("B", 0), ("C", 0)
    assert told == [f"{name} · mlp on digits, width {width}" for name, width in places]
    caption = " ".join(made["title"]["subtitle"])
    assert "5 of 18 panels" in caption and "All with" not in caption
    assert title(made) == "Claims against n: s" and title(spec(HOLDS)) == "A: it is small"


@pytest.mark.parametrize("number", [1, 2, 4])
def test_it_is_as_wide_as_others(number: int) -> None:
    made = spec(*(judged(part(), width=width) for width in range(number)))
    widths = [panel["width"] for panel in made["concat"]]
    assert 550 < sum(widths[: made["columns"]]) < 720
