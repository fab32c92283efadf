"""The table of rates that count."""

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.studies.identity.options import Options
from ovfit.studies.identity.tables import tables


def test_means_are_over_the_networks_that_reached_the_target() -> None:
    shared = {"dataset": "d", "arch": "conv", "width": 4, "depth": 2, "init": "he"}
    how = {"momentum": 0.0, "dtype": "float32", "stop_loss": 1e-6, "n_parameters": 200}
    measured = {
        "lr": [0.1, 0.1, 0.1, 0.3, 0.3],
        "chosen": [True, True, True, True, False],
        "reached": [True, True, True, False, True],
        "updates": [80, 120, 100, 4000, 60],
        "identity": [0.8, 0.9, 0.85, 0.1, 0.0],
        "class": ["identity", "identity", "identity", "neither", "constant"],
    }
    networks = pd.DataFrame(measured).assign(**shared, **how)
    table = tables(Evidence(networks, pd.DataFrame(), options=Options()))["chosen"]
    (row,) = table.to_dict("records")
    assert (row["n"], row["reached"], row["rates"]) == (4, 3, "0.1:3 0.3:1")
    assert (row["steps"], row["nets identity"], row["nets neither"]) == (100, 3, 0)
    assert np.isclose(row["identity"], 0.85)
    assert row["identity_low"] < 0.8 and row["identity_high"] > 0.9
    assert np.isnan(row["rank"])


def test_without_networks_there_is_no_table() -> None:
    assert tables(Evidence(pd.DataFrame(), pd.DataFrame(), options=Options())) == {}
