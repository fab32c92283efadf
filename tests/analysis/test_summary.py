"""The closing table, and what tells configurations apart, on networks made by hand."""

import math

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.sequential import interval
from ovfit.analysis.shares import within
from ovfit.analysis.summary import CONFIGURATION, configurations, named, table

SAME = {
    "dataset": "digits",
    "train_size": 100,
    "arch": "mlp",
    "width": 8,
    "depth": 1,
    "optimizer": "adam",
    "lr": 0.1,
    "weight_decay": 0.0,
    "batch_size": 16,
}


def networks(*changes: dict[str, object]) -> pd.DataFrame:
    """A finished network of the normal arm for each of the changes to SAME."""
    ends = {"ovfit.arm": "normal", "ovfit.outcome": "budget", "test_accuracy": 0.5}
    return pd.DataFrame([SAME | ends | change for change in changes])


def test_a_row_per_configuration_and_arm() -> None:
    accuracies = [0.5, 0.6, 0.9]
    normal = [{"test_accuracy": accuracy} for accuracy in accuracies]
    extreme = {"ovfit.arm": "extreme", "ovfit.outcome": "interpolated", "test_accuracy": 0.1}
    rows = table(networks(*normal, extreme, {"width": 16}), {"test": "test_accuracy"})
    keys = list(rows[["width", "arm", "n"]].itertuples(index=False, name=None))
    assert keys == [(8, "normal", 3), (8, "extreme", 1), (16, "normal", 1)]
    exact = within(interval(np.array(accuracies)))
    assert (exact.low, exact.high) == (0, 1)  # three networks exclude no share
    whole = rows.iloc[0]
    assert whole["test"] == pytest.approx(np.mean(accuracies))
    assert (whole["test_low"], whole["test_high"]) == pytest.approx((exact.low, exact.high))
    assert math.isnan(rows.iloc[1]["test_low"])  # one network has no interval


def test_the_images_of_an_accuracy_are_counted() -> None:
    rows = table(networks({"test_size": 360, "control_size": 143, "control_accuracy": math.nan}))
    assert rows["test_images"].tolist() == [360]
    assert "control_images" not in rows  # nothing was measured on them
    assert "test_images" not in table(networks({}))
    assert "test_images" not in table(networks({"test_size": 360}), {"steps": "updates"})
    control = table(
        networks({"control_size": 143, "control_accuracy": 0.5}), {"c": "control_accuracy"}
    )
    assert control["control_images"].tolist() == [143]


def test_outcomes_are_counted() -> None:
    ends = [{"ovfit.outcome": outcome} for outcome in ("budget", "interpolated", "budget")]
    assert table(networks(*ends))["outcome"].tolist() == ["2 budget, 1 interpolated"]


def test_what_was_not_measured_has_no_column() -> None:
    rows = table(networks({"control_accuracy": math.nan}, {"test_accuracy": math.nan}))
    assert "test" in rows and rows["test"].tolist() == [0.5]  # of the one that has it
    assert not {"control", "train", "distance"} & set(rows)


def test_columns_of_one_s_own_tell_configurations_apart() -> None:
    rows = table(networks({"lr": 0.1}, {"lr": 0.2}), {"test": "test_accuracy"}, ["arch"])
    assert rows[["arch", "n"]].to_numpy().tolist() == [["mlp", 2]]
    assert "lr" not in rows


def test_a_scope_has_plain_values() -> None:
    ((scope, group),) = configurations(networks({}, {}))
    assert scope == SAME and len(group) == 2
    assert {type(value) for value in scope.values()} == {str, int, float}


def test_without_networks_there_is_nothing() -> None:
    nothing = pd.DataFrame(columns=[*CONFIGURATION, "ovfit.arm"])
    assert list(configurations(nothing)) == list(named(nothing)) == []
    assert table(nothing).empty


def test_only_what_varies_is_named() -> None:
    (alone,) = named(networks({}))
    assert (alone.ending, alone.title) == ("", "")
    pair = named(networks({"lr": 0.1, "arch": "cnn"}, {"lr": 0.25, "arch": "mlp"}))
    texts = [(each.ending, each.title, each.scope["arch"]) for each in pair]
    assert texts == [("-lr-0.1", ", lr 0.1", "cnn"), ("-lr-0.25", ", lr 0.25", "mlp")]
    decays = named(networks({"weight_decay": 0.0}, {"weight_decay": 1e-3}))
    assert [each.title for each in decays] == [", weight decay 0", ", weight decay 0.001"]
