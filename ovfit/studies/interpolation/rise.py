"""How loss and accuracy change from the epoch of least validation loss to interpolation."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ovfit.analysis.pairs import Curve
from ovfit.studies.interpolation.options import CALIBRATED


@dataclass(frozen=True, kw_only=True)
class Trained:
    """What was measured of a network after training began: (N,) each, at the same epochs.

    `fitted`: train accuracy; `loss`, `accuracy`: of validation; `calibrated`: its loss at the best
    temperature, NaN where that was not recorded.
    """

    epoch: np.ndarray
    fitted: np.ndarray
    loss: np.ndarray
    accuracy: np.ndarray
    calibrated: np.ndarray

    @property
    def final(self) -> int:
        """The place of interpolation: the first at 100 % train accuracy, else at the highest."""
        return int(self.fitted.argmax())


@dataclass(frozen=True, kw_only=True)
class Rise:
    """Venter et al. 2021, section 4.1. Losses are in nats, accuracies shares of the split.

    A description: the minimum is picked from the network's own curve, so that `rise` is at least 1
    even where the loss does nothing but fluctuate. No claim is about it (see `Placed`).

    `least_epoch`: that of the least validation loss up to `final_epoch`, since what falls after
    interpolation is not what the paper is about. `rise`: the loss at `final_epoch` over the least
    one. `gain`: the change of accuracy. `rise_last`: the loss at the last epoch over the least one,
    on either side of 1.
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


def trained(curve: Curve) -> Trained | None:
    """None where no validation loss was measured after training began."""
    names = ("epoch", "train_accuracy", "val_loss", "val_accuracy")
    columns = curve.measured(*names)
    after = columns[0] > 0
    epoch, fitted, loss, accuracy = (column[after] for column in columns)
    if not len(epoch):
        return None
    known = dict(zip(*curve.measured("epoch", CALIBRATED), strict=True))
    calibrated = np.array([known.get(at, np.nan) for at in epoch])
    return Trained(epoch=epoch, fitted=fitted, loss=loss, accuracy=accuracy, calibrated=calibrated)


def rise(curve: Curve) -> Rise | None:
    """None where no validation loss was measured after training began."""
    measured = trained(curve)
    if measured is None:
        return None
    loss, accuracy, final = measured.loss, measured.accuracy, measured.final
    least = int(loss[: final + 1].argmin())
    return Rise(
        least_epoch=float(measured.epoch[least]),
        final_epoch=float(measured.epoch[final]),
        interpolated=bool(measured.fitted[final] == 1),
        least_loss=float(loss[least]),
        final_loss=float(loss[final]),
        least_accuracy=float(accuracy[least]),
        final_accuracy=float(accuracy[final]),
        rise=float(loss[final] / loss[least]),
        gain=float(accuracy[final] - accuracy[least]),
        rise_last=float(loss[-1] / loss[least]),
    )


def rises(curves: Mapping[str, Curve]) -> pd.DataFrame:
    """run_id and the fields of `Rise`, a row per network that has one."""
    rows = []
    for run_id, curve in curves.items():
        risen = rise(curve)
        if risen is not None:
            rows.append({"run_id": run_id, **vars(risen)})
    return pd.DataFrame(rows, columns=["run_id", *Rise.__dataclass_fields__])
