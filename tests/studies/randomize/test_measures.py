"""Steps to a loss, slowdown and the best epoch of simulated networks."""

import numpy as np
import pytest

from tests.studies.randomize.support import simulated


def test_numbers_of_a_network() -> None:
    networks = simulated({"true": 1.0, "random-labels": 3.0}, {}).networks.set_index("run_id")
    network = networks.loc["random-labels-0"]
    assert network["slowdown"] == pytest.approx(3, rel=0.03)
    assert network["steps_01"] / network["steps_1"] == pytest.approx(
        np.log(230) / np.log(23), rel=0.01
    )
    assert network["steps_all"] == 1000
    assert network["best_epoch"] == 50 and network["best_accuracy"] == 0.25
    assert network["fit_error"] == 0
    assert networks.loc["true-0", "slowdown"] == 1


def test_without_a_pair_on_true_labels_there_is_no_slowdown() -> None:
    networks = simulated({"random-labels": 3.0}, {"none": 0.5}).networks
    assert networks["slowdown"].isna().all()
    of_arm = networks["ovfit.arm"] == "none"  # it has no curves here
    assert networks[of_arm]["steps_1"].isna().all()
    assert networks[~of_arm]["steps_1"].notna().all()
