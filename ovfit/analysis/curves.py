"""One network's curves read at equal epochs, equal steps or equal loss."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import pandas as pd

Line = tuple[object, str, np.ndarray]  # run id, metric, values (G,)


def wide(curves: pd.DataFrame) -> pd.DataFrame:
    """Long curves (run_id, metric, step, value) as a row per run_id and step, a column a metric."""
    return (
        curves.pivot(index=["run_id", "step"], columns="metric", values="value")
        .sort_index()
        .reset_index("step")
    )


def at(x: np.ndarray, y: np.ndarray, where: float) -> float:
    """y at x = `where`, linear between measurements; NaN outside them. x (N,) rises."""
    if len(x) == 0 or not x[0] <= where <= x[-1]:
        return float("nan")
    return float(np.interp(where, x, y))


def first_reaching(x: np.ndarray, y: np.ndarray, level: float) -> float:
    """The first measured x where y >= level; NaN where it never is."""
    reached = np.flatnonzero(y >= level)
    return float(x[reached[0]]) if len(reached) else float("nan")


def at_loss(
    loss: np.ndarray, y: np.ndarray, level: float, scale: Literal["linear", "log"] = "linear"
) -> float:
    """y at the first time the loss comes down to `level`; NaN where it never does.

    Between the two measurements around it y, or with `scale` log its logarithm, is linear in log
    loss: log for what follows a power of the loss (a gradient norm), where a straight line between
    values a factor of four apart is up to 25 % too high. y itself where a y is not positive,
    which has no logarithm. `loss` and `y` are (N,).
    """
    reached = np.flatnonzero(loss <= level)
    if len(reached) == 0:
        return float("nan")
    last = reached[0]
    if last == 0:
        return float(y[0])
    high, low = np.log(loss[last - 1]), np.log(max(loss[last], 1e-300))
    share = (high - np.log(level)) / (high - low) if high > low else 1.0
    before, after = float(y[last - 1]), float(y[last])
    if scale == "log" and min(before, after) > 0:
        return float(np.exp(np.log(before) + share * (np.log(after) - np.log(before))))
    return float(before + share * (after - before))


def carried(frame: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Curves of several networks on one grid of steps, long: run_id, step, metric, value.

    A network that stopped keeps its last value, gaps are linear. `frame` has run_id as index,
    `step` and the columns `names`.
    """
    grid = np.unique(frame["step"])
    columns, steps = frame[list(names)].to_numpy(float), frame["step"].to_numpy()
    lines: list[Line] = []
    for run_id, rows in frame.groupby(level=0).indices.items():
        for name, values in zip(names, columns[rows].T, strict=True):
            known = ~np.isnan(values)
            if known.any():
                lines.append((run_id, name, np.interp(grid, steps[rows][known], values[known])))
    return on_grid(grid, lines)


def on_grid(grid: np.ndarray, lines: Sequence[Line]) -> pd.DataFrame:
    """Lines on one grid (G,) as long rows: run_id, step, metric, value."""
    if not lines:
        return pd.DataFrame(columns=["run_id", "step", "metric", "value"])
    run_ids, metrics, values = zip(*lines, strict=True)
    return pd.DataFrame(
        {
            "run_id": np.repeat(np.array(run_ids, dtype=object), len(grid)),
            "step": np.tile(grid, len(lines)),
            "metric": np.repeat(np.array(metrics, dtype=object), len(grid)),
            "value": np.concatenate(values),
        }
    )
