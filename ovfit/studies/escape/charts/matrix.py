"""The escape matrix: test accuracy where training ended, by recipe and start."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips

LEAST = 2  # networks that have no interval
CAPTION = (
    "Each cell: mean over networks that were trained on clean data from the start above, by the "
    "recipe at the left; below it the 95 % interval over seeds, and the number of networks. random "
    "= the twins, from the weights that the seed draws. gd: full-batch descent; sgd: batches of "
    "128 (sgd16: of 16); the number is the rate; momentum: .9 at rate .1; adam: at rate .001; "
    "+decay: L2 (adam 1e-4, others 1e-3); +augment: random crops. Steps: mini-batches {steps:,}, "
    "gd {descent:,}."
)


def matrix(
    cells: pd.DataFrame,
    recipes: Sequence[str],
    starts: Sequence[str],
    title: str,
    steps: tuple[int, int],
) -> alt.TopLevelMixin:
    """`cells`: recipe, start, mean, low, high, n of the test accuracy. `steps`: of mini-batches,
    and of full-batch descent.
    """
    rows = cells.assign(
        number=cells["mean"].map("{:.3f}".format),
        spread=[
            f"[{low:.3f}, {high:.3f}], n = {n}" if n > LEAST else f"n = {n}"
            for low, high, n in zip(cells["low"], cells["high"], cells["n"], strict=True)
        ],
    )
    base = alt.Chart(rows, width=150 * len(starts), height=44 * len(recipes)).encode(
        x=alt.X(
            "start:N",
            title="trained on from",
            sort=list(starts),
            axis=alt.Axis(orient="top", labelAngle=0),
        ),
        y=alt.Y("recipe:N", title="recipe", sort=list(recipes)),
    )
    fill = alt.Color(
        "mean:Q",
        title="test accuracy",
        scale=alt.Scale(scheme="viridis", domain=[0, 1]),
    )
    tips = ["recipe:N", "start:N", "number:N", "spread:N"]
    squares = base.mark_rect(stroke="white").encode(color=fill, tooltip=tooltips(*tips))
    ink = alt.condition(alt.datum["mean"] > 0.6, alt.value("black"), alt.value("white"))
    number = base.mark_text(fontSize=13, dy=-6, fontWeight="bold").encode(
        text=alt.Text("number:N"), color=ink
    )
    spread = base.mark_text(fontSize=9.5, dy=9).encode(text=alt.Text("spread:N"), color=ink)
    minibatch, descent = steps
    caption = CAPTION.format(steps=minibatch, descent=descent)
    return titled(squares + number + spread, f"Who leaves: {title}", caption)
