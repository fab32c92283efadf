"""Twins: the networks of two arms with the same seed.

They are compared at equal epochs, at equal steps and at equal loss.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ovfit.analysis.curves import Line, at, at_loss, on_grid, wide

AXES = ("epoch", "updates", "train_loss")
LEVELS = 60  # of the loss, at which curves are compared


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
        (run_id, metric, np.array([at_loss(x, y, level) for level in levels]))
        for run_id, (x, y) in measured.items()
    ]
    return on_grid(levels, lines).drop(columns="metric").dropna()


def twins(networks: pd.DataFrame, left: str, right: str) -> list[tuple[str, str]]:
    """Run ids of the networks of two arms that share a seed, by seed."""
    a = networks[networks["ovfit.arm"] == left].set_index("seed")["run_id"]
    b = networks[networks["ovfit.arm"] == right].set_index("seed")["run_id"]
    return [(str(a[seed]), str(b[seed])) for seed in sorted(set(a.index) & set(b.index))]


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
    return at_loss(loss, value, max(loss.min(), theirs.min()))


def ratios(
    curves: Mapping[str, Curve], pairs: list[tuple[str, str]], metric: str, axis: str
) -> np.ndarray:
    """`ratio` for each pair that has one, (N,)."""
    whole = [(a, b) for a, b in pairs if a in curves and b in curves]
    values = np.array([ratio(curves[a], curves[b], metric, axis) for a, b in whole])
    positive: np.ndarray = values[np.isfinite(values) & (values > 0)]
    return positive


def slopes(curves: Mapping[str, Curve], run_ids: list[str], metric: str) -> np.ndarray:
    """Least-squares slope of log(metric) against log(epoch) from epoch 1 on, (N,).

    Of each network that has three such points.
    """
    slopes = []
    for run_id in run_ids:
        if run_id not in curves:
            continue
        epoch, value = curves[run_id].measured("epoch", metric)
        chosen = (epoch >= 1) & (value > 0)
        if chosen.sum() >= 3:
            slopes.append(np.polyfit(np.log(epoch[chosen]), np.log(value[chosen]), 1)[0])
    return np.array(slopes)
