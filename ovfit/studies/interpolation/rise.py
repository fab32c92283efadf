"""How loss and accuracy change from the epoch of least validation loss to interpolation."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ovfit.analysis.pairs import Curve
from ovfit.studies.interpolation.options import CALIBRATED


@dataclass(frozen=True, kw_only=True)
class Rise:
    """Venter et al. 2021, section 4.1. Losses are in nats, accuracies shares of the split.

    `final_epoch`: the first measured one at 100 % train accuracy, else the (first) one of the
    highest. `least_epoch`: that of the least validation loss up to there, since what falls after
    interpolation is not what the paper is about. `rise`: the loss at `final_epoch` over the least
    one, so at least 1. `gain`: the change of accuracy.

    `rise_last` and `rise_calibrated` compare the last epoch with that of least loss, the latter at
    the best temperature of each (NaN where that was not recorded); they can be on either side of 1.
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
    epoch, fitted, loss, accuracy = _trained(curve, "train_accuracy", "val_loss", "val_accuracy")
    if not len(epoch):
        return None
    final = int(fitted.argmax())
    least = int(loss[: final + 1].argmin())
    return Rise(
        least_epoch=float(epoch[least]),
        final_epoch=float(epoch[final]),
        interpolated=bool(fitted[final] == 1),
        least_loss=float(loss[least]),
        final_loss=float(loss[final]),
        least_accuracy=float(accuracy[least]),
        final_accuracy=float(accuracy[final]),
        rise=float(loss[final] / loss[least]),
        gain=float(accuracy[final] - accuracy[least]),
        rise_last=float(loss[-1] / loss[least]),
        rise_calibrated=_calibrated(curve, epoch[least]),
    )


def _calibrated(curve: Curve, least_epoch: float) -> float:
    """The loss at the best temperature, last / at the recorded epoch nearest `least_epoch`."""
    epoch, loss = _trained(curve, CALIBRATED)
    if not len(epoch):
        return float("nan")
    nearest = np.abs(np.log(epoch / least_epoch)).argmin()
    return float(loss[-1] / loss[nearest])


def _trained(curve: Curve, *names: str) -> list[np.ndarray]:
    """`epoch` and the columns `names`, (N,), at the epochs > 0 at which all were measured."""
    columns = curve.measured("epoch", *names)
    after = columns[0] > 0
    return [column[after] for column in columns]


def rises(curves: Mapping[str, Curve]) -> pd.DataFrame:
    """run_id and the fields of `Rise`, a row per network that has one."""
    rows = []
    for run_id, curve in curves.items():
        risen = rise(curve)
        if risen is not None:
            rows.append({"run_id": run_id, **vars(risen)})
    return pd.DataFrame(rows, columns=["run_id", *Rise.__dataclass_fields__])
