"""The path of a quantity: each step as the part of the first n values, built anew, has it."""

import json
from dataclasses import replace
from time import process_time
from typing import Any

import numpy as np
import pytest
from numpy.random import default_rng

from ovfit.analysis.parts import Part
from ovfit.analysis.path import ENDLESS, MOST, looks
from ovfit.analysis.sequential import ALARM

NAN = float("nan")
DRAWN = default_rng(5).normal(0.5, 1, 24)
SCALED: dict[str, tuple[np.ndarray, float]] = {  # values, margin
    "linear": (DRAWN, 0.0),
    "share": (1 / (1 + np.exp(-DRAWN)), 0.5),
    "log": (np.exp(DRAWN), 1.0),
    "fisher": (np.tanh(DRAWN), 0.0),
    "logit": (1 / (1 + np.exp(-DRAWN)), 0.5),
}
OUTSIDE: dict[str, list[int]] = {
    "none": [],
    "some": [2, 7, 15],
    "first": [0, 1, 2, 3, 4, 5],
    "all": list(range(24)),
}


def part(values: np.ndarray, **changes: Any) -> Part:
    return Part(**{"name": "x", "values": values, "side": "above", "margin": 0.0} | changes)


def as_built_anew(whole: Part, n: int) -> list[float]:
    """The state of the part of the first n values, from its interval and its p; NaN: not finite."""
    first = replace(whole, values=whole.values[:n])
    ends = first.interval
    state = np.array([n, ends.mean, ends.low, ends.high, 1 / first.p_holds, 1 / first.p_fails])
    return list(np.where(np.isfinite(state), state, NAN))


def check(whole: Part) -> None:
    steps = [[NAN if x is None else x for x in step.values()] for step in whole.path]
    assert [step[0] for step in steps] == list(range(5, len(whole.values) + 1))
    for n, step in enumerate(steps, 5):
        expected = as_built_anew(whole, n)
        assert step == pytest.approx(expected, rel=1e-9, abs=1e-12, nan_ok=True)
    np.testing.assert_array_equal(steps[-1], as_built_anew(whole, len(whole.values)))


@pytest.mark.parametrize("scale", SCALED)
@pytest.mark.parametrize("outside", OUTSIDE)
@pytest.mark.parametrize("image_error", [None, 0.02])
def test_every_step_is_that_of_the_first_n_values(
    scale: str, outside: str, image_error: float | None
) -> None:
    values, margin = SCALED[scale]
    values = values.copy()
    values[OUTSIDE[outside]] = NAN
    changes = {"scale": scale, "margin": margin, "image_error": image_error}
    for side in ("above", "below"):
        check(part(values, side=side, **changes))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_every_step_of_a_share_is_that_of_the_first_n_networks(share: float) -> None:
    inside = (default_rng(6).random(18) < share).astype(float)
    check(part(inside, margin=0.5, strict=True, threshold=True))


def test_values_without_variation_and_intervals_with_nothing_in_common() -> None:
    check(part(np.full(8, 0.25)))
    check(part(np.concatenate([np.full(6, 0.25), DRAWN[:6]])))
    jumped = np.concatenate([default_rng(4).normal(0, 0.01, 10), np.full(12, 5.0)])
    check(part(jumped, margin=1.0))


def test_what_is_decided_is_decided_where_the_evidence_reaches_20() -> None:
    whole = part(default_rng(0).normal(0.6, 1, 40))
    first = next(step for step in whole.path if step["evidence"] >= ALARM)
    assert first["n"] > 5 and first["low"] > 0
    before = replace(whole, values=whole.values[: first["n"] - 1])
    assert before.state == "undecided" and whole.state == "holds"


def test_a_fixed_test_has_one_step() -> None:
    row = part(DRAWN, fixed=8).row()
    assert (row["fixed"], row["needed"], len(row["path"])) == (8, 8, 1)
    assert row["path"][0]["n"] == 8 and row["path"][0]["effect"] == row["effect"]
    assert part(DRAWN[:7], fixed=8).path == []
    certain = part(np.ones(8), fixed=8).row()  # a t test of values without variation: p = 0
    assert certain["path"][0]["evidence"] == pytest.approx(ENDLESS)
    assert json.loads(json.dumps(certain, allow_nan=False)) == certain


def test_few_networks_have_no_path() -> None:
    row = part(DRAWN[:4]).row()
    assert (row["path"], row["fixed"], row["needed"]) == ([], None, 5)


def test_many_networks_are_thinned_to_evenly_spaced_ones() -> None:
    assert looks(5).tolist() == [5] and looks(68).tolist() == list(range(5, 69))
    many = looks(1000)
    assert len(many) == MOST and (many[0], many[-1]) == (5, 1000)
    assert set(np.diff(many)) == {15, 16}
    steps = part(default_rng(1).normal(0.1, 1, 200)).path
    assert [step["n"] for step in steps] == looks(200).tolist()


@pytest.mark.parametrize("kind", ["mean", "outside", "images", "log", "share"])
def test_a_path_of_200_networks_takes_no_time(kind: str) -> None:
    values = np.exp(default_rng(2).normal(0.3, 1, 200))
    changes: dict[str, Any] = {"margin": 1.0, "scale": "log" if kind == "log" else "linear"}
    if kind == "outside":
        values[::7] = NAN
    if kind in ("images", "log"):
        changes["image_error"] = 0.05
    if kind == "share":
        values, changes = (values > 1).astype(float), {"margin": 0.5, "threshold": True}
    whole = part(values, **changes)
    start = process_time()
    steps = whole.path
    took = process_time() - start
    assert len(steps) == MOST and took < 0.5  # seconds; a part built anew at each n takes several
