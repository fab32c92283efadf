"""Validation error by cell, from the finished networks."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.sequential import factor
from ovfit.studies.parsing import parse
from ovfit.tune import STUDY
from ovfit.tune.curve import curves
from ovfit.tune.options import Options

SHARED = {
    "dataset": "blobs",
    "train_size": 40,
    "arch": "mlp",
    "width": 8,
    "depth": 1,
    "optimizer": "adam",
    "weight_decay": 0.0,
    "batch_size": 16,
}


def networks(accuracies: dict[float, list[float | None]]) -> pd.DataFrame:
    """By rate the validation accuracies of its replicas; None: it diverged."""
    rows = [
        {
            **SHARED,
            "lr": rate,
            "val_accuracy": accuracy,
            "ovfit.outcome": "diverged" if accuracy is None else "budget",
        }
        for rate, replicas in accuracies.items()
        for accuracy in replicas
    ]
    return pd.DataFrame(rows)


def options(**given: str) -> Options:
    return parse(STUDY, given)


def test_a_cell_s_error_is_the_mean_of_its_replicas() -> None:
    made = networks({0.1: [0.5, 0.6, 0.7], 0.01: [0.9, 0.8, 0.7]})
    cells = curves(made, options())
    assert list(cells["lr"]) == [0.01, 0.1]
    assert list(cells["error"]) == pytest.approx([0.2, 0.4])
    assert list(cells["n"]) == [3, 3] and cells["val_images"].isna().all()
    half = factor(np.array(3)) * 0.1 / np.sqrt(3)  # 0.76: it ends where no error can be
    assert list(cells["low"]) == [0, 0] and list(cells["high"]) == pytest.approx([0.2 + half, 1])
    assert list(curves(made.assign(val_size=143), options())["val_images"]) == [143, 143]
    assert list(cells["best"]) == [True, False]
    assert set(cells["configuration"]) == {"mlp 1x8 on 40 blobs, adam, batch 16"}


def test_a_diverged_replica_has_none_right() -> None:
    cells = curves(networks({0.1: [0.5, None]}), options())
    assert list(cells["error"]) == [0.75]


def test_ties_up_to_rounding_go_to_the_smaller_rate() -> None:
    cells = curves(networks({0.1: [0.3, 0.3, 0.3], 0.01: [0.1, 0.2, 0.6]}), options())
    assert list(cells[cells["best"]]["lr"]) == [0.01]


def test_what_is_searched_is_no_part_of_a_configuration() -> None:
    searched = options(search="lr=1e-4:1:log,batch_size=8:64")
    table = pd.concat([networks({0.1: [0.5]}), networks({0.1: [0.9]}).assign(batch_size=32)])
    cells = curves(table, searched)
    assert list(cells["batch_size"]) == [16, 32]
    assert set(cells["configuration"]) == {"mlp 1x8 on 40 blobs, adam"}


def test_no_network_no_curve() -> None:
    assert curves(pd.DataFrame(), options()).empty
