"""What a claim needs next: more seeds, what it asks for, or nothing that seeds could give."""

from typing import Any

import numpy as np
import pytest

from ovfit.analysis.sequential import share_evidence
from ovfit.decide.question import Question, bare, still_open
from ovfit.studies.command import Command
from tests.support.claims import judged, part, untested

COMMAND = Command("s")


def question(row: dict[str, Any], replicas: int = 6) -> Question:
    made = Question("s", row["id"], COMMAND)
    made.answered(row, COMMAND, replicas, 1)
    return made


def near(n: int, spread: float = 1.0) -> dict[str, Any]:
    """A ratio whose mean lies on its margin."""
    away = np.resize([spread, -spread], n)
    return judged(part(2.0 * np.exp(away)))


def test_the_first_round_is_small_and_then_there_are_rounds() -> None:
    assert Question("s", "X", COMMAND).next == 5
    assert [question(near(8), replicas).next for replicas in (5, 8, 12, 13, 64)] == [
        8, 12, 18, 18, 96,
    ]  # fmt: skip


def test_an_untested_claim_gets_its_own_command_and_is_then_given_up() -> None:
    row = untested()
    asked = question(row, replicas=12)
    assert asked.command == Command("s", {"large": "on"}) and asked.next == 5
    assert not asked.hopeless(64)
    asked.answered(row, bare(asked.command), 5, 1)
    assert asked.next == 5 and "still not tested: no runs" in asked.hopeless(64)


def test_seeds_that_a_claim_asks_for_come_after_the_first_round() -> None:
    row = {**untested(), "command": "ovfit s --large on --replicas 12"}
    asked = question(row)
    asked.answered(row, Command("s", {"large": "on"}), 5, 1)
    assert asked.next == 12 and not asked.hopeless(64)


@pytest.mark.parametrize(("n", "most", "why"), [(64, 64, "--most is 64"), (40, 18, "--most is 18")])
def test_what_lies_on_its_margin_is_put_aside(n: int, most: int, why: str) -> None:
    text = question(near(n, 0.01), replicas=n).hopeless(most)
    assert why in text and "within" in text


def test_few_networks_end_nothing() -> None:
    assert not question(near(6)).hopeless(64)


def test_a_test_at_a_fixed_number_of_seeds_takes_no_more() -> None:
    values = np.array([0.4, 0.6, 0.5, 0.55, 0.45, 0.5, 0.52, 0.48])
    row = judged(part(values, margin=0.5, scale="linear", fixed=8))
    assert row["verdict"] == "undecided"
    assert "first 8 seeds" in question(row, replicas=8).hopeless(64)


def test_holm_over_what_is_open_makes_it_take_longer() -> None:
    made = question(judged(part(np.array([1.0, 1.9, 1.2, 2.1, 1.4, 1.1]))))
    alone = made.needed
    made.open = 20
    assert made.needed > alone


def test_bare_commands_say_what_is_run_and_not_how() -> None:
    given = {"width": "8", "replicas": "5", "workers": "2", "quiet": "on", "family": "7"}
    assert bare(Command("s", given)).given == {"width": "8", "family": "7"}


def test_an_untested_claim_that_asks_for_ever_more_comes_to_an_end() -> None:
    """Each round's row asks for more seeds, or for another command: neither goes on for ever."""
    asked = question({**untested(), "command": "ovfit s --replicas 8"}, replicas=5)
    rounds = []
    while not asked.hopeless(64):
        rounds.append(asked.next)
        row = {**untested(), "command": f"ovfit s --replicas {2 * asked.next}"}
        asked.answered(row, asked.command, asked.next, 1)
    assert len(rounds) <= 3
    longer = question({**untested(), "command": "ovfit s --epochs 2"})
    for number in range(1, 4):
        longer.answered(
            {**untested(), "command": f"ovfit s --epochs {2 ** (number + 1)}"},
            Command("s", {"epochs": str(2**number)}), 5, 1,
        )  # fmt: skip
    assert "still not tested" in longer.hopeless(64)


def test_seeds_that_add_no_network_end_it() -> None:
    asked = question(near(6), replicas=5)
    asked.answered(near(6), COMMAND, 8, 1)
    assert "add no networks" in asked.aside


def test_a_verdict_by_an_earlier_rule_is_made_again_with_the_seeds_it_had() -> None:
    asked = question(judged(part()), replicas=6)
    assert asked.verdict == "holds"
    asked.stale = True
    assert asked.verdict == "undecided" and asked.next == 6 and not asked.hopeless(5)


def test_what_is_open_counts_the_family_of_the_whole() -> None:
    rows = [{"verdict": "holds", "family": 24}, {"verdict": "undecided", "family": 24}]
    assert still_open(rows) == 23
    assert still_open([{"verdict": "undecided", "family": None}]) == 1


def test_five_networks_cannot_decide_a_share() -> None:
    """E2 is about more than half of the networks, E4 about a mean: five may be enough for that."""
    share, mean = (Question("extreme", name, Command("extreme")) for name in ("E2", "E4"))
    few, enough = (float(share_evidence(np.array([n]), np.array([n]))[0]) for n in (6, 7))
    assert few < share.alarm <= enough and share.needed == 7
    share.open = 3
    assert share.needed == 9
    assert np.isnan(mean.needed) and share.outlook == mean.outlook
