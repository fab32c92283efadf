"""Numbers per network, and curves of steps and epochs put together."""

import numpy as np
import pytest

from ovfit.studies.escape.courses import courses
from tests.studies.escape.finished import DEEP, LOSSES, STEPS, Store


def store() -> Store:
    made = Store()
    made.start(DEEP, 0)
    curve = {
        "test_accuracy": [0, 0.1, 0.2, 0.3, 0.4, 0.9],
        "val_accuracy": [0.5, 0.5, 0.5, 0.5, 0.6, 0.8],
        "train_accuracy": [1, 0.97, 0.3, 0.8, 1, 1],
    }
    made.add(DEEP, "sgd-0.1", 0, curve)
    return made


def test_a_course_is_what_was_measured_at_steps_and_at_epochs() -> None:
    course = courses(store().evidence())["1"]
    step, loss, test = course.measured("step", "train_loss", "test_accuracy")
    assert step.tolist() == list(STEPS) and loss.tolist() == list(LOSSES)
    assert test.tolist() == [0, 0.1, 0.2, 0.3, 0.4, 0.9]


def test_where_it_had_descended_and_what_it_lost_on_the_way() -> None:
    networks = store().evidence().networks.set_index("run_id")
    row = networks.loc["1"]
    assert (row["recipe"], networks.loc["0", "recipe"]) == ("sgd-0.1", "Adam")
    assert (row["tenth_step"], row["tenth_test"]) == (1000, 0.4)
    assert (row["start_loss"], row["least_loss"], row["end_loss"]) == (1e-3, 5e-5, 5e-5)
    assert row["least_train"] == 0.3
    assert np.isnan(networks.loc["0", "least_train"])


def test_it_is_read_after_the_preset_s_steps_whatever_follows() -> None:
    made = Store()
    curve = {"test_accuracy": [0, 0.2, 0.6, 0.9], "val_accuracy": 0.5}
    made.add(DEEP, "adam", 0, curve, steps=(0, 1000, 3000, 9000))
    row = made.evidence(steps=9000).networks.iloc[0]
    assert row["budget_test"] == pytest.approx(0.4) and row["budget_val"] == 0.5
    short = Store()
    short.add(DEEP, "adam", 0, {"test_accuracy": 0.3}, steps=(0, 1000))
    assert np.isnan(short.evidence(steps=1000).networks.iloc[0]["budget_test"])


def test_one_that_never_came_down_to_a_tenth() -> None:
    made = Store()
    made.add(DEEP, "gd-1", 0, {"test_accuracy": 0.0, "train_loss": 1e-3})
    row = made.evidence().networks.iloc[0]
    assert np.isnan(row["tenth_test"]) and row["start_loss"] == row["end_loss"] == 1e-3
