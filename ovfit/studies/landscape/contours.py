"""Level lines of a grid of values, as short straight pieces."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

COLUMNS = ["level", "x", "y", "x2", "y2"]


def contours(
    values: np.ndarray, xs: np.ndarray, ys: np.ndarray, levels: Sequence[float]
) -> pd.DataFrame:
    """A row per piece: level, x, y, x2, y2; `values` (Y, X) at the places `xs` and `ys`.

    Marching triangles: each cell is cut along a diagonal, and a line through a plane over a
    triangle is one straight piece, where squares would leave a choice.
    """
    rows = [
        (level, *start, *end) for level in levels for start, end in _pieces(values - level, xs, ys)
    ]
    return pd.DataFrame(rows, columns=COLUMNS, dtype=float)


Point = tuple[float, float]


def _pieces(above: np.ndarray, xs: np.ndarray, ys: np.ndarray) -> Iterator[tuple[Point, Point]]:
    """Where the plane over each triangle of the grid is zero."""
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            square = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]
            if (above[row : row + 2, column : column + 2] > 0).all():
                continue
            for corners in ((square[0], square[1], square[2]), (square[0], square[2], square[3])):
                ends = [
                    _crossing(above, xs, ys, corners[i], corners[(i + 1) % 3]) for i in range(3)
                ]
                crossed = [end for end in ends if end is not None]
                if len(crossed) == 2:
                    yield crossed[0], crossed[1]


def _crossing(
    above: np.ndarray, xs: np.ndarray, ys: np.ndarray, a: tuple[int, int], b: tuple[int, int]
) -> Point | None:
    """Where the line over an edge of the grid is zero; None where it is not."""
    first, second = float(above[a]), float(above[b])
    if not np.isfinite([first, second]).all() or (first > 0) == (second > 0):
        return None
    share = first / (first - second)
    x = xs[a[1]] + share * (xs[b[1]] - xs[a[1]])
    y = ys[a[0]] + share * (ys[b[0]] - ys[a[0]])
    return float(x), float(y)
