"""Images in charts are the pixels that were given."""

import base64
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from ovfit.figures.pictures import gallery, picture


@pytest.mark.parametrize("channels", [1, 3])
def test_a_picture_is_enlarged_by_whole_pixels(channels: int) -> None:
    image = np.random.default_rng(0).integers(0, 256, (channels, 5, 4), dtype=np.uint8)
    kind, _, text = picture(image, 23).partition(",")
    assert kind == "data:image/png;base64"
    shown = np.array(Image.open(BytesIO(base64.b64decode(text)))).reshape(20, 16, channels)
    assert (shown[::4, ::4].transpose(2, 0, 1) == image).all()
    assert (shown == shown[::4, ::4].repeat(4, 0).repeat(4, 1)).all()


def test_an_image_larger_than_its_place_keeps_its_pixels() -> None:
    text = picture(np.zeros((1, 90, 90), np.uint8)).partition(",")[2]
    assert Image.open(BytesIO(base64.b64decode(text))).size == (90, 90)


def test_a_gallery_names_every_image() -> None:
    images = np.zeros((2, 3, 1, 4, 4), np.uint8)
    below = [[f"{column}{row}" for row in range(3)] for column in range(2)]
    spec = gallery(images, below, ["r0", "r1", "r2"], ["c0", "c1"]).to_dict()
    cells = next(rows for rows in spec["datasets"].values() if "url" in rows[0])
    whats = {(cell["column"], cell["row"]): (cell["text"], cell["what"]) for cell in cells}
    assert len(cells) == 6 and whats[1, 2] == ("12", "r2, c1")


def test_a_picture_under_the_pointer_says_what_it_is() -> None:
    """Nothing that takes the pointer lies over the images: a frame would, filled or not."""
    images = np.zeros((2, 3, 1, 8, 8), np.uint8)
    grid = gallery(images, [["a"] * 3] * 2, ["x"] * 3, ["y"] * 2)
    layers = grid.to_dict()["layer"]
    marks = [layer["mark"]["type"] for layer in layers]
    place = marks.index("image")
    assert marks.index("point") < place
    assert set(marks[place + 1 :]) == {"text"}
    assert {"field": "what", "type": "nominal"} in layers[place]["encoding"]["tooltip"]
