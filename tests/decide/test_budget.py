"""What a budget may be, and what is left of it."""

import pytest

from ovfit.decide.budget import Budget, parse
from ovfit.errors import BadInput


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("90s", Budget(seconds=90.0)),
        ("30m", Budget(seconds=1800.0)),
        (" 1.5 h", Budget(seconds=5400.0)),
        ("2min", Budget(seconds=120.0)),
        ("200networks", Budget(networks=200)),
        ("1 network", Budget(networks=1)),
    ],
)
def test_times_and_numbers_of_networks(text: str, budget: Budget) -> None:
    assert parse(text) == budget


@pytest.mark.parametrize("text", ["", "5", "0m", "-3m", "soon", "30 days", "1e3s", "2.5networks"])
def test_what_is_no_budget_is_refused_with_examples(text: str) -> None:
    with pytest.raises(BadInput, match="30m"):
        parse(text)


def test_what_is_left() -> None:
    assert Budget(seconds=60.0).left(20.0, 100) == Budget(seconds=40.0)
    assert Budget(seconds=60.0).left(80.0, 0) == Budget(seconds=0.0)
    assert Budget(networks=10).left(1e6, 4) == Budget(networks=6)
    assert Budget(networks=10).allows(None, 10) and not Budget(networks=10).allows(1.0, 11)
    assert Budget(seconds=10.0).allows(10.0, 99) and not Budget(seconds=10.0).allows(11.0, 1)
    assert Budget(seconds=10.0).allows(None, 99)  # an unknown price is found out
