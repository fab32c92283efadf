"""Errors and losses against parameters or images, with what is expected to happen where."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled, tooltips
from ovfit.studies.descent.charts.lines import lines, marks


def curve(
    errors: pd.DataFrame,
    losses: pd.DataFrame,
    places: pd.DataFrame,
    published: pd.DataFrame,
    title: str,
    x: str,
) -> alt.TopLevelMixin:
    """`errors`, `losses` (may be empty): x, measure, mean, low, high, n. `places`: x, name.

    `published` (may be empty): x, measure, value, of the source's own table. `x`: the axis's title.
    """
    left = lines(errors, x, "error (share of the split)") + marks(places)
    if len(published):
        left += _diamonds(published, list(dict.fromkeys(errors["measure"])))
    panels = [left]
    if len(losses):
        panels.append(lines(losses, x, "cross-entropy (nats, log)", log=True) + marks(places))
    caption = _caption(int(errors["n"].max()), x, with_published=bool(len(published)))
    return titled(alt.hconcat(*panels), f"Double descent: {title}", caption)


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
