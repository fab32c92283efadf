"""A measured quantity in words."""

from typing import Any

import pytest

from ovfit.analysis.claims import corrected
from ovfit.analysis.words import (
    claimed,
    corrected_over,
    counted,
    detailed,
    explained,
    measured,
    said,
    sentence,
    size,
)
from tests.support.claims import claimed_alone


def part(**changes: Any) -> dict[str, Any]:
    row = {"name": "distance", "unit": "times", "side": "below", "margin": 1.1, "strict": False}
    return row | {"effect": 6.1, "low": 4.3, "high": 8.7, "n": 5, "outside": 0} | changes


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "6.1 times [4.3, 8.7]"),
        ({"unit": ""}, "6.1 [4.3, 8.7]"),
        ({"unit": None}, "6.1 [4.3, 8.7]"),
        ({"low": None}, "6.1 times [-∞, 8.7]"),
        ({"low": 2.5, "high": None}, "6.1 times [2.5, ∞]"),
        ({"low": 0.0, "high": None}, "6.1 times"),
        ({"low": None, "high": None}, "6.1 times"),  # nothing is excluded
        ({"low": 6.1, "high": 6.1}, "6.1 times, no variation"),
        ({"effect": None}, "–"),
    ],
)
def test_a_size_has_its_unit_and_its_interval(changes: dict[str, Any], text: str) -> None:
    assert size(part(**changes)) == text


def test_what_is_claimed_has_a_direction() -> None:
    sides = [("below", False), ("below", True), ("above", False), ("above", True)]
    texts = [claimed(part(side=side, strict=strict)) for side, strict in sides]
    assert texts == [f"claimed {word} 1.1" for word in ("at most", "less than")] + [
        f"claimed {word} 1.1" for word in ("at least", "more than")
    ]


def test_networks_outside_are_counted() -> None:
    text = "distance: 6.1 times [4.3, 8.7] (2 of 5 networks outside), claimed at most 1.1"
    assert said(part(outside=2)) == text
    assert said(part(effect=None)) == "distance: not measured, claimed at most 1.1"


def claim(**changes: Any) -> dict[str, Any]:
    """A row of claims.json of an older launch, which kept one effect and margins in words."""
    row = {"effect": 0.5, "low": 0.4, "high": 0.6, "unit": None, "margin": "share >= 0.4"}
    texts = {"parts": [], "detail": "", "n": 5, "images": None, "looks": None}
    return row | texts | changes


def test_a_claim_says_each_of_its_quantities() -> None:
    two = [part(), part(name="loss", unit="nats", side="above")]
    assert measured(claim(parts=two)) == [said(two[0]), said(two[1])]
    assert measured(claim()) == ["0.5 [0.4, 0.6], claimed: share >= 0.4"]
    assert measured(claim(effect=None)) == []
    assert detailed(claim(detail="all of it")) == ["all of it"]
    assert detailed(claim()) == measured(claim())


def test_no_quantity_is_told_twice() -> None:
    one = part(state="fails")
    told = explained(claim(parts=[one], detail=f"{said(one)}; test accuracy: 0, which is no test"))
    assert told == [sentence(one), "Test accuracy: 0, which is no test."]
    assert explained(claim(parts=[one], detail=said(one))) == [sentence(one)]


def test_what_a_claim_rests_on_is_counted_as_far_as_it_is_known() -> None:
    whole = claim(n=1200, images=360, looks=1)
    assert counted(whole) == "1,200 networks, 360 test images, 1 look"
    assert counted(claim(n=1)) == "1 network" and counted(claim(n=0)) == ""


@pytest.mark.parametrize(
    ("family", "text"),
    [
        (0, "Holm over the 1 claim of this launch"),
        (1, "Holm over the 1 claim of this launch"),
        (50, "Holm over the 50 claims of the launch it goes on from"),
    ],
)
def test_a_family_says_whose_claims_it_is(family: int, text: str) -> None:
    assert corrected_over([row.row() for row in corrected([claimed_alone()], family)]) == text
    assert corrected_over([]) == ""
