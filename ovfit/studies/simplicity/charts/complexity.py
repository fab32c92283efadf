"""The probability of functions against their complexity."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips
from ovfit.studies.simplicity.charts.axes import HEIGHT, WIDTH, decades

SIZES = (1, 10, 100, 1000)  # functions, in the legend


def complexity(
    cells: pd.DataFrame, medians: pd.DataFrame, title: str, networks: int
) -> alt.TopLevelMixin:
    """`cells`: complexity (bits), probability (the middle of its bin), functions, minority (their
    median). `medians`: complexity, probability, functions.
    """
    x = alt.X(
        "complexity:Q",
        title="Lempel-Ziv complexity K (bits)",
        scale=alt.Scale(zero=False, padding=12),
    )
    y = alt.Y(
        "probability:Q",
        title="probability under random weights (log)",
        **decades(cells["probability"], padding=10),
    )
    number = alt.Tooltip("functions:Q", format=",")
    tips = ("complexity:Q", alt.Tooltip("probability:Q", format=".2g"), number)
    dots = alt.Chart(cells, width=WIDTH, height=HEIGHT).mark_circle(opacity=0.75)
    size = alt.Scale(type="sqrt", range=[8, 320])
    most = cells["functions"].max()
    legend = alt.Legend(values=[number for number in SIZES if number <= most])
    marks = dots.encode(
        x=x,
        y=y,
        size=alt.Size("functions:Q", title="functions", scale=size, legend=legend),
        color=alt.Color("minority:Q", title="rarer output", scale=alt.Scale(scheme="viridis")),
        tooltip=tooltips(*tips, alt.Tooltip("minority:Q", title="of the rarer output")),
    )
    dotted = alt.OverlayMarkDef(color="#D55E00", size=22)
    line = alt.Chart(medians).mark_line(color="#D55E00", strokeWidth=2, point=dotted)
    middle = line.encode(x=x, y=y, tooltip=tooltips(*tips))
    return titled(
        marks + middle, f"Probability of functions against complexity: {title}", _caption(networks)
    )


def _caption(networks: int) -> str:
    return (
        f"Functions seen 10 times or more among {networks:,} random networks. A circle: functions "
        "of one complexity and like probability (tenths of a decade), its colour how many of their "
        "128 outputs are of the rarer value (median; 0: a constant). Line: the median probability "
        "at each complexity, of what is seen often enough to be here. After Valle-Perez et al. "
        "2018, figure 1."
    )
