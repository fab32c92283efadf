"""The configurations of a search, its cells, and what is refused."""

from ovfit.studies.parsing import parse
from ovfit.tune import STUDY
from ovfit.tune.plan import cell, configurations, plan
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
