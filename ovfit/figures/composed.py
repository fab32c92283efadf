"""Figures put together in Vega-Lite itself, with the title and the look of all others.

Altair's own `+`, `concat` and `layer` copy each of their charts at every step, a dozen times in
all: a figure of eight panels takes a fifth of a second, one of thirty two seconds.
"""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

import altair as alt

from ovfit.figures.theme import LOOK, heading

View = dict[str, Any]  # of Vega-Lite
Rows = Sequence[Mapping[str, Any]]


class Composed:
    """Vega-Lite's views with their data by name, as a figure takes a chart of altair's.

    `view`: vconcat, layer ... of views that name their data. A number that is none is drawn as
    nothing.
    """

    def __init__(
        self, view: Mapping[str, Any], datasets: Mapping[str, Rows], title: str, caption: str
    ) -> None:
        self.spec = {
            "$schema": alt.SCHEMA_URL,
            "config": LOOK.to_dict(),
            "title": heading(title, caption).to_dict(),
            **view,
            "datasets": {name: [_known(row) for row in rows] for name, rows in datasets.items()},
        }

    def to_dict(self, *, validate: bool = True) -> dict[str, Any]:
        """The specification. Raises jsonschema's ValidationError where it is none."""
        if validate:
            alt.TopLevelSpec.validate({**self.spec, "datasets": {}})
        return dict(self.spec)


class Panels:
    """Panels of altair's charts that are to be one figure."""

    def __init__(self) -> None:
        self.datasets: dict[str, Rows] = {}

    def layered(self, *charts: alt.Chart, width: int, height: int) -> View:
        """A panel of so many pixels: the charts one over the other, the last on top."""
        inside = {"datasets": self.datasets, "top_level": False}
        with alt.data_transformers.disable_max_rows():
            layers = [chart.to_dict(validate=False, context=dict(inside)) for chart in charts]
        return {"layer": layers, "width": width, "height": height}

    def figure(
        self, views: Sequence[View], columns: int, parameter: View, title: str, caption: str
    ) -> Composed:
        """The panels, so many beside each other, with the parameter that all of them obey."""
        view = {"concat": list(views), "columns": columns, "params": [parameter]}
        return Composed(view, self.datasets, title, caption)


def _known(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: None if isinstance(value, float) and not isfinite(value) else value
        for name, value in row.items()
    }
