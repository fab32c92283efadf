"""Twins: the networks of two arms with the same seed.

They are compared at equal epochs, at equal steps and at equal loss.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ovfit.analysis.curves import Line, at, at_loss, on_grid, wide
from ovfit.columns import ARM, DIVERGED, OUTCOME

AXES = ("epoch", "updates", "train_loss")
LEVELS = 60  # of the loss, at which curves are compared
Pair = tuple[str, str]  # run ids


@dataclass(frozen=True)
class Curve:
    """One network's measurements at its evaluated epochs, rising.

    Columns of `frame` are metrics, and `epoch`.
    """

    frame: pd.DataFrame

    def measured(self, *names: str) -> list[np.ndarray]:
        """The columns `names` where all of them were measured, as float64 (N,)."""
        if any(name not in self.frame for name in names):
            return [np.empty(0) for _ in names]
        columns = [self.frame[name].to_numpy(np.float64) for name in names]
        known = ~np.isnan(columns).any(axis=0)
        return [column[known] for column in columns]


def curves(frame: pd.DataFrame) -> dict[str, Curve]:
    """Long curves of epoch metrics (run_id, metric, step, value) as a Curve per run id."""
    table = wide(frame).rename(columns={"step": "epoch"})
    return {str(run_id): Curve(rows) for run_id, rows in table.groupby(level=0)}


def on_axis(curves: Mapping[str, Curve], metric: str, axis: str) -> pd.DataFrame:
    """The metric of every network on one grid of the axis: run_id, step, value.

    `step` is the place on the axis. There is nothing beyond what a network reached.
    """
    measured = {run_id: curve.measured(axis, metric) for run_id, curve in curves.items()}
    measured = {run_id: columns for run_id, columns in measured.items() if len(columns[0])}
    if not measured:
        return pd.DataFrame(columns=["run_id", "step", "value"])
    places = np.unique(np.concatenate([x for x, _ in measured.values()]))
    if axis != "train_loss":
        lines: list[Line] = [
            (run_id, metric, np.interp(places, x, y, left=np.nan, right=np.nan))
            for run_id, (x, y) in measured.items()
        ]
        return on_grid(places, lines).drop(columns="metric").dropna()
    levels = np.geomspace(max(places[0], 1e-12), places[-1], LEVELS)
    lines = [
        (run_id, metric, np.array([at_loss(x, y, level, "log") for level in levels]))
        for run_id, (x, y) in measured.items()
    ]
    return on_grid(levels, lines).drop(columns="metric").dropna()


def twins(networks: pd.DataFrame, left: str, right: str, seeds: Sequence[int]) -> list[Pair | None]:
    """Run ids of the two arms' networks of each of the `seeds`, in their order.

    None where one of them is missing or diverged: a seed without a pair is not left out.
    """
    whole = networks[networks[OUTCOME] != DIVERGED]
    a, b = (
        whole[whole[ARM] == arm].set_index("seed")["run_id"].astype(str).to_dict()
        for arm in (left, right)
    )
    return [(a[seed], b[seed]) if seed in a and seed in b else None for seed in seeds]


def ratio(left: Curve, right: Curve, metric: str, axis: str) -> float:
    """metric(left) / metric(right) where both have come equally far; NaN where not measured.

    That is the last epoch or step both trained, or the lowest clean-train loss both reached.
    """
    if axis == "train_loss":
        above = _at_common_loss(left, metric, right)
        below = _at_common_loss(right, metric, left)
    else:
        (x, y), (u, v) = left.measured(axis, metric), right.measured(axis, metric)
        where = min(x[-1], u[-1]) if len(x) and len(u) else np.nan
        above, below = at(x, y, where), at(u, v, where)
    return above / below if below > 0 else float("nan")


def _at_common_loss(curve: Curve, metric: str, other: Curve) -> float:
    loss, value = curve.measured("train_loss", metric)
    theirs, _ = other.measured("train_loss", metric)
    if not len(loss) or not len(theirs):
        return float("nan")
    return at_loss(loss, value, max(loss.min(), theirs.min()), "log")


def ratios(
    curves: Mapping[str, Curve], pairs: Sequence[Pair | None], metric: str, axis: str
) -> np.ndarray:
    """`ratio` of each pair, (N,) in their order.

    NaN where there is no pair, or no positive ratio of it.
    """
    return np.array([_positive_ratio(curves, pair, metric, axis) for pair in pairs], np.float64)


def _positive_ratio(
    curves: Mapping[str, Curve], pair: Pair | None, metric: str, axis: str
) -> float:
    if pair is None or not set(pair) <= set(curves):
        return float("nan")
    value = ratio(curves[pair[0]], curves[pair[1]], metric, axis)
    return value if np.isfinite(value) and value > 0 else float("nan")


def slopes(curves: Mapping[str, Curve], run_ids: Sequence[str | None], metric: str) -> np.ndarray:
    """Least-squares slope of log(metric) against log(epoch) from epoch 1 on, (N,) in their order.

    NaN for a network without three such points.
    """
    found = [None if run_id is None else curves.get(run_id) for run_id in run_ids]
    return np.array([_slope(curve, metric) for curve in found], np.float64)


def _slope(curve: Curve | None, metric: str) -> float:
    if curve is None:
        return float("nan")
    epoch, value = curve.measured("epoch", metric)
    chosen = epoch >= 1
    return log_slope(epoch[chosen], value[chosen])


def log_slope(x: np.ndarray, y: np.ndarray) -> float:
    """Least-squares slope of log y on log x where both are positive, (N,).

    NaN with fewer than three such points, or at one x.
    """
    chosen = (x > 0) & (y > 0)
    if chosen.sum() < 3 or np.ptp(x[chosen]) == 0:
        return float("nan")
    return float(np.polyfit(np.log(x[chosen]), np.log(y[chosen]), 1)[0])
