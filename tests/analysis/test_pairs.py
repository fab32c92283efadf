"""Twins compared at equal epochs, steps and loss."""

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
    networks = pd.DataFrame(
        {"ovfit.arm": ["x", "y", "x"], "seed": [0, 0, 1], "run_id": ["a", "b", "c"]}
    )
    assert pairs.twins(networks, "x", "y") == [("a", "b")]
    assert pairs.slopes(
        pairs.curves(frame({"a": {"grad_norm": [9, 8, 4, 8 / 3, 2]}})), ["a"], "grad_norm"
    )[0] == pytest.approx(-1)


def test_ratios_leave_out_pairs_that_have_none() -> None:
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
    asked = [("a", "b"), ("a", "still"), ("a", "unmeasured"), ("a", "gone")]
    for axis in ("epoch", "train_loss"):
        assert pairs.ratios(curves, asked, "distance_from_init", axis).tolist() == [2.0]


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
    assert pairs.slopes(curves, ["a", "gone"], "grad_norm").size == 0
