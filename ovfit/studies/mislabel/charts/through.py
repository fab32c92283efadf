"""What single images become through blur."""

from collections.abc import Sequence

import altair as alt
import numpy as np

from ovfit.figures.pictures import gallery
from ovfit.figures.theme import titled

CAPTION = (
    "Each row is one training image, named by its true and, where it is mislabelled, its assigned "
    "label; columns are sigma in pixels of 28 a side. Below each picture: the label the network "
    "gives it, and its probability."
)


def through(
    images: np.ndarray,
    below: Sequence[Sequence[str]],
    left: Sequence[str],
    above: Sequence[str],
    title: str,
) -> alt.TopLevelMixin:
    """Images uint8 (columns, rows, C, H, W) in a grid.

    With a text `below` each [column][row], `left` of each row and `above` each column.
    """
    return titled(gallery(images, below, left, above), f"Images through blur: {title}", CAPTION)
