"""Networks that share all but one thing are compared, and no others."""

from itertools import product

import pandas as pd
import pytest

from ovfit.studies.interpolation.families import SHARED, rise_ratios

BY_SET = {"mnist": 2.0, "fashion_mnist": 3.0}
BY_SIZE = {5000: 1.5, 55_000: 1.0}
BY_WIDTH = {100: 1.0, 1000: 1.2}


def networks() -> pd.DataFrame:
    """Two seeds of every setting, whose rises are known."""
    rows = [
        {
            "dataset": dataset,
            "train_size": size,
            "width": width,
            "seed": seed,
            "rise": BY_SET[dataset] * BY_SIZE[size] * BY_WIDTH[width],
        }
        for dataset, size, width, seed in product(BY_SET, BY_SIZE, BY_WIDTH, range(2))
    ]
    table = pd.DataFrame(rows).assign(
        arch="mlp", depth=1, optimizer="adam", batch_size=64, lr=0.1, weight_decay=0.0
    )
    outcome = {"ovfit.outcome": "budget"}
    results = {"gain": 0.1, "least_loss": 1.0, "final_loss": 2.0, "run_id": range(len(table))}
    return table.assign(**outcome, **results)


def test_the_two_ends_of_each_family() -> None:
    sets = rise_ratios(networks(), "dataset")
    assert sets == {("fashion_mnist against mnist", "adam"): pytest.approx([1.5] * 8)}
    sizes = rise_ratios(networks(), "train_size")
    assert sizes["mnist", "adam"] == pytest.approx([1.5] * 4)
    widths = rise_ratios(networks(), "width")
    assert widths["fashion_mnist", "adam"] == pytest.approx([1.2] * 4)


def test_where_a_value_was_trained_at_several_rates_the_rate_is_shared_too() -> None:
    table = networks().query("dataset == 'mnist' and train_size == 5000 and seed == 0")
    slower = table.assign(lr=0.01, rise=table["rise"] * [1, 2])
    both = pd.concat([table, slower])
    (ratios,) = rise_ratios(both, "width").values()
    assert sorted(ratios) == pytest.approx([1.2, 2.4])
    assert set(SHARED) <= set(both)


def test_what_has_no_partner_is_compared_with_nothing() -> None:
    alone = networks().query("width == 100 and seed == 0 and train_size == 5000")
    assert rise_ratios(alone, "width") == {}
    assert rise_ratios(alone.query("dataset == 'mnist'"), "dataset") == {}
