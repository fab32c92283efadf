"""Networks that share all but one thing are compared, and no others."""

from itertools import product

import numpy as np
import pandas as pd
import pytest

from ovfit.studies.interpolation.families import Setting, by_seed, compared

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
            "placed_rise": BY_SET[dataset] * BY_SIZE[size] * BY_WIDTH[width],
        }
        for dataset, size, width, seed in product(BY_SET, BY_SIZE, BY_WIDTH, range(2))
    ]
    table = pd.DataFrame(rows).assign(
        arch="mlp", depth=1, optimizer="adam", batch_size=64, lr=0.1, weight_decay=0.0
    )
    return table.assign(placed_nats=table["placed_rise"] - 1, val_size=5000)


def times(table: pd.DataFrame, column: str) -> dict[Setting, np.ndarray]:
    """Each seed's ratio of rises."""
    by_setting = compared(table, column).items()
    return {setting: np.exp(by_seed(pairs, "times")) for setting, pairs in by_setting}


def test_the_two_ends_of_each_family_a_value_per_seed() -> None:
    sets = times(networks(), "dataset")
    assert sets == {("fashion_mnist against mnist", "adam"): pytest.approx([1.5, 1.5])}
    sizes = times(networks(), "train_size")
    assert sizes["mnist", "adam"] == pytest.approx([1.5, 1.5])
    widths = times(networks(), "width")
    assert widths["fashion_mnist", "adam"] == pytest.approx([1.2, 1.2])


def test_the_difference_in_nats_and_the_images_are_told_too() -> None:
    table = networks()
    table.loc[table["dataset"] == "mnist", "val_size"] = 700
    (pairs,) = compared(table, "dataset").values()
    assert len(pairs) == 8 and (pairs["images"] == 700).all()
    rises = table.groupby("dataset")["placed_rise"].mean()
    assert by_seed(pairs, "nats") == pytest.approx([rises["fashion_mnist"] - rises["mnist"]] * 2)


def test_a_seed_of_which_a_pair_is_missing_has_no_value() -> None:
    table = networks()
    lost = (table["seed"] == 1) & (table["width"] == 100) & (table["dataset"] == "mnist")
    table.loc[lost & (table["train_size"] == 5000), "placed_rise"] = np.nan
    (ratios,) = times(table, "dataset").values()
    assert ratios[0] == pytest.approx(1.5) and np.isnan(ratios[1])


def test_where_a_value_was_trained_at_several_rates_the_rate_is_shared_too() -> None:
    table = networks().query("dataset == 'mnist' and train_size == 5000 and seed == 0")
    slower = table.assign(lr=0.01, placed_rise=table["placed_rise"] * [1, 2])
    (pairs,) = compared(pd.concat([table, slower]), "width").values()
    assert sorted(np.exp(pairs["times"])) == pytest.approx([1.2, 2.4])


def test_what_has_no_partner_is_compared_with_nothing() -> None:
    alone = networks().query("width == 100 and seed == 0 and train_size == 5000")
    assert compared(alone, "width") == {}
    assert compared(alone.query("dataset == 'mnist'"), "dataset") == {}
