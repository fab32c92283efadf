"""Images in charts."""

import base64
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import altair as alt
import numpy as np
import pandas as pd
from PIL import Image

from ovfit.figures.theme import tooltips

LETTER = 7.3  # pixels of a letter of a head, about
SIZE = 78  # of a picture, in pixels of the chart


def picture(image: np.ndarray, size: int = SIZE) -> str:
    """A PNG data URL of an image uint8 (C, H, W), C = 1 or 3.

    It is enlarged by whole pixels to about `size`, so that no viewer smooths it.
    """
    pixels = image[0] if len(image) == 1 else image.transpose(1, 2, 0)
    scale = max(1, size // pixels.shape[0])
    pixels = pixels.repeat(scale, 0).repeat(scale, 1)
    buffer = BytesIO()
    Image.fromarray(pixels).save(buffer, format="PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def gallery(
    images: np.ndarray,
    below: Sequence[Sequence[str]],
    left: Sequence[str],
    above: Sequence[str],
    size: int = 56,
) -> alt.LayerChart:
    """A grid of images uint8 (columns, rows, C, H, W), each `size` pixels wide.

    With a text `below` each [column][row], `left` of each row and `above` each column.
    """
    columns, rows = images.shape[:2]
    texts = any(text for column in below for text in column)
    cells = pd.DataFrame(
        [
            {
                "column": c,
                "row": r,
                "url": picture(images[c, r], size),
                "text": below[c][r],
                "what": f"{left[r]}, {above[c]}",
            }
            for c in range(columns)
            for r in range(rows)
        ]
    )
    width, height = columns * (size + 10), rows * (size + (24 if texts else 8))
    x = alt.X("column:Q", axis=None, scale=alt.Scale(domain=[-0.5, columns - 0.5]))
    y = alt.Y("row:Q", axis=None, scale=alt.Scale(domain=[rows - 0.5, -0.5]))
    base = alt.Chart(cells, width=width, height=height).encode(x=x, y=y)
    shown = base.mark_image(width=size, height=size).encode(
        url=alt.Url("url:N"), tooltip=tooltips("what:N", "text:N")
    )
    frames = base.mark_point(
        shape="square", size=(size + 1) ** 2, color="#999", strokeWidth=0.6, opacity=1
    )  # a white image on a white page
    names = base.mark_text(dy=size // 2 + 8, fontSize=10, color="#444").encode(
        text=alt.Text("text:N")
    )
    heads = pd.DataFrame({"column": range(columns), "name": list(above)})
    sides = pd.DataFrame({"row": range(rows), "name": list(left)})
    turned: dict[str, Any] = {"angle": 325, "align": "left", "dx": -8}
    is_long = max(map(len, above), default=0) * LETTER > size + 10
    top = (
        alt.Chart(heads)
        .mark_text(fontSize=11, baseline="bottom", dy=-4, **(turned if is_long else {}))
        .encode(x=x, y=alt.value(0), text=alt.Text("name:N"))
    )
    side = (
        alt.Chart(sides)
        .mark_text(fontSize=11, align="right", dx=-6)
        .encode(x=alt.value(0), y=y, text=alt.Text("name:N"))
    )
    grid: alt.LayerChart = frames + shown + names + top + side
    grid.view = alt.ViewConfig(stroke=None)
    return grid
