"""Level lines lie where the function has that value."""

import numpy as np

from ovfit.studies.landscape.contours import contours


def test_lines_of_a_bowl_are_circles() -> None:
    xs, ys = np.linspace(-1, 1, 41), np.linspace(-1.5, 1.5, 61)
    bowl = ys[:, None] ** 2 + xs**2
    lines = contours(bowl, xs, ys, [0.25, 0.5])
    for level, rows in lines.groupby("level"):
        for x, y in ((rows["x"], rows["y"]), (rows["x2"], rows["y2"])):
            assert np.abs(np.hypot(x, y) - np.sqrt(level)).max() < 2e-3
        length = np.hypot(rows["x2"] - rows["x"], rows["y2"] - rows["y"]).sum()
        assert abs(length - 2 * np.pi * np.sqrt(level)) < 0.02  # closed, and once round


def test_no_line_where_nothing_crosses_or_nothing_is_known() -> None:
    xs = np.arange(3.0)
    assert contours(np.ones((3, 3)), xs, xs, [0.5, 2.0]).empty
    broken = np.full((3, 3), np.nan)
    assert contours(broken, xs, xs, [0.5]).empty
