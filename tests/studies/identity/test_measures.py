"""Classes of outputs, and the learning rate that counts."""

import numpy as np
import pandas as pd

from ovfit.studies.identity.measures import classified, counts


def test_classes() -> None:
    identity = np.array([0.9, 0.85, 0.79, 0.1, -0.9])
    constant = np.array([0.2, 0.9, 0.5, 0.8, -1])
    expected = ["identity", "constant", "neither", "constant", "neither"]
    assert classified(identity, constant).tolist() == expected


def test_the_rate_that_counts() -> None:
    shared = {
        "dataset": "d",
        "arch": "fcn",
        "width": 8,
        "depth": 1,
        "init": "he",
        "momentum": 0.0,
        "dtype": "float32",
        "stop_loss": 1e-6,
        "seed": 0,
    }
    ended = {
        "ovfit.outcome": ["converged", "converged", "budget", "diverged"],
        "updates": [200, 80, 60, 20],
        "train_loss": [1e-7, 9e-7, 1e-5, np.nan],
        "lr": [0.1, 0.3, 1.0, 3.0],
    }
    networks = pd.DataFrame(ended).assign(**shared)
    assert counts(networks).tolist() == [False, True, False, False]
    assert counts(networks[2:]).tolist() == [True, False]
    twice = pd.concat([networks, networks.assign(seed=1)], ignore_index=True)
    assert counts(twice).tolist() == [False, True, False, False] * 2
