"""Claims as data: the card, the verdict and the docs say the same."""

from pathlib import Path

import numpy as np
import pytest

from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.parsing import options_of
from ovfit.studies.statements import Margin, Statement, Statements
from ovfit.studies.study import Card

DOCS = Path(__file__).parents[2] / "docs"
MARGINS = (Margin("error", "below", 0.1), Margin("ratio", "above", 2.0, scale="log", strict=True))
OWN = Statements(
    "mine", [Statement("A1", "short", "a long rule: error < .1", MARGINS)], remark="a remark"
)
COMMAND = Command("mine", {"replicas": "5"})


def test_a_verdict_is_of_the_statement_s_own_margins() -> None:
    errors, ratios = np.full(5, 0.05), np.full(5, 3.0)
    claim = OWN.judge("A1", {"arch": "mlp"}, OWN.parts("A1", [errors, ratios]), COMMAND)
    assert (claim.id, claim.study, claim.statement) == ("A1", "mine", "short")
    assert claim.margin == "error <= 0.1 and ratio > 2" and claim.verdict == "holds"
    assert claim.scope == {"arch": "mlp"} and claim.command == "ovfit mine --replicas 5"
    worse = OWN.parts("A1", [errors + 0.1, ratios])
    assert OWN.judge("A1", {}, worse, COMMAND).verdict == "fails"
    with pytest.raises(ValueError):
        OWN.parts("A1", [errors])  # a margin is not measured


def test_what_nobody_tested_is_undecided_with_a_command() -> None:
    (claim,) = OWN.untested([], {"A1": (COMMAND.with_(replicas=9), "no network")})
    assert claim.verdict == "undecided" and claim.n == 0 and "no network" in claim.test
    assert claim.command == "ovfit mine --replicas 9"
    assert OWN.untested([claim], {"A1": (COMMAND, "")}) == []


def test_the_card_has_every_rule_where_its_docstring_says_claims() -> None:
    card = Card("Mine: a study\n\nPaper     none\nClaims\nCommand   ovfit mine\n", OWN)
    assert card.title == "Mine: a study" and card.name == "Mine"
    assert card.whole.split("\n")[2:] == [
        "Paper     none",
        "Claims    (margins fixed before the first run; a remark)",
        "  A1  a long rule: error < .1",
        "Command   ovfit mine",
    ]
    without = Card("Mine: a study\n\nCommand   ovfit mine", OWN).whole
    assert without.index("A1") < without.index("Command")


def test_two_statements_of_one_id_are_refused() -> None:
    one = Statement("A1", "", "")
    with pytest.raises(ValueError, match="A1"):
        Statements("mine", [one, one])


@pytest.mark.parametrize("name", [n for n in registry.OWN if registry.study(n).statements])
def test_the_docs_say_what_the_card_says(name: str) -> None:
    statements, text = registry.study(name).statements, (DOCS / f"{name}.md").read_text()
    missing = f"docs/{name}.md needs its claims between <!-- claims --> and <!-- /claims -->"
    assert "<!-- claims -->\n" in text and "\n<!-- /claims -->" in text, missing
    table = text.split("<!-- claims -->\n")[1].split("\n<!-- /claims -->")[0]
    assert table.strip() == statements.markdown(), f"docs/{name}.md has another table of claims"


@pytest.mark.parametrize("name", registry.OWN)
def test_cards_fit_the_page(name: str) -> None:
    lines = registry.study(name).card.whole.split("\n")
    assert max(map(len, lines)) <= 100, max(lines, key=len)


def test_what_was_fixed_beforehand_has_a_digest() -> None:
    """It follows rule and margins, not how the claim is told."""
    before = Statement("A1", "short", "rule", MARGINS)
    assert before.digest == Statement("A1", "told otherwise", "rule", MARGINS).digest
    moved = Statement("A1", "short", "rule", (Margin("error", "below", 0.2), MARGINS[1]))
    others = [moved, Statement("A1", "short", "other rule", MARGINS)]
    others.append(Statement("A1", "short", "rule", MARGINS, threshold=True))
    assert before.digest == Statement("A1", "short", "rule", MARGINS, asks="--lr 1").digest
    assert len({before.digest, *(other.digest for other in others)}) == 4
    assert Statements("mine", [before]).digests == {"A1": before.digest}


@pytest.mark.parametrize(("value", "scale"), [(1.2, "share"), (0.0, "log"), (-1.5, "fisher")])
def test_a_margin_that_nothing_can_reach_is_refused(value: float, scale: str) -> None:
    with pytest.raises(ValueError, match="outside what can be measured"):
        Margin("accuracy", "above", value, scale=scale)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", registry.OWN)
def test_what_a_claim_asks_for_can_be_run(name: str) -> None:
    study = registry.study(name)
    commands = {study.statements.command(claim).line for claim in study.statements}
    assert f"ovfit {name}" in commands or name == "identity"  # the quick preset measures most
    for line in commands:
        study.check(options_of(study, Command.from_line(line)))
