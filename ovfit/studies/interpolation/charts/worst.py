"""What the validation samples with the largest losses look like."""

from collections.abc import Mapping

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.pictures import SIZE, picture
from ovfit.figures.theme import titled, tooltips

COLUMNS = 8
CELL = (100, 118)  # pixels across, down


def worst(arrays: Mapping[str, np.ndarray], final: np.ndarray, title: str) -> alt.TopLevelMixin:
    """`arrays`: of samples.npz, whose `worst_images` (S, C, H, W) are uint8.

    `final` (N,): the loss (nats) of every validation sample at the end.
    """
    rows = _rows(arrays, final)
    lowest = rows["row"].max()
    width, height = COLUMNS * CELL[0], CELL[1] * int(lowest + 1)
    across, down = [-0.5, COLUMNS - 0.5], [lowest + 0.5, -0.5]
    base = alt.Chart(rows, width=width, height=height).encode(
        x=alt.X("column:Q", axis=None, scale=alt.Scale(domain=across)),
        y=alt.Y("row:Q", axis=None, scale=alt.Scale(domain=down)),
    )
    pictures = base.mark_image(width=SIZE, height=SIZE).encode(
        url=alt.Url("url:N"), tooltip=tooltips("label:N", "loss:N")
    )
    names = base.mark_text(dy=48, fontSize=11).encode(text=alt.Text("label:N"))
    losses = base.mark_text(dy=-46, fontSize=10, color="#555").encode(text=alt.Text("loss:N"))
    caption = (
        "Label → prediction of the validation images with the largest loss after the last epoch; "
        "above each its loss (nats) and in how many of the epochs looked at it was an outlier."
    )
    return titled(pictures + names + losses, f"The worst validation images: {title}", caption)


def _rows(arrays: Mapping[str, np.ndarray], final: np.ndarray) -> pd.DataFrame:
    place, looked = arrays["worst"], int(arrays["looked"])
    labels, predictions = arrays["val_labels"][place], arrays["val_predictions"][place]
    pairs = zip(labels, predictions, strict=True)
    losses = zip(final[place], arrays["outside"][place], strict=True)
    cells = np.arange(len(place))
    return pd.DataFrame(
        {
            "column": cells % COLUMNS,
            "row": cells // COLUMNS,
            "url": [picture(image) for image in arrays["worst_images"]],
            "label": [f"{label} → {prediction}" for label, prediction in pairs],
            "loss": [f"{loss:.3g}, {count}/{looked}" for loss, count in losses],
        }
    )
