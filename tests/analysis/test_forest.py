"""A forest plot before it is drawn: panels, labels, axes."""

from math import inf, isnan
from typing import Any

import numpy as np
import pytest

from ovfit.analysis.forest import Panel, count, first, panels
from tests.support.claims import NEAR_ONE, judged, part, untested


def only(rows: list[dict[str, Any]]) -> Panel:
    (panel,) = panels(rows)
    return panel


def test_a_panel_for_each_quantity_unit_and_scale() -> None:
    loss = part(name="loss", unit="nats", scale="linear", margin=0.5, side="above")
    rows = [judged(part(), loss, width=8), judged(part(), width=16), judged(part(unit=""), width=8)]
    made = panels(rows)
    assert [(panel.name, panel.unit, len(panel.bars)) for panel in made] == [
        ("ratio", "times", 2),
        ("loss", "nats", 1),
        ("ratio", "", 1),
    ]
    assert made[0].is_log and made[0].title == "times, log scale" and not made[1].is_log
    assert made[0].heading == "ratio, claimed at most 2"
    assert count(made) == 4 and count(first(made, 3)) == 3 and len(first(made, 2)) == 1


def test_claims_without_parts_are_left_out() -> None:
    old = judged(part()) | {"parts": []}
    assert panels([old, untested()]) == [] and panels([]) == []


def test_labels_say_what_varies() -> None:
    rows = [judged(part(), width=8, lr=0.1), judged(part(), width=16, lr=0.1)]
    assert [bar.label for bar in only(rows).bars] == [
        "X · mlp on digits, width 8",
        "X · mlp on digits, width 16",
    ]
    assert only(rows).bars[0].where == "mlp on digits, width 8, lr 0.1"


def test_long_labels_say_what_tells_a_claim_s_own_rows_apart() -> None:
    rest = {"train_size": 60_000, "weight_decay": 0.001, "batch_size": 128}
    rows = [judged(part(), width=8, **rest), judged(part(), width=16, **rest)]
    other = {"train_size": 50_000, "weight_decay": 0.01, "batch_size": 256, "width": 4}
    rows.append(judged(part(), **other, name="Y"))
    labels = [bar.label for bar in only(rows).bars]
    assert labels == [
        "X · mlp on digits, width 8",
        "X · mlp on digits, width 16",
        "Y · mlp on digits",
    ]


def test_no_two_rows_of_a_panel_have_one_label() -> None:
    between = [part(margin=2.0), part(side="above", margin=0.5)]
    rows = [judged(*between), judged(*between)]
    assert [bar.label for bar in only(rows).bars] == [
        "X · mlp on digits, claimed at most 2",
        "X · mlp on digits, claimed at least 0.5",
        "X · mlp on digits, claimed at most 2 (2)",
        "X · mlp on digits, claimed at least 0.5 (2)",
    ]
    assert only(rows).heading == "ratio"


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ([1.0, 2.0], -inf, inf),  # two exclude nothing: on the log scale 0 is no bound
        ([1.0, np.nan], 1.0, 1.0),  # one has no interval
        ([3.0, 3.0], 3.0, 3.0),
    ],
)
def test_bounds_that_exclude_nothing_are_infinite(
    values: list[float], low: float, high: float
) -> None:
    (bar,) = only([judged(part(values))]).bars
    assert (bar.low, bar.high) == pytest.approx((low, high))


def test_what_was_not_measured_has_no_bounds() -> None:
    (bar,) = only([judged(part([np.nan] * 5))]).bars
    assert bar.effect is None and isnan(bar.low) and bar.size == "not measured"


def test_an_axis_shows_every_effect_and_margin() -> None:
    panel = only([judged(part(NEAR_ONE)), judged(part(10 * NEAR_ONE))])
    assert panel.low < 1.07 and panel.high > 10.7
    for bar in panel.bars:
        assert panel.low < bar.low and bar.high < panel.high  # there is room for the intervals


def test_one_wide_interval_does_not_take_the_others_room() -> None:
    tight = part(NEAR_ONE, scale="linear", unit="")
    wide = part([-400, 400, -300, 300, 0, 3], scale="linear", unit="")
    few = part([-4000, 4001], scale="linear", unit="")  # decides nothing: its interval is free
    panel = only([judged(tight, name="A"), judged(tight, name="B"), judged(few, name="C")])
    assert panel.high - panel.low < 10
    assert panel.clipped(inf) == panel.high and panel.clipped(-inf) == panel.low
    panel = only([judged(tight, name="A"), judged(tight, name="B"), judged(wide, name="C")])
    assert panel.high - panel.low < 40 and panel.bars[2].high > panel.high


def test_an_axis_of_shares_ends_with_them() -> None:
    shares = part([0.9, 0.2, 0.9, 0.4, 0.9], scale="share", margin=0.5, unit="")
    panel = only([judged(shares)])
    assert panel.low > -0.1 and panel.high < 1.1


def test_equal_values_on_the_margin_still_have_an_axis() -> None:
    for scale, value in (("linear", 0.0), ("linear", 4.0), ("log", 1.0)):
        panel = only([judged(part([value] * 5, scale=scale, margin=value))])
        assert panel.low < value < panel.high
