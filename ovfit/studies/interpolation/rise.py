"""Between the epoch of least validation loss and that of interpolation: which way loss and accuracy went."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from ovfit.analysis.pairs import Curve


@dataclass(frozen=True)
class Rise:
    """Venter et al. 2021, section 4.1. `final_epoch`: the first measured one at 100 % train accuracy, else the (first) one of the highest.

    `least_epoch` is that of the least validation loss (nats) up to there: what falls after interpolation is not what the paper is about. `rise` is the
    loss at `final_epoch` over the least one, so at least 1; `gain` the change of accuracy. `rise_last` and `rise_calibrated` compare the last epoch with
    that of least loss, the latter at the best temperature of each (NaN where that was not recorded); they can be on either side of 1.
    """

    least_epoch: float
    final_epoch: float
    interpolated: bool
    least_loss: float
    final_loss: float
    least_accuracy: float
    final_accuracy: float
    rise: float
    gain: float
    rise_last: float
    rise_calibrated: float


def rise(curve: Curve) -> Rise | None:
    """None where no validation loss was measured after training began."""
    epoch, fitted, loss, accuracy = curve.measured(
        "epoch", "train_accuracy", "val_loss", "val_accuracy"
    )
    trained = epoch > 0
    if not trained.any():
        return None
    epoch, fitted, loss, accuracy = (values[trained] for values in (epoch, fitted, loss, accuracy))
    final = int(fitted.argmax())
    least = int(loss[: final + 1].argmin())
    place, calibrated = curve.measured("epoch", "val_loss_calibrated")
    place, calibrated = place[place > 0], calibrated[place > 0]
    then = (
        calibrated[np.abs(np.log(place / epoch[least])).argmin()] if len(place) else np.nan
    )  # recorded at fewer epochs: the nearest
    return Rise(
        float(epoch[least]),
        float(epoch[final]),
        bool(fitted[final] == 1),
        float(loss[least]),
        float(loss[final]),
        float(accuracy[least]),
        float(accuracy[final]),
        float(loss[final] / loss[least]),
        float(accuracy[final] - accuracy[least]),
        float(loss[-1] / loss[least]),
        float(calibrated[-1] / then) if len(place) else float("nan"),
    )


def rises(curves: dict[str, Curve]) -> pd.DataFrame:
    """A row per network that has one: run_id and the fields of Rise."""
    found = [
        {"run_id": run_id, **vars(one)} for run_id, curve in curves.items() if (one := rise(curve))
    ]
    return pd.DataFrame(found, columns=["run_id", *Rise.__dataclass_fields__])


def spearman(x: np.ndarray, y: np.ndarray) -> float:
    """Spearman's rank correlation, ties at their mean rank; NaN where either does not vary or there are fewer than 3 pairs."""
    if len(x) < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return float("nan")
    return float(stats.spearmanr(x, y).statistic)


def pseudo_values(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Jackknife pseudo-values (N,) of Spearman's correlation: their mean and t interval are the correlation's (Tukey 1958)."""
    n = len(x)
    whole = spearman(x, y)
    keep = ~np.eye(n, dtype=bool)
    found = np.array([n * whole - (n - 1) * spearman(x[row], y[row]) for row in keep])
    return found[np.isfinite(found)]
