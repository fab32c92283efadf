"""Numbers per network, from made-up records."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.studies.landscape import STUDY
from ovfit.studies.landscape.measures import measures
from ovfit.studies.parsing import parse


def test_measures_of_networks_and_paths(tmp_path: Path) -> None:
    places = np.linspace(0, 1, 5)
    records = {
        "network": {
            "eigenvalues": np.array([3.0, 2.0]),
            "residuals": np.array([1e-4, 1e-4]),
            "trace": np.array(7.0),
            "radius": np.array([1.0, 4.0]),
            "plain_radius": np.array([1.0, np.nan]),
        },
        "unconverged": {
            "eigenvalues": np.array([3.0]),
            "residuals": np.array([0.01]),
            "trace": np.array(7.0),
            "radius": np.array([2.0]),
            "plain_radius": np.array([2.0]),
        },
        "path": {
            "places": places,
            "path_train_loss": np.array([0.1, 0.2, 0.4, 0.2, 0.1]),
            "path_train_accuracy": np.array([1, 0.9, 0.8, 0.9, 0.98]),
            "tunnel": np.array([[1.0, 4.0], [3.0, 3.0], [4.0, 4.0]]),
            "far_loss": np.array([2.0, 6.0]),
        },
        "end": {},
    }
    for name, arrays in records.items():
        np.savez(tmp_path / f"{name}.npz", **arrays)
    (tmp_path / "damaged.npz").write_bytes(b"no archive")
    probes = {name: tmp_path / f"{name}.npz" for name in (*records, "damaged")}
    options = parse(STUDY, {})
    found = measures(Evidence(pd.DataFrame(), pd.DataFrame(), probes=probes, options=options))
    rows = found.set_index("run_id")
    assert "damaged" not in rows.index and rows.loc["end"].isna().all()
    assert rows.loc["network", "lambda1"] == 3 and rows.loc["network", "radius"] == 2
    assert np.isnan(rows.loc["network", "plain_radius"])  # one direction has none
    assert np.isnan(rows.loc["unconverged", "lambda1"]) and rows.loc["unconverged", "trace"] == 7
    path = rows.loc["path"]
    assert path["barrier_train_error"] == pytest.approx(0.2 - 0.01)
    assert path["barrier_train_loss"] == pytest.approx(0.3)
    assert path["tunnel"] == pytest.approx(3.0) and path["far_ratio"] == pytest.approx(10.0)
