"""The gallery of answers: a line for each network, marks that say what an answer is."""

from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image

from ovfit.analysis.answers import Answers
from ovfit.figures.answers import COLUMNS, MEANINGS, SHAPES, TAUGHT, answered

TRUE = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2])
WRONG = np.array([1, 2, 0, 1, 2, 0, 1, -1, -1])


def extreme(channels: int = 1) -> Answers:
    images = np.random.default_rng(0).integers(0, 256, (9, channels, 8, 8)).astype(np.uint8)
    return Answers(
        index=np.arange(9) + 100,
        images=images,
        is_control=WRONG < 0,
        true=TRUE,
        taught=WRONG,
        answers=np.where(WRONG < 0, [0] * 8 + [2], WRONG),
        shares=np.linspace(0.5, 0.9, 9, dtype=np.float32),
    )


def normal(channels: int = 1) -> Answers:
    never = np.full(9, -1)
    return replace(extreme(channels), taught=never, answers=TRUE)


def rows(made: dict[str, Any], column: str) -> list[dict[str, Any]]:
    """The rows of all layers that have a column."""
    return [row for data in made["datasets"].values() for row in data if column in row]


def test_every_line_says_what_it_is_of() -> None:
    made = answered({"extreme": extreme(), "normal": normal()}, "t", "c").to_dict()
    texts = rows(made, "text")
    heads = [text["text"] for text in texts if text["kind"] == "heading"]
    assert heads == ["Test images", "Control images"]
    lines = {(t["y"], t["text"]) for t in texts if t["kind"] == "side"}
    sides = [text for _, text in sorted(lines)]
    test = ["true label", "taught", "extreme", "normal"]
    assert sides == [*test, *test, "true label", "extreme", "normal"]  # control: nobody was taught
    below = dict(lines)
    found: dict[str, list[str]] = {}
    for text in sorted(
        (t for t in texts if t["kind"] == "cell"), key=lambda t: (t["y"], t["column"])
    ):
        found.setdefault(below[text["y"]], []).append(text["text"])
    assert found["true label"] == [str(label) for label in TRUE]
    assert found["taught"] == [str(label) for label in WRONG[:7]]
    assert found["extreme"][:2] == ["1 (0.50)", "2 (0.55)"] and found["normal"][0] == "0 (0.50)"
    marks = [(row["network"], row["meaning"]) for row in rows(made, "meaning")]
    assert marks.count(("extreme", TAUGHT)) == 7 and marks.count(("normal", "right")) == 9
    assert marks.count(("extreme", "another wrong one")) == marks.count(("extreme", "right")) == 1
    assert len(rows(made, "url")) == 9 > COLUMNS


def test_names_of_classes_and_what_is_no_number() -> None:
    broken = replace(normal(), shares=np.full(9, np.nan, np.float32))
    made = answered({"extreme": extreme(), "normal": broken}, "t", "c", ["cat", "dog", "ox"])
    texts = [text["text"] for text in rows(made.to_dict(), "text")]
    assert "dog (0.50)" in texts and texts.count("–") == 9


@pytest.mark.parametrize("channels", [1, 3], ids=["grey", "colour"])
def test_pictures_have_the_pixels(channels: int) -> None:
    made = answered({"extreme": extreme(channels)}, "t", "c").to_dict()
    shown = Image.open(BytesIO(b64decode(rows(made, "url")[0]["url"].split(",")[1])))
    whole = np.asarray(shown)
    pixels = whole[None] if whole.ndim == 2 else whole.transpose(2, 0, 1)
    assert (pixels[:, ::8, ::8] == extreme(channels).images[0]).all()


def test_letters_are_12_pixels_high_and_marks_differ_in_shape() -> None:
    made = answered({"extreme": extreme()}, "t", "c").to_dict()
    sizes = [layer["mark"].get("fontSize", 12) for layer in made["layer"]]
    assert min(sizes) >= 12 and made["title"]["subtitleFontSize"] >= 12
    assert len(set(SHAPES.values())) == len(set(MEANINGS.values())) == 3
