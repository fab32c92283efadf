"""Errors and losses against parameters or images, with what is expected to happen where."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import chosen
from ovfit.figures.theme import titled, tooltips
from ovfit.studies.descent.charts.lines import lines, marks

Both = tuple[pd.DataFrame, pd.DataFrame]  # means with their bands, and single seeds


def curve(
    errors: Both,
    losses: Both,
    places: pd.DataFrame,
    published: pd.DataFrame,
    title: str,
    x: str,
) -> alt.TopLevelMixin:
    """`errors`, `losses` (may be empty): x, measure, mean, low, high, n; and of single seeds x,
    measure, seed, value. `places`: x, name.

    `published` (may be empty): x, measure, value, of the source's own table. `x`: the axis's title.
    """
    means, alone = errors
    left = lines(means, x, "error (share of the split)", alone=alone) + marks(places)
    if len(published):
        left += _diamonds(published, list(dict.fromkeys(means["measure"])))
    panels = [left]
    if len(losses[0]):
        right = lines(losses[0], x, "cross-entropy (nats, log)", log=True, alone=losses[1])
        panels.append(right + marks(places))
    caption = _caption(int(means["n"].max()), x, with_published=bool(len(published)))
    return titled(chosen(alt.hconcat(*panels)), f"Double descent: {title}", caption)


def _diamonds(published: pd.DataFrame, measures: list[str]) -> alt.Chart:
    points = alt.Chart(published).mark_point(filled=False, size=70, shape="diamond")
    diamonds: alt.Chart = points.encode(
        x=alt.X("x:Q"),
        y=alt.Y("value:Q"),
        color=alt.Color("measure:N", scale=alt.Scale(domain=measures)),
        tooltip=tooltips("measure", "x", "value"),
    )
    return diamonds


def _caption(seeds: int, x: str, *, with_published: bool) -> str:
    mean = f"Mean over {seeds} seed{'s' * (seeds != 1)}"
    mean += ", band = 95 % interval. " if seeds > 1 else ". "
    place = "the first width" if x.startswith("parameters") else "the most images"
    dashed = f"Dashed: n images, n x k outputs (or the parameters), and {place} whose mean train "
    dashed += "error is at most .1, .01, 0. "
    if not with_published:
        return mean + dashed
    return (
        f"{mean}{dashed}Open diamonds: the source's own table (one seed, other lengths of "
        "training). "
    )
