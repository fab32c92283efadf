"""A gallery: what networks of several depths make of test inputs."""

from collections.abc import Sequence

import altair as alt
import numpy as np

from ovfit.figures.pictures import gallery
from ovfit.figures.theme import titled
from ovfit.studies.identity.charts.legend import AFTER, SMALL

CAPTION = (
    "First row: the training image, then test inputs. Below: what a network of that depth gives "
    "for each (0 to 1 as black to white, cut off there). The identity repeats the first row, the "
    "constant its first image."
)


def by_depth(
    inputs: np.ndarray, outputs: np.ndarray, names: Sequence[str], rows: Sequence[str], title: str
) -> alt.TopLevelMixin:
    """`inputs` uint8 (S, C, H, W), the training image first, called `names`.

    `outputs` uint8 (rows, S, C, H, W), a row for each network, called `rows`.
    """
    images = np.concatenate([inputs[None], outputs]).swapaxes(0, 1)
    left = ["input", *rows]
    texts = [[""] * len(left) for _ in names]
    pictures = gallery(images, texts, left, names, SMALL)
    return titled(pictures, f"One image learned: {title}", CAPTION + AFTER)
