"""A sweep as it was measured: which networks share labels, which seeds are there."""

from dataclasses import replace

import numpy as np
import pandas as pd

from tests.support.simulated import measured, simulated


def test_no_word_about_variance_where_every_network_has_wrong_labels_of_its_own() -> None:
    rng = np.random.default_rng(0)
    sweep = measured(simulated(np.full(8, 0.2), rng))
    arrays = {
        "test": np.zeros(9, int),
        "labels": np.zeros(9, int),
        "probabilities": np.ones((9, 2)) / 2,
    }
    ids = np.array([[f"{seed}-{place}" for place in range(8)] for seed in range(8)])
    known = replace(sweep, runs=ids, predictions=dict.fromkeys(ids.ravel(), arrays))
    assert len(known.decomposition) == 8
    noisy = replace(known, scope={**known.scope, "noise": 0.2})
    drawn_by = pd.DataFrame({"noise_seed": [0, 0]})
    own, mixed = drawn_by.assign(noise_seed=-1), drawn_by.assign(noise_seed=[0, 1])
    assert noisy.decomposition == []  # of networks from before the option
    assert replace(noisy, networks=own).decomposition == []
    assert replace(noisy, networks=mixed).decomposition == []
    assert len(replace(noisy, networks=drawn_by).decomposition) == 8


def test_values_are_in_the_order_of_the_planned_seeds() -> None:
    rng = np.random.default_rng(0)
    sweep = replace(measured(simulated(np.full(8, 0.2), rng, seeds=3)), planned=range(4))
    sweep = replace(sweep, seeds=np.array([3, 0, 2]))
    assert sweep.left_out == 1
    np.testing.assert_array_equal(sweep.by_seed(np.array([3.0, 0.0, 2.0])), [0, np.nan, 2, 3])
    first = sweep.only(range(2))
    assert (first.seeds.tolist(), first.left_out, len(first.sweep.test)) == ([0], 1, 1)
