"""A figure for print and for the web: PDF and SVG in a paper's column widths, PNG, HTML."""

import re
from collections.abc import Mapping
from typing import Any

from ovfit.figures.layout.fit import fitted
from ovfit.figures.layout.room import LETTERS

SCREEN = 1040  # pixels of a picture that is not for print
COLUMNS = {1: 252.0, 2: 516.0}  # points: one column, both with the gap; 3.5 and 7.17 inches
POINTS = 8.0  # of a letter on paper
SIZE = re.compile(r'<svg([^>]*?) width="([\d.]+)" height="([\d.]+)"')


def svg(spec: Mapping[str, Any], columns: int | None = None) -> str:
    """The figure as SVG; `columns`: exactly so wide, in points, with letters of 8 points or more.

    None: for a screen.
    """
    import vl_convert

    if columns is None:
        return vl_convert.vegalite_to_svg(fitted(spec, SCREEN))
    points = COLUMNS[columns]
    drawn = vl_convert.vegalite_to_svg(fitted(spec, points * LETTERS / POINTS))
    found = SIZE.search(drawn)
    assert found is not None
    width, height = float(found[2]), float(found[3])
    size = f' width="{points:g}" height="{height * points / width:.2f}"'
    return drawn[: found.start()] + f"<svg{found[1]}{size}" + drawn[found.end() :]


def pdf(spec: Mapping[str, Any], columns: int = 2) -> bytes:
    """A page of the figure's own size; its letters are letters, not pictures."""
    import vl_convert

    return vl_convert.svg_to_pdf(svg(spec, columns))


def png(spec: Mapping[str, Any]) -> bytes:
    """For slides and the web, twice as fine as a screen."""
    import vl_convert

    return vl_convert.vegalite_to_png(fitted(spec, SCREEN), scale=2)
