"""What rose between the epoch of least validation loss and that of interpolation."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.pairs import Curve
from ovfit.studies.interpolation.rise import rise, rises, trained

NAN = float("nan")


def curve(train: list[float], loss: list[float], accuracy: list[float]) -> Curve:
    columns = {"train_accuracy": train, "val_loss": loss, "val_accuracy": accuracy}
    return Curve(pd.DataFrame({"epoch": range(len(loss)), **columns}))


def test_rise_between_least_loss_and_interpolation() -> None:
    risen = rise(
        curve([0.1, 0.6, 0.9, 1.0, 1.0], [0.1, 1.5, 1.0, 2.0, 3.0], [0.1, 0.5, 0.6, 0.7, 0.65])
    )
    assert risen is not None
    assert risen.least_epoch == 2  # epoch 0 is before training
    assert risen.final_epoch == 3
    assert risen.interpolated
    assert (risen.least_loss, risen.final_loss, risen.rise) == (1, 2, 2)
    assert risen.rise_last == 3
    assert risen.gain == pytest.approx(0.1)


def test_without_interpolation_the_highest_train_accuracy_counts() -> None:
    risen = rise(curve([0.1, 0.6, 0.95, 0.9], [2.0, 1.5, 1.0, 2.0], [0.1, 0.5, 0.6, 0.7]))
    assert risen is not None
    assert (risen.final_epoch, risen.interpolated, risen.rise) == (2, False, 1)


def test_what_falls_after_interpolation_is_not_a_rise_before_it() -> None:
    risen = rise(
        curve([0.1, 0.9, 1.0, 1.0, 1.0], [2.0, 1.0, 0.8, 0.6, 0.4], [0.1, 0.5, 0.6, 0.7, 0.75])
    )
    assert risen is not None
    assert (risen.least_epoch, risen.final_epoch, risen.rise) == (2, 2, 1)
    assert risen.rise_last == 0.5


def test_a_network_without_a_measured_epoch_has_no_row() -> None:
    trained = curve([0.1, 1.0], [2.0, 1.0], [0.1, 0.5])
    untrained = curve([0.1], [2.0], [0.1])
    table = rises({"trained": trained, "untrained": untrained})
    assert list(table["run_id"]) == ["trained"]
    assert list(rises({}).columns) == list(table.columns)


def test_the_loss_at_the_best_temperature_is_known_where_it_was_recorded() -> None:
    measured = curve([0.1, 0.5, 0.9, 1.0], [2.0, 1.5, 1.0, 2.0], [0.1, 0.5, 0.6, 0.7])
    course = trained(Curve(measured.frame.assign(val_loss_calibrated=[2.0, 1.0, NAN, 0.5])))
    assert course is not None and list(course.epoch) == [1, 2, 3]
    assert np.array_equal(course.calibrated, [1.0, NAN, 0.5], equal_nan=True)
    without = trained(measured)
    assert without is not None and np.isnan(without.calibrated).all()
