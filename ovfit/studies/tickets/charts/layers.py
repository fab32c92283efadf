"""What pruning has left of each layer, and at which places of the image."""

from collections.abc import Sequence

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.pictures import gallery
from ovfit.figures.theme import PALETTE, titled, tooltips
from ovfit.studies.tickets.charts.density import across

SIDE = 84  # pixels of a picture


def layers(rows: pd.DataFrame, names: Sequence[str], title: str) -> alt.TopLevelMixin:
    """`rows`: layer, planned, what (kept, live), mean, n."""
    colours = (PALETTE * (1 + len(names) // len(PALETTE)))[: len(names)]
    shade = alt.Color(
        "layer:N",
        title=None,
        scale=alt.Scale(domain=list(names), range=colours),
        legend=alt.Legend(orient="bottom", columns=3, symbolOpacity=1),
    )
    dash = alt.StrokeDash(
        "what:N",
        title=None,
        scale=alt.Scale(domain=["live", "kept"], range=[[1, 0], [5, 4]]),
        legend=alt.Legend(orient="bottom", symbolType="stroke", symbolOpacity=1),
    )
    y = alt.Y(
        "mean:Q",
        title="share of the layer's weights (log)",
        scale=alt.Scale(type="log", nice=False),
        axis=alt.Axis(format="~p"),
    )
    value = alt.Tooltip("mean:Q", format=".3~p")
    told = tooltips("layer:N", "what:N", alt.Tooltip("planned:Q", format=".3~p"), value, "n:Q")
    chart = alt.Chart(rows[rows["mean"] > 0], width=460, height=300).mark_line(point=True)
    drawn = chart.encode(x=across(), y=y, color=shade, strokeDash=dash, tooltip=told)
    caption = (
        "Tickets, mean over seeds. Kept: left by pruning. Live: of those, on a path from a pixel "
        "that is not the same in all training images to the output; the others do nothing."
    )
    return titled(drawn, f"What is left of each layer: {title}", caption)


def places(counts: np.ndarray, above: Sequence[str], title: str) -> alt.TopLevelMixin:
    """`counts` (K, H, W): live weights of the first layer at each pixel, mean over seeds, at the K
    densities `above`. Each picture has its own scale, from none (white) to the most (black).
    """
    most = counts.max((1, 2), keepdims=True)
    shades = np.where(most > 0, 255 * (1 - counts / np.maximum(most, 1e-9)), 255)
    images = shades.round().astype(np.uint8)[:, None, None]
    below = [[f"0 to {count.max():.3g}"] for count in counts]
    chart = gallery(images, below, ["live weights"], list(above), SIDE)
    caption = (
        "How many live weights of the first layer a pixel has, mean over seeds: white none, black "
        "the most of the picture, which stands below it. Above: weights left of a layer."
    )
    return titled(chart, f"Where a ticket looks: {title}", caption)
