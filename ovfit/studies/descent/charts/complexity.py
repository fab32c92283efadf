"""The most images that networks fit, against their parameters."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips
from ovfit.studies.descent.charts.lines import across

BRACKETED, AT_LEAST = "bracketed", "all that were tried: at least"


def complexity(rows: pd.DataFrame, epsilon: float, title: str) -> alt.TopLevelMixin:
    """`rows`: n_parameters, label noise, fitted, beyond, tried.

    `fitted` to `beyond` is the bisection's last interval, NaN at an end that was not reached.
    """
    ends = rows["beyond"].isna().map({True: AT_LEAST, False: BRACKETED})
    rows = rows.assign(end=ends)[rows["fitted"].notna()]
    x = across("n_parameters:Q", "parameters (log)")
    y = alt.Y("fitted:Q", title="images fitted (log)", scale=alt.Scale(type="log"))
    colour = alt.Color("label noise:N", scale=alt.Scale(scheme="viridis"))
    shapes = alt.Scale(domain=[BRACKETED, AT_LEAST], range=["circle", "triangle-up"])
    base = alt.Chart(rows, width=480, height=320)
    line = base.mark_line().encode(x=x, y=y, color=colour)
    line += base.mark_point(filled=True, size=50).encode(
        x=x,
        y=y,
        color=colour,
        shape=alt.Shape("end:N", title="images fitted", scale=shapes),
        tooltip=tooltips("n_parameters", "label noise", "fitted", "beyond", "tried"),
    )
    bracketed = base.transform_filter("isValid(datum.beyond)").mark_rule(strokeWidth=2)
    bars = bracketed.encode(x=x, y=y, y2=alt.Y2("beyond:Q"), color=colour)
    caption = (
        f"The most images the training procedure fits to a mean train error of {epsilon:g} over "
        "seeds: each bar reaches from the most known to be fitted to the fewest known not to be; "
        "a network that did not fit the fewest tried has no mark. After Nakkiran et al. 2019, "
        "definition 1."
    )
    return titled(bars + line, f"Effective model complexity: {title}", caption)
