"""The forest plot as a chart: what is drawn of each row, in colours that can be seen."""

import re
from typing import Any

import numpy as np
import pytest

from ovfit.figures import forest
from ovfit.figures.theme import VERDICTS, title
from tests.support.claims import NEAR_ONE, judged, part, untested

HOLDS = judged(part(NEAR_ONE, margin=3.0), name="A")
OPEN = judged(part([1.0, 2.0], margin=3.0), name="B")


def spec(*claims: dict[str, Any]) -> dict[str, Any]:
    chart = forest.forest(claims)
    assert chart is not None
    return chart.to_dict()


def drawn(made: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows, in order; the data of the only panel are the whole chart's."""
    names = [panel.get("data", made.get("data"))["name"] for panel in made["vconcat"]]
    return [row for name in names for row in made["datasets"][name]]


def test_a_row_has_its_interval_its_margin_and_the_side_that_is_claimed() -> None:
    made = spec(HOLDS, judged(part(NEAR_ONE, side="above", margin=0.2), name="C"))
    low, high = made["vconcat"][0]["layer"][0]["encoding"]["x"]["scale"]["domain"]
    first, last = drawn(made)
    whole = HOLDS["parts"][0]
    assert [first[name] for name in ("effect", "from", "to")] == [
        whole[name] for name in ("effect", "low", "high")
    ]
    assert (first["margin"], first["ahead"], last["margin"], last["ahead"]) == (3, low, 0.2, high)
    assert not first["beyond_left"] and not first["beyond_right"]
    assert first["verdict"] == "holds" and first["size"].endswith("n 6")
    assert len(made["vconcat"]) == 1 and "ratio" in str(made["vconcat"][0]["title"]["text"])


def test_an_infinite_bound_becomes_an_arrow_at_the_end_of_the_axis() -> None:
    made = spec(OPEN)
    (row,) = drawn(made)
    assert row["beyond_left"] and row["beyond_right"]
    ends = made["vconcat"][0]["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert [row["from"], row["to"]] == ends
    arrows = [
        layer["transform"][0]["filter"]
        for layer in made["vconcat"][0]["layer"]
        if "transform" in layer
    ]
    assert arrows == ["datum.beyond_left", "datum.beyond_right"]


def test_the_scale_of_the_axis_is_that_of_the_test() -> None:
    plain = judged(part(scale="linear", unit="nats", name="loss"))
    scales = [
        panel["layer"][0]["encoding"]["x"]["scale"]["type"]
        for panel in spec(HOLDS, plain)["vconcat"]
    ]
    titles = [
        panel["layer"][0]["encoding"]["x"]["title"] for panel in spec(HOLDS, plain)["vconcat"]
    ]
    assert scales == ["log", "linear"] and titles == ["times, log scale", "nats"]


def test_the_caption_says_what_is_not_seen() -> None:
    made = spec(HOLDS, judged(part(), width=8), untested())
    caption = " ".join(made["title"]["subtitle"])
    assert title(made) == "Claims against their margins: s"
    assert title(spec(HOLDS)) == "A: it is small"
    assert title(spec(HOLDS, OPEN | {"study": "t"})) == "Claims against their margins"
    assert "Not drawn: 1 claim without measurements." in caption
    assert "Holm over the 1 claim of this launch." in caption
    assert "margin" in caption and "biased outward" not in caption  # the page has said it
    alike = spec(judged(part(), lr=0.1, width=8), judged(part(), lr=0.1, width=16))
    assert " ".join(alike["title"]["subtitle"]).startswith("All with lr 0.1.")


def test_a_plot_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forest, "MOST", 3)
    made = spec(*(judged(part(), width=width) for width in range(5)))
    assert len(drawn(made)) == 3
    assert "The first 3 of 5 rows." in " ".join(made["title"]["subtitle"])


def test_a_launch_s_figure() -> None:
    figure = forest.figure([HOLDS, OPEN, untested()])
    assert figure is not None and figure.name == "claims" and figure.claims == ("A", "B")
    subtitle = " ".join(figure.chart.to_dict()["title"]["subtitle"])
    assert subtitle.endswith(forest.ALONE) and "biased outward" in forest.ALONE
    assert forest.figure([untested()]) is None and forest.figure([]) is None


def test_what_was_not_measured_has_a_row_without_a_mark() -> None:
    (row,) = drawn(spec(judged(part([np.nan] * 5))))
    assert row["effect"] is None and row["size"] == "not measured"


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2, definition) of #rrggbb."""
    parts = [int(value, 16) / 255 for value in re.findall("..", colour[1:])]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ground", ["#ffffff", "#0e1117"])  # Streamlit's own pages
def test_verdicts_can_be_seen_on_light_and_dark_pages(ground: str) -> None:
    """At least 3 to 1, as WCAG 2.1 asks of graphical objects (1.4.11), and told by shape too."""
    for colour in VERDICTS.values():
        bright, dim = sorted((luminance(ground), luminance(colour)), reverse=True)
        assert (bright + 0.05) / (dim + 0.05) >= 3, colour
    assert len(set(forest.SHAPES.values())) == len(forest.SHAPES) == len(VERDICTS)
