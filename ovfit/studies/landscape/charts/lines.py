"""Slices along one filter-normalised direction, arm beside arm."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import bands, choice, single
from ovfit.figures.composed import Composed, Panels
from ovfit.figures.theme import ARMS, colour
from ovfit.studies.landscape.charts.panel import panel


def lines(rows: pd.DataFrame, heading: tuple[str, str]) -> Composed:
    """`rows`: arm, run_id, x, split, measure (accuracy, loss), value."""
    both = bands(rows, ["arm", "split", "measure", "x"]), single(rows, "arm", "x")
    x = alt.X("x:Q", title="step, in lengths of the filters")
    hue = colour("arm:N", ARMS, list(both[0]["arm"].unique()), "arm")
    splits, panels, views = list(dict.fromkeys(rows["split"])), Panels(), []
    for measure in ("loss", "accuracy"):
        for split in splits:
            means, alone = (frame[frame["split"] == split].drop(columns="split") for frame in both)
            view = panel(panels, (means, alone), measure, x, hue, ("arm:N", "x:Q"))
            views.append({**view, "title": split})
    return panels.figure(views, len(splits), choice(), *heading)
