"""Curves read at equal epochs, steps or loss."""

import numpy as np
import pytest

from ovfit.analysis.curves import at, at_loss, carried, first_reaching, on_grid, wide
from tests.support.curves import frame


def test_reading_curves() -> None:
    loss = np.array([1.0, 0.1, 0.01, 0.05])
    assert at_loss(loss, np.array([0.0, 1, 2, 3]), 10**-1.5) == pytest.approx(
        1.5
    )  # halfway in log loss
    assert np.isnan(at_loss(loss, loss, 1e-3))
    assert first_reaching(np.arange(4), np.array([0.1, 0.96, 0.9, 1]), 0.95) == 1


def test_stopped_networks_keep_their_last_value() -> None:
    table = (
        frame({"a": {"m": [1, 2]}, "b": {"m": [1, 2, 3, 5]}})
        .pivot(index=["run_id", "step"], columns="metric", values="value")
        .reset_index("step")
    )
    found = carried(table, ["m"]).pivot(index="step", columns="run_id", values="value")
    assert found["a"].tolist() == [1, 2, 2, 2] and found["b"].tolist() == [1, 2, 3, 5]


def test_between_measurements_a_curve_is_linear_and_beyond_them_unknown() -> None:
    x, y = np.array([1.0, 3.0]), np.array([10.0, 20.0])
    assert at(x, y, 1.5) == 12.5 and at(x, y, 3.0) == 20.0
    assert np.isnan(at(x, y, 0.9)) and np.isnan(at(x, y, 3.1))
    assert np.isnan(at(np.empty(0), np.empty(0), 1.0))


def test_a_level_that_is_never_reached() -> None:
    assert np.isnan(first_reaching(np.arange(3), np.array([0.1, 0.2, 0.3]), 0.5))


def test_a_loss_that_starts_below_the_level_or_falls_to_nothing() -> None:
    assert at_loss(np.array([0.01, 0.001]), np.array([5.0, 6.0]), 0.1) == 5.0
    exact = at_loss(np.array([1.0, 0.0]), np.array([0.0, 1.0]), 1e-150)
    assert exact == pytest.approx(0.5)  # 0 counts as 1e-300


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_what_follows_a_power_of_the_loss_is_read_on_its_logarithm(power: float) -> None:
    loss = np.array([1.0, 0.04, 0.01])
    law = 3 * loss**power
    assert at_loss(loss, law, 0.02, "log") == pytest.approx(3 * 0.02**power)
    assert at_loss(loss, law, 0.02) > 1.05 * 3 * 0.02**power  # a straight line is too high
    start = np.array([0.0, 2.0, 4.0])  # a distance has no logarithm where it starts
    assert at_loss(loss, start, 0.2, "log") == at_loss(loss, start, 0.2)


def test_gaps_of_a_curve_are_linear() -> None:
    table = wide(frame({"a": {"m": [1, np.nan, 3]}, "b": {"k": [7, 8, 9]}}))
    rows = carried(table, ["m"])
    assert rows["value"].tolist() == [1, 2, 3]
    assert set(rows["run_id"]) == {"a"}  # b has no such metric


def test_without_lines_there_are_no_rows() -> None:
    assert list(on_grid(np.arange(3), [])) == ["run_id", "step", "metric", "value"]
