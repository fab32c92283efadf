"""What a search is told, and what it says at its end; the networks are made up."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.spec import Spec
from ovfit.studies.parsing import parse
from ovfit.tune import STUDY
from ovfit.tune.closing import UNFINISHED, closing
from ovfit.tune.options import Options
from ovfit.tune.searches import follow_up
from tests.support.training import blobs

DATASETS = {"blobs": blobs()}
NOTHING = pd.DataFrame()


@pytest.fixture
def options(tmp_path: Path) -> Options:
    given = {"dataset": "blobs", "width": "4", "cells": "3", "replicas": "2", "epochs": "2"}
    places = {"storage": f"{tmp_path}/journal", "tracking_uri": f"sqlite:///{tmp_path}/mlflow.db"}
    return parse(STUDY, {**given, **places})


def finished(specs: Sequence[Spec], accuracy: Callable[[float], float]) -> pd.DataFrame:
    """Networks as the store has them; `accuracy` of a rate, on the validation split."""
    rows = [
        {
            "run_id": f"run{number}",
            "ovfit.signature": spec.signature(),
            "ovfit.outcome": "budget",
            "val_accuracy": accuracy(spec.optimizer.lr),
            "dataset": spec.data.name,
            "train_size": spec.data.train_size,
            "arch": spec.network.arch,
            "width": spec.network.width,
            "depth": spec.network.depth,
            "optimizer": spec.optimizer.name,
            "lr": spec.optimizer.lr,
            "weight_decay": spec.optimizer.weight_decay,
            "batch_size": spec.batch_size,
        }
        for number, spec in enumerate(specs)
    ]
    return pd.DataFrame(rows)


def test_a_complete_search_keeps_its_choice(options: Options) -> None:
    asked = follow_up(options, DATASETS, NOTHING)
    assert [spec.optimizer.lr for spec in asked] == [1e-4, 1e-4, 1e-2, 1e-2, 1.0, 1.0]
    networks = finished(asked, lambda rate: 0.9 if rate == 1e-2 else 0.5)
    assert [s.signature() for s in follow_up(options, DATASETS, networks)] == [
        s.signature() for s in asked
    ]
    end = closing(Evidence(networks, NOTHING, options=options), DATASETS)
    (choice,) = json.loads(end.files["tuned.json"])
    assert (choice["lr"], choice["edge"]) == (1e-2, None)
    assert choice["error"] == pytest.approx(0.1)
    assert end.tags == {f"ovfit.tuned.{asked[0].tuning_key()}": "0.01"}
    assert end.network_tags["run2"] == {"ovfit.trial": "1", "ovfit.optuna_study": choice["study"]}
    assert list(end.table["trial"]) == [0, 1, 2]
    assert list(end.table["best"]) == [False, True, False]
    assert [row[-1] for row in end.rows] == ["", "<- chosen", ""]
    assert not end.notes


def test_a_best_rate_at_the_edge_is_said_and_extended(options: Options) -> None:
    networks = finished(follow_up(options, DATASETS, NOTHING), lambda rate: 0.1 + 0.8 * rate)
    follow_up(options, DATASETS, networks)
    end = closing(Evidence(networks, NOTHING, options=options), DATASETS)
    (note,) = end.notes
    assert "the upper edge" in note and "--extend on" in note


def test_a_search_whose_networks_failed_asks_for_nothing_new_and_chooses_nothing(
    options: Options,
) -> None:
    asked = follow_up(options, DATASETS, NOTHING)
    networks = finished(asked[:3], lambda rate: 0.5)  # one replica of the second cell is missing
    assert follow_up(options, DATASETS, networks) == []
    end = closing(Evidence(networks, NOTHING, options=options), DATASETS)
    assert list(end.table["trial"]) == [0]
    assert end.notes == [UNFINISHED]
    assert not end.files and not end.tags
