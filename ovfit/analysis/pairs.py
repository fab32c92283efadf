"""Twins: the networks of two arms with the same seed, compared at equal epochs, equal steps and equal loss."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ovfit.analysis.curves import at, at_loss, on_grid, wide

AXES = ("epoch", "updates", "train_loss")


@dataclass(frozen=True)
class Curve:
    """One network's measurements at its evaluated epochs: columns are metrics, `epoch` among them, rising."""

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
    return {str(run_id): Curve(one) for run_id, one in table.groupby(level=0)}


def on_axis(curves: dict[str, Curve], metric: str, axis: str) -> pd.DataFrame:
    """The metric of every network on one grid of the axis: run_id, step (the place on the axis), value; nothing beyond what a network reached."""
    measured = {
        run_id: (x, y)
        for run_id, curve in curves.items()
        for x, y in [curve.measured(axis, metric)]
        if len(x)
    }
    if not measured:
        return pd.DataFrame(columns=["run_id", "step", "value"])
    if axis == "train_loss":
        lowest, highest = (
            extreme([extreme(x) for x, _ in measured.values()]) for extreme in (np.min, np.max)
        )
        grid = np.geomspace(max(lowest, 1e-12), highest, 60)
    else:
        grid = np.unique(np.concatenate([x for x, _ in measured.values()]))
    found = []
    for run_id, (x, y) in measured.items():
        values = (
            np.array([at_loss(x, y, place) for place in grid])
            if axis == "train_loss"
            else np.interp(grid, x, y, left=np.nan, right=np.nan)
        )
        found.append((run_id, metric, values))
    return on_grid(grid, found).drop(columns="metric").dropna()


def twins(networks: pd.DataFrame, left: str, right: str) -> list[tuple[str, str]]:
    """Run ids of the networks of two arms that share a seed, by seed."""
    a = networks[networks["ovfit.arm"] == left].set_index("seed")["run_id"]
    b = networks[networks["ovfit.arm"] == right].set_index("seed")["run_id"]
    return [(str(a[seed]), str(b[seed])) for seed in sorted(set(a.index) & set(b.index))]


def ratio(one: Curve, other: Curve, metric: str, axis: str) -> float:
    """metric(one) / metric(other) at the last epoch or step both trained, or at the lowest clean-train loss both reached; NaN where not measured."""
    if axis == "train_loss":
        values = [_at_common_loss(a, metric, b) for a, b in ((one, other), (other, one))]
    else:
        (x, y), (u, v) = one.measured(axis, metric), other.measured(axis, metric)
        where = min(x[-1], u[-1]) if len(x) and len(u) else np.nan
        values = [at(x, y, where), at(u, v, where)]
    return values[0] / values[1] if values[1] > 0 else float("nan")


def _at_common_loss(one: Curve, metric: str, other: Curve) -> float:
    loss, value = one.measured("train_loss", metric)
    theirs, _ = other.measured("train_loss", metric)
    if not len(loss) or not len(theirs):
        return float("nan")
    return at_loss(loss, value, max(loss.min(), theirs.min()))


def ratios(
    curves: dict[str, Curve], pairs: list[tuple[str, str]], metric: str, axis: str
) -> np.ndarray:
    """`ratio` for each pair that has one, (N,)."""
    found = np.array(
        [ratio(curves[a], curves[b], metric, axis) for a, b in pairs if a in curves and b in curves]
    )
    return found[np.isfinite(found) & (found > 0)]


def slopes(curves: dict[str, Curve], run_ids: list[str], metric: str) -> np.ndarray:
    """Least-squares slope of log(metric) against log(epoch) from epoch 1 on, per network with three such points, (N,)."""
    found = []
    for run_id in run_ids:
        epoch, value = (
            curves[run_id].measured("epoch", metric)
            if run_id in curves
            else (np.empty(0), np.empty(0))
        )
        chosen = (epoch >= 1) & (value > 0)
        if chosen.sum() >= 3:
            found.append(np.polyfit(np.log(epoch[chosen]), np.log(value[chosen]), 1)[0])
    return np.array(found)
