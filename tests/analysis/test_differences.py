"""Two sets of networks, against plain arithmetic on their seeds."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.differences import differences, parted
from ovfit.analysis.sequential import mean_interval


def networks(width: int, shift: float, seeds: range, arms: tuple[str, ...]) -> pd.DataFrame:
    rows = [
        {
            "ovfit.arm": arm,
            "dataset": "digits",
            "width": width,
            "seed": seed,
            "test_accuracy": 0.5 + shift + 0.01 * seed * (1 + shift),
        }
        for arm in arms
        for seed in seeds
    ]
    return pd.DataFrame(rows)


def test_pairs_of_seeds_at_the_settings_both_have() -> None:
    """Widths differ, arms are told apart, a third arm and seeds of one side alone are left out."""
    first = networks(16, 0.0, range(6), ("normal", "extreme"))
    second = networks(32, 0.1, range(2, 9), ("normal", "extreme", "other"))
    table = differences(first, second)
    assert list(table["ovfit.arm"]) == ["extreme", "normal"]
    assert "width" not in table and "dataset" not in table
    seeds = np.arange(2, 6)
    expected = mean_interval(0.1 + 0.001 * seeds)
    for row in table.to_dict("records"):
        assert row["n"] == 4 and row["difference"] == pytest.approx(expected.mean)
        assert (row["low"], row["high"]) == pytest.approx((expected.low, expected.high))
        assert row["first"] == pytest.approx(0.5 + 0.01 * seeds.mean())


def test_several_networks_of_a_seed_are_one_value() -> None:
    """Two widths on each side: their mean, not four pairs."""
    first = pd.concat([networks(width, 0.0, range(5), ("a",)) for width in (4, 8)])
    second = pd.concat([networks(width, 0.2, range(5), ("a",)) for width in (16, 32)])
    (row,) = differences(first, second).to_dict("records")
    assert row["n"] == 5 and row["difference"] == pytest.approx(0.2 + 0.002 * 2)


def test_nothing_in_common_is_an_empty_table() -> None:
    first = networks(16, 0.0, range(3), ("a",))
    assert differences(first, networks(16, 0.0, range(5, 8), ("a",))).empty
    assert differences(first, first.drop(columns="test_accuracy")).empty


def test_what_parts_networks_in_two() -> None:
    both = pd.concat([networks(16, 0.0, range(2), ("a", "b")), networks(8, 0.0, range(2), ("a",))])
    assert parted(both) == {"ovfit.arm": ("a", "b"), "width": (16, 8)}
