"""Shares end at 0 and 1; and of how many test images they are."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.sequential import mean_interval, mean_intervals
from ovfit.analysis.shares import images_of, images_text, is_share, within

ACCURACIES = [0.9, 0.6, 0.99]  # of three networks: the interval reaches beyond 1, and below 0


def test_names_tell_what_a_share_is() -> None:
    for name in ("test_accuracy", "train error", "accuracy", "share"):
        assert is_share(name)
    for name in ("test_loss", "errors", "error_of_the_mean", "value", 3):
        assert not is_share(name)


def test_an_interval_ends_where_shares_do() -> None:
    wide = mean_interval(np.array(ACCURACIES))
    assert wide.low < 0 and wide.high > 1
    ends = within(wide)
    assert (ends.low, ends.high, ends.mean, ends.n) == (0, 1, wide.mean, 3)


@pytest.mark.parametrize("name", ["metric", "measure"])
def test_bands_of_shares_end_there_too(name: str) -> None:
    rows = [
        {name: kind, "x": 1, "value": value, "test_accuracy": value}
        for kind in ("test_accuracy", "test_loss")
        for value in ACCURACIES
    ]
    frame = pd.DataFrame(rows)
    table = mean_intervals(frame, [name, "x"], "value").set_index(name)
    assert table.loc["test_accuracy", ["low", "high"]].tolist() == [0, 1]
    assert table.loc["test_loss", "low"] < 0 and table.loc["test_loss", "high"] > 1
    alone = mean_intervals(frame[frame[name] == "test_loss"], ["x"], "test_accuracy")
    assert alone[["low", "high"]].to_numpy().tolist() == [[0, 1]]
    both = mean_intervals(frame, ["x"], "value")  # shares and losses together are no shares
    assert both["high"][0] > 1


def test_bands_follow_the_order_of_their_groups() -> None:
    """Groups come sorted, whatever the order of the rows."""
    frame = pd.DataFrame(
        [
            {"arm": arm, "metric": f"test_{kind}", "value": value}
            for arm in ("b", "a")
            for kind in ("loss", "accuracy")
            for value in ACCURACIES
        ]
    )
    table = mean_intervals(frame, ["metric", "arm"], "value")
    assert [low == 0 for low in table["low"]] == [True, True, False, False]


def networks(**sizes: int | float) -> pd.DataFrame:
    return pd.DataFrame({"dataset": [*sizes], "test_size": [*sizes.values()]})


def test_test_images_are_counted_where_they_are_known() -> None:
    assert images_of(networks(digits=360)) == 360
    assert images_of(networks(digits=360, mnist=10_000)) is None
    assert images_of(networks(digits=np.nan)) is None
    assert images_of(pd.DataFrame({"dataset": ["digits"]})) is None


def test_test_images_in_words() -> None:
    two = networks(digits=360, mnist=10_000)
    assert images_text(two, {"dataset": "mnist"}) == "10,000 test images"
    assert images_text(two, {}) == "360 (digits), 10,000 (mnist) test images"
    assert images_text(networks(digits=360), {"arch": "mlp"}) == "360 test images"
    assert images_text(networks(digits=np.nan), {}) == ""
    assert images_text(two, {"dataset": "cifar10"}) == ""
    assert images_text(pd.DataFrame({"arch": ["mlp"]}), {}) == ""
