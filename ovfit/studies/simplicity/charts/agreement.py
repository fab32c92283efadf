"""How often SGD finds functions, against how often the posterior has them."""

import altair as alt
import pandas as pd

from ovfit.figures.composed import Composed, Panels, View
from ovfit.figures.theme import tooltips
from ovfit.studies.simplicity.charts.axes import decades

SIDE, COLUMNS = 150, 5
BEYOND = 1.6  # of the first and last probability, where axes end


def agreement(rows: pd.DataFrame, title: str) -> Composed:
    """`rows`: target (what a panel is called), posterior and trained (probabilities), complexity,
    n functions hit often by both.
    """
    panels, views = Panels(), []
    every = rows[["posterior", "trained"]]
    ends = [float(every.min().min()) / BEYOND, min(1.0, float(every.max().max()) * BEYOND)]
    for target, mine in rows.groupby("target", sort=False):
        views.append({**_panel(panels, mine, ends), "title": str(target)})
    caption = (
        "A panel per target, a dot per function that SGD and the posterior both hit 30 times or "
        "more; dashed: equally often. Each fits all training inputs. Posterior: random networks "
        "that do; SGD: runs from random weights until they do. After Mingard et al. 2021, figure 1."
    )
    view = {"concat": views, "columns": COLUMNS}
    return Composed(view, panels.datasets, f"SGD against the posterior: {title}", caption)


def _panel(panels: Panels, rows: pd.DataFrame, ends: list[float]) -> View:
    both = decades(ends, domain=ends)
    x = alt.X("posterior:Q", title="posterior (log)", **both)
    y = alt.Y("trained:Q", title="SGD (log)", **both)
    same = alt.Chart(pd.DataFrame({"posterior": ends, "trained": ends}))
    diagonal = same.mark_line(strokeDash=[4, 3], color="#666").encode(x=x, y=y)
    tips = [alt.Tooltip(f"{name}:Q", format=".2g") for name in ("posterior", "trained")]
    dots = alt.Chart(rows).mark_circle(size=38, opacity=0.8)
    marks = dots.encode(
        x=x,
        y=y,
        color=alt.Color(
            "complexity:Q", title="K (bits)", scale=alt.Scale(scheme="viridis", zero=False)
        ),
        tooltip=tooltips(*tips, "complexity:Q"),
    )
    return panels.layered(diagonal, marks, width=SIDE, height=SIDE)
