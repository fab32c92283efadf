"""The map of test error over epochs and parameters."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips


def landscape(cells: pd.DataFrame, reached: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """`cells`: n_parameters, y, y2 (epochs), error.

    `reached`: n_parameters, y (the first epoch with train error <= .01).
    """
    across = alt.X(
        "n_parameters:O", title="parameters (not to scale)", axis=alt.Axis(labelAngle=-45)
    )
    up = alt.Y("y:Q", title="epoch (log)", scale=alt.Scale(type="log", nice=False))
    colour = alt.Color("error:Q", title="test error", scale=alt.Scale(scheme="inferno", zero=False))
    rectangles = alt.Chart(cells, width=480, height=320).mark_rect()
    chart = rectangles.encode(
        x=across,
        y=up,
        y2=alt.Y2("y2"),
        color=colour,
        tooltip=tooltips("n_parameters", "y", "error"),
    )
    points = alt.Chart(reached).mark_point(filled=True, color="#56B4E9", size=60)
    caption = (
        "Mean over seeds. Blue dots: the first epoch at which the mean train error (assigned "
        "labels) is at most .01. After Nakkiran et al. 2019, figure 2."
    )
    whole = chart + points.encode(x=across, y=up)
    return titled(whole, f"Test error over epochs and width: {title}", caption)
