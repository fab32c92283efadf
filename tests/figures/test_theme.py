"""What all figures share, and the files they become."""

import json
from pathlib import Path

import altair as alt
import pandas as pd
import pytest

from ovfit.figures.theme import ARMS, Figure, colour, save, title, titled

CHART = alt.Chart(pd.DataFrame({"a": [1, 2]})).mark_point().encode(x="a:Q")


def test_a_figure_becomes_three_files_and_a_line_of_the_index(tmp_path: Path) -> None:
    scope = {"arch": "mlp", "dataset": "digits"}
    chart = titled(CHART, "What is seen", "A caption")
    save([Figure("one", chart, scope, ("E1",)), Figure("two", CHART)], tmp_path / "figures")
    folder = tmp_path / "figures"
    names = {f"{name}.{kind}" for name in ("one", "two") for kind in ("html", "png", "json")}
    assert {path.name for path in folder.iterdir()} == {*names, "index.json"}
    assert (folder / "one.png").read_bytes().startswith(b"\x89PNG")
    assert "<script src" not in (folder / "one.html").read_text()  # opens offline
    assert json.loads((folder / "one.json").read_text()) == chart.to_dict()
    assert json.loads((folder / "index.json").read_text()) == [
        {"name": "one", "title": "What is seen", "scope": scope, "claims": ["E1"]},
        {"name": "two", "title": "", "scope": {}, "claims": []},
    ]


def test_a_title_leaves_the_chart_it_is_put_on() -> None:
    spec = titled(CHART, "T", "long " * 60).to_dict()
    assert title(spec) == "T" and title(CHART.to_dict()) == ""
    assert all(len(line) <= 110 for line in spec["title"]["subtitle"])
    assert len(spec["title"]["subtitle"]) == 3
    assert title({"title": "plain"}) == "plain"


def test_an_arm_has_its_colour_whichever_others_are_there() -> None:
    scale = colour("arm:N", ARMS, ["extreme", "unknown"], "arm").to_dict()["scale"]
    assert scale == {"domain": ["extreme"], "range": [ARMS["extreme"]]}


@pytest.mark.parametrize(
    ("axis", "is_said"),
    [
        ("test accuracy (share)", True),
        ("Error", True),
        ("loss (nats)", False),
        ("final validation error (share)", False),  # of other images
        ("accuracy on the fitted labels", False),
    ],
)
def test_a_caption_says_of_how_many_images_accuracies_are(axis: str, is_said: bool) -> None:
    rows = pd.DataFrame({"a": [1, 2], "note": "test accuracy"})  # data are not read
    chart = alt.Chart(rows).mark_point().encode(x=alt.X("a:Q", title=axis))
    dressed = titled(chart, "What is seen", "A caption.")
    said = " ".join(Figure("one", dressed, images="360 test images").spec()["title"]["subtitle"])
    assert said == ("A caption. 360 test images." if is_said else "A caption.")
    assert Figure("one", dressed).spec() == dressed.to_dict()  # where it is not known
    assert Figure("one", chart, images="360 test images").spec() == chart.to_dict()


def test_a_large_figure_is_drawn_too() -> None:
    many = alt.Chart(pd.DataFrame({"a": range(6000)})).mark_point().encode(x="a:Q")
    with pytest.raises(alt.MaxRowsError):
        many.to_dict()
    (rows,) = Figure("one", many).spec()["datasets"].values()
    assert len(rows) == 6000
