"""What lies on a path between two networks: accuracy and loss against the place on it."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import bands, choice, single
from ovfit.figures.composed import Composed, Panels, View
from ovfit.figures.theme import PALETTE, SPLITS, colour
from ovfit.studies.landscape.charts.panel import TITLES, Both, panel

COLOURS = {**SPLITS, "memorised": PALETTE[4]}


def profiles(rows: pd.DataFrame, ends: tuple[str, str], heading: tuple[str, str]) -> Composed:
    """`rows`: kind (of path), run_id (of the path), t, split, measure (accuracy, loss), value.

    A column of panels for each kind; `ends`: what stands at t = 0 and at t = 1.
    """
    shown = rows[(rows["measure"] == "accuracy") | (rows["split"] != "memorised")]
    both = bands(shown, ["kind", "measure", "split", "t"]), single(shown, "kind", "t")
    x = alt.X("t:Q", title=f"t: {ends[0]} at 0, {ends[1]} at 1")
    hue = colour("split:N", COLOURS, list(both[0]["split"].unique()), "measured on")
    kinds, panels = list(dict.fromkeys(rows["kind"])), Panels()
    views = [_panel(panels, both, kind, measure, x, hue) for measure in TITLES for kind in kinds]
    return panels.figure(views, len(kinds), choice(), *heading)


def _panel(panels: Panels, both: Both, kind: str, measure: str, x: alt.X, hue: alt.Color) -> View:
    means, alone = (frame[frame["kind"] == kind].drop(columns="kind") for frame in both)
    view = panel(panels, (means, alone), measure, x, hue, ("split:N", "t:Q"))
    return {**view, "title": f"{kind} (n = {means['n'].max()})"} if measure == "accuracy" else view
