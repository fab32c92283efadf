"""The self-test: test loss of random features against their number."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled
from ovfit.studies.descent.charts.lines import lines, marks


def oracle(rows: pd.DataFrame, images: int, title: str) -> alt.TopLevelMixin:
    """`rows`: x (features), label noise, mean, low, high, n of the test loss."""
    chart = lines(
        rows,
        "random features p (log)",
        "test loss (mean squared error, log)",
        by="label noise",
        log=True,
        sequential=True,
    )
    theory = marks(pd.DataFrame({"x": [images], "name": ["p = n"]}))
    caption = (
        "Ridgeless least squares on random ReLU features, in float64, mean and 95 % interval "
        "over seeds. By theory the loss peaks at p = n (dashed)."
    )
    return titled(chart + theory, f"The oracle: {title}", caption)
