"""Twins compared at equal epochs, steps and loss."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis import pairs
from tests.support.curves import frame


def test_pairs_at_equal_epochs_steps_and_loss() -> None:
    """Distances grow as epochs.

    The left arm makes twice the steps an epoch and its loss falls half as fast.
    """
    left = {
        "distance_from_init": [0.0, 3, 6, 9, 12],
        "updates": [0.0, 20, 40, 60, 80],
        "train_loss": [1, 10**-0.5, 10**-1, 10**-1.5, 1e-2],
    }
    right = {
        "distance_from_init": [0.0, 1, 2],
        "updates": [0.0, 10, 20],
        "train_loss": [1, 1e-1, 1e-2],
    }
    found = pairs.curves(frame({"a": left, "b": right}))
    ratio = {
        axis: pairs.ratio(found["a"], found["b"], "distance_from_init", axis)
        for axis in ("epoch", "updates", "train_loss")
    }
    assert ratio == pytest.approx({"epoch": 3.0, "updates": 1.5, "train_loss": 6.0})
    assert pairs.slopes(
        pairs.curves(frame({"a": {"grad_norm": [9, 8, 4, 8 / 3, 2]}})), ["a"], "grad_norm"
    )[0] == pytest.approx(-1)


def test_twins_are_those_of_the_planned_seeds_in_their_order() -> None:
    networks = pd.DataFrame(
        {
            "ovfit.arm": ["x", "y", "x", "x", "y"],
            "seed": [5, 5, 6, 3, 3],
            "run_id": ["a", "b", "c", "d", "e"],
            "ovfit.outcome": ["converged", "budget", "budget", "budget", "diverged"],
        }
    )
    assert pairs.twins(networks, "x", "y", range(3, 8)) == [None, None, ("a", "b"), None, None]


def test_ratios_keep_the_place_of_a_pair_that_has_none() -> None:
    curves = pairs.curves(
        frame(
            {
                "a": {"distance_from_init": [0.0, 4], "train_loss": [1, 0.1]},
                "b": {"distance_from_init": [0.0, 2], "train_loss": [1, 0.1]},
                "still": {"distance_from_init": [0.0, 0], "train_loss": [1, 0.1]},
                "unmeasured": {"train_loss": [1, 0.1]},
            }
        )
    )
    asked = [("a", "still"), ("still", "a"), None, ("a", "b"), ("a", "unmeasured"), ("a", "gone")]
    expected = [np.nan, np.nan, np.nan, 2.0, np.nan, np.nan]
    for axis in ("epoch", "train_loss"):
        measured = pairs.ratios(curves, asked, "distance_from_init", axis)
        np.testing.assert_array_equal(measured, expected)


def test_at_equal_loss_a_power_law_is_read_exactly_between_sparse_measurements() -> None:
    """Straight lines made one network's gradient a quarter larger than the other's, or smaller."""
    loss = {"a": [1, 0.1, 0.01, 0.0021, 0.0005], "b": [1, 0.1, 0.01, 0.004, 0.002]}
    runs = {run: {"train_loss": x, "grad_norm": [7 * y for y in x]} for run, x in loss.items()}
    curves = pairs.curves(frame(runs))
    assert pairs.ratio(curves["a"], curves["b"], "grad_norm", "train_loss") == pytest.approx(1)
    lines = pairs.on_axis(curves, "grad_norm", "train_loss")
    assert np.allclose(lines["value"], 7 * lines["step"])


def test_curves_on_one_axis_end_where_a_network_ended() -> None:
    curves = pairs.curves(
        frame({"a": {"m": [1, 2], "updates": [0, 10]}, "b": {"m": [3, 5], "updates": [0, 20]}})
    )
    rows = pairs.on_axis(curves, "m", "updates").set_index(["run_id", "step"])["value"]
    assert rows["a"].to_dict() == {0: 1, 10: 2}
    assert rows["b"].to_dict() == {0: 3, 10: 4, 20: 5}
    assert pairs.on_axis(curves, "none", "updates").empty


def test_a_slope_needs_three_points() -> None:
    curves = pairs.curves(frame({"a": {"grad_norm": [9, 8, 4]}}))
    assert np.isnan(pairs.slopes(curves, ["a", "gone", None], "grad_norm")).all()
    assert np.isnan(pairs.log_slope(np.full(4, 2.0), np.arange(1.0, 5)))  # at one x
