"""The configurations of a search, its cells, and what is refused."""

import pytest

from ovfit.studies.parsing import parse
from ovfit.tune import STUDY
from ovfit.tune.plan import cell, configurations, plan
from tests.conftest import Refused
from tests.support.training import blobs

DATASETS = {"blobs": blobs()}


def test_a_configuration_for_each_network_and_optimiser() -> None:
    options = parse(STUDY, {"dataset": "blobs", "width": "4,5", "optimizer": "adam,sgd"})
    specs = configurations(options, DATASETS)
    assert len({spec.tuning_key() for spec in specs}) == len(specs) == 4
    assert {(spec.network.width, spec.optimizer.name) for spec in specs} == {
        (4, "adam"),
        (4, "sgd"),
        (5, "adam"),
        (5, "sgd"),
    }
    assert {(spec.study, spec.arm, spec.stop.epochs) for spec in specs} == {("tune", "tune", 30)}


def test_what_differs_in_searched_parameters_alone_is_priced_cell_by_cell() -> None:
    given = {"dataset": "blobs", "width": "4", "cells": "3", "replicas": "2", "batch_size": "8"}
    planned = plan(parse(STUDY, given), DATASETS)
    assert not planned.specs  # a search asks for its cells
    assert [spec.optimizer.lr for spec in planned.priced[::2]] == [1e-4, 1e-2, 1.0]
    assert [spec.seed for spec in planned.priced[:2]] == [0, 1]
    sampled = plan(parse(STUDY, {**given, "sampler": "tpe", "trials": "2"}), DATASETS)
    assert len(sampled.priced) == 4


def test_a_case_s_network_is_the_interpolation_study_s() -> None:
    options = parse(STUDY, {"case": "A", "dataset": "blobs", "batch_size": "8"})
    (spec,) = configurations(options, DATASETS)
    assert (spec.network.width, spec.network.depth, spec.network.init) == (100, 3, "pytorch")
    assert (spec.study, spec.arm) == ("tune", "tune")


def test_the_network_of_a_cell() -> None:
    (spec,) = configurations(parse(STUDY, {"dataset": "blobs", "width": "4"}), DATASETS)
    trained = cell(spec, {"lr": 0.5, "weight_decay": 0.1, "batch_size": 8.0}, seed=3)
    assert (trained.optimizer.lr, trained.optimizer.weight_decay) == (0.5, 0.1)
    assert (trained.batch_size, trained.seed) == (8, 3)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (["--search", "lr=1:1e-4"], "must rise"),
        (["--lr", "0.1"], "--search"),
        (["--search", "lr=1e-4:1,depth=1:3"], "depth"),
        (["--search", "lr=1e-4:1,momentum=0:.9:linear"], "sgd"),
        (["--cells", "1"], "2 or more"),
        (["--rerun"], "--study-name"),
        (["--train-size", "1437", "--control-size", "0", "--val-size", "0"], "validation images"),
        (["--study-name", "x", "--optimizer", "adam,sgd"], "one configuration"),
        (["--storage", "nosuch://x"], "cannot be opened"),
    ],
)
def test_bad_input(refused: Refused, given: list[str], complaint: str) -> None:
    refused("tune", given, complaint)
